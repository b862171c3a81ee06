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
/** What the case has of it, as this page knows: notes by key, and the story. */
const inCase = { notes: /** @type {Map<string, string>} */ (new Map()), steps: "[]" };

/**
 * Takes what the case has for this page.
 * @param {{ by: string, notes: Note[], steps: StoryStep[] }} found
 */
export function takeOwn(found) {
  [own.notes, own.steps, own.by] = [found.notes, found.steps, found.by || own.by];
  inCase.notes = new Map(own.notes.map((n) => [n.key, JSON.stringify(n)]));
  inCase.steps = JSON.stringify(own.steps);
}

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
 * Saves in the case what differs, one change after the other; a page of a file remembers that it is
 * not saved.
 * @param {string} before
 */
export function keepOwn(before) {
  if (before === ownWords()) return;
  activity.unsaved = true;
  if (data.live) ledgerQueue = ledgerQueue.then(keepInCase);
}

/** Saves what differs from what the case has; what another window changed is not replaced. */
async function keepInCase() {
  const left = [];
  for (const [path, body, kept] of differences()) {
    try {
      await ask(path, body);
      kept();
    } catch (/** @type {any} */ fault) {
      left.push(fault.message);
    }
  }
  activity.unsaved = left.length > 0;
  if (left.length) say(`Not saved in the case: ${left[0]}`);
}

/** What is to be written, each with what this page knows of the case, and what it knows then. */
function differences() {
  const changes = /** @type {[path: string, body: object, kept: () => void][]} */ ([]);
  const { notes } = inCase;
  for (const note of own.notes) {
    const [was, is] = [notes.get(note.key), JSON.stringify(note)];
    const seen = was ? JSON.parse(was) : null;
    if (was !== is) changes.push(["/api/notes", { note, seen }, () => notes.set(note.key, is)]);
  }
  const here = new Set(own.notes.map((n) => n.key));
  for (const [key, was] of notes)
    if (!here.has(key))
      changes.push(["/api/notes/drop", { key, seen: JSON.parse(was) }, () => notes.delete(key)]);
  const steps = JSON.stringify(own.steps);
  if (steps !== inCase.steps) {
    const body = { page: pageHere, steps: own.steps, seen: JSON.parse(inCase.steps) };
    changes.push(["/api/story", body, () => (inCase.steps = steps)]);
  }
  return changes;
}
