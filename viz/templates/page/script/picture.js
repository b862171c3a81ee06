// The picture as a whole, whichever layout is in use.
import { drawChanges } from "./change_marks.js";
import { drawNotes } from "./note_marks.js";
import { drawParts, parts } from "./parts.js";
import { pen } from "./pen.js";
import { drawing, now, view } from "./state.js";

/** Begins a drawing: no name is drawn yet, and the weakest steps are those of the route chosen. */
export function begin() {
  drawing.namesDrawn = [];
  drawing.weakest = new Set(
    view.route >= 0 && now.routes[view.route] ? now.routes[view.route].weakest : [],
  );
}

/**
 * Draws what lies over the cards: what changed between two dates, and notes.
 * @param {Pen} p
 * @param {number} scale
 * @param {boolean} isDark
 */
export function drawOver(p, scale, isDark) {
  drawChanges(p, scale, isDark);
  drawNotes(p, scale, isDark);
}

/**
 * Draws the picture, for a file or where vis-network has no items of it.
 * @param {CanvasRenderingContext2D} ctx
 * @param {boolean} isDark
 * @param {number} scale
 */
export function draw(ctx, isDark, scale) {
  const p = pen(ctx, isDark);
  begin();
  ctx.save();
  drawParts(parts(), p, scale);
  drawOver(p, scale, isDark);
  ctx.restore();
}
