// Stories: ordered views with words, which are played here.
import { readFrom, written } from "./address.js";
import { network } from "./canvas.js";
import { changeOwn, changed } from "./change.js";
import { pageHere } from "./data.js";
import { button, by, element, reached, say } from "./dom.js";
import { fileName, give } from "./downloads.js";
import { fit, look } from "./eye.js";
import { remember } from "./history.js";
import { own, today } from "./own.js";
import { panelAgain } from "./panel.js";
import { activity, view } from "./state.js";
import { growFor, grownForAll, storyPdf, storySlides } from "./story_pages.js";
import { tidied } from "./texts.js";

let telling = -1;
let editing = -1;

/** Lists the steps of the story at the side. */
export function listStory() {
  const mine = own.steps;
  const list = by("story");
  list.replaceChildren(
    ...mine.map((one, at) => {
      const item = element("li");
      const go = button(one.title, () => tellStep(at));
      const tools = element("div", "", "steps");
      go.setAttribute("aria-pressed", String(telling === at));
      const tool = (
        /** @type {string} */ words,
        /** @type {string} */ told,
        /** @type {() => void} */ act,
        off = false,
      ) => {
        const made = button(words, act);
        made.setAttribute("aria-label", `${told}: ${one.title}`);
        made.disabled = off;
        tools.append(made);
      };
      tool("↑", "Earlier in the story", () => moveStep(at, -1), at === 0);
      tool("↓", "Later in the story", () => moveStep(at, 1), at === mine.length - 1);
      tool("Change", "Change the step", () => editStep(at));
      tool("Remove", "Remove the step", () =>
        changeOwn(() => {
          own.steps = mine.filter((_, n) => n !== at);
        }),
      );
      item.append(go, tools);
      return item;
    }),
  );
  for (const name of ["play", "print", "pdf", "pptx"])
    by(`story-${name}`).disabled = mine.length === 0;
  by("story-play").textContent = telling < 0 ? "Play" : "Stop";
}

/**
 * Opens the form of a step; -1 for a new one.
 * @param {number} at
 */
export function editStep(at) {
  editing = at;
  const one = own.steps[at] || { title: "", text: "" };
  by("story-form").open = true;
  by("step-title").value = one.title;
  by("step-text").value = one.text;
  by("step-by").value = one.by || own.by;
  by("step-keep").textContent = at < 0 ? "Add this view" : "Change to these words and this view";
  by("step-title").focus();
}

/**
 * @param {number} at
 * @param {number} far
 */
function moveStep(at, far) {
  changeOwn(() => {
    const list = own.steps.slice();
    list.splice(at + far, 0, ...list.splice(at, 1));
    own.steps = list;
  });
  by("story").children[at + far].querySelector("button")?.focus();
}

/**
 * Shows a step: its view whole, with where one looked.
 * @param {StoryStep} one
 */
function showStep(one) {
  Object.assign(view, readFrom(one.view));
  activity.lastKind = "";
  changed(true);
  if (view.eye)
    network.moveTo({ position: { x: view.eye[0], y: view.eye[1] }, scale: view.eye[2] });
  else fit();
  panelAgain();
}

/**
 * @param {number} at
 */
async function tellStep(at) {
  const one = own.steps[at];
  remember();
  telling = at;
  await growFor(one);
  showStep(one);
  by("telling").hidden = false;
  by("telling-at").textContent = `${at + 1} of ${own.steps.length}`;
  by("telling-title").textContent = one.title;
  by("telling-text").textContent = one.text;
  by("telling-back").disabled = at === 0;
  by("telling-next").disabled = at === own.steps.length - 1;
}
function stopStory() {
  telling = -1;
  by("telling").hidden = true;
  listStory();
}

/** Plays the story, or ends it. */
export const playStory = () =>
  telling >= 0
    ? stopStory()
    : own.steps.length
      ? tellStep(0)
      : say("There is no story yet: s adds this view");

/**
 * @param {number} far
 */
const turnStory = (far) =>
  telling + far >= 0 && telling + far < own.steps.length && tellStep(telling + far);

/**
 * While a story is told, arrows turn its pages and Escape ends it.
 * @param {KeyboardEvent} event
 */
function storyKey(event) {
  if (telling < 0) return false;
  const far = { ArrowRight: 1, PageDown: 1, ArrowLeft: -1, PageUp: -1 }[event.key];
  if (far) turnStory(far);
  else if (event.key === "Escape") stopStory();
  else return false;
  event.preventDefault();
  event.stopPropagation();
  return true;
}

/** Hears the form of a step, and plays the story. */
export function listen() {
  by("step-form").addEventListener("submit", (event) => {
    event.preventDefault();
    const title = tidied(by("step-title").value, 100);
    const author = tidied(by("step-by").value, 100);
    if (!title || !author) return say("A step needs a title and the name of its author");
    look();
    const made = {
      page: pageHere,
      title,
      text: tidied(by("step-text").value, 2000),
      view: written(),
      by: author,
      on: today(),
    };
    own.by = author;
    changeOwn(() => {
      own.steps =
        editing < 0
          ? [...own.steps, made]
          : own.steps.map((one, at) => (at === editing ? made : one));
    });
    editStep(-1);
    by("story-form").open = false;
    say(`${own.steps.length} ${own.steps.length === 1 ? "step" : "steps"} in the story`);
  });
  by("step-form").addEventListener(
    "keydown",
    (event) => event.key !== "Escape" && event.stopPropagation(),
  );
  window.addEventListener(
    "keydown",
    (event) =>
      reached(event).matches("textarea, input") ||
      event.altKey ||
      event.ctrlKey ||
      event.metaKey ||
      by("key-sheet").open ||
      storyKey(event),
    true,
  );
  by("story-play").addEventListener("click", playStory);
  by("telling-next").addEventListener("click", () => turnStory(1));
  by("telling-back").addEventListener("click", () => turnStory(-1));
  by("telling-stop").addEventListener("click", stopStory);
  by("story-print").addEventListener("click", async () => {
    await grownForAll();
    activity.toPrint = true;
    window.print();
  });
  by("story-pdf").addEventListener("click", async () => give(fileName("pdf"), await storyPdf()));
  by("story-pptx").addEventListener("click", async () =>
    give(fileName("pptx"), await storySlides()),
  );
}
