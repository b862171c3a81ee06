// The map as a list of marks, like a neighbourhood.
import { mapBounds } from "./bounds.js";
import { data } from "./data.js";
import { cutTo } from "./fitting.js";
import { PIN, markName, marksShown } from "./flows.js";
import { middleOf } from "./geometry.js";
import { arrowMarks } from "./marks.js";
import { litStroke } from "./near_marks.js";
import { EDGE, SMALLEST, chosen, cut, dim, picked, widthOf } from "./pen.js";
import { boxOf } from "./places.js";
import { activity, drawing, now } from "./state.js";

/**
 * The marks of the stroke of some lines.
 * @param {Pick<Pen, "c">} it
 * @param {Line[]} list
 * @param {number} scale
 */
export function mapStroke({ c }, list, scale) {
  const marks = /** @type {Mark[]} */ ([]);
  flowMarks(marks, c, list, scale, !litStroke(list));
  return marks;
}

/**
 * The marks of the cards at one place.
 * @param {Pen} pen
 * @param {Card[]} list
 * @param {number} scale
 */
export function mapPlace({ c, look }, list, scale) {
  const marks = /** @type {Mark[]} */ ([]);
  placeMarks(marks, c, look, list, scale);
  return marks;
}

/**
 * The marks of the names.
 * @param {Pick<Pen, "c">} it
 * @param {number} scale
 */
export const mapWords = ({ c }, scale) =>
  mapNames(scale).map((name) => ({
    ...name,
    fill: name.faint ? c.faint : c.ink,
    halo: c.ground,
    wide: 3 / scale,
  }));

/**
 * @param {Mark[]} marks
 * @param {Palette} c
 * @param {Line[]} list
 * @param {number} scale
 * @param {boolean} faint
 */
function flowMarks(marks, c, list, scale, faint) {
  const state = now.lines[list[0].at];
  const g = drawing.geometry[list[0].at];
  const wide = data.widths[state.weight] / scale;
  const on = list.some((l) => chosen("line:" + l.uid) || activity.hover === l.uid);
  const colour = faint ? c.faint : on || now.focus ? c.mark : c.line;
  const dash = data.known[state.known][1].map((/** @type {number} */ v) => v / scale);
  const denied = list.some((l) => now.lines[l.at].denied);
  if (denied)
    marks.push(
      { d: g.d, stroke: colour, width: wide + 3 / scale, dash },
      { d: g.d, stroke: c.band, width: wide + 0.6 / scale, dash: [] },
    );
  else marks.push({ d: g.d, stroke: colour, width: wide, dash });
  const [tx, ty] = g.tip;
  const [dx, dy] = g.way;
  const far = 9 / scale;
  arrowMarks(marks, [tx - dx * far, ty - dy * far], g.way, 7 / scale, colour);
  if (list.length < 2 || faint) return;
  const [mx, my] = middleOf(g);
  marks.push({
    words: String(list.length),
    x: mx,
    y: my + 4 / scale,
    size: SMALLEST / scale,
    fill: c.soft,
    bold: true,
    anchor: "middle",
    halo: c.ground,
    wide: 3 / scale,
  });
}

/**
 * Where goods were: a solid ring. The town of an address: dashes. A country, and who has no more
 * than a country: dots.
 * @param {Mark[]} marks
 * @param {Palette} c
 * @param {Pen["look"]} look
 * @param {Card[]} list
 * @param {number} scale
 */
function placeMarks(marks, c, look, list, scale) {
  const card = list.find((k) => !dim(k.id)) || list[0];
  const [x, y] = boxOf(card);
  const faint = list.every((k) => dim(k.id));
  const colour = faint ? c.faint : look(card.family);
  const on = list.some((k) => chosen("card:" + k.id) || activity.hover === k.id || picked(k.id));
  const r = ((list.length > 1 ? 0.66 : 0.5) * PIN) / scale;
  const dashes = /** @type {Record<string, number[]>} */ ({ place: [], town: [2.5, 2] });
  const dash = dashes[data.map.how[card.at]] || [1, 1.6];
  marks.push({
    round: [x, y, r],
    fill: c.card,
    stroke: on ? c.mark : colour,
    width: (on ? 2.6 : 1.4) / scale,
    dash: dash.map((v) => v / scale),
  });
  if (list.length < 2)
    marks.push({ glyph: data.looks[card.family].glyph, at: [x, y, r * 0.56], fill: colour });
  else
    marks.push({
      words: String(list.length),
      x,
      y: y + 4 / scale,
      size: SMALLEST / scale,
      fill: colour,
      bold: true,
      anchor: "middle",
    });
}

