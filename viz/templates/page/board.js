// The board: vis-network gives zoom, pan and touch; pointing, moving cards and the lasso are here.
const network = new vis.Network(board, { nodes: [], edges: [] }, {
  physics: false,
  layout: { improvedLayout: false },
  interaction: { hover: false, keyboard: false, selectable: false, multiselect: false, tooltipDelay: 1e9 },
});
const canvas = board.querySelector("canvas");
const EDGE = 40; // how far the frame of what is drawn lies outside the window, in units of the picture
let moving = false, pulled = null, loop = null, lassoOn = false, told = "";

network.on("beforeDrawing", (ctx) => {
  if (!placed) return;
  const scale = network.getScale(), middle = network.getViewPosition(), w = board.clientWidth / 2 / scale + EDGE, h = board.clientHeight / 2 / scale + EDGE;
  frame = [middle.x - w, middle.y - h, middle.x + w, middle.y + h];
  if (besideNow()) drawBeside(ctx, scale, middle, w, h);
  else draw(ctx, dark(), scale);
  if (loop) drawLoop(ctx, scale);
});

function drawLoop(ctx, scale) {
  ctx.save();
  ctx.strokeStyle = (dark() ? data.dark : data.light).mark;
  ctx.lineWidth = 1.5 / scale;
  ctx.setLineDash([6 / scale, 4 / scale]);
  ctx.beginPath();
  const [[ax, ay], [bx, by_]] = [loop[0], loop.at(-1)];
  for (const [x, y] of boxOn ? [[ax, ay], [bx, ay], [bx, by_], [ax, by_], [ax, ay]] : loop) ctx.lineTo(x, y);
  ctx.stroke();
  ctx.restore();
}

const spotOf = (event) => {
  const edge = board.getBoundingClientRect();
  const { x, y } = network.DOMtoCanvas({ x: event.clientX - edge.left, y: event.clientY - edge.top });
  return besideSpot([x, y]);
};

const tester = document.createElement("canvas").getContext("2d");
const hit = ([x, y, state]) => withState(state, () => hitHere([x, y]));
function hitHere([x, y]) {
  const paper = hitPaper([x, y]);
  if (paper) return paper;
  const scale = network.getScale(), slack = placed.kind === "field" ? Math.max(4 / scale, 1) : 0, grow = placed.kind === "map" ? 1 / scale : 1;
  for (let at = cards.length - 1; at >= 0; at--) {
    if (!now.cards[at]) continue;
    const [cx, cy, w, h] = boxOf(cards[at]);
    if (w && Math.abs(x - cx) <= (w / 2) * grow + slack && Math.abs(y - cy) <= (h / 2) * grow + slack) return thingOf(seatOf(cards[at]));
  }
  let best = "", least = 6 / scale;
  for (const line of lines) {
    if (!now.drawn[line.at] || !visible(line)) continue;
    const g = geometry[line.at];
    if (g.label && Math.abs(x - g.label[0]) <= g.label[2] / 2 && Math.abs(y - g.label[1]) <= g.label[3] / 2) return "line:" + line.uid;
    if (g.from) {
      const far = offset(x, y, g.from, g.tip);
      if (far < least) [best, least] = ["line:" + line.uid, far];
    }
  }
  if (best || placed.kind === "field") return best;
  tester.lineWidth = 12 / (placed.kind === "map" ? scale : Math.max(scale, 0.6));
  for (const line of lines) if (now.drawn[line.at] && visible(line) && geometry[line.at].path && tester.isPointInStroke(geometry[line.at].path, x, y)) return "line:" + line.uid;
  return "";
}

