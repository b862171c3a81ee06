// A file of PDF 1.7 whose pages have an image each (ISO 32000-1).

/**
 * @typedef {object} Page
 * @property {string} title under which a reader of PDF lists the page
 * @property {Uint8Array<ArrayBuffer>} image a JPEG
 * @property {number} wide its width in pixels
 * @property {number} high its height
 */

/** @typedef {(string | Uint8Array<ArrayBuffer>)[]} Parts of an object, in order */

// Objects of the file by number: the catalogue, the tree of pages, the words about the file and the
// list of pages; then three a page and its entry in that list.
const [PAGES, ABOUT, LIST, FIRST] = [2, 3, 4, 5];
const EACH = 4;

// Words as a string of UTF-16 in hexadecimal digits.
const hex = (/** @type {string} */ words) => {
  const units = Array.from({ length: words.length }, (_, at) => words.charCodeAt(at));
  return `<FEFF${units
    .map((unit) => unit.toString(16).padStart(4, "0"))
    .join("")
    .toUpperCase()}>`;
};

/**
 * The objects of a page of A4, lying or standing as its image does.
 * @param {Page} page
 * @param {number} number of its first object
 * @param {string} beside the pages before and after it in the list
 * @returns {Parts[]}
 */
function objectsOf({ title, image, wide, high }, number, beside) {
  const paper = wide > high ? [842, 595] : [595, 842];
  const scale = Math.min((paper[0] - 48) / wide, (paper[1] - 48) / high);
  const [w, h] = [wide * scale, high * scale];
  const shown = `q ${w.toFixed(2)} 0 0 ${h.toFixed(2)} ${((paper[0] - w) / 2).toFixed(2)} ${(paper[1] - 24 - h).toFixed(2)} cm /I Do Q`;
  return [
    [
      `<< /Type /Page /Parent ${PAGES} 0 R /MediaBox [0 0 ${paper.join(" ")}] /Resources << /XObject << /I ${number + 2} 0 R >> >> /Contents ${number + 1} 0 R >>`,
    ],
    [`<< /Length ${shown.length} >>\nstream\n${shown}\nendstream`],
    [
      `<< /Type /XObject /Subtype /Image /Width ${wide} /Height ${high} /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /DCTDecode /Length ${image.length} >>\nstream\n`,
      image,
      "\nendstream",
    ],
    [`<< /Title ${hex(title)} /Parent ${LIST} 0 R ${beside}/Dest [${number} 0 R /Fit] >>`],
  ];
}

/**
 * All objects of a file, in the order of their numbers.
 * @param {Page[]} pages
 * @param {{ title: string, subject: string }} words
 * @returns {Parts[]}
 */
function objects(pages, { title, subject }) {
  const numbers = pages.map((_, at) => FIRST + EACH * at);
  const listed = numbers.map((number) => `${number + EACH - 1} 0 R`);
  const shown = pages.length > 1 ? "/PageMode /UseOutlines " : "";
  return [
    [
      `<< /Type /Catalog /Pages ${PAGES} 0 R /Outlines ${LIST} 0 R ${shown}/Lang (en) /ViewerPreferences << /DisplayDocTitle true >> >>`,
    ],
    [
      `<< /Type /Pages /Kids [${numbers.map((number) => `${number} 0 R`).join(" ")}] /Count ${pages.length} >>`,
    ],
    [`<< /Title ${hex(title)} /Subject ${hex(subject)} /Creator (entrepot) >>`],
    [
      `<< /Type /Outlines /First ${listed[0]} /Last ${listed[listed.length - 1]} /Count ${pages.length} >>`,
    ],
    ...pages.flatMap((page, at) => {
      const before = at ? `/Prev ${listed[at - 1]} ` : "";
      const after = at + 1 < pages.length ? `/Next ${listed[at + 1]} ` : "";
      return objectsOf(page, numbers[at], before + after);
    }),
  ];
}

/**
 * The pieces of a file with some pages, at least one.
 * @param {Page[]} pages
 * @param {{ title: string, subject: string }} words for readers of PDF
 * @returns {Uint8Array<ArrayBuffer>[]}
 */
export function pdfOf(pages, words) {
  const parts = objects(pages, words);
  /** @type {Uint8Array<ArrayBuffer>[]} */
  const bytes = [];
  /** @type {number[]} */
  const starts = [];
  const encoder = new TextEncoder();
  let at = 0;
  const add = (/** @type {string | Uint8Array<ArrayBuffer>} */ piece) => {
    const raw = typeof piece === "string" ? encoder.encode(piece) : piece;
    bytes.push(raw);
    at += raw.length;
  };
  add("%PDF-1.7\n");
  parts.forEach((pieces, number) => {
    starts.push(at);
    add(`${number + 1} 0 obj\n`);
    pieces.forEach(add);
    add("\nendobj\n");
  });
  const table = at;
  const rows = starts.map((v) => `${String(v).padStart(10, "0")} 00000 n \n`).join("");
  add(
    `xref\n0 ${parts.length + 1}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${parts.length + 1} /Root 1 0 R /Info ${ABOUT} 0 R >>\nstartxref\n${table}\n%%EOF\n`,
  );
  return bytes;
}
