// The map: one mark for all cards at one place, one stroke for all relations from one mark to another; as a list of marks, like a neighbourhood.
const PIN = 15; // pixels of a mark on the screen
const mapped = () => lines.filter((l) => now.drawn[l.at] && geometry[l.at].d);

// The cards shown at each place, by the number of the place.
function marksShown() {
  const found = new Map();
  for (const card of cards) {
    const at = data.map.marks[card.at];
    if (!now.cards[card.at] || at < 0) continue;
    if (!found.has(at)) found.set(at, []);
    found.get(at).push(card);
  }
  return found;
}
const together = (card) => marksShown().get(data.map.marks[card.at]) || [card];

// The relations of each stroke, best supported first.
function flows() {
  const found = new Map(), support = (line) => now.lines[line.at].support ?? -1;
  for (const line of mapped()) {
    const { d } = geometry[line.at];
    if (!found.has(d)) found.set(d, []);
    found.get(d).push(line);
  }
  for (const list of found.values()) list.sort((a, b) => support(b) - support(a));
  return [...found.values()];
}
const flowOf = (line) => flows().find((list) => list.includes(line)) || [line];
const pointsOf = (g) => g.points || (g.points = g.d.match(/-?[\d.]+/g).map(Number));
function middleOf(g) {
  const p = pointsOf(g), at = 2 * Math.floor(p.length / 4);
  return [p[at], p[at + 1]];
}

function mapMarks({ c, look }, scale) {
  const marks = [], lit = (list) => !now.focus || list.some((l) => now.focus.has(l.uid)), all = flows();
  for (const list of [...all.filter((l) => !lit(l)), ...all.filter(lit)]) flowMarks(marks, c, list, scale, !lit(list));
  for (const [at, list] of marksShown()) placeMarks(marks, c, look, at, list, scale);
  for (const name of mapNames(scale)) marks.push({ ...name, fill: name.faint ? c.faint : c.ink, halo: c.ground, wide: 3 / scale });
  return marks;
}

function flowMarks(marks, c, list, scale, faint) {
  const state = now.lines[list[0].at], g = geometry[list[0].at], wide = data.widths[state.weight] / scale;
  const on = list.some((l) => chosen("line:" + l.uid) || hover === l.uid), colour = faint ? c.faint : on || now.focus ? c.mark : c.line;
  const dash = data.known[state.known][1].map((v) => v / scale), denied = list.some((l) => now.lines[l.at].denied);
  if (denied) marks.push({ d: g.d, stroke: colour, width: wide + 3 / scale, dash }, { d: g.d, stroke: c.band, width: wide + 0.6 / scale, dash: [] });
  else marks.push({ d: g.d, stroke: colour, width: wide, dash });
  const [tx, ty] = g.tip, [dx, dy] = g.way, far = 9 / scale, size = 7 / scale, side = size * 0.45;
  const x = tx - dx * far, y = ty - dy * far, bx = x - dx * size, by_ = y - dy * size;
  marks.push({ points: [[x, y], [bx - dy * side, by_ + dx * side], [bx + dy * side, by_ - dx * side]], fill: colour });
  if (list.length < 2 || faint) return;
  const [mx, my] = middleOf(g);
  marks.push({ words: String(list.length), x: mx, y: my + 4 / scale, size: SMALLEST / scale, fill: c.soft, bold: true, anchor: "middle", halo: c.ground, wide: 3 / scale });
}

// Where goods were: a solid ring. The town of an address: dashes. A country, and who has no more than a country: dots.
function placeMarks(marks, c, look, at, list, scale) {
  const card = list.find((k) => !dim(k.id)) || list[0], [x, y] = boxOf(card), faint = list.every((k) => dim(k.id)), colour = faint ? c.faint : look(card.family);
  const on = list.some((k) => chosen("card:" + k.id) || hover === k.id || picked(k.id)), r = (list.length > 1 ? 0.66 : 0.5) * PIN / scale;
  const dash = { place: [], town: [2.5, 2] }[data.map.how[card.at]] || [1, 1.6];
  marks.push({ round: [x, y, r], fill: c.card, stroke: on ? c.mark : colour, width: (on ? 2.6 : 1.4) / scale, dash: dash.map((v) => v / scale) });
  if (list.length < 2) marks.push({ glyph: data.looks[card.family].glyph, at: [x, y, r * 0.56], fill: colour });
  else marks.push({ words: String(list.length), x, y: y + 4 / scale, size: SMALLEST / scale, fill: colour, bold: true, anchor: "middle" });
}

// What a mark is called: its card with its place, or the place with the number of its cards.
function markName(at, list) {
  const place_ = data.map.names[at], [card] = list, how = data.map.how[card.at];
  if (list.length > 1) return `${place_}: ${list.length}`;
  return how === "town" || how === "seat" ? `${card.name}, ${place_}` : card.name;
}

