// Saving what is shown: PNG, SVG with the same coordinates, CSV, JSON; and the address of the view.
const fileName = (end) => `${plain(document.title).replace(/[^a-z0-9]+/g, "-").replace(/^-+|-+$/g, "").slice(0, 60) || "entrepot"}.${end}`;

function give(name, blob) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
}

// The part of the picture that is shown, with a margin.
function bounds() {
  if (placed.kind === "map") return mapBounds();
  if (placed.kind === "near") return nearBounds();
  const boxes = [...cards.filter((k) => now.cards[k.at]).map(boxOf), ...lines.filter((l) => now.drawn[l.at] && geometry[l.at].label).map((l) => geometry[l.at].label)];
  if (!boxes.length) return [0, 0, placed.width, placed.height];
  const whole = placed.kind === "field" ? null : [0, 0, placed.width, placed.height];
  const found = whole && boxes.length === cards.length + lines.length && !view.pinned.size ? whole : extent(boxes);
  return [Math.min(found[0], found[2]) - 18, Math.min(found[1], found[3]) - (whole ? 34 : 18), found[2] + 18, found[3] + 18];
}

// The picture with its plate, as a canvas: words of the plate have two pixels of it for each of theirs.
function onePicture(scale, isDark, most, day = "") {
  return asSaved(() => {
    const [left, top, right, bottom] = withNotes(bounds()), wide = right - left, high = bottom - top, ratio = 2;
    const size = Math.min(placed.kind === "map" ? 2400 / wide : scale, most / wide, most / high), across_ = Math.round(Math.max(wide * size, 640 * ratio));
    const p = plate(isDark, across_ / ratio, day), made = document.createElement("canvas");
    made.width = across_;
    made.height = Math.max(Math.round(high * size + (p.top + p.low) * ratio), 1);
    const ctx = made.getContext("2d"), start = p.top * ratio;
    ctx.fillStyle = (isDark ? data.dark : data.light).ground;
    ctx.fillRect(0, 0, made.width, made.height);
    ctx.save();
    ctx.beginPath();
    ctx.rect(0, start, made.width, high * size);
    ctx.clip();
    ctx.translate((made.width - wide * size) / 2, start);
    ctx.scale(size, size);
    ctx.translate(-left, -top);
    draw(ctx, isDark, placed.kind === "field" ? Math.max(size, 0.6) : placed.kind === "map" ? size / ratio : size);
    ctx.restore();
    for (const [marks, from] of [[p.head, 0], [p.foot, start + high * size]]) {
      ctx.setTransform(ratio, 0, 0, ratio, p.edge * ratio, from);
      for (const mark of marks) paintMark(ctx, mark);
    }
    return made;
  });
}

