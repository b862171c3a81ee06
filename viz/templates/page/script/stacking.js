// Where cards of a neighbourhood stand in their columns, in numbers alone;
// viz/drawing/neighbourhood.py has the same rules.
import { round } from "./geometry.js";

/**
 * @typedef {{ chip: number, middle: number, gutter: number, gap: number, group: number, head:
 *   number }} Sizes
 *   widths of cards and of the card in the middle, distances of columns, cards and groups,
 *   height of a heading
 * @typedef {[x: number, y: number, w: number, h: number]} Box middle, width and height
 */

/**
 * How far a column lies from that in the middle; columns to the left are negative.
 * @param {number} column
 * @param {Sizes} sizes
 */
export function columnStep(column, { middle, chip, gutter }) {
  if (!column) return 0;
  const first = (middle + chip) / 2 + gutter;
  return Math.sign(column) * (first + (Math.abs(column) - 1) * (chip + gutter));
}

/**
 * The column nearest to something that lies so far from the middle.
 * @param {number} far
 * @param {Sizes} sizes
 */
export function nearestColumn(far, sizes) {
  const first = columnStep(1, sizes);
  if (Math.abs(far) < first / 2) return 0;
  const further = Math.round((Math.abs(far) - first) / (sizes.chip + sizes.gutter));
  return Math.sign(far) * Math.max(1, further + 1);
}

/**
 * The height nearest to the one wished for at which a box lies on nothing.
 * @param {number} x middle of the box
 * @param {number} wish
 * @param {[w: number, h: number]} size
 * @param {Box[]} taken
 * @param {number} gap
 */
export function freeHeight(x, wish, [w, h], taken, gap) {
  const near = taken.filter((b) => Math.abs(b[0] - x) < (b[2] + w) / 2 + 4);
  const far = (/** @type {Box} */ b) => (b[3] + h) / 2 + gap;
  const spots = [wish, ...near.flatMap((b) => [b[1] - far(b), b[1] + far(b)])];
  const free = spots.filter((y) => near.every((b) => Math.abs(y - b[1]) > far(b) - 0.05));
  return round(free.reduce((best, y) => (Math.abs(y - wish) < Math.abs(best - wish) ? y : best)));
}

/**
 * The middle of each of some cards below the top of the first, and the height of all.
 * @param {{ tall: number, kind: number, headed: boolean }[]} seats
 *   in their order: height, the heading under which each stands, and whether that has words
 * @param {Sizes} sizes
 * @returns {[offsets: number[], high: number]}
 */
export function stacked(seats, { gap, group, head }) {
  const seen = new Set();
  /** @type {number[]} */
  const offsets = [];
  let high = 0;
  seats.forEach(({ tall, kind, headed }, at) => {
    if (at && kind !== seats[at - 1].kind) high += group;
    if (headed && !seen.has(kind)) high += head;
    seen.add(kind);
    offsets.push(high + tall / 2);
    high += tall + gap;
  });
  return [offsets, high];
}

/**
 * The values nearest to some by least squares of which none is below one before it (pool
 * adjacent violators, as in Python).
 * @param {number[]} wish
 */
export function pooled(wish) {
  /** @type {{ value: number, count: number }[]} */
  const pools = [];
  for (const value of wish) {
    let pool = { value, count: 1 };
    for (let last = pools.at(-1); last && last.value > pool.value; last = pools.at(-1)) {
      const count = last.count + pool.count;
      pool = { value: (last.value * last.count + pool.value * pool.count) / count, count };
      pools.pop();
    }
    pools.push(pool);
  }
  return pools.flatMap(({ value, count }) => new Array(count).fill(value));
}
