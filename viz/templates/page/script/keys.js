// Keys.
import { clear, fold, hide, mode } from "./acts.js";
import { network } from "./canvas.js";
import { onlyThis, toggleChosen, whyNear } from "./card_acts.js";
import { change } from "./change.js";
import { toggleCompare } from "./compare.js";
import { data, lines, place } from "./data.js";
import { ARROWS, board, by, reached } from "./dom.js";
import { round } from "./geometry.js";
import { future, past } from "./history.js";
import { closeMenu, openMenu } from "./menu.js";
import { boxAround, boxMode, noteHere } from "./notes.js";
import { join, open, startJoin } from "./panel.js";
import { boxOf } from "./places.js";
import { lasso } from "./pointer.js";
import { idOf, idsOf, seatNamed, seatsShown, thingOf } from "./seats.js";
import { step } from "./sidebar.js";
import { activity, drawing, now, view } from "./state.js";
import { editStep, playStory } from "./story.js";
import { take } from "./undo.js";

/**
 * @param {number} direction
 */
function arrow(direction) {
  const steps = [
    ...seatsShown().map(thingOf),
    ...lines.filter((l) => now.drawn[l.at]).map((l) => "line:" + l.uid),
  ];
  if (steps.length) open(steps[(steps.indexOf(view.at) + direction + steps.length) % steps.length]);
}

/**
 * @param {KeyboardEvent} event
 */
function nudge(event) {
  const id = idOf(view.at);
  const box = boxOf(place.get(id));
  const far = 20;
  const dx = { ArrowLeft: -far, ArrowRight: far }[event.key] || 0;
  const dy = { ArrowUp: -far, ArrowDown: far }[event.key] || 0;
  change(() => view.pinned.set(id, [round(box[0] + dx), round(box[1] + dy)]), true, "nudge");
}

/** @type {Record<string, (event: KeyboardEvent) => void>} */
const KEYS = {
  "/": (/** @type {KeyboardEvent} */ event) => {
    event.preventDefault();
    by("search").focus();
  },
  t: () => mode(view.mode === "table" ? "picture" : "table"),
  m: () => data.map && mode(view.mode === "map" ? "picture" : "map"),
  "?": () => keySheet(),
  n: (/** @type {KeyboardEvent} */ event) => {
    event.preventDefault();
    noteHere();
  },
  b: (/** @type {KeyboardEvent} */ event) => {
    event.preventDefault();
    boxAround();
  },
  s: (/** @type {KeyboardEvent} */ event) => {
    event.preventDefault();
    editStep(-1);
  },
  p: () => playStory(),
  k: () => toggleCompare(),
  d: () => by("theme").click(),
  l: () => by("every").hidden || by("every").click(),
  r: () => by("turn").hidden || by("turn").click(),
  0: () => by("fit").click(),
  "[": () => step(-1),
  "]": () => step(1),
  h: () =>
    view.picked.size
      ? hide([...view.picked])
      : seatNamed(idOf(view.at)) && hide(idsOf(seatNamed(idOf(view.at)))),
  e: () => view.at.startsWith("card:") && openMenu(place.get(idOf(view.at))),
  o: () => view.at.startsWith("card:") && onlyThis(place.get(idOf(view.at))),
  w: () => view.at.startsWith("card:") && whyNear(place.get(idOf(view.at))),
  g: () => toggleChosen(),
  y: () => by("tidy").click(),
  f: () => view.at.startsWith("card:") && fold(idOf(view.at)),
  c: () =>
    view.at.startsWith("card:") &&
    (activity.joining ? join(activity.joining, idOf(view.at)) : startJoin(idOf(view.at))),
  x: () =>
    view.at.startsWith("card:") &&
    change(() =>
      view.picked.has(idOf(view.at))
        ? view.picked.delete(idOf(view.at))
        : view.picked.add(idOf(view.at)),
    ),
};
const keySheet = () =>
  by("key-sheet").open ? by("key-sheet").close() : by("key-sheet").showModal();

/** Hears the keyboard. */
export function listen() {
  board.addEventListener("keydown", (event) => {
    if (ARROWS[event.key]) {
      event.preventDefault();
      if (event.altKey && view.at.startsWith("card:") && drawing.placed.kind !== "map")
        nudge(event);
      else arrow(ARROWS[event.key]);
    } else if (event.key === "Enter" && activity.shownSheet) by("sheet").focus();
    else if (event.key === "+" || event.key === "-")
      network.moveTo({ scale: network.getScale() * (event.key === "+" ? 1.2 : 1 / 1.2) });
  });
  by("keys-open").addEventListener("click", keySheet);
  by("keys-close").addEventListener("click", keySheet);
  document.addEventListener("keydown", (event) => {
    // While the keys are shown, only their own key and Escape, which the dialog takes itself, do
    // something.
    if (by("key-sheet").open) return event.key === "?" ? keySheet() : undefined;
    const typing = reached(event).matches("input[type=search], textarea, input[type=text]");
    if (event.key === "Escape") {
      closeMenu();
      if (typing) reached(event).value = "";
      by("hits").replaceChildren();
      by("save").open = false;
      lasso(false);
      boxMode(false);
      clear();
      board.focus({ preventScroll: true });
    } else if (
      (event.ctrlKey || event.metaKey) &&
      !typing &&
      (event.key === "z" || event.key === "Z" || event.key === "y")
    ) {
      event.preventDefault();
      if (event.key === "z" && !event.shiftKey) take(past, future);
      else take(future, past);
    } else if (!typing && !event.ctrlKey && !event.metaKey && !event.altKey && KEYS[event.key])
      KEYS[event.key](event);
  });
}
