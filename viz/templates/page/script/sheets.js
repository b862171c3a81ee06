// Sheets: the evidence on a card, a line, a claim or a group as the panel shows it.
import { cards, cardsOf, data, lineOf, live, packAt, place, sheets, touching } from "./data.js";
import { clauseOf, factOf, insideOf, otherOf, packWords } from "./seats.js";
import { now } from "./state.js";

/**
 * The identifier of the first card of a party; any other identifier as it is.
 * @param {string} id
 */
export const partyCard = (id) =>
  id.startsWith("party:") ? "card:" + (cardsOf.get(id.slice(6)) || [{ id: "" }])[0].id : id;

/**
 * The sheet of a card, a line, a claim or a closed group; undefined if there is none.
 * @param {string} id
 * @returns {Sheet | undefined}
 */
export function sheetOf(id) {
  const kind = id.slice(0, 5);
  if (kind === "claim") return sheets.claims[id.slice(6)];
  if (kind === "line:")
    return (
      sheets.lines[id.slice(5)] ||
      (lineOf.has(id.slice(5)) ? plainLine(lineOf.get(id.slice(5))) : undefined)
    );
  if (kind === "pack:")
    return packAt.has(id.slice(5)) ? packSheet(packAt.get(id.slice(5))) : undefined;
  const card = place.get(id.slice(5));
  return card && (sheets.cards[card.uid] || plainCard(card));
}

/**
 * A text of a sheet, which may be given as a number.
 * @param {number | string | null | undefined} value
 */
export const text = (value) => (typeof value === "number" ? sheets.texts[value] : value || "");

// Where a page is too large to carry every quote, a sheet is made of the columns, and says where
// the rest is.
const elsewhere = live
  ? "This page is too large to carry every quote: the evidence page has them."
  : "This page is too large to carry every quote: a page that is made around one party has them.";

/**
 * @param {Line} line
 * @returns {Sheet}
 */
const plainLine = (line) => [
  "Line",
  `${cards[line.source].name} → ${cards[line.target].name}`,
  [line.word],
  /** @type {[name: string, value: string][]} */ ([
    ["Relation", clauseOf(line)],
    ["Goods", line.goods || "not named"],
    ["Support", line.printed],
    ["Sources", line.voices.join(", ")],
    ["Denied by", line.denied_by.join(", ")],
    ["Public", line.public.join(" to ")],
    ["Level", line.level],
  ]).filter((f) => f[1]),
  [
    ["Claims", line.claims.map((uid) => [uid])],
    ["The words", [[elsewhere]]],
  ],
];

/**
 * @param {Card} card
 * @returns {Sheet}
 */
const plainCard = (card) => [
  card.small,
  card.name,
  card.pills.map((p) => p[0]),
  [],
  [
    [
      "Relations shown",
      touching[card.at]
        .slice(0, 200)
        .map((l) => [
          `${cards[l.source].name} ${clauseOf(l)} ${cards[l.target].name}`,
          "",
          l.word,
          "line:" + l.uid,
        ]),
    ],
    ["The words", [[elsewhere]]],
  ],
];

/**
 * The sheet of a closed group: who stands in it, by the relation that joins each to the same card.
 * @param {Pack} pack
 * @returns {Sheet}
 */
function packSheet(pack) {
  const rows = insideOf(pack).map((card) => {
    const line = touching[card.at].find(
      (l) => now.drawn[l.at] && otherOf(l, card) === data.near.parents[card.at],
    );
    return [
      line ? factOf(line) : card.name,
      "",
      line ? now.lines[line.at].small : card.small,
      "party:" + card.uid,
    ];
  });
  return ["Group, closed", packWords(pack), [], [], [["Who stands in it", rows]]];
}
