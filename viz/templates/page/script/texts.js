// Words made safe for where they go.

/** @type {Record<string, string>} */
const SIGNS = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

/**
 * Words as HTML and SVG print them.
 * @param {unknown} words
 */
export const escaped = (words) => String(words).replace(/[&<>"']/g, (c) => SIGNS[c]);

/**
 * Without control characters and marks of direction, which would turn the words around it
 * (drawing/text_metrics.py).
 * @param {string} words
 * @param {number} most characters
 */
export const tidied = (words, most) =>
  words
    .replace(
      /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g,
      "",
    )
    // eslint-disable-next-line no-control-regex -- they are what is taken out
    .replace(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u2029]/g, " ")
    .trim()
    .slice(0, most)
    .trim();
