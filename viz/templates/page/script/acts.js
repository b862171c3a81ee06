// What the person can do with cards and with the whole picture.
import { address } from "./address.js";
import { arrange } from "./arrange.js";
import { change } from "./change.js";
import { place } from "./data.js";
import { by, say } from "./dom.js";
import { fit } from "./eye.js";
import { redraw } from "./items.js";
import { panelAgain } from "./panel.js";
import { activity, drawing, now, trail, view } from "./state.js";

/** Lays the picture out anew, in the same order. */
export function tidy() {
  if (drawing.placed.kind === "near") change(arrange, true);
  else change(() => view.pinned.clear(), true);
  fit(true);
  address();
  say(
    drawing.placed.kind === "near"
      ? "Laid out anew, in the same order"
      : "What was moved by hand was put back",
  );
}

/** Closes the panel and lets go of what is chosen. */
export function clear() {
  if (activity.noting) return; // what is being written stays
  activity.joining = "";
  trail.length = 0;
  activity.shownSheet = "";
  by("panel").hidden = true;
  say("");
  if (view.at || view.route >= 0 || view.picked.size || view.ends[0]) {
    change(() => {
      [view.at, view.route, view.ends] = ["", -1, ["", ""]];
      view.picked.clear();
    });
  } else {
    now.focus = null;
    drawing.batches = null;
    redraw();
  }
}

/**
 * Hides cards.
 * @param {string[]} ids
 */
export function hide(ids) {
  change(() => {
    for (const id of ids) view.hidden.add(id);
    view.at = "";
    view.picked.clear();
  });
  by("panel").hidden = true;
  activity.shownSheet = "";
  say(
    `${ids.length === 1 ? place.get(ids[0]).name : ids.length + " cards"} hidden; Ctrl-Z brings back`,
  );
}

/**
 * Folds what hangs on a card alone under it, or unfolds it.
 * @param {string} id
 */
export function fold(id) {
  const on = view.folded.has(id);
  change(() => (on ? view.folded.delete(id) : view.folded.add(id)));
  const held = now.held.get(id) || 0;
  say(
    on
      ? "Unfolded"
      : held
        ? `${held} folded away under ${place.get(id).name}`
        : "Nothing hangs on this card alone",
  );
  if (view.at === "card:" + id) panelAgain();
}

/**
 * Shows the picture, the table or the map.
 * @param {string} name
 */
export function mode(name) {
  change(() => {
    view.mode = name;
    view.eye = null;
  });
  if (name === "table") by("twin").focus({ preventScroll: true });
}
