// Columns and headings of a neighbourhood, and free places in them.
import { cards, data, packs, sizes } from "./data.js";
import { lieOn } from "./geometry.js";
import { boxOf } from "./places.js";
import { seatOf, seatsShown } from "./seats.js";
import { columnStep, freeHeight, nearestColumn } from "./stacking.js";
import { drawing, now, view } from "./state.js";

/** From the base line of a heading to the card below it. */
export const ABOVE = 5;

/** Whether anything stands elsewhere than the page came with. */
export const relaid = () =>
  view.laid.size > 0 ||
  view.open.size > 0 ||
  view.pinned.size > 0 ||
  view.grown.length > 0 ||
  drawing.loose.size > 0;

/** The card about which the neighbourhood is. */
export const middleCard = () => cards[data.near.columns.indexOf(0)];

/**
 * @param {number} column
 */
const stepOf = (column) => columnStep(column, sizes);

/**
 * The middle of a column.
 * @param {number} column
 */
export const columnX = (column) => data.near.cards.x[middleCard().at] + stepOf(column);

/**
 * The number of the first card of a seat.
 * @param {Seat} seat
 */
export const firstOf = (seat) => (seat.members ? seat.members[0] : seat.at);

/**
 * The column in which something stands; what was moved by hand belongs to the nearest.
 * @param {Seat} seat
 */
export function columnOf(seat) {
  const hand = view.pinned.get(seat.id);
  if (!hand) return data.near.columns[firstOf(seat)];
  return nearestColumn(hand[0] - columnX(0), sizes);
}

/** The seat through which another is reached, or null. */
export const parentOf = (/** @type {Seat} */ seat) => {
  const at = data.near.parents[firstOf(seat)];
  return at >= 0 && now.cards[at] ? seatOf(cards[at]) : null;
};

/**
 * The headings of a neighbourhood with the cards that each stands above.
 * @returns {{ words: string, members: number[] }[]}
 */
export const headsNow = () => [
  ...data.near.heads.map(
    (/** @type {[words: string, x: number, y: number, w: number, members: number[]]} */ head) => ({
      words: head[0],
      members: head[4],
    }),
  ),
  ...packs
    .filter((pack) => view.open.has(pack.id))
    .map((pack) => ({ words: pack.label, members: pack.members })),
];

/**
 * Words, left end, base line and room of each heading: above the first of its cards that stands in
 * the column.
 */
export function headSpots() {
  const found = /** @type {[words: string, x: number, y: number, wide: number][]} */ ([]);
  for (const { words, members } of headsNow()) {
    const boxes = members
      .map((at) => cards[at])
      .filter((k) => now.cards[k.at] && !view.pinned.has(seatOf(k).id))
      .map(boxOf);
    if (!boxes.length) continue;
    const [x, y, w, h] = boxes.reduce((a, b) => (b[1] - b[3] / 2 < a[1] - a[3] / 2 ? b : a));
    found.push([words, x - w / 2, y - h / 2 - ABOVE, w]);
  }
  return found;
}

/** The boxes of the headings, with room for two rows. */
export const headBoxes = () =>
  headSpots().map(([, x, y, wide]) => /** @type {Box} */ ([x + wide / 2, y - 11, wide, 28]));

/**
 * Gives a free place to what came back, or was opened, after the rest was laid out without it;
 * returns whether anything moved.
 */
export function placeLoose() {
  const before = drawing.loose;
  drawing.loose = new Map();
  if (drawing.placed.kind === "near" && (view.laid.size || view.open.size)) {
    const shown = seatsShown();
    const stands = (/** @type {Seat} */ seat) => view.laid.has(seat.id) || view.pinned.has(seat.id);
    const taken = shown.filter(stands).map(boxOf);
    const without = [];
    for (const seat of shown.filter((s) => !stands(s))) {
      const own = boxOf(seat);
      const free = !taken.some((box) => lieOn(box, own));
      if (free) taken.push(own);
      else without.push(seat);
    }
    if (without.length) taken.push(...headBoxes());
    for (const seat of without) {
      const [x, y, w, h] = boxOf(seat);
      const spot = /** @type {Spot} */ ([x, freeHeight(x, y, [w, h], taken, sizes.gap)]);
      drawing.loose.set(seat.id, spot);
      taken.push([...spot, w, h]);
    }
  }
  return (
    before.size !== drawing.loose.size ||
    [...drawing.loose].some(([id, spot]) => String(before.get(id)) !== String(spot))
  );
}
