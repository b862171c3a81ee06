// Changing the view, undo and redo, keys; then the first picture.
const past = [], future = [];
let lastKind = "", lastTime = 0;
const say = (words) => {
  if (by("told").textContent !== words) by("told").textContent = words;
};

function remember(kind = "") {
  const soon = kind && kind === lastKind && performance.now() - lastTime < 700;
  [lastKind, lastTime] = [kind, performance.now()];
  if (soon) return;
  past.push(moment());
  future.length = 0;
}

function change(act, moves = false, kind = "") {
  remember(kind);
  act();
  changed(moves);
}

// In a notebook's frame there is no address to write to.
function address() {
  const words = written();
  if (location.protocol === "about:") return;
  history.replaceState(null, "", words ? "#" + words : location.pathname + location.search);
}

// Draws all of it anew for the view as it is.
function changed(moves = false) {
  const before = placed;
  placed = choose();
  compute();
  if (placeLoose() || placed !== before || moves) settle();
  batches = null;
  listRoutes();
  listDates();
  listFilters();
  root.dataset.theme = dark() ? "dark" : "light";
  by("theme").textContent = dark() ? "Light" : "Dark";
  by("turn").textContent = placed.kind === "tall" ? "Columns" : "Rows";
  by("turn").hidden = placed.kind !== "tall" && placed.kind !== "wide";
  by("every").hidden = placed.kind !== "near" || !(routed.size ? unrouted.size : placed.folded.includes(1));
  by("tidy").hidden = placed.kind === "map";
  by("every").setAttribute("aria-pressed", String(view.every));
  by("near-note").hidden = placed.kind !== "near";
  by("twin").hidden = view.mode !== "table";
  board.style.visibility = view.mode === "table" ? "hidden" : "visible";
  for (const made of document.querySelectorAll("button[data-mode]")) made.setAttribute("aria-pressed", String(view.mode === made.dataset.mode));
  by("map-note").hidden = view.mode !== "map";
  listTable();
  listNotes();
  listStory();
  if (noting) by("panel").hidden = false;
  by("undo").disabled = past.length === 0;
  by("redo").disabled = future.length === 0;
  if (placed !== before) {
    if (view.eye) network.moveTo({ position: { x: view.eye[0], y: view.eye[1] }, scale: view.eye[2] });
    else fit();
  }
  address();
  network.redraw();
}

function take(from, onto) {
  if (!from.length) return;
  onto.push(moment());
  const { view: words, own: mine } = from.pop();
  restoreOwn(mine);
  restore(words);
}
function restore(words) {
  const eye = view.eye, mode = view.mode, turn = view.turn;
  view = readFrom(words);
  if (view.mode === mode && view.turn === turn) view.eye = eye;
  lastKind = "";
  changed(true);
  panelAgain();
}
function panelAgain() {
  trail.length = 0;
  if (view.ends[1]) return showJoin();
  const sheet = view.at && sheetOf(view.at);
  if (sheet) show(view.at, sheet);
  else {
    shownSheet = "";
    by("panel").hidden = true;
  }
}

function clear() {
  if (noting) return; // what is being written stays
  joining = "";
  trail.length = 0;
  shownSheet = "";
  by("panel").hidden = true;
  say("");
  if (view.at || view.route >= 0 || view.picked.size || view.ends[0]) {
    change(() => {
      [view.at, view.route, view.ends] = ["", -1, ["", ""]];
      view.picked.clear();
    });
  } else {
    now.focus = null;
    batches = null;
    network.redraw();
  }
}

function hide(ids) {
  change(() => {
    for (const id of ids) view.hidden.add(id);
    view.at = "";
    view.picked.clear();
  });
  by("panel").hidden = true;
  shownSheet = "";
  say(`${ids.length === 1 ? place.get(ids[0]).name : ids.length + " cards"} hidden; Ctrl-Z brings back`);
}

function fold(id) {
  const on = view.folded.has(id);
  change(() => (on ? view.folded.delete(id) : view.folded.add(id)));
  const held = now.held.get(id) || 0;
  say(on ? "Unfolded" : held ? `${held} folded away under ${place.get(id).name}` : "Nothing hangs on this card alone");
  if (view.at === "card:" + id) panelAgain();
}

function mode(name) {
  change(() => {
    view.mode = name;
    view.eye = null;
  });
  if (name === "table") by("twin").focus({ preventScroll: true });
}

