// The buttons above the picture.
import { clear, mode, tidy } from "./acts.js";
import { address } from "./address.js";
import { change, changed } from "./change.js";
import { buttonsWith, by } from "./dom.js";
import { fit } from "./eye.js";
import { future, past } from "./history.js";
import { closeNote } from "./notes.js";
import { open } from "./panel.js";
import { dark, prefers } from "./pen.js";
import { lasso } from "./pointer.js";
import { activity, drawing, trail, view } from "./state.js";
import { take } from "./undo.js";

/** Hears the buttons above the picture. */
export function listen() {
  for (const made of buttonsWith("mode"))
    made.addEventListener("click", () => mode(made.dataset.mode || ""));
  by("theme").addEventListener("click", () =>
    change(() => {
      view.theme = dark() ? "light" : "dark";
    }),
  );
  prefers.addEventListener("change", () => changed());
  by("turn").addEventListener("click", () =>
    change(() => {
      view.turn = drawing.placed.kind === "tall" ? "wide" : "tall";
      view.pinned.clear();
      view.eye = null;
    }),
  );
  by("fit").addEventListener("click", () => {
    fit(true);
    address();
  });
  by("tidy").addEventListener("click", tidy);
  by("every").addEventListener("click", () =>
    change(() => {
      view.every = !view.every;
    }),
  );
  by("undo").addEventListener("click", () => take(past, future));
  by("redo").addEventListener("click", () => take(future, past));
  by("lasso").addEventListener("click", () => lasso(!activity.lassoOn));
  by("close").addEventListener("click", () => (activity.noting ? closeNote() : clear()));
  by("back").addEventListener("click", () => {
    const rest = trail.slice(0, -1);
    const before = trail[trail.length - 1];
    activity.shownSheet = "";
    open(before, true);
    trail.splice(0, trail.length, ...rest);
    by("back").hidden = rest.length === 0;
  });
}