/**
 * Names beside their marks where there is room: right, left, below, above; what is lit comes first.
 * @param {number} scale
 */
function mapNames(scale) {
  const shown = [...marksShown()];
  const half = (0.7 * PIN) / scale;
  const taken = shown
    .map(([, [card]]) => boxOf(card))
    .map(([x, y]) => [x - half, y - half, x + half, y + half]);
  const lit = (/** @type {[at: number, list: Card[]]} */ [, list]) =>
    Math.max(
      ...list.map(
        (k) =>
          (chosen("card:" + k.id) || activity.hover === k.id ? 4 : 0) +
          (dim(k.id) ? 0 : 2) +
          (k.end ? 1 : 0),
      ),
    );
  const found = [];
  const size = SMALLEST / scale;
  const [start, , end] =
    activity.saving || !drawing.frame
      ? mapBounds()
      : [drawing.frame[0] + EDGE + 4 / scale, 0, drawing.frame[2] - EDGE - 4 / scale];
  // How much of a name lies in sight beside its mark: what would be cut at the edge is shortened,
  // or left to the pointer.
  const seen = (/** @type {any[]} */ [anchor, , , left], /** @type {number} */ wide) =>
    anchor === "start"
      ? left < start
        ? 0
        : end - left
      : left + wide > end
        ? 0
        : anchor === "end"
          ? left + wide - start
          : left < start
            ? 0
            : wide;
  for (const [at, list] of shown.sort((a, b) => lit(b) - lit(a) || a[0] - b[0])) {
    const [x, y] = boxOf(list[0]);
    const whole = cutTo(markName(at, list), 60, (part) => part.length);
    const room = widthOf(whole, size, true);
    const far = 13 / scale;
    const high = 13 / scale;
    const spots = /** @type {NameSpot[]} */ ([
      ["start", x + far, y, x + far],
      ["end", x - far, y, x - far - room],
      ["middle", x, y + far * 1.4, x - room / 2],
      ["middle", x, y - far * 1.4, x - room / 2],
    ]);
    const fits = (/** @type {NameSpot} */ spot) => seen(spot, room) >= room;
    for (const spot of [
      ...spots.filter(fits),
      ...spots.filter((s) => !fits(s) && seen(s, room) > 6 * size),
    ]) {
      const [anchor, nx, ny] = spot;
      const words = cut(whole, Math.min(room, seen(spot, room)) + 0.01, size, true);
      const wide = widthOf(words, size, true);
      const left = anchor === "start" ? nx : anchor === "end" ? nx - wide : nx - wide / 2;
      const box = [left, ny - high / 2, left + wide, ny + high / 2];
      if (taken.some((o) => box[0] < o[2] && box[2] > o[0] && box[1] < o[3] && box[3] > o[1]))
        continue;
      taken.push(box);
      found.push({
        words,
        x: nx,
        y: ny + size * 0.35,
        size,
        bold: true,
        anchor,
        faint: list.every((k) => dim(k.id)),
      });
      break;
    }
  }
  return found;
}

/**
 * Draws coasts and borders.
 * @param {Brush} it
 * @param {number} scale
 */
export function drawCoasts({ ctx, c }, scale) {
  drawing.outline = drawing.outline || [new Path2D(data.map.outline), new Path2D(data.map.borders)];
  ctx.fillStyle = c.band;
  ctx.strokeStyle = c.edge;
  ctx.lineWidth = 0.8 / scale;
  ctx.fill(drawing.outline[0], "evenodd");
  ctx.stroke(drawing.outline[0]);
  ctx.stroke(drawing.outline[1]);
}
