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
  if (placed.kind === "map") return placed.near;
  if (placed.kind === "near") return nearBounds();
  const boxes = [...cards.filter((k) => now.cards[k.at]).map(boxOf), ...lines.filter((l) => now.drawn[l.at] && geometry[l.at].label).map((l) => geometry[l.at].label)];
  if (!boxes.length) return [0, 0, placed.width, placed.height];
  const whole = placed.kind === "field" ? null : [0, 0, placed.width, placed.height];
  const found = whole && boxes.length === cards.length + lines.length && !view.pinned.size ? whole : extent(boxes);
  return [Math.min(found[0], found[2]) - 18, Math.min(found[1], found[3]) - (whole ? 34 : 18), found[2] + 18, found[3] + 18];
}

function picture(scale, isDark, most = 8000) {
  const [left, top, right, bottom] = bounds(), size = Math.min(scale, most / (right - left), most / (bottom - top));
  const made = document.createElement("canvas");
  made.width = Math.max(Math.round((right - left) * size), 1);
  made.height = Math.max(Math.round((bottom - top) * size), 1);
  const ctx = made.getContext("2d"), before = frame;
  ctx.fillStyle = (isDark ? data.dark : data.light).ground;
  ctx.fillRect(0, 0, made.width, made.height);
  ctx.scale(size, size);
  ctx.translate(-left, -top);
  frame = null;
  draw(ctx, isDark, placed.kind === "field" ? Math.max(size, 0.6) : size);
  frame = before;
  return made;
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
    title: document.title, known_by: view.known || null, during: span()[1] ? span() : null, view: written(),
    nodes: cards.filter((k) => now.cards[k.at]).map((k) => ({ uid: k.uid, name: k.name, kind: k.family, small: k.small, measures: now.pills[k.at].map((p) => p[0]) })),
    edges: lines.filter((l) => now.drawn[l.at]).map(state), routes: now.routes, sources: data.terms,
  };
  return JSON.stringify(told, null, 1) + "\n";
}

const SAVES = {
  png: () => picture(2, dark()).toBlob((blob) => give(fileName("png"), blob)),
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
  const image = document.createElement("img");
  image.alt = document.title;
  image.src = picture(2, false, 3400).toDataURL("image/png");
  by("paper").replaceChildren(image);
});
window.addEventListener("afterprint", () => {
  printing = false;
  by("paper").replaceChildren();
});
