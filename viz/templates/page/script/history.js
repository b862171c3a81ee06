// Steps of undo.
import { written } from "./address.js";
import { ownWords } from "./own.js";
import { activity } from "./state.js";

/** A step of undo: the view, and what was written. */
export const moment = () => ({ view: written(), own: ownWords() });

/** Steps that undo takes back, the latest last. */
export const past = /** @type {ReturnType<typeof moment>[]} */ ([]);

/** Steps that were taken back, the latest last. */
export const future = /** @type {ReturnType<typeof moment>[]} */ ([]);
let lastTime = 0;

/** Keeps the present moment as a step of undo; several of one kind in a row are one step. */
export function remember(kind = "") {
  const soon = kind && kind === activity.lastKind && performance.now() - lastTime < 700;
  [activity.lastKind, lastTime] = [kind, performance.now()];
  if (soon) return;
  past.push(moment());
  future.length = 0;
}
