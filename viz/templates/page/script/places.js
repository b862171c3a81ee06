// Where cards stand, and which layout is in use.
import { data } from "./data.js";
import { board } from "./dom.js";
import { seatOf } from "./seats.js";
import { drawing, view } from "./state.js";

/**
 * Where a card stands, or the closed group that stands for it: by hand, laid out anew, or as Python
 * placed it.
 * @param {Seat} thing
 * @returns {Box}
 */
export const boxOf = (thing) => {
  const seat = thing.members ? thing : seatOf(thing);
  const { x, y, w, h } = drawing.placed.cards;
  const own = seat.members
    ? seat.box
    : /** @type {Box} */ ([x[seat.at], y[seat.at], w[seat.at], h[seat.at]]);
  const spot =
    drawing.placed.kind === "map"
      ? null
      : view.pinned.get(seat.id) ||
        (drawing.placed.kind === "near"
          ? view.laid.get(seat.id) || drawing.loose.get(seat.id)
          : null);
  return spot ? [spot[0], spot[1], own[2], own[3]] : own;
};

/**
 * Cards in an order in which those that were moved by hand come last, and so lie on top.
 * @param {Seat[]} list
 */
export const byHandLast = (list) => [
  ...list.filter((card) => !view.pinned.has(card.id)),
  ...list.filter((card) => view.pinned.has(card.id)),
];

/** Whether two dates side by side stand left and right, and not one above the other. */
export const across = () => board.clientWidth >= board.clientHeight;

/** The width and height that are free for one picture: half of the window for each of two dates. */
export function freeSize() {
  const [wide, high] = [board.clientWidth, board.clientHeight];
  if (!(view.beside && view.against)) return [wide, high];
  return across() ? [wide / 2, high] : [wide, high / 2];
}

/**
 * How large a layout can be drawn here without cutting it.
 * @param {Layout} size
 */
export function room(size) {
  const [wide, high] = freeSize();
  return Math.min((wide - 36) / size.width, (high - 36) / size.height, 1.15);
}

/** Pixels of a unit below which a picture has no room for its words. */
export const READABLE = data.limits.readable;

/**
 * How large a picture opens, times the part of it that is then in sight: one that does not fit opens
 * where it begins and as large as its words need.
 * @param {Layout} size
 */
function inSight(size) {
  if (view.beside && view.against) return room(size);
  const scale = Math.max(room(size), READABLE);
  const part = (/** @type {number} */ here, /** @type {number} */ long) =>
    Math.min(1, (here - 36) / (long * scale));
  return scale * part(board.clientWidth, size.width) * part(board.clientHeight, size.height);
}

/** The layout for the view and the window. */
export function choose() {
  if (view.mode === "map") return data.map;
  if (data.field) return data.field;
  if (data.near) return data.near;
  if (view.turn) return view.turn === "tall" ? data.tall : data.wide;
  const narrow = window.innerWidth <= 760;
  const more = room(data.wide) < READABLE ? 1 : 1.25;
  return narrow || inSight(data.tall) > more * inSight(data.wide) ? data.tall : data.wide;
}
