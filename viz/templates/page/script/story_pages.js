// A story that leaves the page: on paper, as a PDF with a page a step, as a slide a step.
import { readFrom } from "./address.js";
import { changed } from "./change.js";
import { data } from "./data.js";
import { printedDay } from "./days.js";
import { brush, by, element } from "./dom.js";
import { again } from "./grown.js";
import { paintMark } from "./marks.js";
import { growths, own } from "./own.js";
import { pdfOf } from "./pdf_file.js";
import { fitted } from "./pen.js";
import { bytesOf, picture } from "./pictures.js";
import { datesLine } from "./plate.js";
import { bareSlide, deckOf } from "./slide.js";
import { view } from "./state.js";

/**
 * @param {StoryStep} one
 */
const signed = (one) => `${one.by}, ${printedDay(one.on)}`;

/**
 * @param {string} text
 */
const rowsOfText = (text) => text.split("\n").filter(Boolean);

/**
 * Draws what a step grew to and the page does not have yet: a served page asks for it.
 * @param {StoryStep} one
 */
export async function growFor(one) {
  const missing = readFrom(one.view).grown.filter((name) => !growths.some((g) => g[1] === name));
  for (const step of missing) await again(step);
}

/**
 * What something makes of the page as each step shows it; the view is as before afterwards.
 * @template T
 * @param {(one: StoryStep, title: string) => T} act
 */
function atEachStep(act) {
  const before = { ...view };
  try {
    return own.steps.map((one, at) => {
      Object.assign(view, readFrom(one.view));
      changed(true);
      return act(one, `${at + 1}. ${one.title}`);
    });
  } finally {
    Object.assign(view, before);
    changed(true);
  }
}

/** Brings what all steps need, without leaving the view; pictures of them can be made then. */
export async function grownForAll() {
  const before = { ...view, grown: view.grown.slice() };
  for (const one of own.steps) await growFor(one);
  Object.assign(view, before);
  changed(true);
}

/** The table of the lines that are shown, as paper carries it. */
function printedTable() {
  const made = /** @type {HTMLElement} */ (by("twin-lines").closest("table")?.cloneNode(true));
  made.querySelectorAll("[id]").forEach((one) => one.removeAttribute("id"));
  return made;
}

/** On paper: a page a step, with its title, its picture and its text, and its table if it shows one. */
export const storyPages = () =>
  atEachStep((one, title) => {
    const page = element("section", "", "page");
    const image = document.createElement("img");
    image.alt = title;
    image.src = picture(2, false, 3000).toDataURL("image/png");
    page.append(element("h2", title), image, element("p", one.text), element("small", signed(one)));
    if (view.mode === "table") page.append(printedTable());
    return page;
  });

/**
 * A picture below the words of its step.
 * @param {HTMLCanvasElement} image
 * @param {string} title
 * @param {StoryStep} one
 */
function headed(image, title, one) {
  const ratio = 2;
  const edge = 18;
  const marks = /** @type {Mark[]} */ ([]);
  let top = 12;
  const write = (
    /** @type {string} */ words,
    /** @type {number} */ size,
    /** @type {string} */ fill,
    bold = false,
  ) => {
    for (const row of fitted(words, image.width / ratio - 2 * edge, size, 999, bold)) {
      top += size * 1.3;
      marks.push({ words: row, x: edge, y: top - size * 0.3, size, fill, bold });
    }
  };
  write(title, 22, data.light.mark, true);
  top += 4;
  for (const words of rowsOfText(one.text)) write(words, 14, data.light.ink);
  write(signed(one), 11, data.light.soft);
  const made = document.createElement("canvas");
  made.width = image.width;
  made.height = Math.ceil(top * ratio) + image.height;
  const ctx = brush(made);
  ctx.fillStyle = data.light.ground;
  ctx.fillRect(0, 0, made.width, made.height);
  ctx.drawImage(image, 0, made.height - image.height);
  ctx.scale(ratio, ratio);
  for (const mark of marks) paintMark(ctx, mark);
  return made;
}

/** A PDF with a page a step: its title and text, and the picture with all that it carries. */
export async function storyPdf() {
  await grownForAll();
  const pages = atEachStep((one, title) => {
    const made = headed(picture(2, false, 3000), title, one);
    return { title, image: bytesOf(made, "image/jpeg"), wide: made.width, high: made.height };
  });
  const words = { title: document.title, subject: data.question };
  return new Blob(pdfOf(pages, words), { type: "application/pdf" });
}

/** Slides of PowerPoint, one a step. */
export async function storySlides() {
  await grownForAll();
  return deckOf(
    atEachStep((one, title) => {
      const slide = bareSlide();
      const about = `${document.title}. ${data.question}`;
      return {
        ...slide,
        title,
        answer: [...rowsOfText(one.text), datesLine()],
        spoken: `${title}. ${one.text}`,
        print: [signed(one), about, ...slide.print],
      };
    }),
  );
}
