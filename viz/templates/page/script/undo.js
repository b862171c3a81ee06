// Undo and redo.
import { readFrom } from "./address.js";
import { changed } from "./change.js";
import { moment } from "./history.js";
import { restoreOwn } from "./own.js";
import { panelAgain } from "./panel.js";
import { activity, view } from "./state.js";

/**
 * Takes a step of undo back, or does it again.
 * @param {Moment[]} from
 * @param {Moment[]} onto
 */
export function take(from, onto) {
  if (!from.length) return;
  onto.push(moment());
  const { view: words, own: mine } = /** @type {Moment} */ (from.pop());
  restoreOwn(mine);
  restore(words);
}

/**
 * Shows the view that a string describes.
 * @param {string} words
 */
export function restore(words) {
  const eye = view.eye;
  const mode = view.mode;
  const turn = view.turn;
  Object.assign(view, readFrom(words));
  if (view.mode === mode && view.turn === turn) view.eye = eye;
  activity.lastKind = "";
  changed(true);
  panelAgain();
}
