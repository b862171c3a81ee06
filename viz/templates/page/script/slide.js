// The picture on a slide, with title, answer, days, sources and what it does not say as text.
import { data } from "./data.js";
import { bytesOf, picture } from "./pictures.js";
import { caveats, datesLine } from "./plate.js";
import { slidesOf } from "./slide_file.js";

/** A slide of the picture as it is: its words can be changed there, its image has the legend. */
export function bareSlide() {
  const made = picture(2, false, 3400, true);
  return {
    title: document.title,
    answer: [`${data.question} ${datesLine()}`.trim()],
    spoken: `${document.title}. ${data.question}`,
    print: [caveats(), ...data.terms],
    image: bytesOf(made, "image/png"),
    wide: made.width,
    high: made.height,
  };
}

/**
 * A file of PowerPoint with some slides, under the title of the page.
 * @param {import("./slide_file.js").Slide[]} slides
 */
export const deckOf = (slides) =>
  new Blob([slidesOf(document.title, slides)], {
    type: "application/vnd.openxmlformats-officedocument.presentationml.presentation",
  });

/** One slide of PowerPoint. */
export const oneSlide = () => deckOf([bareSlide()]);
