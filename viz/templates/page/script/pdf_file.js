// A file of PDF 1.7 with one page and one image (ISO 32000-1).

// Words as a string of UTF-16 in hexadecimal digits.
const hex = (/** @type {string} */ words) => {
  const units = Array.from({ length: words.length }, (_, at) => words.charCodeAt(at));
  return `<FEFF${units
    .map((unit) => unit.toString(16).padStart(4, "0"))
    .join("")
    .toUpperCase()}>`;
};

/**
 * The pieces of a file with one page of A4, lying or standing as its image does.
 * @param {Uint8Array<ArrayBuffer>} image a JPEG
 * @param {{ wide: number, high: number }} size of the image in pixels
 * @param {{ title: string, subject: string }} words for readers of PDF
 * @returns {Uint8Array<ArrayBuffer>[]}
 */
export function pdfOf(image, size, { title, subject }) {
  const lying = size.wide > size.high;
  const [wide, high] = lying ? [842, 595] : [595, 842];
  const scale = Math.min((wide - 48) / size.wide, (high - 48) / size.high);
  const [w, h] = [size.wide * scale, size.high * scale];
  const shown = `q ${w.toFixed(2)} 0 0 ${h.toFixed(2)} ${((wide - w) / 2).toFixed(2)} ${(high - 24 - h).toFixed(2)} cm /I Do Q`;
  const parts = [
    ["<< /Type /Catalog /Pages 2 0 R /Lang (en) /ViewerPreferences << /DisplayDocTitle true >> >>"],
    ["<< /Type /Pages /Kids [3 0 R] /Count 1 >>"],
    [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${wide} ${high}] /Resources << /XObject << /I 5 0 R >> >> /Contents 4 0 R >>`,
    ],
    [`<< /Length ${shown.length} >>\nstream\n${shown}\nendstream`],
    [
      `<< /Type /XObject /Subtype /Image /Width ${size.wide} /Height ${size.high} /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /DCTDecode /Length ${image.length} >>\nstream\n`,
      image,
      "\nendstream",
    ],
    [`<< /Title ${hex(title)} /Subject ${hex(subject)} /Creator (entrepot) >>`],
  ];
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
    `xref\n0 ${parts.length + 1}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${parts.length + 1} /Root 1 0 R /Info 6 0 R >>\nstartxref\n${table}\n%%EOF\n`,
  );
  return bytes;
}
