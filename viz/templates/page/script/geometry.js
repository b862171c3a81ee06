// Points, boxes and curves: numbers only.

/**
 * @typedef {Pick<Stroke, "d" | "curve" | "points">} Curve what a path is read from; its numbers are
 * kept
 */

/**
 * A number to one decimal.
 * @param {number} v
 */
export const round = (v) => Math.round(v * 10) / 10;

/**
 * A number to one decimal, as a string.
 * @param {number} v
 */
export const n1 = (v) => String(round(v));

/**
 * Whether two boxes (middle, width, height) lie on each other, or closer than a gap.
 * @param {number[]} a
 * @param {number[]} b
 */
export const lieOn = (a, b, gap = 0) =>
  Math.abs(a[0] - b[0]) < (a[2] + b[2]) / 2 + gap &&
  Math.abs(a[1] - b[1]) < (a[3] + b[3]) / 2 + gap;

/**
 * The stroke of a field of dots: straight, from the middle of one to the edge of the other.
 * @param {Box} a
 * @param {Box} z
 * @returns {Stroke}
 */
export function straight(a, z) {
  const dx = z[0] - a[0];
  const dy = z[1] - a[1];
  const long = Math.hypot(dx, dy) || 1;
  const way = /** @type {Spot} */ ([dx / long, dy / long]);
  const tip = /** @type {Spot} */ ([z[0] - (way[0] * z[2]) / 2, z[1] - (way[1] * z[2]) / 2]);
  return { d: "", from: [a[0], a[1]], tip, way, label: null };
}

/**
 * The numbers of a path, two for each point.
 * @param {string} d
 */
const numbersOf = (d) => (d.match(/-?[\d.]+/g) || []).map(Number);

/**
 * The eight numbers of a stroke that is one Bézier curve.
 * @param {Curve} g
 */
export const curveOf = (g) => (g.curve ||= numbersOf(g.d));

/**
 * The point of a curve at a parameter from 0 to 1.
 * @param {Curve} g
 * @param {number} t
 * @returns {Spot}
 */
export function pointAt(g, t) {
  const p = curveOf(g);
  const s = 1 - t;
  const w = [s * s * s, 3 * s * s * t, 3 * s * t * t, t * t * t];
  const sum = (/** @type {0 | 1} */ on) =>
    w.reduce((all, share, at) => all + share * p[2 * at + on], 0);
  return [sum(0), sum(1)];
}

/**
 * The parameter at which a stroke is so far from where it was at another.
 * @param {Curve} g
 * @param {number} far
 * @param {number} [from]
 */
export function along(g, far, from = 0) {
  const [x, y] = pointAt(g, from);
  for (let t = from; t < 0.9; t += 0.01) {
    const [u, v] = pointAt(g, t);
    if (Math.hypot(u - x, v - y) >= far) return t;
  }
  return 0.5;
}

/**
 * A stroke of one Bézier curve, with its head and the point in its middle.
 * @param {number} x where it begins
 * @param {number} y
 * @param {number[]} bends its two control points
 * @param {number} u where it ends
 * @param {number} v
 * @param {Spot} way the direction of its head
 * @returns {Stroke}
 */
export const curved = (x, y, bends, u, v, way) => {
  const g = {
    d: `M${n1(x)} ${n1(y)}C${[...bends, u, v].map(n1).join(" ")}`,
    tip: /** @type {Spot} */ ([u, v]),
    way,
    curve: [x, y, ...bends, u, v],
  };
  return { ...g, label: [...pointAt(g, 0.5), 0, 0] };
};

/**
 * The points of a path, two numbers each.
 * @param {Curve} g
 */
export const pointsOf = (g) => (g.points ||= numbersOf(g.d));

/**
 * The point in the middle of a path.
 * @param {Curve} g
 */
export function middleOf(g) {
  const p = pointsOf(g);
  const at = 2 * Math.floor(p.length / 4);
  return [p[at], p[at + 1]];
}

const PIECES = 16; // of a Bézier curve, which they miss by less than a pixel

/**
 * The straight pieces of a path of moves, lines and Bézier curves, four numbers each.
 * @param {Stroke} g
 */
