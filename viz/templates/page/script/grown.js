// Growing a served page: what is not drawn yet is asked of the live case. A file never asks
// anybody.
import { changed } from "./change.js";
import { columnOf, columnX, headBoxes } from "./columns.js";
import {
  cards,
  cardsOf,
  carried,
  data,
  lineOf,
  lines,
  live,
  pageHere,
  place,
  sheets,
  sizes,
  touching,
} from "./data.js";
import { dates } from "./dates.js";
import { say } from "./dom.js";
import { present } from "./filters.js";
import { round } from "./geometry.js";
import { remember } from "./history.js";
import { growths, takeOwn } from "./own.js";
import { panelAgain } from "./panel.js";
import { fitted } from "./pen.js";
import { boxOf } from "./places.js";
import { seatOf, seatsShown } from "./seats.js";
import { ask } from "./server.js";
import { freeHeight } from "./stacking.js";
import { activity, drawing, view } from "./state.js";

/** On a served page the case has the notes. */
export async function readOwn() {
  for (const part of carried.grown || []) {
    takeGrown(.../** @type {[Growth, string, string]} */ (part));
  }
  if (!data.live) return;
  try {
    const found = await ask("/api/notes?page=" + encodeURIComponent(pageHere));
    takeOwn(found);
  } catch (/** @type {any} */ fault) {
    say(fault.message);
  }
}

/**
 * Asks for the neighbours of a party, of one role or of any (limit 0: for the party alone), and
 * draws them; what stands stays where it is.
 * A step that is done again after a reload keeps its name.
 * @param {string} uid
 */
export async function expand(uid, limit = live.limit, role = "", kept = "") {
  let found;
  let step = kept || [uid, limit, role].join("*");
  for (let n = 2; !kept && view.grown.includes(step); n++) step = [uid, limit, role, n].join("*");
  const before = cards.filter(present).length;
  try {
    found = await ask("/api/expand", {
      uid,
      limit,
      role,
      drawn: [...new Set(cards.filter(present).map((c) => c.uid))],
    });
  } catch (/** @type {any} */ fault) {
    return say(fault.message);
  }
  if (!kept) remember();
  if (!view.grown.includes(step)) view.grown.push(step);
  takeGrown(found, step, uid);
  if (kept) return;
  if (data.near)
    for (const card of cards.filter((c) => c.by && c.by.includes(step) && !view.laid.has(c.id)))
      view.laid.set(card.id, [data.near.cards.x[card.at], data.near.cards.y[card.at]]);
  changed(true);
  say(
    `${cards.filter(present).length - before} more drawn` +
      (found.left ? `; ${found.left} further ones: expand again` : ""),
  );
  panelAgain();
}

/**
 * Does a step of an address or a story again.
 * @param {string} step
 */
export const again = (step) => {
  const [uid, limit, role] = step.split("*");
  return expand(uid, Number(limit), role, step);
};

/**
 * Takes in what a step brought, and keeps it for a page that is saved as it was left.
 * @param {Growth} found
 * @param {string} step
 * @param {string} anchor
 */
function takeGrown(found, step, anchor) {
  const seen = drawing.placed;
  if (data.near) drawing.placed = data.near;
  take_in(found, step, anchor);
  drawing.placed = seen;
  growths.push([found, step, anchor]);
}

/**
 * @param {Growth} found
 * @param {string} by
 * @param {string} anchor
 */
function take_in(found, by, anchor) {
  const words = found.sheets.texts;
  /** @type {(v: unknown) => unknown} */
  const spelt = (v) => (typeof v === "number" ? words[v] : Array.isArray(v) ? v.map(spelt) : v);
  for (const group of /** @type {("cards" | "lines" | "claims")[]} */ ([
    "cards",
    "lines",
    "claims",
  ])) {
    for (const [key, sheet] of Object.entries(found.sheets[group]))
      sheets[group][key] = /** @type {Sheet} */ ([
        ...sheet.slice(0, 6).map(spelt),
        ...sheet.slice(6),
      ]);
  }
  const beside = found.lines.flatMap((l) => [l.source, l.target]).find((uid) => cardsOf.has(uid));
  const layouts = [data.wide, data.tall, data.near, data.field, data.map].filter(Boolean);
  for (const made of found.cards) {
    if (cardsOf.has(made.uid)) {
      for (const card of cardsOf.get(made.uid))
        if (card.by && !card.by.includes(by)) card.by.push(by);
      continue;
    }
    const card = { ...made, at: cards.length, id: "0|" + made.uid, by: [by] };
    cards.push(card);
    place.set(card.id, card);
    cardsOf.set(card.uid, [card]);
    touching.push([]);
    if (made.states) data.states.cards[card.at] = made.states;
    const [at] = (made.uid === anchor && beside && cardsOf.get(beside)) || cardsOf.get(anchor);
    const best = found.lines.find(
      (l) => [l.source, l.target].includes(made.uid) && [l.source, l.target].includes(at.uid),
    );
    for (const layout of layouts)
      stand(layout, card, at, best && best.target === made.uid ? 1 : -1);
  }
  for (const made of found.lines) {
    const source = cardsOf.get(made.source);
    const target = cardsOf.get(made.target);
    const known = lineOf.get(made.uid);
    if (known && known.by && !known.by.includes(by)) known.by.push(by);
    if (known || !source || !target) continue;
    const line = {
      ...made,
      at: lines.length,
      source: source[0].at,
      target: target[0].at,
      by: [by],
    };
    lines.push(line);
    lineOf.set(line.uid, line);
    touching[line.source].push(line);
    if (line.target !== line.source) touching[line.target].push(line);
    dates.more[line.at] = made.states;
    for (const layout of layouts) {
      if (!layout.labels) continue;
      for (const [name, value] of [
        ["x", 0],
        ["y", 0],
        ["w", made.w],
        ["h", made.h],
      ])
        layout.labels[name].push(value);
    }
  }
  activity.index = null;
}

