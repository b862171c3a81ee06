// Strokes of lines, as Python laid them out or anew where a card was moved.
import { relaid } from "./columns.js";
import { cards, lines, touching } from "./data.js";
import { lieOn, n1, straight } from "./geometry.js";
import { late, routeNear } from "./near_strokes.js";
import { boxOf } from "./places.js";
import { seatOf } from "./seats.js";
import { drawing, view } from "./state.js";

/**
 * The stroke of a line: as Python laid it out, or anew where one of its cards was moved.
 * @returns {Stroke}
 * @param {Line} line
 */
function stroke(line) {
  const routed = drawing.placed.kind === "near" && drawing.routed.get(line.at);
  if (routed) return routed;
  const path = drawing.placed.paths;
  const moved =
    drawing.placed.kind !== "map" &&
    [line.source, line.target].some((at) => view.pinned.has(seatOf(cards[at]).id));
  if (path && path[line.at] && !moved) {
    const [d, tx, ty, dx, dy] = path[line.at];
    const label = drawing.placed.labels;
    return {
      d,
      tip: [tx, ty],
      way: [dx, dy],
      label: label
        ? [label.x[line.at], label.y[line.at], label.w[line.at], label.h[line.at]]
        : null,
    };
  }
  const a = boxOf(cards[line.source]);
  const z = boxOf(cards[line.target]);
  if (drawing.placed.kind === "field") return straight(a, z);
  if (drawing.placed.kind === "near") return late(a, z);
  return bent(line, a, z);
}

/**
 * A stroke that Python did not lay out: out of one side, through its label, into the other;
 * lines between the same two lie beside each other.
 * @returns {any}
 * @param {Line} line
 * @param {Box} a
 * @param {Box} z
 */
function bent(line, a, z) {
  const label = drawing.placed.labels
    ? [0, 0, drawing.placed.labels.w[line.at], drawing.placed.labels.h[line.at]]
    : null;
  let on = drawing.placed.kind === "tall" ? 1 : 0;
  if (Math.abs(z[on] - a[on]) < (a[2 + on] + z[2 + on]) / 2 + 30) on = 1 - on;
  const off = 1 - on;
  const size = 2 + on;
  const sign = z[on] >= a[on] ? 1 : -1;
  const start = [a[0], a[1]];
  const end = [z[0], z[1]];
  const pair = touching[line.source].filter(
    (l) =>
      (l.source === line.source && l.target === line.target) ||
      (l.source === line.target && l.target === line.source),
  );
  const step = (label ? label[2 + off] : 16) + 8;
  const shift = (pair.indexOf(line) - (pair.length - 1) / 2) * step;
  const dock = (/** @type {Box} */ box) =>
    Math.max(Math.min((shift / step) * 12, box[2 + off] / 2 - 8), 8 - box[2 + off] / 2);
  start[on] += (sign * a[size]) / 2;
  end[on] -= (sign * z[size]) / 2;
  start[off] += dock(a);
  end[off] += dock(z);
  const way = [0, 0];
  const middle = [(start[0] + end[0]) / 2, (start[1] + end[1]) / 2];
  way[on] = sign;
  middle[off] = (a[off] + z[off]) / 2 + shift;
  const from = [...middle];
  const to = [...middle];
  const half = label ? (sign * label[size]) / 2 : 0;
  from[on] -= half;
  to[on] += half;
  const curve = (/** @type {number[]} */ p, /** @type {number[]} */ q) => {
    const c1 = [...p];
    const c2 = [...q];
    c1[on] = c2[on] = (p[on] + q[on]) / 2;
    return `C${n1(c1[0])} ${n1(c1[1])} ${n1(c2[0])} ${n1(c2[1])} ${n1(q[0])} ${n1(q[1])}`;
  };
  const d = `M${n1(start[0])} ${n1(start[1])}${curve(start, from)}L${n1(to[0])} ${n1(to[1])}${curve(to, end)}`;
  const box = label && /** @type {Box} */ ([middle[0], middle[1], label[2], label[3]]);
  if (!line.by || !box || isFree(box)) return { d, tip: end, way, label: box };
  // A line that was added has its words only where they lie on nothing.
  const points = [start, from, to, end].map((p) => p.map(n1).join(" "));
  return { d: `M${points[0]}C${points[1]} ${points[2]} ${points[3]}`, tip: end, way, label: null };
}

/**
 * @param {Box} box
 */
const isFree = (box) =>
  !cards.some((k) => lieOn(box, boxOf(k), 2)) &&
  !drawing.geometry.some((g) => g.label && lieOn(box, g.label, 2));

/** Lays all strokes for where the cards stand. */
export function settle() {
  drawing.routed = drawing.placed.kind === "near" && relaid() ? routeNear() : new Map();
  drawing.geometry = [];
  for (const line of lines) drawing.geometry.push(stroke(line));
  for (const g of drawing.geometry) if (g.d) g.path = new Path2D(g.d);
  drawing.batches = null;
}

/**
 * Only the strokes of one card or group, while it is being moved.
 * @param {Seat} seat
 */
export function settleAround(seat) {
  for (const line of (seat.members || [seat.at]).flatMap((at) => touching[at])) {
    drawing.routed.delete(line.at);
    const g = (drawing.geometry[line.at] = stroke(line));
    if (g.d) g.path = new Path2D(g.d);
  }
  drawing.batches = null;
}
