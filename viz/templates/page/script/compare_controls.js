// The controls of comparing two dates.
import { address } from "./address.js";
import { change } from "./change.js";
import { compareLine } from "./change_words.js";
import { showChanges } from "./compare.js";
import { data } from "./data.js";
import { dayWords } from "./dates.js";
import { by } from "./dom.js";
import { fit } from "./eye.js";
import { paintHistogram } from "./histogram.js";
import { across } from "./places.js";
import { besideNow } from "./shown.js";
import { view } from "./state.js";

/** Shows at the side what is compared. */
export function listCompare() {
  const { known } = data.clock;
  const last = view.known ? known.indexOf(view.known) : known.length;
  const slider = by("against");
  slider.max = String(Math.max(last, 0));
  slider.value = view.against ? known.indexOf(view.against) : last;
  slider.disabled = last < 1;
  const words = view.against ? dayWords(view.against) : "nothing";
  slider.setAttribute("aria-valuetext", words);
  by("against-told").textContent = words;
  by("compare-tools").hidden = !view.against;
  by("beside").setAttribute("aria-pressed", String(besideNow()));
  by("halves").hidden = !besideNow() || view.mode === "table";
  by("halves").dataset.across = across() ? "yes" : "no";
  by("half-earlier").textContent = view.against ? dayWords(view.against) : "";
  by("half-later").textContent = dayWords(view.known);
  by("compare-told").textContent = compareLine();
  paintHistogram();
}

/** Hears the controls of comparing. */
export function listen() {
  by("against").addEventListener("input", () =>
    change(
      () => {
        const at = Number(by("against").value);
        view.against = at < Number(by("against").max) ? data.clock.known[at] : "";
      },
      false,
      "against",
    ),
  );
  by("beside").addEventListener("click", () => {
    change(() => {
      view.beside = !view.beside;
    });
    fit();
    address();
  });
  by("changes").addEventListener("click", showChanges);
  by("compare-off").addEventListener("click", () =>
    change(() => {
      [view.against, view.beside] = ["", false];
    }),
  );
}
