// The picture as a whole, whichever layout is in use.
import { drawBoard } from "./board_cards.js";
import { drawChanges } from "./change_marks.js";
import { drawField } from "./field.js";
import { drawMap } from "./map_marks.js";
import { drawNear } from "./near_marks.js";
import { drawNotes } from "./note_marks.js";
import { pen } from "./pen.js";
import { drawing, now, view } from "./state.js";

/** Draws the picture, for the screen or for a file. */
export function draw(ctx, isDark, scale) {
  const p = pen(ctx, isDark);
  drawing.weakest = new Set(
    view.route >= 0 && now.routes[view.route] ? now.routes[view.route].weakest : [],
  );
  ctx.save();
  if (drawing.placed.kind === "near") drawNear(p, scale);
  else if (drawing.placed.kind === "field") drawField(p, scale);
  else if (drawing.placed.kind === "map") drawMap(p, scale);
  else drawBoard(p, scale);
  drawChanges(p, scale, isDark);
  drawNotes(p, scale, isDark);
  ctx.restore();
}