export function piecesOf(g) {
  if (g.pieces) return g.pieces;
  const found = /** @type {number[]} */ ([]);
  let [x, y] = [0, 0];
  const to = (/** @type {number} */ u, /** @type {number} */ v) => {
    found.push(x, y, u, v);
    [x, y] = [u, v];
  };
  for (const [, letter, words] of g.d.matchAll(/([MLC])([^MLC]*)/g)) {
    const p = numbersOf(words);
    if (letter === "M") [x, y] = p;
    else if (letter === "L") for (let at = 0; at < p.length; at += 2) to(p[at], p[at + 1]);
    else
      for (let at = 0; at < p.length; at += 6) {
        const piece = { d: "", curve: [x, y, ...p.slice(at, at + 6)] };
        for (let n = 1; n <= PIECES; n++) to(...pointAt(piece, n / PIECES));
      }
  }
  return (g.pieces = found);
}

/**
 * How far a point lies from a stroke: from its path, or from the box of its label. What lies further
 * than what is asked for is not measured.
 * @param {Stroke} g
 * @param {number} x
 * @param {number} y
 * @param {number} most
 */
export function farFrom(g, x, y, most) {
  if (g.label && lieOn([x, y, 0, 0], g.label)) return 0;
  if (g.from) return offset(x, y, g.from, g.tip);
  const p = piecesOf(g);
  let least = Infinity;
  for (let at = 0; at < p.length; at += 4) {
    if (Math.min(p[at], p[at + 2]) - x > most || x - Math.max(p[at], p[at + 2]) > most) continue;
    least = Math.min(least, offset(x, y, [p[at], p[at + 1]], [p[at + 2], p[at + 3]]));
  }
  return least;
}

/**
 * How far a point lies from a straight stroke.
 * @param {number} x
 * @param {number} y
 * @param {Spot} from
 * @param {Spot} to
 */
export function offset(x, y, [ax, ay], [bx, by]) {
  const dx = bx - ax;
  const dy = by - ay;
  const t = Math.min(Math.max(((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy || 1), 0), 1);
  return Math.hypot(x - ax - t * dx, y - ay - t * dy);
}

/**
 * Left, top, right and bottom of some boxes (middle, width, height).
 * @param {number[][]} boxes
 */
export const extent = (boxes) => [
  Math.min(...boxes.map((b) => b[0] - b[2] / 2)),
  Math.min(...boxes.map((b) => b[1] - b[3] / 2)),
  Math.max(...boxes.map((b) => b[0] + b[2] / 2)),
  Math.max(...boxes.map((b) => b[1] + b[3] / 2)),
];

/**
 * Where something that belongs to a stroke hangs: on its label, or on the middle or the tip of it.
 * @param {Pick<Stroke, "d" | "tip" | "from" | "label">} g
 * @returns {Box | null}
 */
export const strokeSpot = (g) =>
  g.label ||
  (g.from
    ? [(g.from[0] + g.tip[0]) / 2, (g.from[1] + g.tip[1]) / 2, 0, 0]
    : g.d
      ? [...g.tip, 0, 0]
      : null);

/**
 * How far a view must go along one axis so that a stretch lies in the part that is free; if it
 * is too long, another that must.
 * @param {number} low start of the stretch
 * @param {number} top its end
 * @param {number} start of what is free
 * @param {number} end of what is free
 * @param {[number, number]} must what lies in the free part in any case
 */
export function shiftInto(low, top, start, end, must) {
  const [first, last] = top - low > end - start ? must : [low, top];
  return first < start ? first - start : last > end ? Math.min(last - end, first - start) : 0;
}

/**
 * Whether a point lies in a loop, by the even-odd rule.
 * @param {[number, number][]} loop its corners in order
 * @param {[number, number]} point
 */
export function liesIn(loop, [x, y]) {
  let odd = false;
  loop.forEach(([bx, by], at) => {
    const [ax, ay] = loop.at(at - 1) || loop[0];
    if (ay > y !== by > y && x < ((ax - bx) * (y - by)) / (ay - by) + bx) odd = !odd;
  });
  return odd;
}
