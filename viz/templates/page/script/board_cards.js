// Drawing cards, labels and strokes on a canvas; the same for the screen and for a picture that is
// saved.
import { data } from "./data.js";
import {
  SMALLEST,
  chosen,
  dim,
  fitted,
  font,
  glyph,
  head,
  movedByHand,
  picked,
  shape,
} from "./pen.js";
import { boxOf } from "./places.js";
import { changeColour } from "./shown.js";
import { activity, drawing, now } from "./state.js";

// The rows of a name, never lower than it can be read on the screen: where the picture is small,
// cut to the card and without small print.
function nameRows(card, scale) {
  const size = Math.max(13, SMALLEST / scale);
  if (size < 13.5) return [card.text, 13, true];
  const [, , w, h] = boxOf(card);
  const free = h - 4 - pillRoom(card);
  const rows = fitted(card.name, w - 38, size, Math.max(1, Math.floor(free / (1.14 * size))), true);
  return [rows, size, rows.length * 1.14 * size + 16 < free];
}

const pillRoom = (card) => (now.pills[card.at].length ? 7 : 0);

/** Draws a card. */
export function drawCard({ ctx, c, look }, card, scale) {
  const [x, y, w, h] = boxOf(card);
  const left = x - w / 2;
  const top = y - h / 2;
  const faint = dim(card.id);
  const colour = faint ? c.faint : look(card.family);
  const on = chosen("card:" + card.id);
  const ringed = picked(card.id);
  shape(ctx, left, top, w, h, 4);
  ctx.fillStyle = c.card;
  ctx.fill();
  ctx.strokeStyle =
    on || ringed || activity.hover === card.id || (card.end && !faint) ? c.mark : c.edge;
  ctx.lineWidth = on || ringed ? 3 : card.end ? 1.6 : 1;
  ctx.stroke();
  shape(ctx, left, top, 5, h, 2);
  ctx.fillStyle = colour;
  ctx.fill();
  glyph(ctx, data.looks[card.family].glyph, left + 18, y, 5, colour);
  ctx.textAlign = "left";
  ctx.textBaseline = "alphabetic";
  const [rows, size, small] = nameRows(card, scale);
  const step = size * 1.154;
  let at =
    y -
    (step * rows.length + (small ? 13 : 0)) / 2 +
    size * 0.77 +
    (size > 13 ? pillRoom(card) / 2 : 0);
  ctx.font = font(size, true);
  ctx.fillStyle = faint ? c.faint : c.ink;
  for (const words of rows) {
    ctx.fillText(words, left + 32, at, w - 38);
    at += step;
  }
  drawing.namesDrawn.push([card.id, size * scale, rows.join(" ")]);
  ctx.font = font(11);
  ctx.fillStyle = faint ? c.faint : c.soft;
  if (small) ctx.fillText(card.small, left + 32, at, w - 38);
  badges({ ctx, c }, card, left + w - 6, top, faint);
}

// Measures as pills; how many cards are folded away under this one; a pin where a card was moved by
// hand.
function badges({ ctx, c }, card, right, top, faint) {
  const held = now.held.get(card.id);
  const marks = /** @type {[words: string, wide: number, full: boolean][]} */ (
    now.pills[card.at].map(([words, wide]) => [words, wide, true])
  );
  if (held) marks.push([`+${held}`, 12 + 6 * String(held).length, false]);
  if (movedByHand(card.id)) marks.push(["moved", 36, false]);
  ctx.font = font(8.5, true);
  ctx.textAlign = "center";
  ctx.textBaseline = "alphabetic";
  for (const [words, wide, full] of marks.reverse()) {
    shape(ctx, right - wide, top - 7, wide, 13, 6.5);
    ctx.fillStyle = full ? (faint ? c.faint : c.pill) : c.card;
    ctx.fill();
    if (!full) {
      ctx.strokeStyle = faint ? c.faint : c.soft;
      ctx.lineWidth = 1;
      ctx.stroke();
    }
    ctx.fillStyle = full ? c["pill-ink"] : faint ? c.faint : c.soft;
    ctx.fillText(words, right - wide / 2, top + 2.6);
    right -= wide + 4;
  }
}

