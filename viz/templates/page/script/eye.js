// Where one looks: fitting the picture, and bringing cards and routes in sight.
import { address } from "./address.js";
import { bounds, boxesOf, mapBounds, nearBounds } from "./bounds.js";
import { network } from "./canvas.js";
import { litBy } from "./connections.js";
import { cards, lineOf } from "./data.js";
import { board, by } from "./dom.js";
import { extent, shiftInto } from "./geometry.js";
import { REST } from "./near_marks.js";
import { READABLE, boxOf, freeSize, room } from "./places.js";
import { seatOf } from "./seats.js";
import { besideNow, withState } from "./shown.js";
import { drawing, now, view } from "./state.js";

/**
 * All of it; or, as it opens, no smaller than its names need, the party in the middle in sight.
 * @param {boolean} whole
 */
function fitNear(whole) {
  const [l, t, r, b] = nearBounds();
  const wide = board.clientWidth - 8;
  const high = board.clientHeight - 8;
  const scale = Math.min(
    Math.max(Math.min(wide / (r - l), high / (b - t)), whole ? 0 : REST),
    1.15,
  );
  const key = cards.find((k) => now.cards[k.at] && k.end);
  const [x, y] = key ? boxOf(key) : [(l + r) / 2, (t + b) / 2];
  const at = (
    /** @type {number} */ low,
    /** @type {number} */ top,
    /** @type {number} */ room_,
    /** @type {number} */ middle,
  ) => ((top - low) * scale <= room_ + 1 ? (low + top) / 2 : middle);
  network.moveTo({ position: { x: at(l, r, wide, x), y: at(t, b, high, y) }, scale });
}

/** Where one looks belongs to the address, but is no step of undo. */
export function look() {
  const { x, y } = network.getViewPosition();
  view.eye = [Math.round(x), Math.round(y), Math.round(network.getScale() * 1000) / 1000];
  address();
}

/** Fits the picture into the window, so that names can be read; all of it if asked. */
export function fit(all = false) {
  if (besideNow()) fitBeside();
  else fitWhole(all);
}

/** Fits what either of two dates has into its half of the window. */
function fitBeside() {
  view.eye = null;
  const [one, other] = [bounds(), withState(drawing.earlier, bounds)];
  const least = (/** @type {number} */ on) => Math.min(one[on], other[on]);
  const most = (/** @type {number} */ on) => Math.max(one[on], other[on]);
  const [l, t, r, b] = [least(0), least(1), most(2), most(3)];
  const [wide, high] = freeSize();
  network.moveTo({
    position: { x: (l + r) / 2, y: (t + b) / 2 },
    // Above and below stays room for the date of a half.
    scale: Math.min((wide - 24) / (r - l), (high - 84) / (b - t), 1.15),
  });
}

/**
 * @param {boolean} all
 */
function fitWhole(all) {
  const wide = board.clientWidth;
  const high = board.clientHeight;
  if (!wide || !high || !drawing.placed) return;
  view.eye = null;
  if (drawing.placed.kind === "near") return fitNear(all);
  if ((all || view.grown.length) && drawing.placed.kind !== "map") {
    const [l, t, r, b] = bounds();
    return network.moveTo({
      position: { x: (l + r) / 2, y: (t + b) / 2 },
      scale: Math.min((wide - 36) / (r - l), (high - 36) / (b - t), 1.15),
    });
  }
  const whole = room(drawing.placed);
  const narrow = window.innerWidth <= 760;
  const first = now.routes.find((r) => r.drawn);
  if (drawing.placed.kind === "field" || drawing.placed.kind === "map") {
    const near =
      drawing.placed.kind === "map"
        ? mapBounds()
        : [0, 0, drawing.placed.width, drawing.placed.height];
    const scale = Math.min(
      (wide - 36) / (near[2] - near[0]),
      (high - 36) / (near[3] - near[1]),
      drawing.placed.kind === "map" ? 3 : 1.15,
    );
    return network.moveTo({
      position: { x: (near[0] + near[2]) / 2, y: (near[1] + near[3]) / 2 },
      scale,
    });
  }
  const route = narrow && whole < READABLE && first ? boxesOf(litBy(first)) : [];
  if (route.length && scaleOf(route) >= READABLE) {
    const [l, t, r, b] = extent(route);
    return openAt(READABLE, [(l + r) / 2, (t + b) / 2]);
  }
  openAt(Math.max(whole, READABLE), beginning());
}

