// Notes on parties, lines, claims and the picture: written in the panel, drawn on the picture, listed at the side.
const PAPER = 186; // width of a pinned note in the units of a picture
let paperBoxes = []; // where pinned notes were drawn last: [key, x, y, w, h]
let noting = null; // the note that is being written
let boxOn = false;

const aboutOf = (id) => (id.startsWith("card:") ? "party:" + place.get(id.slice(5)).uid : id);
function subject({ about, box }) {
  const uid = about.slice(about.indexOf(":") + 1);
  if (about === "picture") return box && box.length ? "A box on the picture" : "The picture";
  if (about.startsWith("party:")) return cardsOf.has(uid) ? cardsOf.get(uid)[0].name : "";
  if (about.startsWith("line:")) return lineOf.has(uid) ? `${cards[lineOf.get(uid).source].name} → ${cards[lineOf.get(uid).target].name}` : "";
  return sheets.claims[uid] || lines.some((l) => l.claims.includes(uid)) ? "Claim " + uid : "";
}
const notesHere = () => own.notes.filter((n) => subject(n) && (n.page === "" || n.page === pageHere));
const notesOn = (id) => (id ? notesHere().filter((n) => n.about === aboutOf(id)) : []);
const ofMoment = (note) => !note.layout || note.layout === placed.kind;

// ---- writing ----
function writeNote(note) {
  noting = note;
  by("panel").hidden = false;
  by("noting").hidden = false;
  by("noting-about").textContent = `Note on: ${subject(note)}`;
  by("note-text").value = note.text;
  by("note-tag").value = note.tag;
  by("note-by").value = note.by || own.by;
  by("note-pinned").checked = note.pinned;
  for (const made of document.querySelectorAll("input[name=colour]")) made.checked = made.value === note.colour;
  by("note-drop").hidden = !own.notes.some((n) => n.key === note.key);
  by("panel").scrollTop = 0;
  by("note-text").focus();
}
const blank = (about, more) => ({ key: newKey("n"), about, text: "", by: "", on: today(), colour: "yellow", tag: "", pinned: false, page: about === "picture" ? pageHere : "", layout: "", place: [], box: [], ...more });
function noteHere() {
  const id = shownSheet || view.at;
  if (id) return writeNote(blank(aboutOf(id)));
  const { x, y } = network.getViewPosition();
  writeNote(blank("picture", { pinned: true, layout: placed.kind, place: [round(x), round(y)] }));
}
function closeNote() {
  noting = null;
  by("noting").hidden = true;
  if (!shownSheet && !view.ends[1]) by("panel").hidden = true;
  board.focus({ preventScroll: true });
}
by("noting").addEventListener("submit", (event) => {
  event.preventDefault();
  const text_ = tidied(by("note-text").value, 2000), author = tidied(by("note-by").value, 100);
  if (!text_ || !author) return say("A note needs words and the name of its author");
  const made = { ...noting, text: text_, tag: tidied(by("note-tag").value, 100), by: author, pinned: by("note-pinned").checked, colour: document.querySelector("input[name=colour]:checked").value };
  if (made.text !== noting.text) made.on = today();
  own.by = author;
  changeOwn(() => { own.notes = [...own.notes.filter((n) => n.key !== made.key), made]; });
  closeNote();
  panelAgain();
  say(`Noted on ${subject(made)}`);
});
function dropNote(note) {
  changeOwn(() => { own.notes = own.notes.filter((n) => n.key !== note.key); });
  panelAgain();
  say("Note removed; Ctrl-Z brings it back");
}
by("note-drop").addEventListener("click", () => {
  const gone = noting;
  closeNote();
  dropNote(gone);
});
by("note-cancel").addEventListener("click", closeNote);
by("noting").addEventListener("keydown", (event) => {
  event.stopPropagation(); // letters are words here, and Escape leaves the rest as it is
  if (event.key === "Escape") closeNote();
});
by("note-add").addEventListener("click", noteHere);
by("box-add").addEventListener("click", () => boxAround());

// ---- boxes ----
// Around what is lit; where nothing is, the next drag draws one.
function boxAround() {
  const lit = boxesOf(now.focus || []).filter((box) => box[2]);
  if (!lit.length) return boxMode(!boxOn);
  const [l, t, r, b] = extent(lit);
  newBox([l - 14, t - 20], [r + 14, b + 14]);
}
function boxMode(on) {
  boxOn = on;
  by("box-add").setAttribute("aria-pressed", String(on));
  board.style.cursor = on ? "crosshair" : "default";
  if (on) say("Drag over the picture to draw a box");
}
function newBox([ax, ay], [bx, by_]) {
  boxMode(false);
  writeNote(blank("picture", { layout: placed.kind, box: [(ax + bx) / 2, (ay + by_) / 2, Math.abs(bx - ax), Math.abs(by_ - ay)].map(round) }));
}

