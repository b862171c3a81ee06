// A neighbourhood: small cards with names that keep their size on the screen, all relations from one card to another as one stroke.
// It is described once, as a list of marks; the screen, the saved picture and the SVG are written from it.
const SMALLEST = 11; // pixels on the screen below which no name goes
const REST = 0.775; // a neighbourhood opens no smaller than this, so that names have room
const FAR = 0.5, DOTS = 0.36; // below these scales: no boxes; no names but those of the middle and of what is chosen
let pairs = null; // the lines drawn, by their two ends, best supported first
let namesDrawn = []; // what was drawn last: [card, pixels on the screen, words]

function pairsNow() {
  if (pairs) return pairs;
  pairs = new Map();
  for (const line of lines) {
    if (!now.drawn[line.at]) continue;
    const key = pairKey(line);
    if (!key) continue; // within a closed group
    if (!pairs.has(key)) pairs.set(key, []);
    pairs.get(key).push(line);
  }
  const support = (line) => now.lines[line.at].support ?? -1;
  for (const list of pairs.values()) list.sort((a, b) => support(b) - support(a));
  return pairs;
}
// By what stands for the two ends; nothing where a closed group stands for both.
function pairKey(line) {
  const source = seatOf(cards[line.source]), target = seatOf(cards[line.target]);
  return source === target && source.members ? "" : `${source.id}>${target.id}`;
}
const pairOf = (line) => pairsNow().get(pairKey(line)) || [line];
const foldedPair = (list) => (routed.size ? unrouted.has(list[0].at) : placed.folded[list[0].at] === 1);
function shownPair(list) {
  if (!foldedPair(list) || view.every) return true;
  return list.some((l) => (now.focus && now.focus.has(l.uid)) || hover === l.uid || hover === seatOf(cards[l.source]).id || hover === seatOf(cards[l.target]).id);
}
// Whether a line has a stroke of its own on the picture.
const visible = (line) => placed.kind !== "near" || (pairKey(line) !== "" && pairOf(line)[0] === line && shownPair(pairOf(line)));
const shownPairs = () => [...pairsNow().values()].filter(shownPair);

function counted() {
  const all = [...pairsNow().values()], shown = all.filter(shownPair);
  const relations = shown.reduce((sum, list) => sum + list.length, 0), behind = all.length - shown.length;
  const inside = packs.filter((pack) => !view.open.has(pack.id)).reduce((sum, pack) => sum + insideOf(pack).length, 0);
  return `${shown.length} lines drawn for ${relations} relations` + (inside ? `; ${inside} cards stand in closed groups` : "") + (behind ? `; ${behind} more lines show at the card you point at` : "");
}

// ---- strokes ----
const curveOf = (g) => g.curve || (g.curve = g.d.match(/-?[\d.]+/g).map(Number));
function pointAt(g, t) {
  const p = curveOf(g), s = 1 - t, w = [s * s * s, 3 * s * s * t, 3 * s * t * t, t * t * t];
  return [0, 1].map((on) => w.reduce((sum, v, at) => sum + v * p[2 * at + on], 0));
}
// The parameter at which a stroke is so far from where it was at another.
function along(g, far, from = 0) {
  const [x, y] = pointAt(g, from);
  for (let t = from; t < 0.9; t += 0.01) {
    const [u, v] = pointAt(g, t);
    if (Math.hypot(u - x, v - y) >= far) return t;
  }
  return 0.5;
}

// The stroke of a line whose card was moved or added: out of one side into the other, or beside cards that stand one below the other.
function late(a, z) {
  const level = Math.abs(z[0] - a[0]) > (a[2] + z[2]) / 2 + 8, side = level ? (z[0] > a[0] ? 1 : -1) : a[0] < placed.width / 2 ? -1 : 1;
  const x = a[0] + (side * a[2]) / 2, u = level ? z[0] - (side * z[2]) / 2 : z[0] + (side * z[2]) / 2, free = u - x, out = side * 48;
  const bends = level ? [x + 0.7 * free, a[1], u - 0.55 * free, z[1]] : [x + out, a[1], u + out, z[1]];
  const curve = [x, a[1], ...bends, u, z[1]], g = { d: `M${n1(x)} ${n1(a[1])}C${[...bends, u, z[1]].map(n1).join(" ")}`, tip: [u, z[1]], way: [level ? side : -side, 0], curve };
  return { ...g, label: [...pointAt(g, 0.5), 0, 0] };
}