/** Draws the words of a line. */
export function drawLabel({ ctx, c }, line) {
  const { label } = drawing.geometry[line.at];
  if (!label) return;
  const state = now.lines[line.at];
  const [x, y, w, h] = label;
  const left = x - w / 2;
  const top = y - h / 2;
  const faint = dim(line.uid);
  const on = chosen("line:" + line.uid);
  shape(ctx, left, top, w, h, 7);
  ctx.fillStyle = c.ground;
  ctx.fill();
  ctx.strokeStyle = on || activity.hover === line.uid ? c.mark : c.edge;
  ctx.lineWidth = on ? 2.4 : 1;
  if (state.known === "unknown" || state.known === "proposed") ctx.setLineDash([2, 3]);
  ctx.stroke();
  ctx.setLineDash([]);
  ctx.textAlign = "center";
  ctx.textBaseline = "alphabetic";
  let at = top + 4 + 11.5 * 0.85;
  ctx.font = font(11.5);
  ctx.fillStyle = faint ? c.faint : c.ink;
  for (const words of line.text) {
    ctx.fillText(words, x, at, w - 8);
    at += 14;
  }
  ctx.font = font(11);
  ctx.fillStyle = faint ? c.faint : c.soft;
  ctx.fillText(state.small, x, at, w - 4);
  ctx.strokeStyle = ctx.fillStyle = faint ? c.faint : c.ink;
  if (state.partial) {
    ctx.font = font(15, true);
    ctx.textAlign = "right";
    ctx.fillText("…", left + w - 3, top + 3);
  }
  if (state.denied) {
    const cx = left + 2;
    const cy = top + 2;
    ctx.beginPath();
    ctx.arc(cx, cy, 7, 0, 7);
    ctx.fillStyle = c.card;
    ctx.fill();
    ctx.lineWidth = 1;
    ctx.stroke();
    ctx.lineWidth = 1.6;
    ctx.beginPath();
    ctx.moveTo(cx - 3, cy - 3);
    ctx.lineTo(cx + 3, cy + 3);
    ctx.moveTo(cx + 3, cy - 3);
    ctx.lineTo(cx - 3, cy + 3);
    ctx.stroke();
  }
  if (drawing.weakest.has(line.uid)) tag({ ctx, c }, x, top + h, "weakest step");
}

function tag({ ctx, c }, x, y, words) {
  ctx.font = font(9, true);
  const wide = ctx.measureText(words).width + 10;
  shape(ctx, x - wide / 2, y - 3, wide, 13, 6.5);
  ctx.fillStyle = c.mark;
  ctx.fill();
  ctx.fillStyle = c.ground;
  ctx.textAlign = "center";
  ctx.textBaseline = "alphabetic";
  ctx.fillText(words, x, y + 7);
}

/** Draws the stroke of a line. */
export function drawStroke({ ctx, c }, line) {
  const state = now.lines[line.at];
  const g = drawing.geometry[line.at];
  const wide = data.widths[state.weight];
  const faint = dim(line.uid);
  const colour = faint ? c.faint : now.focus || activity.hover === line.uid ? c.mark : c.line;
  if (state.change && state.change !== "went") {
    ctx.strokeStyle = changeColour(state.change, c === data.dark) + "55";
    ctx.lineWidth = wide + 7;
    ctx.stroke(g.path);
  }
  ctx.setLineDash(data.known[state.known][1]);
  ctx.strokeStyle = colour;
  ctx.lineWidth = state.denied ? wide + 3 : wide;
  ctx.stroke(g.path);
  if (state.denied) {
    ctx.strokeStyle = c.ground;
    ctx.lineWidth = wide + 0.6;
    ctx.stroke(g.path);
  }
  ctx.setLineDash([]);
  ctx.fillStyle = colour;
  ctx.beginPath();
  head(ctx, g, wide);
  ctx.fill();
}

/** Draws bands and headings. */
export function drawGround({ ctx, c }) {
  const edge = 4000;
  drawing.placed.strips.forEach(([heading, top, bottom], at) => {
    if (at) {
      ctx.fillStyle = c.band;
      ctx.fillRect(-edge, top, 2 * edge + drawing.placed.width, bottom - top);
    }
    if (heading) {
      ctx.font = font(12, true);
      ctx.textAlign = "left";
      ctx.textBaseline = "alphabetic";
      ctx.fillStyle = c.soft;
      ctx.fillText(heading, 0, top + 21);
    }
  });
  ctx.font = font(10.5, true);
  ctx.textAlign = "center";
  ctx.fillStyle = c.soft;
  for (const [words, x, y] of drawing.placed.headings) ctx.fillText(words, x, y);
}
