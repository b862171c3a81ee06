// What the person wrote: notes and the steps of a story. They are kept in the page until it is
// saved as it was left, or in the case. No claim is touched by them, and no number.
import { carried, data, pageHere } from "./data.js";
import { say } from "./dom.js";
import { ask } from "./server.js";
import { activity } from "./state.js";

/** Colours of notes: paper by day, paper by night, edge. */
export const NOTE_COLOURS = /** @type {Record<string, string[]>} */ ({
  yellow: ["#fff3bf", "#4a3f12", "#a67c00"],
  red: ["#ffe3df", "#57241f", "#cf4a3c"],
  green: ["#dcf3e0", "#1f4329", "#2f9150"],
  blue: ["#dcebfa", "#1d3a57", "#3b82c4"],
  violet: ["#ece2f8", "#3c2c54", "#8a63c9"],
});

/** What the person wrote: notes, the steps of the story, and the name of the author. */
export const own = /** @type {{ by: string, notes: Note[], steps: StoryStep[] }} */ ({
  by: carried.by || "",
  notes: carried.notes || [],
  steps: carried.steps || [],
});

/** What was asked for while growing, so that a saved file has it too. */
export const growths = /** @type {[found: Growth, step: string, anchor: string][]} */ ([]);
let ledgerQueue = Promise.resolve();

/** The day by the clock of the person, as YYYY-MM-DD. */
export const today = () =>
  new Date(Date.now() - new Date().getTimezoneOffset() * 60000).toISOString().slice(0, 10);

/**
 * A new key of a note or a step.
 * @param {string} kind
 */
export const newKey = (kind) =>
  `${kind}-${Date.now().toString(36)}${Math.random().toString(36).slice(2, 6)}`;

/** A step of undo: the view, and what was written. */
export const ownWords = () => JSON.stringify([own.notes, own.steps]);

/**
 * Puts back notes and steps as a step of undo has them.
 * @param {string} words
 */
export function restoreOwn(words) {
  const before = ownWords();
  [own.notes, own.steps] = JSON.parse(words);
  keepOwn(before);
}

/**
 * Tells the server what differs, one change after the other; a page of a file remembers that it is
 * not saved.
 * @param {string} before
 */
export function keepOwn(before) {
  if (before === ownWords()) return;
  if (!data.live) {
    activity.unsaved = true;
    return;
  }
  const [notes, steps] = /** @type {[Note[], StoryStep[]]} */ (JSON.parse(before));
  const held = new Map(notes.map((n) => [n.key, JSON.stringify(n)]));
  const kept = new Set(own.notes.map((n) => n.key));
  const changes = own.notes
    .filter((n) => held.get(n.key) !== JSON.stringify(n))
    .map((n) => /** @type {[path: string, body: object]} */ (["/api/notes", { note: n }]));
  for (const note of notes)
    if (!kept.has(note.key)) changes.push(["/api/notes/drop", { key: note.key }]);
  if (JSON.stringify(steps) !== JSON.stringify(own.steps))
    changes.push(["/api/story", { page: pageHere, steps: own.steps }]);
  for (const [path, body] of changes)
    ledgerQueue = ledgerQueue
      .then(() => ask(path, body))
      .catch((fault) => {
        activity.unsaved = true;
        say(`Not saved in the case: ${fault.message}`);
      });
}