// ---- what is drawn, as marks ----
function nearMarks({ c, look }, scale) {
  const marks = [];
  namesDrawn = [];
  const lit = (list) => !now.focus || list.some((l) => now.focus.has(l.uid));
  const shown = shownPairs();
  for (const list of [...shown.filter((l) => !lit(l)), ...shown.filter(lit)]) strokeMarks(marks, c, list, scale, !lit(list));
  headMarks(marks, c, scale);
  const seats = seatsShown();
  for (const seat of [...seats.filter(dimSeat), ...seats.filter((s) => !dimSeat(s))]) seat.members ? packMarks(marks, c, look, seat, scale) : cardMarks(marks, c, look, seat, scale);
  return marks;
}

function strokeMarks(marks, c, list, scale, faint) {
  const line = list[0], state = now.lines[line.at], g = geometry[line.at], wide = data.widths[state.weight] * 0.75;
  const on = list.some((l) => chosen("line:" + l.uid) || hover === l.uid), denied = list.filter((l) => now.lines[l.at].denied).length;
  const colour = faint ? c.faint : on || now.focus ? c.mark : c.line, dash = data.known[state.known][1];
  if (denied) marks.push({ d: g.d, stroke: colour, width: wide + 2.4, dash }, { d: g.d, stroke: c.ground, width: wide + 0.6, dash: [] });
  else marks.push({ d: g.d, stroke: colour, width: on ? wide + 0.8 : wide, dash });
  const size = 5 + wide, side = size * 0.45, [x, y] = g.tip, [dx, dy] = g.way, bx = x - dx * size, by_ = y - dy * size;
  marks.push({ points: [[x, y], [bx - dy * side, by_ + dx * side], [bx + dy * side, by_ - dx * side]], fill: colour });
  if (faint || scale < FAR) return;
  const grow = Math.max(1, 1 / scale);
  let t = along(g, 10 * grow);
  if (list.length > 1) {
    const [px, py] = pointAt(g, t);
    marks.push({ words: String(list.length), x: px, y: py + 4 * grow, size: SMALLEST * grow, fill: c.soft, bold: true, anchor: "middle", halo: c.ground });
    t = along(g, 14 * grow, t);
  }
  if (list.some((l) => now.lines[l.at].partial)) {
    const [px, py] = pointAt(g, t);
    marks.push({ words: "…", x: px, y: py + 2 * grow, size: 13 * grow, fill: c.soft, bold: true, anchor: "middle", halo: c.ground });
    t = along(g, 14 * grow, t);
  }
  if (denied) crossMarks(marks, c, ...pointAt(g, t), 5.5 * grow);
}

function crossMarks(marks, c, x, y, r) {
  const q = r * 0.45;
  marks.push({ round: [x, y, r], fill: c.card, stroke: c.ink, width: r * 0.22 });
  marks.push({ d: `M${n1(x - q)} ${n1(y - q)}L${n1(x + q)} ${n1(y + q)}M${n1(x + q)} ${n1(y - q)}L${n1(x - q)} ${n1(y + q)}`, stroke: c.ink, width: r * 0.28, dash: [] });
}

function headMarks(marks, c, scale) {
  if (scale < FAR) return;
  const size = Math.max(11, SMALLEST / scale);
  for (const [words, x, y, room_] of headSpots()) marks.push({ words: cut(words, room_, size, false), x, y, size, fill: c.soft, halo: c.ground });
}

const dimSeat = (seat) => (seat.members ? idsOf(seat).every(dim) : dim(seat.id));
// A closed group: two cards, one behind the other, with the number of its members and what joins them.
function packMarks(marks, c, look, pack, scale) {
  const [x, y, w, h] = boxOf(pack), left = x - w / 2, top = y - h / 2, faint = dimSeat(pack), far = scale < FAR, inside = insideOf(pack);
  const on = chosen("pack:" + pack.id) || inside.some((k) => chosen("card:" + k.id)), pointed = hover === pack.id, colour = faint ? c.faint : look(inside[0].family);
  if (!far) marks.push({ box: [left + 4, top + 4, w - 1, h - 1, 4], fill: c.band, stroke: c.edge, width: 1 });
  marks.push({ box: [left, top, w, h, 4], fill: far ? c.ground : c.card, stroke: on || pointed ? c.mark : far ? "" : c.edge, width: on ? 3 : pointed ? 1.8 : 1 });
  if (!far) marks.push({ box: [left, top, 5, h, 2], fill: colour });
  const drop = scale < DOTS && !on && !pointed, size = Math.max(12, SMALLEST / scale);
  marks.push({ glyph: data.looks[inside[0].family].glyph, at: [drop ? x : left + 16, y, drop ? 9 : 5], fill: colour });
  if (drop) return;
  const rows = fitted(packWords(pack), w - (far ? 28 : 50), size, far ? 1 : Math.max(1, Math.floor((h - 4) / (1.16 * size))), true);
  let at = y - (rows.length * size * 1.16) / 2 + size * 0.92;
  for (const words of rows) {
    marks.push({ words, x: left + 27, y: at, size, fill: faint ? c.faint : c.ink, bold: true });
    at += size * 1.16;
  }
  if (!far) marks.push({ d: `M${n1(left + w - 16)} ${n1(y - 2)}l4 4l4 -4`, stroke: faint ? c.faint : c.soft, width: 1.6, dash: [] });
  namesDrawn.push([pack.id, size * scale, rows.join(" ")]);
}