// One page of A4, lying or standing as the picture does: the picture as an image, with title and language for readers of PDF.
async function onePage() {
  const made = picture(2, false, 6000), image = new Uint8Array(await (await new Promise((done) => made.toBlob(done, "image/jpeg", 0.93))).arrayBuffer());
  const lying = made.width > made.height, [wide, high] = lying ? [842, 595] : [595, 842], size = Math.min((wide - 48) / made.width, (high - 48) / made.height);
  const [w, h] = [made.width * size, made.height * size], shown = `q ${w.toFixed(2)} 0 0 ${h.toFixed(2)} ${((wide - w) / 2).toFixed(2)} ${(high - 24 - h).toFixed(2)} cm /I Do Q`;
  const hex = (words) => `<FEFF${[...words].flatMap((c) => (c.codePointAt(0) > 0xffff ? [c.charCodeAt(0), c.charCodeAt(1)] : [c.charCodeAt(0)])).map((v) => v.toString(16).padStart(4, "0")).join("").toUpperCase()}>`;
  const parts = [
    ["<< /Type /Catalog /Pages 2 0 R /Lang (en) /ViewerPreferences << /DisplayDocTitle true >> >>"],
    ["<< /Type /Pages /Kids [3 0 R] /Count 1 >>"],
    [`<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${wide} ${high}] /Resources << /XObject << /I 5 0 R >> >> /Contents 4 0 R >>`],
    [`<< /Length ${shown.length} >>\nstream\n${shown}\nendstream`],
    [`<< /Type /XObject /Subtype /Image /Width ${made.width} /Height ${made.height} /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /DCTDecode /Length ${image.length} >>\nstream\n`, image, "\nendstream"],
    [`<< /Title ${hex(document.title)} /Subject ${hex(data.question)} /Creator (entrepot) >>`],
  ];
  const bytes = [], starts = [], encoder = new TextEncoder();
  let at = 0;
  const add = (piece) => {
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
  const table_ = at, rows = starts.map((v) => `${String(v).padStart(10, "0")} 00000 n \n`).join("");
  add(`xref\n0 ${parts.length + 1}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${parts.length + 1} /Root 1 0 R /Info 6 0 R >>\nstartxref\n${table_}\n%%EOF\n`);
  return new Blob(bytes, { type: "application/pdf" });
}

const escaped = (words) => String(words).replace(/[&<>"']/g, (c) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" })[c]);
const formula = (words) => (/^[=+\-@\t\r]/.test(words) ? "'" + words : words);
const cell = (words) => (/[",\n\r]/.test(formula(words)) ? `"${formula(words).replace(/"/g, '""')}"` : formula(words));

function table() {
  const rows = lines.filter((l) => now.drawn[l.at]).map((l) => [...cellsOf(l), now.lines[l.at].claims.join(" "), l.uid]);
  return [[...COLUMNS, "Relation uid"], ...rows].map((r) => r.map((c) => cell(String(c))).join(",")).join("\r\n") + "\r\n";
}

function content() {
  const state = (l) => {
    const { at, text: _, source, target, ...rest } = now.lines[l.at];
    return { ...rest, source: cards[source].uid, target: cards[target].uid };
  };
  const told = {
    title: document.title, known_by: view.known || null, compared_with: view.against || null, during: span()[1] ? span() : null, view: written(),
    nodes: cards.filter((k) => now.cards[k.at]).map((k) => ({ uid: k.uid, name: k.name, kind: k.family, small: k.small, measures: now.pills[k.at].map((p) => p[0]) })),
    edges: lines.filter((l) => now.drawn[l.at]).map(state), routes: now.routes, sources: data.terms,
  };
  return JSON.stringify(told, null, 1) + "\n";
}

const SAVES = {
  png: () => picture(2, dark()).toBlob((blob) => give(fileName("png"), blob)),
  pdf: () => onePage().then((blob) => give(fileName("pdf"), blob)),
  svg: () => give(fileName("svg"), new Blob([vector()], { type: "image/svg+xml" })),
  csv: () => give(fileName("csv"), new Blob(["\ufeff" + table()], { type: "text/csv" })),
  json: () => give(fileName("json"), new Blob([content()], { type: "application/json" })),
};
for (const made of document.querySelectorAll("button[data-save]")) {
  made.addEventListener("click", () => {
    SAVES[made.dataset.save]();
    by("save").open = false;
  });
}
by("link").addEventListener("click", () => {
  address();
  by("save").open = false;
  const words = location.href, told_ = () => say("The address of this view is in the address bar");
  if (navigator.clipboard && window.isSecureContext) navigator.clipboard.writeText(words).then(() => say("The address of this view was copied"), told_);
  else told_();
});

// For paper: the picture as an image of its own, then the table.
let printing = false;
window.addEventListener("beforeprint", () => {
  printing = true;
  tableSize = Math.max(tableSize, Math.min(lines.length, 2000));
  listTable();
  root.toggleAttribute("data-story", toPrint);
  if (toPrint) return by("paper").replaceChildren(...storyPages());
  const image = document.createElement("img");
  image.alt = document.title;
  image.src = picture(2, false, 3400).toDataURL("image/png");
  by("paper").replaceChildren(image);
});
window.addEventListener("afterprint", () => {
  printing = toPrint = false;
  root.removeAttribute("data-story");
  by("paper").replaceChildren();
});
