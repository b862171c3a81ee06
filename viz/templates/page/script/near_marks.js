// A neighbourhood as a list of marks: small cards with names that keep their size on the screen.
// The screen, the saved picture and the SVG are written from it.
import { data, touching } from "./data.js";
import { along, n1, pointAt } from "./geometry.js";
import { arrowMarks, crossMarks } from "./marks.js";
import { pairKey, pairOf, shownPair } from "./pairs.js";
import { SMALLEST, chosen, cut, dim, fitted, movedByHand, picked } from "./pen.js";
import { boxOf } from "./places.js";
import { idsOf, insideOf, packWords } from "./seats.js";
import { activity, drawing, now, view } from "./state.js";

/** A neighbourhood opens no smaller than this, so that names have room. */
export const REST = 0.775;
export const FAR = 0.5;
const DOTS = 0.36; // below these scales: no boxes; no names but those of the middle and of what is chosen

/**
 * Whether a stroke of some lines is lit while the rest is dim.
 * @param {Line[]} list
 */
export const litStroke = (list) => !now.focus || list.some((l) => now.focus?.has(l.uid));

/**
 * The marks of the stroke of some lines.
 * @param {Pick<Pen, "c">} it
 * @param {Line[]} list
 * @param {number} scale
 */
export function nearStroke({ c }, list, scale) {
  const marks = /** @type {Mark[]} */ ([]);
  strokeMarks(marks, c, list, scale, !litStroke(list));
  return marks;
}

/**
 * The marks of a card or of a closed group.
 * @param {Pen} pen
 * @param {Seat} seat
 * @param {number} scale
 */
export function nearSeat({ c, look }, seat, scale) {
  const marks = /** @type {Mark[]} */ ([]);
  if (seat.members) packMarks(marks, c, look, seat, scale);
  else cardMarks(marks, c, look, seat, scale);
  return marks;
}

/**
 * @param {Mark[]} marks
 * @param {Palette} c
 * @param {Line[]} list
 * @param {number} scale
 * @param {boolean} faint
 */
function strokeMarks(marks, c, list, scale, faint) {
  const line = list[0];
  const state = now.lines[line.at];
  const g = drawing.geometry[line.at];
  const wide = data.widths[state.weight] * 0.75;
  const on = list.some((l) => chosen("line:" + l.uid) || activity.hover === l.uid);
  const denied = list.filter((l) => now.lines[l.at].denied).length;
  const colour = faint ? c.faint : on || now.focus ? c.mark : c.line;
  const dash = data.known[state.known][1];
  if (denied)
    marks.push(
      { d: g.d, stroke: colour, width: wide + 2.4, dash },
      { d: g.d, stroke: c.ground, width: wide + 0.6, dash: [] },
    );
  else marks.push({ d: g.d, stroke: colour, width: on ? wide + 0.8 : wide, dash });
  arrowMarks(marks, g.tip, g.way, 5 + wide, colour);
  if (faint || scale < FAR) return;
  const grow = Math.max(1, 1 / scale);
  let t = along(g, 10 * grow);
  if (list.length > 1) {
    const [px, py] = pointAt(g, t);
    marks.push({
      words: String(list.length),
      x: px,
      y: py + 4 * grow,
      size: SMALLEST * grow,
      fill: c.soft,
      bold: true,
      anchor: "middle",
      halo: c.ground,
    });
    t = along(g, 14 * grow, t);
  }
  if (list.some((l) => now.lines[l.at].partial)) {
    const [px, py] = pointAt(g, t);
    marks.push({
      words: "…",
      x: px,
      y: py + 2 * grow,
      size: 13 * grow,
      fill: c.soft,
      bold: true,
      anchor: "middle",
      halo: c.ground,
    });
    t = along(g, 14 * grow, t);
  }
  if (denied) crossMarks(marks, c, ...pointAt(g, t), 5.5 * grow);
}

/**
 * Whether a card, or all of a closed group, lies outside of what is lit.
 * @param {Seat} seat
 */
export const dimSeat = (seat) => (seat.members ? idsOf(seat).every(dim) : dim(seat.id));

/**
 * A closed group: two cards, one behind the other, with the number of its members and what joins
 * them.
 * @param {Mark[]} marks
 * @param {Palette} c
 * @param {Pen["look"]} look
 * @param {Pack} pack
 * @param {number} scale
 */
