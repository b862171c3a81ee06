// The words of a name or a label that limit it: "(not named)", "contents not seen", "said to". A text
// that is cut must not lose them, or it says more than its source (viz/wording/limits.py).

const HEDGES =
  "said|alleged(?:ly)?|likely|probabl[ey]|possibl[ey]|presum(?:ed|ably)|suspected|believed" +
  "|assumed|assessed|reported(?:ly)?|apparent(?:ly)?|purported(?:ly)?|claimed|supposed(?:ly)?" +
  "|so-called|potential(?:ly)?|planned|intended|attempted|unnamed|unknown|unidentified" +
  "|unconfirmed|unspecified|perhaps|maybe|similar|part of";
const NOT =
  "\\b(?:no|not|none|never|only|some|without|several|dozens|variant|type|which|part|except)\\b";

/** Words that limit what they stand by, the source's own hedges in quotation marks among them. */
export const LIMITS = new RegExp(
  "\\(“.*?”\\)|" +
    `\\([^()]*${NOT}[^()]*\\)|, (?=[^,(]*${NOT})[^,(]*(?=$| \\()` +
    "|\\band the like\\b" +
    `|\\b(?:${HEDGES})\\b(?: to\\b| as\\b| for\\b)?`,
  "gi",
);

/**
 * Whether a shorter text has all the words that limit the whole one.
 * @param {string} words
 * @param {string} whole
 */
export const keepsLimits = (words, whole) =>
  (whole.match(LIMITS) || []).every((limit) => words.includes(limit.replace(/^, /, "")));

/**
 * Words with at most so many letters beside those that limit them.
 * @param {string} words
 * @param {number} letters
 */
export function cutWords(words, letters) {
  let shown = "";
  let at = 0;
  let left = letters;
  const take = (/** @type {string} */ free, /** @type {string} */ limit) => {
    const all = [...free];
    let part = free;
    if (all.length > left && free.trim()) {
      part = all.slice(0, left).join("");
      // Before words that limit them, whole words are left where there are any.
      if (limit && all[left] !== " " && part.trim().includes(" "))
        part = part.slice(0, part.lastIndexOf(" "));
      part = part.replace(/[ ,;:-]+$/, "") + "…";
    }
    if (part === "…" && shown.endsWith("…")) part = "";
    const gap = part.endsWith("…") && limit && !limit.startsWith(",") ? " " : "";
    shown += part + gap + limit;
    left = Math.max(left - all.length, 0);
  };
  for (const found of words.matchAll(LIMITS)) {
    take(words.slice(at, found.index), found[0]);
    at = found.index + found[0].length;
  }
  take(words.slice(at), "");
  return shown;
}
