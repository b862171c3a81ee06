// The words of a label at a size in which they can be read; what has no room is left to the panel.
import { LEAST, fitted, widthOf } from "./pen.js";

const LARGE = 11.5; // of what a line is of, where the picture is drawn at its size
const SMALL = 11; // of how it is documented

/**
 * Rows of words with their sizes, from top to bottom. Half of a sentence may say more than the whole,
 * so none is cut here: what a line is of comes first, then how it is documented, each whole or not at
 * all.
 * @param {Line} line
 * @param {string} small how it is documented on the dates chosen
 * @param {Box} label
 * @param {number} scale pixels of a unit
 * @returns {{ words: string, size: number, soft: boolean }[]}
 */
export function labelRows(line, small, [, , wide, high], scale) {
  const least = LEAST / scale;
  const room = wide - 6;
  const size = Math.max(LARGE, least);
  const words = line.text.join(" ");
  const most = Math.floor((high - 2) / (1.16 * size));
  let rows = size > LARGE ? fitted(words, room, size, Math.max(most, 1), false) : line.text;
  if (most < 1 || (size > LARGE && rows.join(" ") !== words)) rows = [];
  const made = rows.map((row) => ({ words: row, size, soft: false }));
  const below = Math.max(SMALL, least);
  const free = high - 2 - rows.length * 1.16 * size;
  if (below === SMALL || (free >= 1.1 * below && widthOf(small, below, false) <= room))
    made.push({ words: small, size: below, soft: true });
  return made;
}

/** From one row of words to the next. */
export const rowHeight = (/** @type {number} */ size) => Math.max(14, 1.16 * size);

/**
 * The frame around rows of words: no larger than they need, so that it has no blank ends.
 * @param {ReturnType<typeof labelRows>} rows
 * @param {Box} label the room for them
 * @returns {Box}
 */
export function frameOf(rows, [x, y, wide, high]) {
  const widest = Math.max(64, ...rows.map(({ words, size }) => widthOf(words, size, false)));
  const sum = rows.reduce((all, { size }) => all + rowHeight(size), 0);
  return [x, y, Math.min(wide, widest + 14), Math.min(high, sum + 9)];
}