/**
 * A free spot near the card that was expanded, ring by ring.
 * @param {Layout} layout
 * @param {GrownCard} card
 * @param {Card} anchor
 * @param {number} side
 */
function stand(layout, card, anchor, side) {
  const { x, y, w, h } = layout.cards;
  const size = /** @type {[w: number, h: number]} */ (
    layout.kind === "map"
      ? [0, 0]
      : layout.kind === "field"
        ? [11, 11]
        : layout.kind === "near"
          ? [sizes.chip, 8 + 16.5 * fitted(card.name, sizes.chip - 62, 14.2, 3, !card.rim).length]
          : [card.w, card.h]
  );
  const put = (/** @type {number} */ px, /** @type {number} */ py) => {
    x.push(px);
    y.push(py);
    w.push(size[0]);
    h.push(size[1]);
    if (layout.how) layout.how.push("");
    if (layout.marks) layout.marks.push(-1);
  };
  if (layout.kind === "near") return standNear(layout, card, anchor, side, put, size);
  if (layout.kind === "map" || anchor === card)
    return put(
      layout.kind === "map" ? 0 : layout.width / 2,
      layout.kind === "map" ? 0 : layout.height + 60,
    );
  const boxes = x.map((_, at) => [x[at], y[at], w[at], h[at]]);
  const labels = layout.labels;
  if (labels)
    labels.x.forEach(
      (/** @type {number} */ _, /** @type {number} */ at) =>
        labels.w[at] &&
        labels.x[at] &&
        boxes.push([labels.x[at], labels.y[at], labels.w[at], labels.h[at]]),
    );
  const free = (/** @type {number} */ px, /** @type {number} */ py, /** @type {number} */ gap) =>
    boxes.every(
      (b) =>
        Math.abs(px - b[0]) >= (size[0] + b[2]) / 2 + gap ||
        Math.abs(py - b[1]) >= (size[1] + b[3]) / 2 + gap,
    );
  const ax = x[anchor.at];
  const ay = y[anchor.at];
  if (layout.kind === "field") {
    for (let k = 1; k < 4000; k++) {
      const far = 34 + 15 * Math.sqrt(k);
      const turn = k * 2.399963;
      const px = ax + far * Math.cos(turn);
      const py = ay + far * Math.sin(turn);
      if (free(px, py, 12)) return put(round(px), round(py));
    }
  }
  const upright = layout.kind === "tall";
  const across = upright ? size[1] + 150 : size[0] + 170;
  const along = upright ? size[0] + 26 : size[1] + 26;
  for (let ring = 1; ring < 200; ring++) {
    for (let j = -ring; j <= ring; j++) {
      for (const i of Math.abs(j) === ring
        ? [1, -1, ...Array.from({ length: Math.min(ring - 1, 6) }, (_, at) => at + 2)]
        : [ring, -ring]) {
        const px = ax + (upright ? j * along : i * across);
        const py = ay + (upright ? i * across : j * along);
        if (free(px, py, 8)) return put(round(px), round(py));
      }
    }
  }
  put(ax, ay);
}

/**
 * In a neighbourhood: in the column beyond that of the card that was expanded, at the nearest free
 * height.
 * @param {Layout} layout
 * @param {GrownCard} card
 * @param {Card} anchor
 * @param {number} side
 * @param {(x: number, y: number) => void} put
 * @param {[w: number, h: number]} size
 */
function standNear(layout, card, anchor, side, put, size) {
  const column =
    anchor === card
      ? -1
      : columnOf(seatOf(anchor))
        ? columnOf(seatOf(anchor)) + Math.sign(columnOf(seatOf(anchor)))
        : side;
  layout.columns.push(column);
  layout.parents.push(anchor === card ? -1 : anchor.at);
  layout.quiet.push(card.rim ? 1 : 0);
  const fresh = cards
    .slice(0, card.at)
    .filter((k) => k.by && k.by[0] === card.by?.[0])
    .map(
      ({ at }) =>
        /** @type {Box} */ ([
          layout.cards.x[at],
          layout.cards.y[at],
          layout.cards.w[at],
          layout.cards.h[at],
        ]),
    );
  const x = round(columnX(column));
  const taken = [...seatsShown().map(boxOf), ...headBoxes(), ...fresh];
  put(x, freeHeight(x, anchor === card ? layout.height : boxOf(anchor)[1], size, taken, sizes.gap));
}
