// Laying a neighbourhood out anew, by the rules of viz/drawing/neighbourhood.py: columns, headings, strokes that end apart.
let loose = new Map(), routed = new Map(), unrouted = new Set(); // places found for cards that came back; strokes routed here; lines that are not drawn at rest
const sizes = data.near && data.near.sizes;
const relaid = () => view.laid.size > 0 || view.open.size > 0 || view.pinned.size > 0 || view.grown.length > 0 || loose.size > 0;
const middleCard = () => cards[data.near.columns.indexOf(0)];
const stepOf = (column) => (column ? Math.sign(column) * ((sizes.middle + sizes.chip) / 2 + sizes.gutter + (Math.abs(column) - 1) * (sizes.chip + sizes.gutter)) : 0);
const columnX = (column) => data.near.cards.x[middleCard().at] + stepOf(column);
const firstOf = (seat) => (seat.members ? seat.members[0] : seat.at);

// The column in which something stands; what was moved by hand belongs to the nearest.
function columnOf(seat) {
  const hand = view.pinned.get(seat.id);
  if (!hand) return data.near.columns[firstOf(seat)];
  const far = hand[0] - columnX(0), first = stepOf(1);
  return Math.abs(far) < first / 2 ? 0 : Math.sign(far) * Math.max(1, Math.round((Math.abs(far) - first) / (sizes.chip + sizes.gutter)) + 1);
}
const parentOf = (seat) => {
  const at = data.near.parents[firstOf(seat)];
  return at >= 0 && now.cards[at] ? seatOf(cards[at]) : null;
};

// ---- headings ----
const headsNow = () => [...data.near.heads.map(([words, , , , members]) => ({ words, members })), ...packs.filter((pack) => view.open.has(pack.id)).map((pack) => ({ words: pack.label, members: pack.members }))];
// Words, left end, base line and room of each heading: above the first of its cards that stands in the column.
function headSpots() {
  const found = [];
  for (const { words, members } of headsNow()) {
    const boxes = members.map((at) => cards[at]).filter((k) => now.cards[k.at] && !view.pinned.has(seatOf(k).id)).map(boxOf);
    if (!boxes.length) continue;
    const [x, y, w, h] = boxes.reduce((a, b) => (b[1] - b[3] / 2 < a[1] - a[3] / 2 ? b : a));
    found.push([words, x - w / 2, y - h / 2 - 5, w]);
  }
  return found;
}

// ---- free places ----
// The height nearest to the one wished for at which a box lies on nothing.
function freeHeight(x, wish, [w, h], taken) {
  const gap = sizes.gap, near = taken.filter((b) => Math.abs(b[0] - x) < (b[2] + w) / 2 + 4), far = (b) => (b[3] + h) / 2 + gap;
  const spots = [wish, ...near.flatMap((b) => [b[1] - far(b), b[1] + far(b)])];
  const free = spots.filter((y) => near.every((b) => Math.abs(y - b[1]) > far(b) - 0.05));
  return round(free.reduce((best, y) => (Math.abs(y - wish) < Math.abs(best - wish) ? y : best)));
}
const headBoxes = () => headSpots().map(([, x, y, wide]) => [x + wide / 2, y - 4, wide, 14]);

// Gives a free place to what came back, or was opened, after the rest was laid out without it; returns whether anything moved.
function placeLoose() {
  const before = loose;
  loose = new Map();
  if (placed.kind === "near" && (view.laid.size || view.open.size)) {
    const shown = seatsShown(), stands = (seat) => view.laid.has(seat.id) || view.pinned.has(seat.id), taken = shown.filter(stands).map(boxOf);
    const without = [];
    for (const seat of shown.filter((s) => !stands(s))) {
      const own = boxOf(seat), free = !taken.some((box) => lieOn(box, own));
      if (free) taken.push(own);
      else without.push(seat);
    }
    if (without.length) taken.push(...headBoxes());
    for (const seat of without) {
      const [x, y, w, h] = boxOf(seat), spot = [x, freeHeight(x, y, [w, h], taken)];
      loose.set(seat.id, spot);
      taken.push([...spot, w, h]);
    }
  }
  return before.size !== loose.size || [...loose].some(([id, [x, y]]) => !before.has(id) || before.get(id)[0] !== x || before.get(id)[1] !== y);
}

