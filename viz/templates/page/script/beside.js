// Two dates side by side, at one scale and one place.
import { network } from "./canvas.js";
import { board } from "./dom.js";
import { dark } from "./pen.js";
import { draw } from "./picture.js";
import { across } from "./places.js";
import { besideNow, withState } from "./shown.js";
import { drawing } from "./state.js";

/**
 * Side by side: the earlier date left or above, the later one right or below, at one scale and one
 * place.
 * @param {number} scale
 */
function shiftOf(scale) {
  return across() ? [board.clientWidth / 4 / scale, 0] : [0, board.clientHeight / 4 / scale];
}

/**
 * Draws two dates side by side.
 * @param {CanvasRenderingContext2D} ctx
 * @param {number} scale
 * @param {{ x: number, y: number }} middle
 * @param {number} w
 * @param {number} h
 */
export function drawBeside(ctx, scale, middle, w, h) {
  const [dx, dy] = shiftOf(scale);
  for (const [state, sign] of /** @type {[typeof drawing.earlier, number][]} */ ([
    [drawing.earlier, -1],
    [null, 1],
  ])) {
    ctx.save();
    ctx.beginPath();
    if (dx) ctx.rect(sign < 0 ? middle.x - w : middle.x, middle.y - h, w, 2 * h);
    else ctx.rect(middle.x - w, sign < 0 ? middle.y - h : middle.y, 2 * w, h);
    ctx.clip();
    ctx.translate(sign * dx, sign * dy);
    withState(state, () => draw(ctx, dark(), scale));
    ctx.restore();
  }
}

/**
 * The spot of the picture under a pointer, and the state of the half that it is in.
 * @param {Spot} it
 * @returns {[x: number, y: number, state: typeof drawing.earlier]}
 */
export function besideSpot([x, y]) {
  if (!besideNow()) return [x, y, null];
  const [dx, dy] = shiftOf(network.getScale());
  const middle = network.getViewPosition();
  const first = dx ? x < middle.x : y < middle.y;
  return [x + (first ? dx : -dx), y + (first ? dy : -dy), first ? drawing.earlier : null];
}
