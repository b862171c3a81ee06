// The picture as a PDF of one page.
import { data } from "./data.js";
import { pdfOf } from "./pdf_file.js";
import { picture } from "./pictures.js";

/**
 * One page of A4, lying or standing as the picture does: the picture as an image, with title and
 * language for readers of PDF.
 */
export async function onePage() {
  const made = picture(2, false, 6000);
  const image = await new Promise((done) => made.toBlob(done, "image/jpeg", 0.93));
  const bytes = new Uint8Array(await image.arrayBuffer());
  const size = { wide: made.width, high: made.height };
  const pieces = pdfOf(bytes, size, { title: document.title, subject: data.question });
  return new Blob(pieces, { type: "application/pdf" });
}
