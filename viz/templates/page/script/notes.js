// Notes on parties, lines, claims and the picture: written in the panel, listed at the side.
import { boxesOf } from "./bounds.js";
import { network } from "./canvas.js";
import { changeOwn } from "./change.js";
import { pageHere } from "./data.js";
import { printedDay } from "./days.js";
import { ARROWS, board, button, by, element, say } from "./dom.js";
import { extent, round } from "./geometry.js";
import { aboutOf, notesHere, notesOn, subject } from "./note_words.js";
import { newKey, own, today } from "./own.js";
import { panelAgain } from "./panel.js";
import { activity, drawing, now, view } from "./state.js";
import { tidied } from "./texts.js";

const colours = () =>
  /** @type {HTMLInputElement[]} */ ([...document.querySelectorAll("input[name=colour]")]);

/**
 * Opens the form of a note.
 * @param {Note} note
 */
export function writeNote(note) {
  activity.noting = note;
  by("panel").hidden = false;
  by("noting").hidden = false;
  by("noting-about").textContent = `Note on: ${subject(note)}`;
  by("note-text").value = note.text;
  by("note-tag").value = note.tag;
  by("note-by").value = note.by || own.by;
  by("note-pinned").checked = note.pinned;
  for (const made of colours()) made.checked = made.value === note.colour;
  by("note-drop").hidden = !own.notes.some((n) => n.key === note.key);
  by("panel").scrollTop = 0;
  by("note-text").focus();
}

/**
 * @param {string} about
 * @param {Partial<Note>=} more
 */
const blank = (about, more) => ({
  key: newKey("n"),
  about,
  text: "",
  by: "",
  on: today(),
  colour: "yellow",
  tag: "",
  pinned: false,
  page: about === "picture" ? pageHere : "",
  layout: "",
  place: [],
  box: [],
  ...more,
});

/** Begins a note on what is chosen, or on the picture. */
export function noteHere() {
  const id = activity.shownSheet || view.at;
  if (id) return writeNote(blank(aboutOf(id)));
  const { x, y } = network.getViewPosition();
  writeNote(
    blank("picture", { pinned: true, layout: drawing.placed.kind, place: [round(x), round(y)] }),
  );
}

/** Closes the form of a note. */
export function closeNote() {
  activity.noting = null;
  by("noting").hidden = true;
  if (!activity.shownSheet && !view.ends[1]) by("panel").hidden = true;
  board.focus({ preventScroll: true });
}

/**
 * @param {Note} note
 */
function dropNote(note) {
  changeOwn(() => {
    own.notes = own.notes.filter((n) => n.key !== note.key);
  });
  panelAgain();
  say("Note removed; Ctrl-Z brings it back");
}

/** Around the cards that are picked, the one chosen, or what is lit; else the next drag draws one. */
export function boxAround() {
  const card = view.at.startsWith("card:") ? [view.at.slice(5)] : (now.focus ?? []);
  const lit = boxesOf(view.picked.size ? view.picked : card).filter((box) => box[2]);
  if (!lit.length) return boxMode(!activity.boxOn);
  const [l, t, r, b] = extent(lit);
  newBox([l - 14, t - 20], [r + 14, b + 14]);
}

/**
 * Makes the next drag draw a box, or not.
 * @param {boolean} on
 */
export function boxMode(on) {
  activity.boxOn = on;
  by("box-add").setAttribute("aria-pressed", String(on));
  board.style.cursor = on ? "crosshair" : "default";
  if (on) say("Drag over the picture to draw a box");
}

/**
 * Begins a note on a box between two corners.
 * @param {Spot} it
 * @param {Spot} it
 */
export function newBox([ax, ay], [bx, by_]) {
  boxMode(false);
  writeNote(
    blank("picture", {
      layout: drawing.placed.kind,
      box: [(ax + bx) / 2, (ay + by_) / 2, Math.abs(bx - ax), Math.abs(by_ - ay)].map(round),
    }),
  );
}

/**
 * Puts a note elsewhere.
 * @param {string} key
 * @param {Spot} spot
 */
export function moveNote(key, spot) {
  own.notes = own.notes.map((n) =>
    n.key === key ? { ...n, layout: drawing.placed.kind, place: spot.map(round) } : n,
  );
}

/**
 * @param {string} key
 * @param {number} dx
 * @param {number} dy
 */
function nudgeNote(key, dx, dy) {
  const drawn = drawing.paperBoxes.find((p) => p[0] === key);
  if (drawn) changeOwn(() => moveNote(key, [drawn[1] + dx, drawn[2] + dy]), "nudge");
}

/**
 * The notes of a sheet, and the button that writes one.
 * @param {string} id
 */
export function notesPart(id) {
  const list = notesOn(id);
  const box = element("div", "", "notes-of");
  if (!id) return box;
  box.append(button("Write a note", () => writeNote(blank(aboutOf(id)))));
  if (list.length) box.append(element("h3", "Notes of analysts, no sources"));
  for (const note of list) box.append(noteRow(note));
  return box;
}

/**
 * @param {Note} note
 */
function noteRow(note) {
  const made = button("", () => writeNote(note), "note-row");
  made.dataset.colour = note.colour;
  made.dataset.note = note.key;
  made.addEventListener("keydown", (event) => {
    if (!event.altKey || !ARROWS[event.key]) return;
    event.preventDefault();
    nudgeNote(
      note.key,
      { ArrowLeft: -20, ArrowRight: 20 }[event.key] || 0,
      { ArrowUp: -20, ArrowDown: 20 }[event.key] || 0,
    );
    /** @type {HTMLElement} */ (
      by("notes-list").querySelector(`[data-note="${note.key}"]`)
    ).focus();
  });
  if (note.tag) made.append(element("strong", note.tag + ": "));
  const clock = note.clock ? ` (${note.clock})` : "";
  made.append(
    element("span", note.text),
    element(
      "small",
      `${subject(note)}; ${note.by}, ${printedDay(note.on)}${clock}${note.pinned ? "; pinned" : ""}`,
    ),
  );
  return made;
}

/** Lists the notes at the side. */
export function listNotes() {
  const list = notesHere();
  const items = list.map((note) => {
    const item = element("li");
    item.append(noteRow(note));
    return item;
  });
  by("notes-list").replaceChildren(...items);
  by("notes-told").textContent = list.length
    ? ""
    : "None yet: n writes one on what is chosen, b draws a box.";
}

/** Hears the form of a note. */
export function listen() {
  by("noting").addEventListener("submit", (event) => {
    event.preventDefault();
    const text = tidied(by("note-text").value, 2000);
    const author = tidied(by("note-by").value, 100);
    if (!text || !author) return say("A note needs words and the name of its author");
    const made = {
      ...activity.noting,
      text: text,
      tag: tidied(by("note-tag").value, 100),
      by: author,
      pinned: by("note-pinned").checked,
      colour: colours().find((one) => one.checked)?.value,
    };
    if (made.text !== activity.noting.text) made.on = today();
    own.by = author;
    changeOwn(() => {
      own.notes = [...own.notes.filter((n) => n.key !== made.key), made];
    });
    closeNote();
    panelAgain();
    say(`Noted on ${subject(made)}`);
  });
  by("note-drop").addEventListener("click", () => {
    const gone = activity.noting;
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
}