/** Where a picture in columns or rows begins. */
function beginning() {
  const start = cards.find((k) => now.cards[k.at] && k.end) || cards.find((k) => now.cards[k.at]);
  return [start ? boxOf(start)[0] : drawing.placed.width / 2, 0];
}

/**
 * Shows a picture in columns or rows about a spot, with no more room beside it than there must be.
 * @param {number} scale
 * @param {number[]} about
 */
function openAt(scale, [x, y]) {
  const at = (
    /** @type {number} */ free,
    /** @type {number} */ long,
    /** @type {number} */ spot,
  ) => {
    const half = (free / 2 - 18) / scale;
    return 2 * half > long ? long / 2 : Math.min(Math.max(spot, half), long - half);
  };
  network.moveTo({
    position: {
      x: at(board.clientWidth, drawing.placed.width, x),
      y: at(board.clientHeight, drawing.placed.height, y),
    },
    scale,
  });
}

/**
 * How large some boxes can be drawn so that all of them are in sight.
 * @param {number[][]} boxes
 */
function scaleOf(boxes) {
  const [left, top, right, bottom] = extent(boxes);
  return Math.min(
    (board.clientWidth - 24) / (right - left),
    (board.clientHeight - 40) / (bottom - top),
    1.15,
  );
}

/**
 * Brings one route as near as it can be read whole.
 * @param {Route} route
 */
export function closeUp(route) {
  const boxes = boxesOf(litBy(route));
  if (!boxes.length) return;
  const [left, top, right, bottom] = extent(boxes);
  network.moveTo({
    position: { x: (left + right) / 2, y: (top + bottom) / 2 },
    scale: scaleOf(boxes),
  });
}

/**
 * The box of a card, a group or a line that is shown; a line without a label has its two ends.
 * @param {string} id
 */
function boxOfThing(id) {
  const [own] = boxesOf([id]);
  const line = lineOf.get(id);
  if (own?.[2] || !line || !now.drawn[line.at]) return own;
  const ends = [cards[line.source], cards[line.target]].map((card) => boxOf(seatOf(card)));
  const [l, t, r, b] = extent(ends);
  return [(l + r) / 2, (t + b) / 2, r - l, b - t];
}

/**
 * Moves the picture only when what was chosen would lie under the panel or outside, and no further
 * than needed.
 * @param {string} id
 */
export function reveal(id) {
  if (view.mode === "table") return;
  const own = boxOfThing(id.slice(5));
  if (!own || !own[2]) return;
  const lit = drawing.placed.kind === "field" ? [] : boxesOf(now.focus || []);
  const boxes = [own, ...lit];
  const narrow = window.innerWidth <= 760;
  const scale = network.getScale();
  const middle = network.getViewPosition();
  const wide = board.clientWidth - (narrow || by("panel").hidden ? 0 : 410);
  const free = by("panel").getBoundingClientRect().top - board.getBoundingClientRect().top;
  const high =
    narrow && !by("panel").hidden
      ? Math.max(Math.min(free, board.clientHeight), 90)
      : board.clientHeight;
  const [l, t, r, b] = extent(boxes);
  const [ol, ot, or, ob] = extent([own]);
  const x0 = middle.x - board.clientWidth / 2 / scale + 18 / scale;
  const y0 = middle.y - board.clientHeight / 2 / scale + 18 / scale;
  const dx = shiftInto(l, r, x0, x0 + (wide - 36) / scale, [ol, or]);
  const dy = shiftInto(t, b, y0, y0 + (high - 36) / scale, [ot, ob]);
  if (dx || dy) network.moveTo({ position: { x: middle.x + dx, y: middle.y + dy }, scale });
}

/**
 * Brings a card to the middle of what the panel leaves free where it is too small to be read; else
 * it was brought in sight.
 * @param {Card} card
 */
export function zoomTo(card) {
  if (drawing.placed.kind !== "map" && network.getScale() >= REST) return;
  const [x, y] = boxOf(card);
  const narrow = window.innerWidth <= 760;
  const scale =
    drawing.placed.kind === "map" ? network.getScale() : Math.max(network.getScale(), 1);
  const side = narrow || by("panel").hidden ? 0 : 205 / scale;
  const free = by("panel").getBoundingClientRect().top - board.getBoundingClientRect().top;
  const low =
    narrow && !by("panel").hidden
      ? (board.clientHeight - Math.max(Math.min(free, board.clientHeight), 90)) / 2 / scale
      : 0;
  network.moveTo({ position: { x: x + side, y: y + low }, scale });
  look();
}