// Names beside their marks where there is room: right, left, below, above; what is lit comes first.
function mapNames(scale) {
  const shown = [...marksShown()], half = (0.7 * PIN) / scale, taken = shown.map(([, [card]]) => boxOf(card)).map(([x, y]) => [x - half, y - half, x + half, y + half]);
  const lit = ([, list]) => Math.max(...list.map((k) => (chosen("card:" + k.id) || hover === k.id ? 4 : 0) + (dim(k.id) ? 0 : 2) + (k.end ? 1 : 0))), found = [];
  const size = SMALLEST / scale, [start, , end] = saving || !frame ? mapBounds() : [frame[0] + EDGE + 4 / scale, 0, frame[2] - EDGE - 4 / scale];
  // How much of a name lies in sight beside its mark: what would be cut at the edge is shortened, or left to the pointer.
  const seen = ([anchor, , , left], wide) => (anchor === "start" ? (left < start ? 0 : end - left) : left + wide > end ? 0 : anchor === "end" ? left + wide - start : left < start ? 0 : wide);
  for (const [at, list] of shown.sort((a, b) => lit(b) - lit(a) || a[0] - b[0])) {
    const [x, y] = boxOf(list[0]), whole = markName(at, list).slice(0, 60), room_ = widthOf(whole, size, true), far = 13 / scale, high = 13 / scale;
    const spots = [["start", x + far, y, x + far], ["end", x - far, y, x - far - room_], ["middle", x, y + far * 1.4, x - room_ / 2], ["middle", x, y - far * 1.4, x - room_ / 2]];
    const fits = (spot) => seen(spot, room_) >= room_;
    for (const spot of [...spots.filter(fits), ...spots.filter((s) => !fits(s) && seen(s, room_) > 6 * size)]) {
      const [anchor, nx, ny] = spot, words = cut(whole, Math.min(room_, seen(spot, room_)) + 0.01, size, true), wide = widthOf(words, size, true), left = anchor === "start" ? nx : anchor === "end" ? nx - wide : nx - wide / 2;
      const box = [left, ny - high / 2, left + wide, ny + high / 2];
      if (taken.some((o) => box[0] < o[2] && box[2] > o[0] && box[1] < o[3] && box[3] > o[1])) continue;
      taken.push(box);
      found.push({ words, x: nx, y: ny + size * 0.35, size, bold: true, anchor, faint: list.every((k) => dim(k.id)) });
      break;
    }
  }
  return found;
}

// What of the map is in use: the marks that are shown, and the strokes between them.
function mapBounds() {
  const boxes = [...marksShown().values()].map(([card]) => boxOf(card)).map(([x, y]) => [x - 60, y - 50, x + 150, y + 50]);
  for (const [line] of flows()) {
    const p = pointsOf(geometry[line.at]);
    for (let at = 0; at < p.length; at += 2) boxes.push([p[at] - 8, p[at + 1] - 8, p[at] + 8, p[at + 1] + 8]);
  }
  if (!boxes.length) return data.map.near;
  const low = (on) => Math.min(...boxes.map((b) => b[on])), top = (on) => Math.max(...boxes.map((b) => b[on]));
  return [Math.max(low(0), 0), Math.max(low(1), 0), Math.min(top(2), placed.width + 150), Math.min(top(3), placed.height)];
}

let outline = null;
function drawMap(p, scale) {
  const { ctx, c } = p;
  outline = outline || [new Path2D(data.map.outline), new Path2D(data.map.borders)];
  ctx.fillStyle = c.band;
  ctx.strokeStyle = c.edge;
  ctx.lineWidth = 0.8 / scale;
  ctx.fill(outline[0], "evenodd");
  ctx.stroke(outline[0]);
  ctx.stroke(outline[1]);
  for (const mark of mapMarks(p, scale)) paintMark(ctx, mark);
}

// The cards that share a mark, to choose from.
function openMark(list) {
  const at = data.map.marks[list[0].at], seats = list.filter((k) => data.map.how[k.at] === "seat").length;
  const rows = list.map((k) => [k.name, "", k.small, "party:" + k.uid]);
  const words = seats ? `The registers on file give no town for ${seats === list.length ? "them" : `${seats} of them`}: they are counted here, in the one mark of the country.` : "The addresses in registers on file name this town.";
  trail.length = 0;
  show("", ["On the map", `${data.map.names[at]}: ${list.length}`, [], [], [["What it is", [[words]]], ["Who stands here", rows]]]);
  say(`${list.length} stand at ${data.map.names[at]}`);
}