function packMarks(marks, c, look, pack, scale) {
  const [x, y, w, h] = boxOf(pack);
  const left = x - w / 2;
  const top = y - h / 2;
  const faint = dimSeat(pack);
  const far = scale < FAR;
  const inside = insideOf(pack);
  const on = chosen("pack:" + pack.id) || inside.some((k) => chosen("card:" + k.id));
  const pointed = activity.hover === pack.id;
  const colour = faint ? c.faint : look(inside[0].family);
  if (!far)
    marks.push({
      box: [left + 4, top + 4, w - 1, h - 1, 4],
      fill: c.band,
      stroke: c.edge,
      width: 1,
    });
  marks.push({
    box: [left, top, w, h, 4],
    fill: far ? c.ground : c.card,
    stroke: on || pointed ? c.mark : far ? "" : c.edge,
    width: on ? 3 : pointed ? 1.8 : 1,
  });
  if (!far) marks.push({ box: [left, top, 5, h, 2], fill: colour });
  const drop = scale < DOTS && !on && !pointed;
  const size = Math.max(12, SMALLEST / scale);
  marks.push({
    glyph: data.looks[inside[0].family].glyph,
    at: [drop ? x : left + 16, y, drop ? 9 : 5],
    fill: colour,
  });
  if (drop) return;
  const rows = fitted(
    packWords(pack),
    w - (far ? 28 : 50),
    size,
    far ? 1 : Math.max(1, Math.floor((h - 4) / (1.16 * size))),
    true,
  );
  let at = y - (rows.length * size * 1.16) / 2 + size * 0.92;
  for (const words of rows) {
    marks.push({ words, x: left + 27, y: at, size, fill: faint ? c.faint : c.ink, bold: true });
    at += size * 1.16;
  }
  if (!far)
    marks.push({
      d: `M${n1(left + w - 16)} ${n1(y - 2)}l4 4l4 -4`,
      stroke: faint ? c.faint : c.soft,
      width: 1.6,
      dash: [],
    });
  drawing.namesDrawn.push([pack.id, size * scale, rows.join(" ")]);
}

/**
 * @param {Mark[]} marks
 * @param {Palette} c
 * @param {Pen["look"]} look
 * @param {Card} card
 * @param {number} scale
 */
function cardMarks(marks, c, look, card, scale) {
  const [x, y, w, h] = boxOf(card);
  const left = x - w / 2;
  const top = y - h / 2;
  const faint = dim(card.id);
  const key = card.end !== "";
  const quiet = drawing.placed.quiet[card.at] === 1;
  const far = scale < FAR;
  const on = chosen("card:" + card.id);
  const ringed = picked(card.id);
  const pointed = activity.hover === card.id;
  const colour = faint ? c.faint : look(card.family);
  const weapon = card.family === "weapon" && !faint;
  const boxed = !far && !quiet;
  const rim = on || ringed || pointed || (key && !faint) ? c.mark : weapon ? colour : c.edge;
  marks.push({
    box: [left, top, w, h, 4],
    fill: boxed ? c.card : c.ground,
    stroke: boxed || on || ringed ? rim : "",
    width: on || ringed ? 3 : key || weapon || pointed ? 1.8 : 1,
  });
  if (boxed) marks.push({ box: [left, top, 5, h, 2], fill: colour });
  const drop = scale < DOTS && !key && !on && !pointed;
  const radius = drop ? 9 : key ? 6.5 : 5;
  marks.push({
    glyph: data.looks[card.family].glyph,
    at: [drop ? x : left + 16, y, radius],
    fill: colour,
  });
  if (now.pills[card.at].length && boxed)
    marks.push({ box: [left + w - 6, top + 3, 3, h - 6, 1.5], fill: faint ? c.faint : c.pill });
  if (drop) return;
  const size = Math.max(key ? 15 : 12, SMALLEST / scale);
  const behind = far || view.every ? 0 : behindOf(card);
  const room = w - 28 - (boxed ? 9 : 0) - (behind ? 20 * Math.max(1, 1 / scale) : 0);
  const small = key && !far && h >= 60 ? Math.max(11, SMALLEST / scale) : 0;
  const most = far ? 1 : Math.max(1, Math.floor((h - 4 - 1.3 * small) / (1.16 * size)));
  const rows = fitted(card.name, far ? w : room, size, most, !quiet);
  let at = y - (rows.length * size * 1.16 + small * 1.25) / 2 + size * 0.92;
  for (const words of rows) {
    marks.push({
      words,
      x: left + 27,
      y: at,
      size,
      fill: faint ? c.faint : quiet ? c.soft : c.ink,
      bold: !quiet,
      italic: quiet,
    });
    at += size * 1.16;
  }
  drawing.namesDrawn.push([card.id, size * scale, rows.join(" ")]);
  if (small)
    marks.push({
      words: cut(card.small, room, small, false),
      x: left + 27,
      y: at,
      size: small,
      fill: faint ? c.faint : c.soft,
    });
  sideMarks(marks, c, card, left + w - 10, y, top, scale, behind, faint);
}

// How many strokes of a card are not drawn at rest.
const behindOf = (/** @type {Card} */ card) =>
  [
    ...new Set(
      touching[card.at].filter((l) => now.drawn[l.at] && pairKey(l)).map((l) => pairOf(l)),
    ),
  ].filter((list) => !shownPair(list)).length;

/**
 * Strokes not drawn, cards folded away under this one, and whether it was moved by hand.
 * @param {Mark[]} marks
 * @param {Palette} c
 * @param {Card} card
 * @param {number} right
 * @param {number} y
 * @param {number} top
 * @param {number} scale
 * @param {number} behind
 * @param {boolean} faint
 */
function sideMarks(marks, c, card, right, y, top, scale, behind, faint) {
  const size = SMALLEST * Math.max(1, 1 / scale);
  const fill = faint ? c.faint : c.soft;
  const held = now.held.get(card.id);
  if (behind)
    marks.push({ words: `+${behind}`, x: right, y: y + size * 0.35, size, fill, anchor: "end" });
  const above = [held ? `${held} folded` : "", movedByHand(card.id) ? "moved" : ""]
    .filter(Boolean)
    .join(", ");
  if (above)
    marks.push({
      words: above,
      x: right,
      y: top + size * 0.3,
      size,
      fill,
      anchor: "end",
      halo: c.ground,
    });
}
