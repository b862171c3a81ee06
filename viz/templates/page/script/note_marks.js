// Notes on the picture.
import { cards, cardsOf, lineOf, lines } from "./data.js";
import { printedDay } from "./days.js";
import { extent, n1, strokeSpot } from "./geometry.js";
import { paintMark } from "./marks.js";
import { notesHere, ofMoment } from "./note_words.js";
import { NOTE_COLOURS, own } from "./own.js";
import { visible } from "./pairs.js";
import { cut, fitted, pen } from "./pen.js";
import { boxOf } from "./places.js";
import { activity, drawing, now } from "./state.js";

const PAPER = 186; // width of a pinned note in the units of a picture

/**
 * Takes hold of a pinned note at a spot.
 * @param {string} key
 * @param {any[]} spot
 */
export const pullNote = (key, [x, y]) => {
  const [, px, py] = drawing.paperBoxes.find((p) => p[0] === key) || [key, x, y];
  return { note: key, dx: px - x, dy: py - y };
};

/**
 * The pinned note at a spot; empty if there is none.
 * @param {Spot} it
 */
export const hitPaper = ([x, y]) => {
  const found = drawing.paperBoxes.findLast(
    ([, px, py, w, h]) => Math.abs(x - px) <= w / 2 && Math.abs(y - py) <= h / 2,
  );
  return found ? "note:" + found[0] : "";
};

/**
 * The unit of marks that keep their size on the screen.
 * @param {number} scale
 */
export const unitAt = (scale) =>
  drawing.placed.kind === "map" ? 1 / scale : Math.min(Math.max(1, 0.92 / scale), 2.5);

/**
 * Where a note hangs: the box of its card, the middle of its stroke; nothing if it is not drawn.
 * @param {Note} note
 */
function anchorOf(note) {
  const uid = note.about.slice(note.about.indexOf(":") + 1);
  if (note.about.startsWith("party:")) {
    const card = (cardsOf.get(uid) || []).find((k) => now.cards[k.at]);
    return card && boxOf(card)[2] + 1 > 1 ? boxOf(card) : null;
  }
  const line = note.about.startsWith("line:")
    ? lineOf.get(uid)
    : lines.find((l) => l.claims.includes(uid) && now.drawn[l.at]);
  return line && now.drawn[line.at] && visible(line) ? strokeSpot(drawing.geometry[line.at]) : null;
}

/**
 * The marks of notes.
 * @param {Pick<Pen, "c">} it
 * @param {number} scale
 * @param {boolean} isDark
 */
export function noteMarks({ c }, scale, isDark) {
  const marks = /** @type {Mark[]} */ ([]);
  const u = unitAt(scale);
  const hung = new Map();
  if (!activity.saving) drawing.paperBoxes = [];
  for (const note of notesHere()) {
    const hue = NOTE_COLOURS[note.colour];
    const paper = { fill: hue[isDark ? 1 : 0], edge: hue[2], ink: c.ink, u };
    if (note.about === "picture") {
      if (ofMoment(note)) pictureNote(marks, note, paper);
      continue;
    }
    const at = anchorOf(note);
    if (!at) continue;
    const count = (hung.get(note.about) || 0) + 1;
    hung.set(note.about, count);
    const spot = [at[0] - at[2] / 2 + (count - 1) * 9 * u, at[1] - at[3] / 2];
    marks.push({
      points: [
        [spot[0] - 5 * u, spot[1] - 8 * u],
        [spot[0] + 5 * u, spot[1] - 8 * u],
        [spot[0] + 5 * u, spot[1] + 4 * u],
        [spot[0], spot[1] + u],
        [spot[0] - 5 * u, spot[1] + 4 * u],
      ],
      fill: paper.edge,
    });
    if (note.pinned)
      paperMarks(
        marks,
        note,
        paper,
        note.layout === drawing.placed.kind && note.place.length ? note.place : null,
        at,
      );
  }
  return marks;
}

/**
 * @param {Mark[]} marks
 * @param {Note} note
 * @param {Paper} paper
 */
function pictureNote(marks, note, paper) {
  if (!note.box.length) return paperMarks(marks, note, paper, note.place, null);
  const [x, y, w, h] = note.box;
  marks.push({ box: [x - w / 2, y - h / 2, w, h, 6], stroke: paper.edge, width: 2 * paper.u });
  paperMarks(marks, note, paper, note.place.length ? note.place : null, note.box, !note.pinned);
}

/**
 * The words of a note on paper of its colour, by its place or where there is room beside what it is
 * about.
 * @param {Mark[]} marks
 * @param {Note} note
 * @param {Paper} it
 * @param {number[] | null} spot
 * @param {number[] | null} at
 */