function cardMarks(marks, c, look, card, scale) {
  const [x, y, w, h] = boxOf(card), left = x - w / 2, top = y - h / 2, faint = dim(card.id), key = card.end !== "";
  const quiet = placed.quiet[card.at] === 1, far = scale < FAR, on = chosen("card:" + card.id), ringed = picked(card.id), pointed = hover === card.id;
  const colour = faint ? c.faint : look(card.family), weapon = card.family === "weapon" && !faint;
  const boxed = !far && !quiet, rim = on || ringed || pointed || (key && !faint) ? c.mark : weapon ? colour : c.edge;
  marks.push({ box: [left, top, w, h, 4], fill: boxed ? c.card : c.ground, stroke: boxed || on || ringed ? rim : "", width: on || ringed ? 3 : key || weapon || pointed ? 1.8 : 1 });
  if (boxed) marks.push({ box: [left, top, 5, h, 2], fill: colour });
  const drop = scale < DOTS && !key && !on && !pointed, radius = drop ? 9 : key ? 6.5 : 5;
  marks.push({ glyph: data.looks[card.family].glyph, at: [drop ? x : left + 16, y, radius], fill: colour });
  if (now.pills[card.at].length && boxed) marks.push({ box: [left + w - 6, top + 3, 3, h - 6, 1.5], fill: faint ? c.faint : c.pill });
  if (drop) return;
  const size = Math.max(key ? 15 : 12, SMALLEST / scale), behind = far || view.every ? 0 : behindOf(card), room = w - 28 - (boxed ? 9 : 0) - (behind ? 20 * Math.max(1, 1 / scale) : 0);
  const small = key && !far && h >= 60 ? Math.max(11, SMALLEST / scale) : 0, most = far ? 1 : Math.max(1, Math.floor((h - 4 - 1.3 * small) / (1.16 * size)));
  const rows = fitted(card.name, far ? w : room, size, most, !quiet);
  let at = y - (rows.length * size * 1.16 + small * 1.25) / 2 + size * 0.92;
  for (const words of rows) {
    marks.push({ words, x: left + 27, y: at, size, fill: faint ? c.faint : quiet ? c.soft : c.ink, bold: !quiet, italic: quiet });
    at += size * 1.16;
  }
  namesDrawn.push([card.id, size * scale, rows.join(" ")]);
  if (small) marks.push({ words: cut(card.small, room, small, false), x: left + 27, y: at, size: small, fill: faint ? c.faint : c.soft });
  sideMarks(marks, c, card, left + w - 10, y, top, scale, behind, faint);
}

// How many strokes of a card are not drawn at rest.
const behindOf = (card) => [...new Set(touching[card.at].filter((l) => now.drawn[l.at] && pairKey(l)).map((l) => pairOf(l)))].filter((list) => !shownPair(list)).length;

// Strokes not drawn, cards folded away under this one, and whether it was moved by hand.
function sideMarks(marks, c, card, right, y, top, scale, behind, faint) {
  const size = SMALLEST * Math.max(1, 1 / scale), fill = faint ? c.faint : c.soft, held = now.held.get(card.id);
  if (behind) marks.push({ words: `+${behind}`, x: right, y: y + size * 0.35, size, fill, anchor: "end" });
  const above = [held ? `${held} folded` : "", movedByHand(card.id) ? "moved" : ""].filter(Boolean).join(", ");
  if (above) marks.push({ words: above, x: right, y: top + size * 0.3, size, fill, anchor: "end", halo: c.ground });
}

// ---- words that fit ----
function widthOf(words, size, bold) {
  tester.font = font(100, bold);
  return (tester.measureText(words).width * size) / 100;
}
function cut(words, room, size, bold) {
  if (widthOf(words, size, bold) <= room) return words;
  const letters = [...words];
  let low = 0, high = letters.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (widthOf(letters.slice(0, middle).join("").trimEnd() + "…", size, bold) <= room) low = middle;
    else high = middle - 1;
  }
  return letters.slice(0, low).join("").trimEnd() + "…";
}
function fitted(words, room, size, most, bold) {
  const rows = [""];
  for (const word of words.split(" ")) {
    const last = rows.length - 1, next = rows[last] ? `${rows[last]} ${word}` : word;
    if (!rows[last] || rows.length === most || widthOf(next, size, bold) <= room) rows[last] = next;
    else rows.push(word);
  }
  return rows.map((row_) => cut(row_, room, size, bold));
}