// ---- tidy ----
// Stacks each column anew in the order in which its cards stand; the card in the middle stays where it is.
function arrange() {
  const columns = new Map(), middle = boxOf(middleCard())[1], heights = new Map();
  for (const seat of seatsShown()) {
    const column = columnOf(seat);
    columns.set(column, [...(columns.get(column) || []), seat]);
    heights.set(seat, boxOf(seat)[1]);
  }
  const spots = new Map();
  for (const column of [...columns.keys()].sort((a, b) => Math.abs(a) - Math.abs(b) || a - b)) {
    const seats = columns.get(column).sort((a, b) => heights.get(a) - heights.get(b)), [offsets, high] = stacked(seats);
    const wish = seats.map((seat) => (Math.abs(column) < 2 || !spots.has(parentOf(seat)) ? -high / 2 : spots.get(parentOf(seat))[1] - offsets.get(seat)));
    const shifts = Math.abs(column) < 2 ? wish : pooled(wish);
    seats.forEach((seat, at) => spots.set(seat, [round(columnX(column)), offsets.get(seat) + shifts[at]]));
  }
  const shift = middle - (spots.has(middleCard()) ? spots.get(middleCard())[1] : 0);
  view.pinned.clear();
  view.laid = new Map([...spots].map(([seat, [x, y]]) => [seat.id, [x, round(y + shift)]]));
}

// How far each of some cards stands below the first, with room for headings; and how high all are.
function stacked(seats) {
  const heads = headsNow(), kind = (seat) => (!seat.members && data.near.quiet[seat.at] ? -2 : heads.findLastIndex((head_) => head_.members.includes(firstOf(seat)))), seen = new Set(), offsets = new Map();
  let high = 0, last = null;
  for (const seat of seats) {
    const now_ = kind(seat), tall = boxOf(seat)[3];
    if (last !== null && now_ !== last) high += sizes.group;
    if (now_ >= 0 && !seen.has(now_) && heads[now_].words) high += sizes.head;
    seen.add(now_);
    offsets.set(seat, high + tall / 2);
    high += tall + sizes.gap;
    last = now_;
  }
  return [offsets, high];
}

// The values nearest to some by least squares of which none is below one before it, as in Python.
function pooled(wish) {
  const pools = [];
  for (const value of wish) {
    pools.push([value, 1]);
    while (pools.length > 1 && pools[pools.length - 2][0] > pools[pools.length - 1][0]) {
      const [second, more] = pools.pop(), [first, many] = pools.pop();
      pools.push([(first * many + second * more) / (many + more), many + more]);
    }
  }
  return pools.flatMap(([value, count]) => new Array(count).fill(value));
}

function tidy() {
  if (placed.kind === "near") change(arrange, true);
  else change(() => view.pinned.clear(), true);
  fit(true);
  address();
  say(placed.kind === "near" ? "Laid out anew, in the same order" : "What was moved by hand was put back");
}

