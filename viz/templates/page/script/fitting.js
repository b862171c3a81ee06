// Words fitted into a room, whatever measures them.

/**
 * Words cut to a width, with an ellipsis.
 * @param {string} words
 * @param {number} room the width that is free
 * @param {(part: string) => number} widthOf the width of words
 */
export function cutTo(words, room, widthOf) {
  if (widthOf(words) <= room) return words;
  const letters = [...words];
  const shortened = (/** @type {number} */ count) =>
    letters.slice(0, count).join("").trimEnd() + "…";
  let low = 0;
  let high = letters.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (widthOf(shortened(middle)) <= room) low = middle;
    else high = middle - 1;
  }
  return shortened(low);
}

/**
 * Words in rows of a width; what does not fit into `most` rows is cut at the end of the last.
 * @param {string} words
 * @param {number} room the width that is free
 * @param {number} most number of rows
 * @param {(part: string) => number} widthOf the width of words
 */
export function rowsOf(words, room, most, widthOf) {
  const rows = [""];
  for (const word of words.split(" ")) {
    const last = rows.length - 1;
    const next = rows[last] ? `${rows[last]} ${word}` : word;
    if (!rows[last] || rows.length === most || widthOf(next) <= room) rows[last] = next;
    else rows.push(word);
  }
  return rows.map((row) => cutTo(row, room, widthOf));
}
