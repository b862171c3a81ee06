// Drawing cards, labels and strokes on a canvas; the same for the screen and for a picture that is
// saved.
import { data } from "./data.js";
import { frameOf, labelRows, rowHeight } from "./label_rows.js";
import {
  EDGE,
  LEAST,
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
  widthOf,
} from "./pen.js";
import { boxOf } from "./places.js";
import { changeColour } from "./shown.js";
import { activity, drawing, now } from "./state.js";

/**
 * The rows of a name, never lower than it can be read on the screen: where the picture is small,
 * cut to the card; and the size of the small print, or nothing where that has no room.
 * @param {Card} card
 * @param {number} scale
 * @returns {[rows: string[], size: number, small: number]}
 */
function nameRows(card, scale) {
  const [, , w, h] = boxOf(card);
  const free = h - 4 - pillRoom(card);
  const wanted = Math.max(13, SMALLEST / scale);
  const size = wanted < 13.5 ? 13 : wanted;
  const most = Math.max(1, Math.floor(free / (1.14 * size)));
  const rows = size > 13 ? fitted(card.name, w - 38, size, most, true) : card.text;
  const small = Math.max(11, LEAST / scale);
  const room = size === 13 ? h - 4 : free;
  const fits = rows.length * 1.14 * size + small + 5 < room;
  return [rows, size, fits && widthOf(card.small, small, false) <= w - 38 ? small : 0];
}

const pillRoom = (/** @type {Card} */ card) => (now.pills[card.at].length ? 7 : 0);

/**
 * Draws a card.
 * @param {Pen} pen
 * @param {Card} card
 * @param {number} scale
 */
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
    (step * rows.length + (small && small + 2)) / 2 +
    size * 0.77 +
    (size > 13 ? pillRoom(card) / 2 : 0);
  ctx.font = font(size, true);
  ctx.fillStyle = faint ? c.faint : c.ink;
  for (const words of rows) {
    ctx.fillText(words, left + 32, at, w - 38);
    at += step;
  }
  drawing.namesDrawn.push([card.id, size * scale, rows.join(" ")]);
  ctx.font = font(small);
  ctx.fillStyle = faint ? c.faint : c.soft;
  if (small) ctx.fillText(card.small, left + 32, at + 0.6 * (small - 11), w - 38);
  badges({ ctx, c }, card, scale, faint);
}

/**
 * Measures as pills, or how many of them where they have no room; how many cards are folded away
 * under this one; a sign that a card was moved by hand.
 * @param {Brush} it
 * @param {Card} card
 * @param {number} scale
 * @param {boolean} faint
 */
function badges({ ctx, c }, card, scale, faint) {
  const [x, y, w, h] = boxOf(card);
  const size = Math.max(8.5, LEAST / scale);
  const high = size + 4.5;
  const bottom = y - h / 2 + 6;
  const pills = /** @type {Badge[]} */ (
    now.pills[card.at].map(([words, wide]) => [words, ((wide - 10) * size) / 8.5 + 10, true])
  );
  const marks = /** @type {Badge[]} */ ([]);
  const held = now.held.get(card.id);
  const ofWords = (/** @type {string} */ words) => widthOf(words, size, true) + 10;
  if (held) marks.push([`+${held}`, ofWords(`+${held}`), false]);
  if (movedByHand(card.id)) marks.push(["moved", ofWords("moved"), false]);
  const wideOf = (/** @type {Badge[]} */ list) => list.reduce((sum, [, wide]) => sum + wide + 4, 0);
  const count = `${pills.length} measures`;
  if (pills.length > 1 && wideOf([...pills, ...marks]) > w)
    pills.splice(0, pills.length, [count, ofWords(count), true]);
  ctx.font = font(size, true);
  ctx.textAlign = "center";
  ctx.textBaseline = "alphabetic";
  let right = x + w / 2 - 6;
  for (const [words, wide, full] of [...pills, ...marks].reverse()) {
    shape(ctx, right - wide, bottom - high, wide, high, high / 2);
    ctx.fillStyle = full ? (faint ? c.faint : c.pill) : c.card;
    ctx.fill();
    if (!full) {
      ctx.strokeStyle = faint ? c.faint : c.soft;
      ctx.lineWidth = 1;
      ctx.stroke();
    }
    ctx.fillStyle = full ? c["pill-ink"] : faint ? c.faint : c.soft;
    ctx.fillText(words, right - wide / 2, bottom - high / 2 + size * 0.36);
    right -= wide + 4;
  }
}

/**
 * Draws the words of a line.
 * @param {Brush} it
 * @param {Line} line
 * @param {number} scale
 */