// ---- strokes ----
// A stroke for every two cards that a line joins; those that would run through other cards are not drawn at rest.
function routeNear() {
  const all = new Map(), boxes = new Map(), columns = new Map();
  const known = (seat) => {
    if (!boxes.has(seat)) boxes.set(seat, boxOf(seat)), columns.set(seat, columnOf(seat));
    return seat;
  };
  for (const line of lines) {
    const source = known(seatOf(cards[line.source])), target = known(seatOf(cards[line.target])), key = `${source.id}>${target.id}`;
    if (!all.has(key)) all.set(key, { source, target, lines: [] });
    all.get(key).lines.push(line);
  }
  const pairs_ = [...all.values()], ends = dockings(pairs_, boxes, columns), found = new Map(), quiet = (seat) => !seat.members && data.near.quiet[seat.at] === 1;
  const bows = pairs_.filter(({ source, target }) => source !== target && columns.get(source) === columns.get(target) && !quiet(source) && !quiet(target))
    .sort((a, b) => Math.abs(boxes.get(a.source)[1] - boxes.get(a.target)[1]) - Math.abs(boxes.get(b.source)[1] - boxes.get(b.target)[1])).slice(0, sizes.bows);
  const barred = (mark, other) => quiet(mark) && data.near.parents[mark.at] !== firstOf(other) && !(other.members || []).includes(data.near.parents[mark.at]);
  unrouted = new Set();
  for (const pair of pairs_) {
    const { source, target } = pair, a = boxes.get(source), z = boxes.get(target), far = columns.get(target) - columns.get(source), byHand = view.pinned.has(source.id) || view.pinned.has(target.id);
    const turned = all.has(`${target.id}>${source.id}`) ? 2.5 : 0, g = byHand ? late(a, z) : far ? level(pair, a, z, ends, turned) : bowed(a, z, columns.get(source) < 0 ? -1 : 1);
    const rests = Math.abs(far) === 1 ? !barred(source, target) && !barred(target, source) : bows.includes(pair);
    for (const line of pair.lines) {
      found.set(line.at, { ...g });
      if (!rests) unrouted.add(line.at);
    }
  }
  return found;
}

// How far from its middle each stroke meets a side: in the order of the other ends, so that they do not cross there.
function dockings(pairs_, boxes, columns) {
  const sides = new Map(), ends = new Map();
  for (const { source, target } of pairs_) {
    for (const [here, other] of [[source, target], [target, source]]) {
      const step_ = columns.get(other) - columns.get(here);
      if (Math.abs(step_) !== 1) continue;
      const key = `${here.id}|${step_}`;
      if (!sides.has(key)) sides.set(key, { here, step_, others: new Map() });
      sides.get(key).others.set(other, boxes.get(other)[1]);
    }
  }
  for (const { here, step_, others } of sides.values()) {
    const order = [...others].sort((a, b) => a[1] - b[1]), pitch = Math.min(12, (boxes.get(here)[3] * 0.74) / Math.max(order.length - 1, 1));
    order.forEach(([other], at) => ends.set(`${here.id}|${step_}|${other.id}`, (at - (order.length - 1) / 2) * pitch));
  }
  return ends;
}

const curved = (x, y, bends, u, v, way) => {
  const g = { d: `M${n1(x)} ${n1(y)}C${[...bends, u, v].map(n1).join(" ")}`, tip: [u, v], way, curve: [x, y, ...bends, u, v] };
  return { ...g, label: [...pointAt(g, 0.5), 0, 0] };
};
function level({ source, target }, a, z, ends, turned) {
  const way = z[0] > a[0] ? 1 : -1, x = a[0] + (way * a[2]) / 2, u = z[0] - (way * z[2]) / 2, free = u - x;
  const y = a[1] + (ends.get(`${source.id}|${way}|${target.id}`) || 0) + turned * way, v = z[1] + (ends.get(`${target.id}|${-way}|${source.id}`) || 0) + turned * way;
  return curved(x, y, [x + 0.7 * free, y, u - 0.55 * free, v], u, v, [way, 0]);
}
function bowed(a, z, side) {
  const x = a[0] + (side * a[2]) / 2, u = z[0] + (side * z[2]) / 2, out = (side * Math.min(20 + 0.2 * Math.abs(z[1] - a[1]), 0.62 * sizes.gutter)) / 0.75;
  return curved(x, a[1], [x + out, a[1], u + out, z[1]], u, z[1], [-side, 0]);
}