// How far a point lies from a straight stroke.
function offset(x, y, [ax, ay], [bx, by_]) {
  const dx = bx - ax, dy = by_ - ay, t = Math.min(Math.max(((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy || 1), 0), 1);
  return Math.hypot(x - ax - t * dx, y - ay - t * dy);
}

const still = (on) => network.setOptions({ interaction: { dragView: !on } });
let down = null;
board.addEventListener("pointerdown", (event) => {
  if (event.button !== 0 || event.target !== canvas) return;
  const spot = spotOf(event), id = hit(spot);
  down = { x: event.clientX, y: event.clientY, id, spot, far: false };
  if (event.shiftKey || lassoOn || boxOn) {
    still(true);
    loop = [spot];
  } else if (id.startsWith("note:") && event.pointerType !== "touch") {
    still(true);
    pulled = pullNote(id.slice(5), spot);
  } else if (/^(card|pack):/.test(id) && event.pointerType !== "touch" && placed.kind !== "map") {
    still(true);
    const box = boxOf(seatNamed(id.slice(5)));
    pulled = { id: id.slice(5), dx: box[0] - spot[0], dy: box[1] - spot[1] };
  }
}, true);

window.addEventListener("pointermove", (event) => {
  if (down) {
    if (!down.far && Math.hypot(event.clientX - down.x, event.clientY - down.y) > 4) {
      down.far = true;
      if (pulled) remember();
      if (pulled && pulled.note) pulled.before = ownWords();
    }
    if (!down.far) return;
    const spot = spotOf(event);
    if (loop) {
      loop.push(spot);
      network.redraw();
    } else if (pulled && pulled.note) {
      moveNote(pulled.note, [spot[0] + pulled.dx, spot[1] + pulled.dy]);
      network.redraw();
    } else if (pulled) {
      view.pinned.set(pulled.id, [round(spot[0] + pulled.dx), round(spot[1] + pulled.dy)]);
      settleAround(seatNamed(pulled.id));
      network.redraw();
    }
  } else if (event.target === canvas && !(big && placed.kind === "field" && lines.length > 6000)) {
    const id = hit(spotOf(event)).slice(5);
    if (id !== hover) {
      hover = id;
      board.style.cursor = id ? "pointer" : "default";
      network.redraw();
    }
  }
});

window.addEventListener("pointerup", (event) => {
  if (!down) return;
  const { id, far } = down;
  if (loop && far && boxOn) newBox(loop[0], loop.at(-1));
  else if (loop && far) pick(loop, event.ctrlKey || event.metaKey);
  else if (pulled && far) {
    if (pulled.note) keepOwn(pulled.before);
    changed(placed.kind !== "field");
  }
  else if (!far && event.target === canvas) click(id);
  if (loop || pulled) still(false);
  down = loop = pulled = null;
  network.redraw();
});

function click(id) {
  if (joining && id.startsWith("card:")) return join(joining, id.slice(5));
  if (placed.kind === "map" && id.startsWith("card:") && together(place.get(id.slice(5))).length > 1) return openMark(together(place.get(id.slice(5))));
  if (id.startsWith("note:")) return writeNote(own.notes.find((n) => n.key === id.slice(5)));
  if (id.startsWith("pack:")) togglePack(packAt.get(id.slice(5)));
  else if (id) open(id);
  else if (view.at || view.route >= 0 || view.picked.size || view.ends[0]) clear();
}

// Which cards lie in the loop (even-odd rule).
function pick(loop, more) {
  const inside = ([x, y]) => {
    let odd = false;
    for (let i = 0, j = loop.length - 1; i < loop.length; j = i++) {
      const [ax, ay] = loop[i], [bx, by_] = loop[j];
      if (ay > y !== by_ > y && x < ((bx - ax) * (y - ay)) / (by_ - ay) + ax) odd = !odd;
    }
    return odd;
  };
  remember();
  const found = cards.filter((k) => now.cards[k.at] && inside(boxOf(k))).map((k) => k.id);
  view.picked = new Set(more ? [...view.picked, ...found] : found);
  [view.at, view.route, view.ends] = ["", -1, ["", ""]];
  lasso(false);
  changed();
  say(`${view.picked.size} picked`);
}

function lasso(on) {
  lassoOn = on;
  by("lasso").setAttribute("aria-pressed", String(on));
  board.style.cursor = on ? "crosshair" : "default";
}

network.on("dragStart", () => { moving = true; });
network.on("dragEnd", () => { moving = false; look(); network.redraw(); });
let rest = 0;
network.on("zoom", () => {
  moving = true;
  clearTimeout(rest);
  rest = setTimeout(() => { moving = false; look(); network.redraw(); }, 160);
});

// Where one looks belongs to the address, but is no step of undo.
function look() {
  const { x, y } = network.getViewPosition();
  view.eye = [Math.round(x), Math.round(y), Math.round(network.getScale() * 1000) / 1000];
  address();
}

function fit(all = false) {
  fitWhole(all);
  if (besideNow()) network.moveTo({ position: network.getViewPosition(), scale: network.getScale() * 0.55 });
}
function fitWhole(all) {
  const wide = board.clientWidth, high = board.clientHeight;
  if (!wide || !high || !placed) return;
  view.eye = null;
  if (placed.kind === "near") return fitNear(all);
  if ((all || view.grown.length) && placed.kind !== "map") {
    const [l, t, r, b] = bounds();
    return network.moveTo({ position: { x: (l + r) / 2, y: (t + b) / 2 }, scale: Math.min((wide - 36) / (r - l), (high - 36) / (b - t), 1.15) });
  }
  const whole = room(placed), narrow = window.innerWidth <= 760;
  const first = now.routes.find((r) => r.drawn);
  if (placed.kind === "field" || placed.kind === "map") {
    const near = placed.kind === "map" ? mapBounds() : [0, 0, placed.width, placed.height];
    const scale = Math.min((wide - 36) / (near[2] - near[0]), (high - 36) / (near[3] - near[1]), placed.kind === "map" ? 3 : 1.15);
    return network.moveTo({ position: { x: (near[0] + near[2]) / 2, y: (near[1] + near[3]) / 2 }, scale });
  }
  if (narrow && whole < 0.6 && first) return closeUp(first);
  if (narrow && whole < 0.35) {
    // A broad picture on a phone opens where it begins, readable; the rest is a finger away, or in the table.
    const key = cards.find((k) => now.cards[k.at] && k.end) || cards.find((k) => now.cards[k.at]);
    if (key) return network.moveTo({ position: { x: boxOf(key)[0], y: boxOf(key)[1] + high / 4 }, scale: 0.7 });
  }
  // A long picture starts at its top, readable, rather than whole and too small to read.
  const scale = Math.max(whole, Math.min((wide - 36) / placed.width, 0.62));
  const y = placed.height * scale > high ? (high / 2 - 18) / scale : placed.height / 2;
  network.moveTo({ position: { x: placed.width / 2, y }, scale });
}

const extent = (boxes) => [
  Math.min(...boxes.map((b) => b[0] - b[2] / 2)), Math.min(...boxes.map((b) => b[1] - b[3] / 2)),
  Math.max(...boxes.map((b) => b[0] + b[2] / 2)), Math.max(...boxes.map((b) => b[1] + b[3] / 2)),
];
const boxesOf = (ids) => [...ids].map((id) => (seatNamed(id) ? boxOf(seatNamed(id)) : lineOf.has(id) ? geometry[lineOf.get(id).at].label : null)).filter(Boolean);

// Brings one route as near as it can be read whole.
function closeUp(route) {
  const boxes = boxesOf(litBy(route));
  if (!boxes.length) return;
  const [left, top, right, bottom] = extent(boxes);
  const scale = Math.min((board.clientWidth - 24) / (right - left), (board.clientHeight - 40) / (bottom - top), 1.15);
  network.moveTo({ position: { x: (left + right) / 2, y: (top + bottom) / 2 }, scale });
}

// Moves the picture only when what was chosen would lie under the panel or outside, and no further than needed.
function reveal(id) {
  if (view.mode === "table") return;
  const own = boxesOf([id.slice(5)])[0];
  if (!own || !own[2]) return;
  const boxes = placed.kind === "field" ? [own] : boxesOf(now.focus || []), narrow = window.innerWidth <= 760;
  const scale = network.getScale(), middle = network.getViewPosition();
  const wide = board.clientWidth - (narrow || by("panel").hidden ? 0 : 410);
  const free = by("panel").getBoundingClientRect().top - board.getBoundingClientRect().top;
  const high = narrow && !by("panel").hidden ? Math.max(Math.min(free, board.clientHeight), 90) : board.clientHeight;
  // One axis: how far the view must go so that the boxes, or if they do not fit the chosen one, lie in the free part.
  const step = (low, top, start, end, mine) => {
    if (top - low > end - start) [low, top] = mine;
    return low < start ? low - start : top > end ? Math.min(top - end, low - start) : 0;
  };
  const [l, t, r, b] = extent(boxes.length ? boxes : [own]), [ol, ot, or_, ob] = extent([own]);
  const x0 = middle.x - board.clientWidth / 2 / scale + 18 / scale, y0 = middle.y - board.clientHeight / 2 / scale + 18 / scale;
  const dx = step(l, r, x0, x0 + (wide - 36) / scale, [ol, or_]), dy = step(t, b, y0, y0 + (high - 36) / scale, [ot, ob]);
  if (dx || dy) network.moveTo({ position: { x: middle.x + dx, y: middle.y + dy }, scale });
}