for (const made of document.querySelectorAll("button[data-mode]")) made.addEventListener("click", () => mode(made.dataset.mode));
by("theme").addEventListener("click", () => change(() => { view.theme = dark() ? "light" : "dark"; }));
prefers.addEventListener("change", () => changed());
by("turn").addEventListener("click", () => change(() => {
  view.turn = placed.kind === "tall" ? "wide" : "tall";
  view.pinned.clear();
  view.eye = null;
}));
by("fit").addEventListener("click", () => {
  fit(true);
  address();
});
by("tidy").addEventListener("click", tidy);
by("every").addEventListener("click", () => change(() => { view.every = !view.every; }));
by("undo").addEventListener("click", () => take(past, future));
by("redo").addEventListener("click", () => take(future, past));
by("lasso").addEventListener("click", () => lasso(!lassoOn));
by("close").addEventListener("click", () => (noting ? closeNote() : clear()));
by("back").addEventListener("click", () => {
  const rest_ = trail.slice(0, -1), before = trail[trail.length - 1];
  shownSheet = "";
  open(before, true);
  trail.splice(0, trail.length, ...rest_);
  by("back").hidden = rest_.length === 0;
});

const idOf = (id) => id.slice(5);
function arrow(direction) {
  const steps = [...seatsShown().map(thingOf), ...lines.filter((l) => now.drawn[l.at]).map((l) => "line:" + l.uid)];
  if (steps.length) open(steps[(steps.indexOf(view.at) + direction + steps.length) % steps.length]);
}
function nudge(event) {
  const id = idOf(view.at), box = boxOf(place.get(id)), far = 20;
  const dx = { ArrowLeft: -far, ArrowRight: far }[event.key] || 0, dy = { ArrowUp: -far, ArrowDown: far }[event.key] || 0;
  change(() => view.pinned.set(id, [round(box[0] + dx), round(box[1] + dy)]), true, "nudge");
}

const ARROWS = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };
board.addEventListener("keydown", (event) => {
  if (ARROWS[event.key]) {
    event.preventDefault();
    if (event.altKey && view.at.startsWith("card:") && placed.kind !== "map") nudge(event);
    else arrow(ARROWS[event.key]);
  } else if (event.key === "Enter" && shownSheet) by("sheet").focus();
  else if (event.key === "+" || event.key === "-") network.moveTo({ scale: network.getScale() * (event.key === "+" ? 1.2 : 1 / 1.2) });
});

const KEYS = {
  "/": (event) => { event.preventDefault(); by("search").focus(); },
  t: () => mode(view.mode === "table" ? "picture" : "table"),
  m: () => data.map && mode(view.mode === "map" ? "picture" : "map"),
  "?": () => keySheet(),
  n: (event) => { event.preventDefault(); noteHere(); },
  b: (event) => { event.preventDefault(); boxAround(); },
  s: (event) => { event.preventDefault(); editStep(-1); },
  p: () => playStory(),
  k: () => toggleCompare(),
  d: () => by("theme").click(),
  l: () => by("every").hidden || by("every").click(),
  r: () => by("turn").hidden || by("turn").click(),
  0: () => by("fit").click(),
  "[": () => step(-1),
  "]": () => step(1),
  h: () => (view.picked.size ? hide([...view.picked]) : seatNamed(idOf(view.at)) && hide(idsOf(seatNamed(idOf(view.at))))),
  e: () => view.at.startsWith("card:") && openMenu(place.get(idOf(view.at))),
  o: () => view.at.startsWith("card:") && onlyThis(place.get(idOf(view.at))),
  w: () => view.at.startsWith("card:") && whyNear(place.get(idOf(view.at))),
  g: () => toggleChosen(),
  y: () => by("tidy").click(),
  f: () => view.at.startsWith("card:") && fold(idOf(view.at)),
  c: () => view.at.startsWith("card:") && (joining ? join(joining, idOf(view.at)) : startJoin(idOf(view.at))),
  x: () => view.at.startsWith("card:") && change(() => (view.picked.has(idOf(view.at)) ? view.picked.delete(idOf(view.at)) : view.picked.add(idOf(view.at)))),
};
const keySheet = () => (by("key-sheet").open ? by("key-sheet").close() : by("key-sheet").showModal());
by("keys-open").addEventListener("click", keySheet);
by("keys-close").addEventListener("click", keySheet);
document.addEventListener("keydown", (event) => {
  // While the keys are shown, only their own key and Escape, which the dialog takes itself, do something.
  if (by("key-sheet").open) return event.key === "?" ? keySheet() : undefined;
  const typing = event.target.matches("input[type=search], textarea, input[type=text]");
  if (event.key === "Escape") {
    closeMenu();
    if (typing) event.target.value = "";
    by("hits").replaceChildren();
    by("save").open = false;
    lasso(false);
    boxMode(false);
    clear();
    board.focus({ preventScroll: true });
  } else if ((event.ctrlKey || event.metaKey) && !typing && (event.key === "z" || event.key === "Z" || event.key === "y")) {
    event.preventDefault();
    if (event.key === "z" && !event.shiftKey) take(past, future);
    else take(future, past);
  } else if (!typing && !event.ctrlKey && !event.metaKey && !event.altKey && KEYS[event.key]) KEYS[event.key](event);
});
window.addEventListener("resize", () => {
  const before = placed;
  changed();
  if (placed === before && !view.eye) fit();
});
// The address that was asked for, which a key pressed meanwhile may already have written over.
window.addEventListener("hashchange", (event) => restore(new URL(event.newURL).hash.slice(1)));

