// Changing the view: every change goes through here, and what is shown follows.
import { remember } from "./history.js";
import { keepOwn, ownWords } from "./own.js";

/**
 * Changes notes or steps, so that it can be taken back.
 * @param {() => void} act
 */
export function changeOwn(act, kind = "") {
  const before = ownWords();
  remember(kind);
  act();
  keepOwn(before);
  changed();
}

/**
 * Changes the view so that it can be taken back; `moves` says that cards stand elsewhere.
 * @param {() => void} act
 */
export function change(act, moves = false, kind = "") {
  remember(kind);
  act();
  changed(moves);
}

const followers = /** @type {((moves: boolean) => void)[]} */ ([]); // what follows a change of the view, in order
/**
 * Adds what follows a change of the view.
 * @param {(moves: boolean) => void} act
 */
export const whenChanged = (act) => followers.push(act);

/** Brings all that is shown in line with the view; `moves` says that cards stand elsewhere. */
export function changed(moves = false) {
  for (const act of followers) act(moves);
}
