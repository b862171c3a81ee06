// Routing the strokes of a neighbourhood anew, by the rules of viz/drawing/neighbourhood.py.
import { columnOf, firstOf } from "./columns.js";
import { cards, data, lines, sizes } from "./data.js";
import { curved, n1, pointAt } from "./geometry.js";
import { boxOf } from "./places.js";
import { seatOf } from "./seats.js";
import { drawing, view } from "./state.js";

/**
 * The stroke of a line whose card was moved or added: out of one side into the other, or beside
 * cards that stand one below the other.
 * @returns {any}
 * @param {Box} a
 * @param {Box} z
 */
export function late(a, z) {
  const abreast = Math.abs(z[0] - a[0]) > (a[2] + z[2]) / 2 + 8;
  const side = abreast ? (z[0] > a[0] ? 1 : -1) : a[0] < drawing.placed.width / 2 ? -1 : 1;
  const x = a[0] + (side * a[2]) / 2;
  const u = abreast ? z[0] - (side * z[2]) / 2 : z[0] + (side * z[2]) / 2;
  const free = u - x;
  const out = side * 48;
  const bends = abreast
    ? [x + 0.7 * free, a[1], u - 0.55 * free, z[1]]
    : [x + out, a[1], u + out, z[1]];
  const curve = [x, a[1], ...bends, u, z[1]];
  const g = {
    d: `M${n1(x)} ${n1(a[1])}C${[...bends, u, z[1]].map(n1).join(" ")}`,
    tip: [u, z[1]],
    way: [abreast ? side : -side, 0],
    curve,
  };
  return { ...g, label: [...pointAt(g, 0.5), 0, 0] };
}

/**
 * A stroke for every two cards that a line joins; those that would run through other cards are not
 * drawn at rest.
 */
export function routeNear() {
  const all = new Map();
  const boxes = new Map();
  const columns = new Map();
  const known = (/** @type {Seat} */ seat) => {
    if (!boxes.has(seat)) (boxes.set(seat, boxOf(seat)), columns.set(seat, columnOf(seat)));
    return seat;
  };
  for (const line of lines) {
    const source = known(seatOf(cards[line.source]));
    const target = known(seatOf(cards[line.target]));
    const key = `${source.id}>${target.id}`;
    if (!all.has(key)) all.set(key, { source, target, lines: [] });
    all.get(key).lines.push(line);
  }
  const pairs = [...all.values()];
  const ends = dockings(pairs, boxes, columns);
  const found = new Map();
  const quiet = (/** @type {Seat} */ seat) => !seat.members && data.near.quiet[seat.at] === 1;
  const bows = pairs
    .filter(
      ({ source, target }) =>
        source !== target &&
        columns.get(source) === columns.get(target) &&
        !quiet(source) &&
        !quiet(target),
    )
    .sort(
      (a, b) =>
        Math.abs(boxes.get(a.source)[1] - boxes.get(a.target)[1]) -
        Math.abs(boxes.get(b.source)[1] - boxes.get(b.target)[1]),
    )
    .slice(0, sizes.bows);
  const barred = (/** @type {Seat} */ mark, /** @type {Seat} */ other) =>
    quiet(mark) &&
    data.near.parents[firstOf(mark)] !== firstOf(other) &&
    !(other.members || []).includes(data.near.parents[firstOf(mark)]);
  drawing.unrouted = new Set();
  for (const pair of pairs) {
    const { source, target } = pair;
    const a = boxes.get(source);
    const z = boxes.get(target);
    const far = columns.get(target) - columns.get(source);
    const byHand = view.pinned.has(source.id) || view.pinned.has(target.id);
    const turned = all.has(`${target.id}>${source.id}`) ? 2.5 : 0;
    const g = byHand
      ? late(a, z)
      : far
        ? level(pair, a, z, ends, turned)
        : bowed(a, z, columns.get(source) < 0 ? -1 : 1);
    const rests =
      Math.abs(far) === 1
        ? !barred(source, target) && !barred(target, source)
        : bows.includes(pair);
    for (const line of pair.lines) {
      found.set(line.at, { ...g });
      if (!rests) drawing.unrouted.add(line.at);
    }
  }
  return found;
}

/**
 * How far from its middle each stroke meets a side: in the order of the other ends, so that they do
 * not cross there.
 * @param {Pair[]} pairs
 * @param {Known<Seat, Box>} boxes
 * @param {Known<Seat, number>} columns
 */
function dockings(pairs, boxes, columns) {
  const sides = new Map();
  const ends = new Map();
  for (const { source, target } of pairs) {
    for (const [here, other] of [
      [source, target],
      [target, source],
    ]) {
      const step_ = columns.get(other) - columns.get(here);
      if (Math.abs(step_) !== 1) continue;
      const key = `${here.id}|${step_}`;
      if (!sides.has(key)) sides.set(key, { here, step_, others: new Map() });
      sides.get(key).others.set(other, boxes.get(other)[1]);
    }
  }
  for (const { here, step_, others } of sides.values()) {
    const order = [...others].sort((a, b) => a[1] - b[1]);
    const pitch = Math.min(12, (boxes.get(here)[3] * 0.74) / Math.max(order.length - 1, 1));
    order.forEach(([other], at) =>
      ends.set(`${here.id}|${step_}|${other.id}`, (at - (order.length - 1) / 2) * pitch),
    );
  }
  return ends;
}

/**
 * @param {Pair} it
 * @param {Box} a
 * @param {Box} z
 * @param {Map<string, number>} ends
 * @param {number} turned
 */
function level({ source, target }, a, z, ends, turned) {
  const way = z[0] > a[0] ? 1 : -1;
  const x = a[0] + (way * a[2]) / 2;
  const u = z[0] - (way * z[2]) / 2;
  const free = u - x;
  const y = a[1] + (ends.get(`${source.id}|${way}|${target.id}`) || 0) + turned * way;
  const v = z[1] + (ends.get(`${target.id}|${-way}|${source.id}`) || 0) + turned * way;
  return curved(x, y, [x + 0.7 * free, y, u - 0.55 * free, v], u, v, [way, 0]);
}

/**
 * @param {Box} a
 * @param {Box} z
 * @param {number} side
 */
function bowed(a, z, side) {
  const x = a[0] + (side * a[2]) / 2;
  const u = z[0] + (side * z[2]) / 2;
  const out = (side * Math.min(20 + 0.2 * Math.abs(z[1] - a[1]), 0.62 * sizes.gutter)) / 0.75;
  return curved(x, a[1], [x + out, a[1], u + out, z[1]], u, z[1], [-side, 0]);
}
