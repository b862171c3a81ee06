// Where one looks: a small map of the whole while not all of it is in view, a card beside the pointer, and going to a card.
const mini = by("mini"), MINI = [168, 112];
let miniScale = 1, miniFrom = [0, 0];

// The part of the picture that the window shows.
function windowSeen() {
  const scale = network.getScale(), { x, y } = network.getViewPosition(), w = board.clientWidth / scale, h = board.clientHeight / scale;
  return [x - w / 2, y - h / 2, x + w / 2, y + h / 2];
}

function drawMini() {
  const shown = placed && view.mode !== "table" && board.clientWidth > 0 ? cards.filter((k) => now.cards[k.at]) : [], [vl, vt, vr, vb] = windowSeen(), boxes = shown.map(boxOf);
  const hidden = !boxes.some(([x, y, w, h]) => x - w / 2 < vl - 1 || x + w / 2 > vr + 1 || y - h / 2 < vt - 1 || y + h / 2 > vb + 1);
  mini.hidden = hidden;
  if (hidden) return;
  const [l, t, r, b] = extent(boxes), ctx = mini.getContext("2d"), ratio = 2;
  miniScale = Math.min((MINI[0] - 8) / (r - l), (MINI[1] - 8) / (b - t));
  miniFrom = [(l + r) / 2 - MINI[0] / 2 / miniScale, (t + b) / 2 - MINI[1] / 2 / miniScale];
  [mini.width, mini.height] = [MINI[0] * ratio, MINI[1] * ratio];
  const c = dark() ? data.dark : data.light, at = (v, on) => (v - miniFrom[on]) * miniScale;
  ctx.scale(ratio, ratio);
  shown.forEach((card, n) => {
    const [x, y, w, h] = boxes[n];
    ctx.fillStyle = data.looks[card.family][dark() ? "dark" : "light"];
    ctx.fillRect(at(x - w / 2, 0), at(y - h / 2, 1), Math.max(w * miniScale, 1.5), Math.max(h * miniScale, 1.5));
  });
  ctx.strokeStyle = c.mark;
  ctx.lineWidth = 1.5;
  const [x0, y0, x1, y1] = [Math.max(at(vl, 0), 1), Math.max(at(vt, 1), 1), Math.min(at(vr, 0), MINI[0] - 1), Math.min(at(vb, 1), MINI[1] - 1)];
  ctx.strokeRect(x0, y0, Math.max(x1 - x0, 3), Math.max(y1 - y0, 3));
}
// A large picture is drawn small only when it rests.
network.on("afterDrawing", () => {
  if (!(big && moving)) drawMini();
});

function goMini(event) {
  if (!(event.buttons & 1)) return;
  const edge = mini.getBoundingClientRect();
  network.moveTo({ position: { x: miniFrom[0] + (event.clientX - edge.left) / miniScale, y: miniFrom[1] + (event.clientY - edge.top) / miniScale } });
}
mini.addEventListener("pointerdown", (event) => {
  mini.setPointerCapture(event.pointerId);
  goMini(event);
});
mini.addEventListener("pointermove", goMini);
mini.addEventListener("pointerup", look);

// ---- the card beside the pointer ----
function hoverWords(seat) {
  const inside = seat.members ? insideOf(seat) : [seat], near = inside.flatMap((card) => touching[card.at].filter((l) => now.drawn[l.at]));
  const count = `${near.length} ${near.length === 1 ? "relation" : "relations"} drawn`;
  if (seat.members) return [packWords(seat), inside.slice(0, 6).map((card) => card.name).join("; ") + (inside.length > 6 ? "; …" : ""), `${count}. Click opens the group in place.`];
  const measures = now.pills[seat.at].map((p) => p[0]).join(", ");
  return [seat.name, seat.small + (measures ? ` · ${measures}` : ""), count];
}
function showHover(event) {
  const box = by("hover"), seat = !down && event.pointerType !== "touch" && event.target === canvas && hover ? seatNamed(hover) : null;
  if (!seat || placed.kind === "map" || !by("card-menu").hidden) return void (box.hidden = true);
  if (box.dataset.of !== hover || box.hidden) {
    const [name, what, count] = hoverWords(seat);
    box.replaceChildren(element("strong", name), element("span", what), element("span", count));
    box.dataset.of = hover;
    box.hidden = false;
  }
  const edge = by("stage").getBoundingClientRect();
  box.style.left = `${Math.min(event.clientX - edge.left + 16, edge.width - box.offsetWidth - 6)}px`;
  box.style.top = `${Math.min(event.clientY - edge.top + 18, edge.height - box.offsetHeight - 6)}px`;
}
window.addEventListener("pointermove", showHover);
window.addEventListener("pointerdown", () => { by("hover").hidden = true; });
board.addEventListener("pointerleave", () => { by("hover").hidden = true; });

// Brings a card to the middle of what the panel leaves free where it is too small to be read; else it was brought in sight.
function zoomTo(card) {
  if (placed.kind !== "map" && network.getScale() >= REST) return;
  const [x, y] = boxOf(card), narrow = window.innerWidth <= 760, scale = placed.kind === "map" ? network.getScale() : Math.max(network.getScale(), 1);
  const side = narrow || by("panel").hidden ? 0 : 205 / scale, free = by("panel").getBoundingClientRect().top - board.getBoundingClientRect().top;
  const low = narrow && !by("panel").hidden ? (board.clientHeight - Math.max(Math.min(free, board.clientHeight), 90)) / 2 / scale : 0;
  network.moveTo({ position: { x: x + side, y: y + low }, scale });
  look();
}
