// The picture on a slide, with title, answer, days, sources and what it does not say as text.
import { data } from "./data.js";
import { picture } from "./pictures.js";
import { caveats, datesLine } from "./plate.js";
import { slideOf } from "./slide_file.js";

/** One slide of PowerPoint: its words can be changed there, and its picture has the legend. */
export async function oneSlide() {
  const made = picture(2, false, 3400, true);
  /** @type {Blob} */
  const image = await new Promise((done) => made.toBlob(done, "image/png"));
  const bytes = slideOf({
    title: document.title,
    answer: `${data.question} ${datesLine()}`.trim(),
    spoken: `${document.title}. ${data.question}`,
    print: [caveats(), ...data.terms],
    image: new Uint8Array(await image.arrayBuffer()),
    wide: made.width,
    high: made.height,
  });
  return new Blob([bytes], {
    type: "application/vnd.openxmlformats-officedocument.presentationml.presentation",
  });
}