function paperMarks(marks, note, { fill, edge, ink, u }, spot, at, short = false) {
  const size = 12 * u;
  const room = (PAPER - 16) * u;
  const said = fitted(short ? note.tag || note.text : note.text, room, size, short ? 1 : 9, false);
  const head = note.tag && !short ? [cut(note.tag, room, size, true)] : [];
  const sign = short ? [] : [cut(`${note.by}, ${printedDay(note.on)}`, room, 11 * u, false)];
  const w = PAPER * u;
  const h = (said.length + head.length + sign.length) * 15 * u + 12 * u;
  const [x, y] = spot || freeSpot(at || note.box, w, h, u, note.box.length > 0);
  const top = y - h / 2;
  const far =
    at &&
    (Math.abs(x - at[0]) > (w + at[2]) / 2 + 12 * u ||
      Math.abs(y - at[1]) > (h + at[3]) / 2 + 12 * u);
  if (far && !note.box.length)
    marks.push({
      d: `M${n1(at[0])} ${n1(at[1])}L${n1(x)} ${n1(y)}`,
      stroke: edge,
      width: 1.2 * u,
      dash: [3 * u, 3 * u],
    });
  marks.push({ box: [x - w / 2, top, w, h, 3 * u], fill, stroke: edge, width: 1.2 * u });
  const rows = /** @type {[words: string, size: number, bold: boolean, colour: string][]} */ ([
    ...head.map((words) => [words, 12, true, ink]),
    ...said.map((words) => [words, 12, false, ink]),
    ...sign.map((words) => [words, 11, false, ink]),
  ]);
  rows.forEach(([words, px, bold, colour], n) =>
    marks.push({
      words,
      x: x - w / 2 + 8 * u,
      y: top + (17 + 15 * n) * u,
      size: px * u,
      fill: colour,
      bold,
      italic: n >= head.length + said.length,
    }),
  );
  if (!activity.saving) drawing.paperBoxes.push([note.key, x, y, w, h]);
}

/**
 * @param {number[]} it
 * @param {number} pw
 * @param {number} ph
 * @param {number} u
 * @param {boolean} inside
 */
function freeSpot([x, y, w, h], pw, ph, u, inside) {
  if (inside) return [x - w / 2 + pw / 2, y - h / 2 - ph / 2 - 4 * u];
  const dx = w / 2 + pw / 2 + 8 * u;
  const dy = h / 2 + ph / 2 + 8 * u;
  const spots = [
    [x, y + dy],
    [x, y - dy],
    [x + dx, y],
    [x - dx, y],
    [x + dx, y + dy],
    [x - dx, y + dy],
    [x + dx, y - dy],
    [x - dx, y - dy],
  ];
  const shown = cards.filter((k) => now.cards[k.at]).map(boxOf);
  const labels = lines
    .filter((l) => now.drawn[l.at])
    .map((l) => drawing.geometry[l.at].label)
    .filter((label) => label !== null);
  const taken = [
    ...shown,
    ...labels,
    ...(activity.saving ? [] : drawing.paperBoxes.map((p) => /** @type {Box} */ (p.slice(1)))),
  ];
  const covered = (/** @type {number[]} */ [px, py]) =>
    taken.reduce(
      (sum, b) =>
        sum +
        Math.max(0, (pw + b[2]) / 2 - Math.abs(px - b[0])) *
          Math.max(0, (ph + b[3]) / 2 - Math.abs(py - b[1])),
      0,
    );
  return spots.reduce((best, one) => (covered(one) < covered(best) ? one : best));
}

/**
 * Draws the notes.
 * @param {Pen} p
 * @param {number} scale
 * @param {boolean} isDark
 */
export function drawNotes(p, scale, isDark) {
  if (!own.notes.length) return;
  for (const mark of noteMarks(p, scale, isDark)) paintMark(p.ctx, mark);
}

/**
 * A saved picture has its notes inside, and says whose they are.
 * @param {number[]} it
 */
export function withNotes([left, top, right, bottom]) {
  const boxes = [[(left + right) / 2, (top + bottom) / 2, right - left, bottom - top]];
  for (const mark of own.notes.length ? noteMarks(pen(null, false), 1, false) : [])
    if (mark.box)
      boxes.push([
        mark.box[0] + mark.box[2] / 2,
        mark.box[1] + mark.box[3] / 2,
        mark.box[2] + 16,
        mark.box[3] + 16,
      ]);
  return extent(boxes);
}

/** Whose notes are on the picture, in one sentence; empty if there are none. */
export function notesLine() {
  const names = [
    ...new Set(
      notesHere()
        .filter((n) => (n.about === "picture" ? ofMoment(n) : anchorOf(n)))
        .map((n) => n.by),
    ),
  ];
  return names.length
    ? `Notes on the picture are the words of ${names.join(", ")}, and no sources.`
    : "";
}