export function drawLabel({ ctx, c }, line, scale) {
  const { label } = drawing.geometry[line.at];
  if (!label) return;
  const state = now.lines[line.at];
  const rows = labelRows(line, state.small, label, scale);
  const [x, y, w, h] = frameOf(rows, label);
  const left = x - w / 2;
  const top = y - h / 2;
  const faint = dim(line.uid);
  const on = chosen("line:" + line.uid);
  // Signs stand at the corners of the words, or on the stroke where there are none.
  const corners = /** @type {Spot[]} */ ([[left + w - 3, top + 1], [left - 1, top - 1]]); // prettier-ignore
  const signs = rows.length ? corners : /** @type {Spot[]} */ ([[x + 8, y + 8], [x, y - 10]]); // prettier-ignore
  if (rows.length) {
    shape(ctx, left, top, w, h, 7);
    ctx.fillStyle = c.ground;
    ctx.fill();
    ctx.strokeStyle = on || activity.hover === line.uid ? c.mark : c.edge;
    ctx.lineWidth = on ? 2.4 : 1;
    if (state.known === "unknown" || state.known === "proposed") ctx.setLineDash([2, 3]);
    ctx.stroke();
    ctx.setLineDash([]);
  }
  ctx.textAlign = "center";
  ctx.textBaseline = "alphabetic";
  let at = y - rows.reduce((sum, { size }) => sum + rowHeight(size), 0) / 2;
  for (const { words, size, soft } of rows) {
    ctx.font = font(size);
    ctx.fillStyle = faint ? c.faint : soft ? c.soft : c.ink;
    ctx.fillText(words, x, at + 0.93 * size, w - 4);
    at += rowHeight(size);
  }
  ctx.strokeStyle = ctx.fillStyle = faint ? c.faint : c.ink;
  if (state.partial) {
    ctx.font = font(Math.max(15, LEAST / scale), true);
    ctx.textAlign = "right";
    if (!rows.length) halo(ctx, c, x + 8, y + 6);
    ctx.fillText("…", ...signs[0]);
  }
  if (state.denied) {
    const [cx, cy] = signs[1];
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
  if (drawing.weakest.has(line.uid)) tag({ ctx, c }, x, top + h, "weakest step", scale);
}

/**
 * Clears the ground around a sign on a stroke.
 * @param {CanvasRenderingContext2D} ctx
 * @param {Palette} c
 * @param {number} right
 * @param {number} middle
 */
function halo(ctx, c, right, middle) {
  const colour = ctx.fillStyle;
  ctx.fillStyle = c.ground;
  ctx.fillRect(right - 17, middle - 5, 18, 10);
  ctx.fillStyle = colour;
}

/**
 * @param {Brush} it
 * @param {number} x
 * @param {number} y
 * @param {string} words
 * @param {number} scale
 */
function tag({ ctx, c }, x, y, words, scale) {
  const size = Math.max(9, LEAST / scale);
  ctx.font = font(size, true);
  const wide = ctx.measureText(words).width + 10;
  shape(ctx, x - wide / 2, y - 3, wide, size + 4, size / 2 + 2);
  ctx.fillStyle = c.mark;
  ctx.fill();
  ctx.fillStyle = c.ground;
  ctx.textAlign = "center";
  ctx.textBaseline = "alphabetic";
  ctx.fillText(words, x, y - 1 + size * 0.86);
}

/**
 * Draws the stroke of a line.
 * @param {Brush} it
 * @param {Line} line
 */
export function drawStroke({ ctx, c }, line) {
  const state = now.lines[line.at];
  const g = drawing.geometry[line.at];
  const wide = data.widths[state.weight];
  const faint = dim(line.uid);
  const colour = faint ? c.faint : now.focus || activity.hover === line.uid ? c.mark : c.line;
  if (state.change && state.change !== "went") {
    ctx.strokeStyle = changeColour(state.change, c === data.dark) + "55";
    ctx.lineWidth = wide + 7;
    ctx.stroke(/** @type {Path2D} */ (g.path));
  }
  ctx.setLineDash(data.known[state.known][1]);
  ctx.strokeStyle = colour;
  ctx.lineWidth = state.denied ? wide + 3 : wide;
  ctx.stroke(/** @type {Path2D} */ (g.path));
  if (state.denied) {
    ctx.strokeStyle = c.ground;
    ctx.lineWidth = wide + 0.6;
    ctx.stroke(/** @type {Path2D} */ (g.path));
  }
  ctx.setLineDash([]);
  ctx.fillStyle = colour;
  ctx.beginPath();
  head(ctx, g, wide);
  ctx.fill();
}

/**
 * Draws bands and headings.
 * @param {Brush} it
 * @param {number} scale
 */
export function drawGround({ ctx, c }, scale) {
  const edge = 4000;
  // A heading begins where the window does, or it could not be read on a telephone.
  const seen = activity.saving || !drawing.frame ? 0 : drawing.frame[0] + EDGE + 8 / scale;
  const strips = /** @type {[heading: string, top: number, bottom: number][]} */ (
    drawing.placed.strips
  );
  strips.forEach(([heading, top, bottom], at) => {
    if (at) {
      ctx.fillStyle = c.band;
      ctx.fillRect(-edge, top, 2 * edge + drawing.placed.width, bottom - top);
    }
    if (heading) {
      ctx.font = font(Math.max(12, LEAST / scale), true);
      ctx.textAlign = "left";
      ctx.textBaseline = "alphabetic";
      ctx.fillStyle = c.soft;
      ctx.fillText(heading, Math.max(0, seen), top + 21);
    }
  });
  ctx.font = font(Math.max(10.5, LEAST / scale), true);
  ctx.textAlign = "center";
  ctx.fillStyle = c.soft;
  for (const [words, x, y] of drawing.placed.headings) ctx.fillText(words, x, y);
}