// ---- the two writers ----
function drawNear(p, scale) {
  for (const mark of nearMarks(p, scale)) paintMark(p.ctx, mark);
}

function paintMark(ctx, mark) {
  ctx.setLineDash(mark.dash || []);
  if (mark.words !== undefined) return paintWords(ctx, mark);
  if (mark.glyph) return glyph(ctx, mark.glyph, ...mark.at, mark.fill);
  let path = null;
  ctx.beginPath();
  if (mark.d) path = new Path2D(mark.d);
  else if (mark.box) ctx.roundRect(...mark.box);
  else if (mark.round) ctx.arc(...mark.round, 0, 7);
  else for (const [x, y] of mark.points) ctx.lineTo(x, y);
  if (mark.fill) {
    ctx.fillStyle = mark.fill;
    ctx.fill();
  }
  if (!mark.stroke) return;
  ctx.strokeStyle = mark.stroke;
  ctx.lineWidth = mark.width;
  if (path) ctx.stroke(path);
  else ctx.stroke();
}

function paintWords(ctx, { words, x, y, size, fill, bold, italic, anchor, halo, wide }) {
  ctx.font = (italic ? "italic " : "") + font(size, bold);
  ctx.textAlign = { middle: "center", end: "right" }[anchor] || "left";
  ctx.textBaseline = "alphabetic";
  if (halo) {
    ctx.strokeStyle = halo;
    ctx.lineWidth = wide || 4;
    ctx.lineJoin = "round";
    ctx.strokeText(words, x, y);
  }
  ctx.fillStyle = fill;
  ctx.fillText(words, x, y);
}

const dashOf = (mark) => (mark.dash && mark.dash.length ? ` stroke-dasharray="${mark.dash.map(n1).join(" ")}"` : "");
function vectorMark(mark) {
  const fill = ` fill="${mark.fill || "none"}"`, stroke = mark.stroke ? ` stroke="${mark.stroke}" stroke-width="${n1(mark.width)}"` : "";
  if (mark.words !== undefined) {
    const more = (mark.bold ? ' font-weight="bold"' : "") + (mark.italic ? ' font-style="italic"' : "") + (mark.anchor ? ` text-anchor="${mark.anchor}"` : "");
    const halo = mark.halo ? ` stroke="${mark.halo}" stroke-width="${n1(mark.wide || 4)}" stroke-linejoin="round" paint-order="stroke"` : "";
    return `<text x="${n1(mark.x)}" y="${n1(mark.y)}" font-size="${n1(mark.size)}"${fill}${more}${halo}>${escaped(mark.words)}</text>`;
  }
  if (mark.glyph) return vectorGlyph(mark.glyph, ...mark.at, mark.fill);
  if (mark.d) return `<path d="${mark.d}"${fill}${stroke}${dashOf(mark)}/>`;
  if (mark.round) return `<circle cx="${n1(mark.round[0])}" cy="${n1(mark.round[1])}" r="${n1(mark.round[2])}"${fill}${stroke}${dashOf(mark)}/>`;
  if (mark.points) return `<polygon points="${mark.points.map((p) => p.map(n1).join(",")).join(" ")}"${fill}/>`;
  const [x, y, w, h, r] = mark.box;
  return `<rect x="${n1(x)}" y="${n1(y)}" width="${n1(w)}" height="${n1(h)}" rx="${n1(r)}"${fill}${stroke}/>`;
}

// ---- where one looks ----
function nearBounds() {
  const boxes = cards.filter((k) => now.cards[k.at]).map(boxOf);
  for (const list of shownPairs()) {
    const p = curveOf(geometry[list[0].at]), xs = [p[0], p[2], p[4], p[6]], ys = [p[1], p[3], p[5], p[7]];
    const [l, r, t, b] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
    boxes.push([(l + r) / 2, (t + b) / 2, r - l, b - t]);
  }
  boxes.push(...headBoxes());
  if (!boxes.length) return [0, 0, placed.width, placed.height];
  const [l, t, r, b] = extent(boxes);
  return [l - 12, t - 12, r + 12, b + 12];
}

// All of it; or, as it opens, no smaller than its names need, the party in the middle in sight.
function fitNear(whole) {
  const [l, t, r, b] = nearBounds(), wide = board.clientWidth - 8, high = board.clientHeight - 8;
  const scale = Math.min(Math.max(Math.min(wide / (r - l), high / (b - t)), whole ? 0 : REST), 1.15);
  const key = cards.find((k) => now.cards[k.at] && k.end), [x, y] = key ? boxOf(key) : [(l + r) / 2, (t + b) / 2];
  const at = (low, top, room_, middle) => ((top - low) * scale <= room_ + 1 ? (low + top) / 2 : middle);
  network.moveTo({ position: { x: at(l, r, wide, x), y: at(t, b, high, y) }, scale });
}
