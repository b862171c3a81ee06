// What the page carries: cards and lines by columns, where they stand, their states by date. Sheets
// are read later.
import { textOf } from "./packed.js";

/**
 * The contents of a data block of the page.
 * @param {string} id
 */
export const read = (id) => JSON.parse(textOf(id));

/**
 * @param {Columns} it
 */
const rowsOf = ({ count, same, each }) => {
  const rows = new Array(count);
  const names = Object.keys(each);
  // A copy of a row that has all fields: to add them one by one takes a new shape for each.
  const blank = { at: 0, ...same, ...each };
  for (let at = 0; at < count; at++) {
    const row = /** @type {Record<string, unknown>} */ ({ ...blank });
    row.at = at;
    for (const name of names) row[name] = each[name][at];
    rows[at] = row;
  }
  return rows;
};

const model = read("model");

/** All cards of the page, in the order of the picture. */
export const cards = /** @type {Card[]} */ (rowsOf(model.nodes));

/**
 * All lines of the page, in the order of the picture; `source` and `target` are numbers of cards.
 */
export const lines = /** @type {Line[]} */ (rowsOf(model.edges));

/** What the page draws from besides cards and lines: layouts, looks, states by date, routes. */
export const data = read("data");

/** Cards by identifier. */
export const place = /** @type {Known<string, Card>} */ (new Map());
for (const card of cards) place.set(card.id, card);

/** Lines by the uid of their relation. */
export const lineOf = /** @type {Known<string, Line>} */ (new Map());
for (const line of lines) lineOf.set(line.uid, line);

/** The cards of each party: a party may stand in several bands. */
export const cardsOf = /** @type {Known<string, Card[]>} */ (new Map());
for (const card of cards) cardsOf.set(card.uid, [...(cardsOf.get(card.uid) || []), card]);

/** The lines at each card, by the number of the card. */
export const touching = cards.map(() => /** @type {Line[]} */ ([]));
for (const line of lines) {
  touching[line.source].push(line);
  if (line.target !== line.source) touching[line.target].push(line);
}

/** Whether the page has so many lines that some of the work is left out while it moves. */
export const big = lines.length > data.limits.many;

/** Sheets are read once the picture stands; a number in them stands for a text. */
export const sheets = {
  texts: /** @type {string[]} */ ([]),
  cards: /** @type {Record<string, Sheet>} */ ({}),
  lines: /** @type {Record<string, Sheet>} */ ({}),
  claims: /** @type {Record<string, Sheet>} */ ({}),
};

/** What was saved in the page: nothing, or the view and the words of the person who saved it. */
export const carried = read("left");

/** The parts of the page as they came, before anything was drawn into them. */
export const skeleton = /** @type {[part: Element, html: string][]} */ (
  [...document.body.children].map((part) => [part, part.tagName === "SCRIPT" ? "" : part.outerHTML])
);
if (carried.file) data.live = null; // a file that was saved from a served page asks nobody
/** The address under which a served case keeps notes of this page; empty for a file. */
export const pageHere = data.live ? location.pathname + location.search : "";

/**
 * The groups of a neighbourhood that stand as one card until they are opened
 * (viz/drawing/packs.py).
 */
export const packs = /** @type {Pack[]} */ (
  /** @type {[string, string, string, string, number, number, number, number, number[]][]} */ (
    data.near ? data.near.packs : []
  ).map(([id, one, many, label, x, y, w, h, members]) => ({
    id: id.slice(5),
    one,
    many,
    label,
    box: [x, y, w, h],
    members,
  }))
);

/** Groups by identifier. */
export const packAt = /** @type {Known<string, Pack>} */ (new Map(packs.map((p) => [p.id, p])));

/** The group of a card, by the number of the card. */
export const packOf = /** @type {Known<number, Pack>} */ (
  new Map(packs.flatMap((pack) => pack.members.map((at) => [at, pack])))
);

/** Widths and distances of a neighbourhood, as viz/drawing/neighbourhood.py has them. */
export const sizes = data.near && data.near.sizes;

/** What a served page may ask of the case; null for a file, which asks nobody. */
export const live = data.live;

/**
 * The address that a card or a line of a page of groups leads to; of any other page, nothing.
 * @param {string} id
 */
export const leads = (id) =>
  live
    ? live.opens[
        id.startsWith("card:") ? place.get(id.slice(5)).uid : id.slice(id.indexOf(":") + 1)
      ] || ""
    : "";