// Places and choices of cards that an expansion brings are read again once it has brought them.
const opening = location.hash.slice(1) || carried.view || "";
view = readFrom(opening);
changed(true);
// Where a card or line stands on the page, for scripts that drive it.
board.spot = (id) => {
  const box = boxesOf([id.slice(5)])[0] || [...geometry[lineOf.get(id.slice(5)).at].tip, 0, 0];
  const spot = network.canvasToDOM({ x: box[0], y: box[1] }), edge = board.getBoundingClientRect();
  return { x: edge.left + spot.x, y: edge.top + spot.y };
};
// Whether lines are drawn while a large picture is dragged.
board.hideLines = (on) => { data.limits.hide = on; };
// The names drawn last, with their height on the screen; how many strokes there are; and what lies inside a saved picture.
board.names = () => namesDrawn;
board.strokes = () => (placed.kind === "near" ? shownPairs().length : 0);
board.scale = () => network.getScale();
board.choose = (id) => open(id);
board.papers = () => paperBoxes;
board.pixel = (x, y) => {
  const spot = network.canvasToDOM({ x, y }), edge = board.getBoundingClientRect();
  return [edge.left + spot.x, edge.top + spot.y];
};
// What differs between two dates, and the lines of the earlier one where both stand side by side.
board.measures = () => Object.fromEntries(now.measures.map(([card, came, ended]) => [card.uid, [came, ended]]));
board.earlier = () => earlier && lines.filter((l) => earlier.drawn[l.at]).map((l) => l.uid);
board.bounds = () => bounds();
board.seats = () => seatsShown().map((seat) => [seat.id, ...boxOf(seat)]);
board.paths = () => (placed.kind === "near" ? shownPairs() : lines.filter((l) => now.drawn[l.at]).map((l) => [l])).map(([l]) => [seatOf(cards[l.source]).id, seatOf(cards[l.target]).id, geometry[l.at].d]);
board.labels = () => lines.filter((l) => now.drawn[l.at] && geometry[l.at].label && geometry[l.at].label[2]).map((l) => geometry[l.at].label);
board.boxes = () => cards.filter((k) => now.cards[k.at]).map((k) => [k.id, ...boxOf(k)]);
board.named = (name) => (cards.find((k) => k.name === name) || {}).id;
board.found = (words) => found(words).map(([card, why]) => [card.uid, why]);
board.shown = () => ({ cards: cards.filter((k) => now.cards[k.at]).map((k) => k.id), lines: lines.filter((l) => now.drawn[l.at]).map((l) => l.uid), focus: now.focus && [...now.focus], states: now.lines });
root.dataset.drawn = "yes";
await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
sheets = await read("sheets");
await readOwn();
for (const step_ of live ? view.grown.slice() : []) {
  await again(step_);
}
if (view.grown.length) {
  const wanted_ = readFrom(opening);
  wanted_.grown = view.grown;
  view = wanted_;
  changed(true);
}
changed();
panelAgain();
root.dataset.ready = "yes";
