// The headings of a neighbourhood as marks.
import { ABOVE, headSpots } from "./columns.js";
import { sizes } from "./data.js";
import { FAR } from "./near_marks.js";
import { SMALLEST, cutHead, fitted } from "./pen.js";

const LEADING = 1.08; // from one row of a heading to the next, as a share of its size
const CAPITAL = 0.8; // the height of its letters

/**
 * The marks of the headings.
 * @param {Pick<Pen, "c">} it
 * @param {number} scale
 */
export function nearHeads({ c }, scale) {
  const size = Math.max(11, SMALLEST / scale);
  const marks = /** @type {Mark[]} */ ([]);
  if (scale < FAR) return marks;
  for (const [words, x, y, room] of headSpots()) {
    const rows = headRows(words, room, size);
    rows.forEach((row, at) => {
      const above = (rows.length - 1 - at) * size * LEADING;
      marks.push({ words: row, x, y: y - above, size, fill: c.soft, halo: c.ground });
    });
  }
  return marks;
}

/**
 * The words of a heading in one row, or in two where they need them and the space between two groups
 * has room for them; else cut.
 * @param {string} words
 * @param {number} room
 * @param {number} size
 */
function headRows(words, room, size) {
  const short = cutHead(words, room, size);
  const free = sizes.gap + sizes.group + sizes.head - ABOVE;
  if (short === words || (LEADING + CAPITAL) * size > free) return [short];
  const rows = fitted(words, room, size, 2, false);
  return rows.join(" ") === words ? rows : [short];
}