// ---- moving ----
const pullNote = (key, [x, y]) => {
  const [, px, py] = paperBoxes.find((p) => p[0] === key);
  return { note: key, dx: px - x, dy: py - y };
};
function moveNote(key, spot) {
  own.notes = own.notes.map((n) => (n.key === key ? { ...n, layout: placed.kind, place: spot.map(round) } : n));
}
function nudgeNote(key, dx, dy) {
  const drawn_ = paperBoxes.find((p) => p[0] === key);
  if (drawn_) changeOwn(() => moveNote(key, [drawn_[1] + dx, drawn_[2] + dy]), "nudge");
}
const hitPaper = ([x, y]) => {
  const found = paperBoxes.findLast(([, px, py, w, h]) => Math.abs(x - px) <= w / 2 && Math.abs(y - py) <= h / 2);
  return found ? "note:" + found[0] : "";
};

// ---- on the picture ----
const unitAt = (scale) => (placed.kind === "map" ? 1 / scale : Math.min(Math.max(1, 0.92 / scale), 2.5));
// Where a note hangs: the box of its card, the middle of its stroke; nothing if it is not drawn.
function anchorOf(note) {
  const uid = note.about.slice(note.about.indexOf(":") + 1);
  if (note.about.startsWith("party:")) {
    const card = (cardsOf.get(uid) || []).find((k) => now.cards[k.at]);
    return card && boxOf(card)[2] + 1 > 1 ? boxOf(card) : null;
  }
  const line = note.about.startsWith("line:") ? lineOf.get(uid) : lines.find((l) => l.claims.includes(uid) && now.drawn[l.at]);
  return line && now.drawn[line.at] && visible(line) ? strokeSpot(geometry[line.at]) : null;
}
const strokeSpot = (g) => g.label || (g.from ? [(g.from[0] + g.tip[0]) / 2, (g.from[1] + g.tip[1]) / 2, 0, 0] : g.d ? [...g.tip, 0, 0] : null);

