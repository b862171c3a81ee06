// Laying a neighbourhood out anew: each column in the order in which its cards stand.
import { columnOf, columnX, firstOf, headsNow, middleCard, parentOf } from "./columns.js";
import { data, sizes } from "./data.js";
import { round } from "./geometry.js";
import { boxOf } from "./places.js";
import { seatsShown } from "./seats.js";
import { pooled, stacked } from "./stacking.js";
import { view } from "./state.js";

/**
 * Stacks each column anew in the order in which its cards stand; the card in the middle stays where
 * it is.
 */
export function arrange() {
  const columns = /** @type {Known<number, Seat[]>} */ (new Map());
  const middle = boxOf(middleCard())[1];
  const heights = /** @type {Known<Seat, number>} */ (new Map());
  for (const seat of seatsShown()) {
    const column = columnOf(seat);
    columns.set(column, [...(columns.get(column) || []), seat]);
    heights.set(seat, boxOf(seat)[1]);
  }
  const spots = /** @type {Known<Seat, Spot>} */ (new Map());
  for (const column of [...columns.keys()].sort((a, b) => Math.abs(a) - Math.abs(b) || a - b)) {
    const seats = columns.get(column).sort((a, b) => heights.get(a) - heights.get(b));
    const [offsets, high] = offsetsOf(seats);
    const wish = seats.map((seat) => {
      const parent = parentOf(seat);
      return Math.abs(column) < 2 || !parent || !spots.has(parent)
        ? -high / 2
        : spots.get(parent)[1] - Number(offsets.get(seat));
    });
    const shifts = Math.abs(column) < 2 ? wish : pooled(wish);
    seats.forEach((seat, at) =>
      spots.set(seat, [round(columnX(column)), Number(offsets.get(seat)) + shifts[at]]),
    );
  }
  const shift = middle - (spots.has(middleCard()) ? spots.get(middleCard())[1] : 0);
  view.pinned.clear();
  view.laid = new Map([...spots].map(([seat, [x, y]]) => [seat.id, [x, round(y + shift)]]));
}

/**
 * The middles of some seats below the top of the first, with room for headings; and how high all
 * are.
 * @returns {[Map<Seat, number>, number]}
 * @param {Seat[]} seats
 */
function offsetsOf(seats) {
  const heads = headsNow();
  const kindOf = (/** @type {Seat} */ seat) =>
    !seat.members && data.near.quiet[seat.at]
      ? -2
      : heads.findLastIndex((head) => head.members.includes(firstOf(seat)));
  const rows = seats.map((seat) => {
    const kind = kindOf(seat);
    return { tall: boxOf(seat)[3], kind, headed: kind >= 0 && Boolean(heads[kind].words) };
  });
  const [middles, high] = stacked(rows, sizes);
  return [new Map(seats.map((seat, at) => [seat, middles[at]])), high];
}
