// What stands for a card in the picture: itself, or its closed group.
import { cards, packAt, packOf, place } from "./data.js";
import { drawing, now, view } from "./state.js";

/**
 * The closed group that stands for a card, or null.
 * @param {Card} card
 */
export const closedPack = (card) => {
  const pack = drawing.placed && drawing.placed.kind === "near" && packOf.get(card.at);
  return pack && !view.open.has(pack.id) ? pack : null;
};

/**
 * What stands for a card in the picture: its closed group, or the card.
 * @param {Card} card
 */
export const seatOf = (card) => closedPack(card) || card;

/**
 * The identifier of a card or a group as the view has it.
 * @param {Seat} seat
 */
export const thingOf = (seat) => (seat.members ? "pack:" : "card:") + seat.id;

/**
 * The cards of a group that are shown.
 * @param {Pack} pack
 */
export const insideOf = (pack) =>
  pack.members.map((at) => cards[at]).filter((card) => now.cards[card.at]);

/** The cards and closed groups that are shown. */
export const seatsShown = () => [
  ...new Set(cards.filter((card) => now.cards[card.at]).map(seatOf)),
];

/**
 * What a closed group is called.
 * @param {Pack} pack
 */
export const packWords = (pack) => {
  const count = insideOf(pack).length;
  return `${count} ${count === 1 ? pack.one : pack.many}: ${pack.label}`;
};

/**
 * The identifiers of the cards of a seat.
 * @param {Seat} seat
 */
export const idsOf = (seat) => (seat.members ? insideOf(seat).map((card) => card.id) : [seat.id]);

/**
 * The group or card of an identifier.
 * @param {string} id
 */
export const seatNamed = (id) => packAt.get(id) || place.get(id);

/**
 * The number of the card at the other end of a line.
 * @param {Line} line
 * @param {Card} card
 */
export const otherOf = (line, card) => (line.source === card.at ? line.target : line.source);

/**
 * A relation between its ends: in the past if it is over, with the hedge of its sources.
 * @param {Line} line
 */
export const clauseOf = (line) => line.clause || line.relation;

/**
 * What a line states, in words.
 * @param {Line} line
 */
export const factOf = (line) =>
  `${cards[line.source].name} ${clauseOf(line)} ${cards[line.target].name}${line.goods ? ` [${line.goods}]` : ""}`;

/**
 * An identifier without its kind.
 * @param {string} id
 */
export const idOf = (id) => id.slice(5);
