// Large pictures: dots and straight strokes, batched by look; names where there is room for them.
import { big, cards, data, lines, touching } from "./data.js";
import { brush } from "./dom.js";
import { cutTo } from "./fitting.js";
import { chosen, dim, font, glyph, head, picked } from "./pen.js";
import { boxOf } from "./places.js";
import { activity, drawing, now } from "./state.js";

/**
 * @param {number[]} box
 * @param {number[] | null} frame
 */
const inView = (box, frame) =>
  !frame || (box[0] > frame[0] && box[0] < frame[2] && box[1] > frame[1] && box[1] < frame[3]);

/**
 * @param {Line} line
 */
const lookOf = (line) => {
  const s = now.lines[line.at];
  return dim(line.uid) ? "faint" : `${s.known}.${s.weight}.${s.denied ? 1 : 0}`;
};

function batch() {
  drawing.batches = new Map();
  for (const line of lines) {
    if (!now.drawn[line.at]) continue;
    const look = lookOf(line);
    const { from = [0, 0], tip } = drawing.geometry[line.at];
    if (!drawing.batches.has(look)) drawing.batches.set(look, { path: new Path2D(), lines: [] });
    const found = drawing.batches.get(look);
    found.path.moveTo(from[0], from[1]);
    found.path.lineTo(tip[0], tip[1]);
    found.lines.push(line);
  }
}

/**
 * On a picture as large as those that are saved, a path of thousands of strokes takes several times as
 * long as each by itself. These would be darker where they cross, so they are drawn on a sheet that
 * is laid on the picture as a whole.
 * @param {CanvasRenderingContext2D} ctx
 * @param {{ path: Path2D, lines: Line[] }} batched
 */
function strokeAll(ctx, { path, lines: members }) {
  if (!activity.saving) return ctx.stroke(path);
  const sheet = document.createElement("canvas");
  [sheet.width, sheet.height] = [ctx.canvas.width, ctx.canvas.height];
  const on = brush(sheet);
  on.setTransform(ctx.getTransform());
  on.setLineDash(ctx.getLineDash());
  [on.strokeStyle, on.lineWidth] = [ctx.strokeStyle, ctx.lineWidth];
  for (const { at } of members) {
    const { from = [0, 0], tip } = drawing.geometry[at];
    on.beginPath();
    on.moveTo(from[0], from[1]);
    on.lineTo(tip[0], tip[1]);
    on.stroke();
  }
  ctx.save();
  ctx.resetTransform();
  ctx.drawImage(sheet, 0, 0);
  ctx.restore();
  [sheet.width, sheet.height] = [0, 0]; // its memory is given back at once
}

/**
 * Draws a large picture: dots and straight strokes.
 * @param {Pen} p
 * @param {number} scale
 */
export function drawField(p, scale) {
  const { ctx, c, look } = p;
  if (!drawing.batches) batch();
  if (!(activity.moving && big && data.limits.hide)) {
    for (const [name, found] of [...drawing.batches].sort(([a], [b]) =>
      a === "faint" ? -1 : b === "faint" ? 1 : 0,
    )) {
      const faint = name === "faint";
      const [known, weight, denied] = name.split(".");
      const wide = faint ? 0.7 : Math.max(data.widths[weight] * 0.55, now.focus ? 1.3 / scale : 0);
      ctx.setLineDash(faint || activity.moving ? [] : data.known[known][1]);
      ctx.strokeStyle = faint ? c.faint : now.focus ? c.mark : c.line;
      ctx.globalAlpha = faint ? 0.6 : big && !now.focus ? 0.45 : 0.9;
      ctx.lineWidth = denied === "1" ? wide + 1.6 : wide;
      strokeAll(ctx, found);
      if (denied === "1") {
        ctx.globalAlpha = 1;
        ctx.strokeStyle = c.ground;
        ctx.lineWidth = wide * 0.6;
        strokeAll(ctx, found);
      }
      ctx.globalAlpha = 1;
      ctx.setLineDash([]);
      if (scale > 0.5 && !faint && !activity.moving) {
        ctx.fillStyle = now.focus ? c.mark : c.line;
        ctx.beginPath();
        for (const line of found.lines)
          if (inView(drawing.geometry[line.at].tip, drawing.frame))
            head(ctx, drawing.geometry[line.at], 0);
        ctx.fill();
      }
    }
  }
  const shown = cards.filter((k) => now.cards[k.at]);
  if ((scale < 0.6 && shown.length > 100) || (activity.moving && shown.length > 1500))
    dots(p, shown, scale);
  else
    for (const card of shown) {
      const [x, y, w] = boxOf(card);
      if (inView([x, y], drawing.frame))
        glyph(
          ctx,
          data.looks[card.family].glyph,
          x,
          y,
          w / 2,
          dim(card.id) ? c.faint : look(card.family),
        );
    }
  for (const card of shown) {
    if (!(chosen("card:" + card.id) || activity.hover === card.id || picked(card.id) || card.end))
      continue;
    const [x, y, w] = boxOf(card);
    ctx.strokeStyle = c.mark;
    ctx.lineWidth = 2 / Math.min(scale, 1);
    ctx.beginPath();
    ctx.arc(x, y, w / 2 + 3, 0, 7);
    ctx.stroke();
  }
  if (!(activity.moving && big)) names(p, scale);
}

