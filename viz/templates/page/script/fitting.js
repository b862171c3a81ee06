// Words fitted into a room, whatever measures them. What is cut keeps the words that limit it, or is
// left out whole: "Shipping containers…" would say more than "Shipping containers, contents not seen".
import { LIMITS, cutWords, keepsLimits } from "./limits.js";

const ENDING = /[ ,;:.(-]+$/; // before an ellipsis

/**
 * Words cut to a width, with an ellipsis.
 * @param {string} words
 * @param {number} room the width that is free
 * @param {(part: string) => number} widthOf the width of words
 */
export function cutTo(words, room, widthOf) {
  if (widthOf(words) <= room) return words;
  return longest(words, (short) => widthOf(short) <= room);
}

/**
 * Words of goods cut to a width before what they are for, of or with: "Raw chemicals for the
 * Garpiya…" would be of the Garpiya, and not of its booster.
 * @param {string} words
 * @param {number} room the width that is free
 * @param {(part: string) => number} widthOf the width of words
 */
export function cutToHead(words, room, widthOf) {
  if (widthOf(words) <= room) return words;
  const parts = words.split(/ (?=(?:for|of|to|with|in|on|at|by|made|on which) )/);
  for (let count = parts.length - 1; count > 0; count--) {
    const short = parts.slice(0, count).join(" ") + "…";
    if (widthOf(short) <= room && keepsLimits(short, words)) return short;
  }
  return cutTo(words, room, widthOf);
}

/**
 * The longest cut of words that fits; an ellipsis alone where what limits them does not fit.
 * @param {string} words
 * @param {(short: string) => boolean} fits
 */
function longest(words, fits) {
  let low = 0;
  let high = [...words].length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (fits(cutWords(words, middle))) low = middle;
    else high = middle - 1;
  }
  const short = cutWords(words, low);
  return low > 0 || fits(short) ? short : "…";
}

/**
 * Words in rows of a width; what does not fit into `most` rows is cut at the end of the last.
 * @param {string} words
 * @param {number} room the width that is free
 * @param {number} most number of rows
 * @param {(part: string) => number} widthOf the width of words
 */
export function rowsOf(words, room, most, widthOf) {
  const rows = split(words, room, most, widthOf);
  const cut = rows.map((row) => cutTo(row, room, widthOf));
  if (keepsLimits(cut.join(" "), words)) return betweenWords(cut, words, room, most, widthOf);
  const inRows = (/** @type {string} */ short) => split(short, room, most, widthOf);
  return inRows(longest(words, (short) => inRows(short).every((row) => widthOf(row) <= room)));
}

/**
 * Rows that were cut inside of a word, cut before it instead; a name that would lose more than half
 * of its letters keeps them, or "JSC Votkinsk…" and "JSC Kirov…" would be "JSC…" both.
 * @param {string[]} cut
 * @param {string} words
 * @param {number} room
 * @param {number} most
 * @param {(part: string) => number} widthOf
 */
function betweenWords(cut, words, room, most, widthOf) {
  const shown = cut.join(" ");
  if (shown === words || !shown.endsWith("…") || words.search(LIMITS) >= 0) return cut;
  for (let count = shown.split(" ").length; count > 0; count--) {
    const short = words.split(" ").slice(0, count).join(" ").replace(ENDING, "") + "…";
    if (2 * short.length < shown.length) return cut;
    const rows = split(short, room, most, widthOf);
    if (rows.every((row) => widthOf(row) <= room)) return rows;
  }
  return cut;
}

/**
 * Words in at most so many rows, the last of which may be too wide.
 * @param {string} words
 * @param {number} room
 * @param {number} most
 * @param {(part: string) => number} widthOf
 */
function split(words, room, most, widthOf) {
  const rows = [""];
  for (const word of words.split(" ")) {
    const last = rows.length - 1;
    const next = rows[last] ? `${rows[last]} ${word}` : word;
    if (!rows[last] || rows.length === most || widthOf(next) <= room) rows[last] = next;
    else rows.push(word);
  }
  return rows;
}
