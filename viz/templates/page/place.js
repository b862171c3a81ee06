// Where things stand: the layout in use, cards that were moved by hand, the strokes between them.
let placed = null; // { kind, width, height, cards: columns x y w h, labels, paths, headings, strips }
let geometry = []; // per line: { d, path, tip, way, label: [x, y, w, h] }

// Where a card stands, or the closed group that stands for it: by hand, laid out anew, or as Python placed it.
const boxOf = (thing) => {
  const seat = thing.members ? thing : seatOf(thing), { x, y, w, h } = placed.cards, own = seat.box || [x[seat.at], y[seat.at], w[seat.at], h[seat.at]];
  const spot = placed.kind === "map" ? null : view.pinned.get(seat.id) || (placed.kind === "near" ? view.laid.get(seat.id) || loose.get(seat.id) : null);
  return spot ? [spot[0], spot[1], own[2], own[3]] : own;
};
const round = (v) => Math.round(v * 10) / 10;
const n1 = (v) => String(round(v));

// How large a layout can be drawn here without cutting it.
const room = (size) => Math.min((board.clientWidth - 36) / size.width, (board.clientHeight - 36) / size.height, 1.15);

function choose() {
  if (view.mode === "map") return data.map;
  if (data.field) return data.field;
  if (data.near) return data.near;
  if (view.turn) return view.turn === "tall" ? data.tall : data.wide;
  const narrow = window.innerWidth <= 760;
  return narrow || room(data.tall) > 1.2 * room(data.wide) ? data.tall : data.wide;
}

// The stroke of a line: as Python laid it out, or anew where one of its cards was moved.
function stroke(line) {
  if (placed.kind === "near" && routed.has(line.at)) return routed.get(line.at);
  const path = placed.paths, moved = placed.kind !== "map" && [line.source, line.target].some((at) => view.pinned.has(seatOf(cards[at]).id));
  if (path && path[line.at] && !moved) {
    const [d, tx, ty, dx, dy] = path[line.at], label = placed.labels;
    return { d, tip: [tx, ty], way: [dx, dy], label: label ? [label.x[line.at], label.y[line.at], label.w[line.at], label.h[line.at]] : null };
  }
  const a = boxOf(cards[line.source]), z = boxOf(cards[line.target]);
  if (placed.kind === "field") return straight(a, z);
  if (placed.kind === "near") return late(a, z);
  return bent(line, a, z);
}

// A stroke that Python did not lay out: out of one side, through its label, into the other; lines between the same two lie beside each other.
function bent(line, a, z) {
  const label = placed.labels ? [0, 0, placed.labels.w[line.at], placed.labels.h[line.at]] : null;
  let on = placed.kind === "tall" ? 1 : 0;
  if (Math.abs(z[on] - a[on]) < (a[2 + on] + z[2 + on]) / 2 + 30) on = 1 - on;
  const off_ = 1 - on, size = 2 + on, sign = z[on] >= a[on] ? 1 : -1, start = [a[0], a[1]], end = [z[0], z[1]];
  const pair = touching[line.source].filter((l) => (l.source === line.source && l.target === line.target) || (l.source === line.target && l.target === line.source));
  const step = (label ? label[2 + off_] : 16) + 8, shift = (pair.indexOf(line) - (pair.length - 1) / 2) * step;
  const dock = (box) => Math.max(Math.min((shift / step) * 12, box[2 + off_] / 2 - 8), 8 - box[2 + off_] / 2);
  start[on] += (sign * a[size]) / 2;
  end[on] -= (sign * z[size]) / 2;
  start[off_] += dock(a);
  end[off_] += dock(z);
  const way = [0, 0], middle = [(start[0] + end[0]) / 2, (start[1] + end[1]) / 2];
  way[on] = sign;
  middle[off_] = (a[off_] + z[off_]) / 2 + shift;
  const from = [...middle], to = [...middle], half = label ? (sign * label[size]) / 2 : 0;
  from[on] -= half;
  to[on] += half;
  const curve = (p, q) => {
    const c1 = [...p], c2 = [...q];
    c1[on] = c2[on] = (p[on] + q[on]) / 2;
    return `C${n1(c1[0])} ${n1(c1[1])} ${n1(c2[0])} ${n1(c2[1])} ${n1(q[0])} ${n1(q[1])}`;
  };
  const d = `M${n1(start[0])} ${n1(start[1])}${curve(start, from)}L${n1(to[0])} ${n1(to[1])}${curve(to, end)}`;
  const box = label && [middle[0], middle[1], label[2], label[3]];
  if (!line.by || !box || isFree(box)) return { d, tip: end, way, label: box };
  // A line that was added has its words only where they lie on nothing.
  const points = [start, from, to, end].map((p) => p.map(n1).join(" "));
  return { d: `M${points[0]}C${points[1]} ${points[2]} ${points[3]}`, tip: end, way, label: null };
}
const lieOn = (a, b, gap = 0) => Math.abs(a[0] - b[0]) < (a[2] + b[2]) / 2 + gap && Math.abs(a[1] - b[1]) < (a[3] + b[3]) / 2 + gap;
const isFree = (box) => !cards.some((k) => lieOn(box, boxOf(k), 2)) && !geometry.some((g) => g.label && lieOn(box, g.label, 2));

function straight(a, z) {
  const dx = z[0] - a[0], dy = z[1] - a[1], long = Math.hypot(dx, dy) || 1, way = [dx / long, dy / long];
  const tip = [z[0] - (way[0] * z[2]) / 2, z[1] - (way[1] * z[2]) / 2];
  return { d: "", from: [a[0], a[1]], tip, way, label: null };
}

function settle() {
  routed = placed.kind === "near" && relaid() ? routeNear() : new Map();
  geometry = [];
  for (const line of lines) geometry.push(stroke(line));
  for (const g of geometry) if (g.d) g.path = new Path2D(g.d);
  batches = null;
}

// Only the strokes of one card or group, while it is being moved.
function settleAround(seat) {
  for (const line of (seat.members || [seat.at]).flatMap((at) => touching[at])) {
    routed.delete(line.at);
    const g = (geometry[line.at] = stroke(line));
    if (g.d) g.path = new Path2D(g.d);
  }
  batches = null;
}
