// Colours, fonts and signs; words measured and fitted.
import { data } from "./data.js";
import { cutTo, cutToHead, rowsOf } from "./fitting.js";
import { activity, now, view } from "./state.js";

/** Whether the person prefers dark colours. */
export const prefers = window.matchMedia("(prefers-color-scheme: dark)");

/** Whether the page is dark. */
export const dark = () => (view.theme || (prefers.matches ? "dark" : "light")) === "dark";

/**
 * The font of a size in pixels of the picture.
 * @param {number} size
 * @param {boolean} [bold]
 */
export const font = (size, bold) =>
  `${bold ? "bold " : ""}${size}px "Helvetica Neue", Arial, "Liberation Sans", sans-serif`;

/**
 * What one draws with: the canvas, the colours, and the colour of each family.
 * @param {CanvasRenderingContext2D | null} ctx
 * @param {boolean} isDark
 */
export const pen = (ctx, isDark) => ({
  ctx: /** @type {CanvasRenderingContext2D} */ (ctx),
  c: isDark ? data.dark : data.light,
  look: (/** @type {string} */ family) =>
    isDark ? data.looks[family].dark : data.looks[family].light,
});

/**
 * Whether something lies outside of what is lit.
 * @param {string} id
 */
export const dim = (id) => (now.focus !== null && !now.focus.has(id)) || now.gone.has(id);

/**
 * Whether something is what the panel shows; never on a picture that is saved.
 * @param {string} id
 */
export const chosen = (id) => !activity.saving && view.at === id;

/**
 * Whether a card is picked; never on a picture that is saved.
 * @param {string} id
 */
export const picked = (id) => !activity.saving && view.picked.has(id);

/**
 * Whether a card was moved by hand; never on a picture that is saved.
 * @param {string} id
 */
export const movedByHand = (id) => !activity.saving && view.pinned.has(id);

/**
 * Draws the sign of a family.
 * @param {CanvasRenderingContext2D} ctx
 * @param {string} sign
 * @param {number} x
 * @param {number} y
 * @param {number} r
 * @param {string} colour
 */
export function glyph(ctx, sign, x, y, r, colour) {
  ctx.fillStyle = ctx.strokeStyle = colour;
  ctx.beginPath();
  const polygon = { diamond: [4, 0], triangle: [3, -90], hexagon: [6, 0], pentagon: [5, -90] }[
    sign
  ];
  if (polygon) {
    for (let i = 0; i < polygon[0]; i++) {
      const a = ((polygon[1] + (360 * i) / polygon[0]) * Math.PI) / 180;
      ctx.lineTo(x + 1.15 * r * Math.cos(a), y + 1.15 * r * Math.sin(a));
    }
    ctx.fill();
  } else if (sign === "circle") {
    ctx.arc(x, y, r, 0, 7);
    ctx.fill();
  } else if (sign === "ring") {
    ctx.lineWidth = 2;
    ctx.setLineDash([3, 2]);
    ctx.arc(x, y, r - 1, 0, 7);
    ctx.stroke();
    ctx.setLineDash([]);
  } else {
    const high = sign === "bar" ? r * 0.45 : r * 0.9;
    ctx.fillRect(x - r * 0.9, y - high, r * 1.8, 2 * high);
  }
}

/**
 * Begins the path of a box with round corners.
 * @param {CanvasRenderingContext2D} ctx
 * @param {number} x
 * @param {number} y
 * @param {number} w
 * @param {number} h
 * @param {number} r
 */
export function shape(ctx, x, y, w, h, r) {
  ctx.beginPath();
  ctx.roundRect(x, y, w, h, r);
}

/**
 * Adds the head of an arrow to a path.
 * @param {CanvasRenderingContext2D} ctx
 * @param {Stroke} it
 * @param {number} wide
 */
export function head(ctx, { tip: [x, y], way: [dx, dy] }, wide, scale = 1) {
  const size = (6 + wide) / scale;
  const side = size * 0.45;
  const bx = x - dx * size;
  const by = y - dy * size;
  ctx.moveTo(x, y);
  ctx.lineTo(bx - dy * side, by + dx * side);
  ctx.lineTo(bx + dy * side, by - dx * side);
  ctx.closePath();
}

/** Pixels on the screen below which no name goes. */
export const SMALLEST = 11;

/** Pixels on the screen below which no other words of a picture go. */
export const LEAST = 10;

/**
 * The width of words in a font.
 * @param {string} words
 * @param {number} size
 * @param {boolean} bold
 */
export function widthOf(words, size, bold) {
  tester.font = font(100, bold);
  return (tester.measureText(words).width * size) / 100;
}

/**
 * Words cut to a width, with an ellipsis.
 * @param {string} words
 * @param {number} room
 * @param {number} size
 * @param {boolean} bold
 */
export const cut = (words, room, size, bold) =>
  cutTo(words, room, (part) => widthOf(part, size, bold));

/**
 * Words of goods cut to a width before what they are for or of.
 * @param {string} words
 * @param {number} room
 * @param {number} size
 */
export const cutHead = (words, room, size) =>
  cutToHead(words, room, (part) => widthOf(part, size, false));

/**
 * Words in rows of a width; the last of `most` rows is cut.
 * @param {string} words
 * @param {number} room
 * @param {number} size
 * @param {number} most
 * @param {boolean} bold
 */
export const fitted = (words, room, size, most, bold) =>
  rowsOf(words, room, most, (part) => widthOf(part, size, bold));

/** How far the frame of what is drawn lies outside the window, in units of the picture. */
export const EDGE = 40;

/** A canvas of no size that measures words and finds strokes. */
export const tester = /** @type {CanvasRenderingContext2D} */ (
  document.createElement("canvas").getContext("2d")
);
