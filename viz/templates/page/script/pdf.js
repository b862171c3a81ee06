// The picture as a PDF of one page.
import { data } from "./data.js";
import { pdfOf } from "./pdf_file.js";
import { bytesOf, picture } from "./pictures.js";

/**
 * One page of A4, lying or standing as the picture does: the picture as an image, with title and
 * language for readers of PDF.
 */
export function onePage() {
  const made = picture(2, false, 6000);
  const { title } = document;
  const page = {
    title,
    image: bytesOf(made, "image/jpeg"),
    wide: made.width,
    high: made.height,
  };
  return new Blob(pdfOf([page], { title, subject: data.question }), { type: "application/pdf" });
}
