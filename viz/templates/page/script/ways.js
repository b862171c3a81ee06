// Ways through lines, without the page.

/**
 * @typedef {{ at: number, source: number, target: number }} Step a line with its number and the
 *   numbers of its two cards
 */

/**
 * The number of the card at the other end of a line.
 * @param {Step} line
 * @param {number} at
 */
export const otherEnd = (line, at) => (line.source === at ? line.target : line.source);

/**
 * The fewest lines between two cards by breadth-first search, whichever way they point; null if
 * nothing joins them.
 * @template {Step} Line
 * @param {number} start number of the first card
 * @param {number} goal number of the last card
 * @param {Line[][]} touching the lines at each card
 * @param {(line: Line) => boolean} isDrawn which lines count
 * @returns {Line[] | null} the lines from the first card to the last
 */
export function fewestLines(start, goal, touching, isDrawn) {
  const came = /** @type {Map<number, Line | null>} */ (new Map([[start, null]]));
  let ring = [start];
  while (ring.length && !came.has(goal)) {
    const next = [];
    for (const at of ring) {
      for (const line of touching[at].filter(isDrawn)) {
        const other = otherEnd(line, at);
        if (came.has(other)) continue;
        came.set(other, line);
        next.push(other);
      }
    }
    ring = next;
  }
  if (!came.has(goal)) return null;
  const way = /** @type {Line[]} */ ([]);
  for (let at = goal, line = came.get(at); line; line = came.get(at)) {
    way.unshift(line);
    at = otherEnd(line, at);
  }
  return way;
}