/**
 * One path a colour: the shapes are told apart only where they are large enough to be seen.
 * @param {Pen} pen
 * @param {Card[]} shown
 * @param {number} scale
 */
function dots({ ctx, c, look }, shown, scale) {
  const groups = new Map();
  for (const card of shown) {
    const key = dim(card.id) ? "" : card.family;
    if (!groups.has(key)) groups.set(key, []);
    groups.get(key).push(card);
  }
  const r = Math.max(4, 1.6 / scale);
  for (const [family, list] of groups) {
    ctx.fillStyle = family ? look(family) : c.faint;
    ctx.beginPath();
    for (const card of list) {
      const [x, y] = boxOf(card);
      if (inView([x, y], drawing.frame)) ctx.rect(x - r * 0.85, y - r * 0.85, r * 1.7, r * 1.7);
    }
    ctx.fill();
  }
}

let ordered = { lines: -1, cards: /** @type {Card[]} */ ([]) };
// All cards, the most connected first; they are put in this order once for as many lines.
function mostConnected() {
  if (ordered.lines !== lines.length || ordered.cards.length !== cards.length) {
    const order = (/** @type {Card} */ a, /** @type {Card} */ b) =>
      touching[b.at].length - touching[a.at].length || a.at - b.at;
    ordered = { lines: lines.length, cards: [...cards].sort(order) };
  }
  return ordered.cards;
}

/**
 * Names of a readable size on screen, the most connected first, none over another.
 * @param {Brush} it
 * @param {number} scale
 */
function names({ ctx, c }, scale) {
  const size = 12 / scale;
  const taken = new Map();
  const cell = 150 / scale;
  const room = big ? 60 : 160;
  const lit = (/** @type {Card} */ k) =>
    (chosen("card:" + k.id) || activity.hover === k.id ? 4 : 0) +
    (k.end ? 2 : 0) +
    (now.focus && !dim(k.id) ? 1 : 0);
  const list = mostConnected().filter(
    (k) => now.cards[k.at] && !dim(k.id) && inView(boxOf(k), drawing.frame),
  );
  const first = list.filter(lit).sort((a, b) => lit(b) - lit(a));
  ctx.font = font(size, true);
  ctx.textAlign = "center";
  ctx.textBaseline = "alphabetic";
  let put = 0;
  for (const card of [...first, ...list.filter((k) => !lit(k))]) {
    if (put >= room) break;
    const [x, y, w] = boxOf(card);
    const words =
      card.text.length === 1 ? card.text[0] : cutTo(card.name, 30, (part) => part.length);
    const wide = ctx.measureText(words).width;
    const top = y - w / 2 - size * 1.15;
    const box = [x - wide / 2, top, x + wide / 2, top + size * 1.1];
    const keys = [];
    for (let i = Math.floor(box[0] / cell); i <= Math.floor(box[2] / cell); i++)
      for (let j = Math.floor(box[1] / cell); j <= Math.floor(box[3] / cell); j++)
        keys.push(`${i},${j}`);
    if (
      keys.some((k) =>
        (taken.get(k) || []).some(
          (/** @type {number[]} */ o) =>
            box[0] < o[2] && box[2] > o[0] && box[1] < o[3] && box[3] > o[1],
        ),
      )
    )
      continue;
    for (const k of keys) taken.set(k, [...(taken.get(k) || []), box]);
    ctx.lineWidth = size / 4;
    ctx.strokeStyle = c.ground;
    ctx.strokeText(words, x, y - w / 2 - size * 0.3);
    ctx.fillStyle = c.ink;
    ctx.fillText(words, x, y - w / 2 - size * 0.3);
    put += 1;
  }
}