function noteMarks({ c }, scale, isDark) {
  const marks = [], u = unitAt(scale), hung = new Map();
  if (!saving) paperBoxes = [];
  for (const note of notesHere()) {
    const hue = NOTE_COLOURS[note.colour], paper = { fill: hue[isDark ? 1 : 0], edge: hue[2], ink: c.ink, u };
    if (note.about === "picture") {
      if (ofMoment(note)) pictureNote(marks, note, paper);
      continue;
    }
    const at = anchorOf(note);
    if (!at) continue;
    const count = (hung.get(note.about) || 0) + 1;
    hung.set(note.about, count);
    const spot = [at[0] - at[2] / 2 + (count - 1) * 9 * u, at[1] - at[3] / 2];
    marks.push({ points: [[spot[0] - 5 * u, spot[1] - 8 * u], [spot[0] + 5 * u, spot[1] - 8 * u], [spot[0] + 5 * u, spot[1] + 4 * u], [spot[0], spot[1] + u], [spot[0] - 5 * u, spot[1] + 4 * u]], fill: paper.edge });
    if (note.pinned) paperMarks(marks, note, paper, note.layout === placed.kind && note.place.length ? note.place : null, at);
  }
  return marks;
}
function pictureNote(marks, note, paper) {
  if (!note.box.length) return paperMarks(marks, note, paper, note.place, null);
  const [x, y, w, h] = note.box;
  marks.push({ box: [x - w / 2, y - h / 2, w, h, 6], stroke: paper.edge, width: 2 * paper.u });
  paperMarks(marks, note, paper, note.place.length ? note.place : null, note.box, !note.pinned);
}
// The words of a note on paper of its colour, by its place or where there is room beside what it is about.
function paperMarks(marks, note, { fill, edge, ink, u }, spot, at, short = false) {
  const size = 12 * u, room_ = (PAPER - 16) * u, said = fitted(short ? note.tag || note.text : note.text, room_, size, short ? 1 : 9, false);
  const head_ = note.tag && !short ? [cut(note.tag, room_, size, true)] : [], sign = short ? [] : [cut(`${note.by}, ${printedDay(note.on)}`, room_, 11 * u, false)];
  const w = PAPER * u, h = (said.length + head_.length + sign.length) * 15 * u + 12 * u, [x, y] = spot || freeSpot(at, w, h, u, note.box.length > 0), top = y - h / 2;
  const far = at && (Math.abs(x - at[0]) > (w + at[2]) / 2 + 12 * u || Math.abs(y - at[1]) > (h + at[3]) / 2 + 12 * u);
  if (far && !note.box.length) marks.push({ d: `M${n1(at[0])} ${n1(at[1])}L${n1(x)} ${n1(y)}`, stroke: edge, width: 1.2 * u, dash: [3 * u, 3 * u] });
  marks.push({ box: [x - w / 2, top, w, h, 3 * u], fill, stroke: edge, width: 1.2 * u });
  const rows = [...head_.map((words) => [words, 12, true, ink]), ...said.map((words) => [words, 12, false, ink]), ...sign.map((words) => [words, 11, false, ink])];
  rows.forEach(([words, px, bold, colour], n) => marks.push({ words, x: x - w / 2 + 8 * u, y: top + (17 + 15 * n) * u, size: px * u, fill: colour, bold, italic: n >= head_.length + said.length }));
  if (!saving) paperBoxes.push([note.key, x, y, w, h]);
}
function freeSpot([x, y, w, h], pw, ph, u, inside) {
  if (inside) return [x - w / 2 + pw / 2, y - h / 2 - ph / 2 - 4 * u];
  const dx = w / 2 + pw / 2 + 8 * u, dy = h / 2 + ph / 2 + 8 * u, spots = [[x, y + dy], [x, y - dy], [x + dx, y], [x - dx, y], [x + dx, y + dy], [x - dx, y + dy], [x + dx, y - dy], [x - dx, y - dy]];
  const shown_ = cards.filter((k) => now.cards[k.at]).map(boxOf), labels = lines.filter((l) => now.drawn[l.at] && geometry[l.at].label).map((l) => geometry[l.at].label), taken = [...shown_, ...labels, ...(saving ? [] : paperBoxes.map((p) => p.slice(1)))];
  const covered = ([px, py]) => taken.reduce((sum, b) => sum + Math.max(0, (pw + b[2]) / 2 - Math.abs(px - b[0])) * Math.max(0, (ph + b[3]) / 2 - Math.abs(py - b[1])), 0);
  return spots.reduce((best, one) => (covered(one) < covered(best) ? one : best));
}
function drawNotes(p, scale, isDark) {
  if (!own.notes.length) return;
  for (const mark of noteMarks(p, scale, isDark)) paintMark(p.ctx, mark);
}
// A saved picture has its notes inside, and says whose they are.
function withNotes([left_, top, right, bottom]) {
  const boxes = [[(left_ + right) / 2, (top + bottom) / 2, right - left_, bottom - top]];
  for (const mark of own.notes.length ? noteMarks(pen(null, false), 1, false) : []) if (mark.box) boxes.push([mark.box[0] + mark.box[2] / 2, mark.box[1] + mark.box[3] / 2, mark.box[2] + 16, mark.box[3] + 16]);
  return extent(boxes);
}
function notesLine() {
  const names_ = [...new Set(notesHere().filter((n) => (n.about === "picture" ? ofMoment(n) : anchorOf(n))).map((n) => n.by))];
  return names_.length ? `Notes on the picture are the words of ${names_.join(", ")}, and no sources.` : "";
}

// ---- lists ----
function notesPart(id) {
  const list = notesOn(id), box = element("div", "", "notes-of");
  if (!id) return box;
  box.append(button("Write a note", () => writeNote(blank(aboutOf(id)))));
  if (list.length) box.append(element("h3", "Notes of analysts, no sources"));
  for (const note of list) box.append(noteRow(note));
  return box;
}
function noteRow(note) {
  const made = button("", () => writeNote(note), "note-row");
  made.dataset.colour = note.colour;
  made.dataset.note = note.key;
  made.addEventListener("keydown", (event) => {
    if (!event.altKey || !ARROWS[event.key]) return;
    event.preventDefault();
    nudgeNote(note.key, { ArrowLeft: -20, ArrowRight: 20 }[event.key] || 0, { ArrowUp: -20, ArrowDown: 20 }[event.key] || 0);
    by("notes-list").querySelector(`[data-note="${note.key}"]`).focus();
  });
  if (note.tag) made.append(element("strong", note.tag + ": "));
  made.append(element("span", note.text), element("small", `${subject(note)}; ${note.by}, ${printedDay(note.on)}${note.clock ? ` (${note.clock})` : ""}${note.pinned ? "; pinned" : ""}`));
  return made;
}
function listNotes() {
  const list = notesHere(), items = list.map((note) => {
    const item = element("li");
    item.append(noteRow(note));
    return item;
  });
  by("notes-list").replaceChildren(...items);
  by("notes-told").textContent = list.length ? "" : "None yet: n writes one on what is chosen, b draws a box.";
}
