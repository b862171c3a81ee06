// The two writers of marks: a canvas, and SVG.
import { figureShape } from "./chart.js";
import { n1 } from "./geometry.js";
import { font, glyph } from "./pen.js";
import { escaped } from "./texts.js";

/**
 * Adds the sign of a denial.
 * @param {Mark[]} marks
 * @param {Palette} c
 * @param {number} x
 * @param {number} y
 * @param {number} r
 */
export function crossMarks(marks, c, x, y, r) {
  const q = r * 0.45;
  marks.push({ round: [x, y, r], fill: c.card, stroke: c.ink, width: r * 0.22 });
  marks.push({
    d: `M${n1(x - q)} ${n1(y - q)}L${n1(x + q)} ${n1(y + q)}M${n1(x + q)} ${n1(y - q)}L${n1(x - q)} ${n1(y + q)}`,
    stroke: c.ink,
    width: r * 0.28,
    dash: [],
  });
}

/**
 * Adds the head of an arrow: its tip, the way it points, and how long it is.
 * @param {Mark[]} marks
 * @param {Spot} it
 * @param {Spot} it
 * @param {number} size
 * @param {string} colour
 */
export function arrowMarks(marks, [x, y], [dx, dy], size, colour) {
  const side = size * 0.45;
  const bx = x - dx * size;
  const by = y - dy * size;
  marks.push({
    points: [
      [x, y],
      [bx - dy * side, by + dx * side],
      [bx + dy * side, by - dx * side],
    ],
    fill: colour,
  });
}

/**
 * Draws a mark on a canvas.
 * @param {CanvasRenderingContext2D} ctx
 * @param {Mark} mark
 */
export function paintMark(ctx, mark) {
  ctx.setLineDash(mark.dash || []);
  if (mark.words !== undefined) return paintWords(ctx, mark);
  if (mark.glyph) return glyph(ctx, mark.glyph, .../** @type {Circle} */ (mark.at), mark.fill);
  let path = /** @type {Path2D | null} */ (null);
  ctx.beginPath();
  if (mark.d) path = new Path2D(mark.d);
  else if (mark.box)
    ctx.roundRect(.../** @type {[number, number, number, number, number]} */ (mark.box));
  else if (mark.round) ctx.arc(.../** @type {Circle} */ (mark.round), 0, 7);
  else for (const [x, y] of mark.points) ctx.lineTo(x, y);
  if (mark.fill) {
    ctx.fillStyle = mark.fill;
    ctx.fill();
  }
  if (!mark.stroke) return;
  ctx.strokeStyle = mark.stroke;
  ctx.lineWidth = mark.width;
  if (path) ctx.stroke(path);
  else ctx.stroke();
}

/**
 * @param {CanvasRenderingContext2D} ctx
 * @param {Mark} it
 */
function paintWords(ctx, { words, x, y, size, fill, bold, italic, anchor, halo, wide }) {
  ctx.font = (italic ? "italic " : "") + font(size, bold);
  ctx.textAlign = anchor === "middle" ? "center" : anchor === "end" ? "right" : "left";
  ctx.textBaseline = "alphabetic";
  if (halo) {
    ctx.strokeStyle = halo;
    ctx.lineWidth = wide || 4;
    ctx.lineJoin = "round";
    ctx.strokeText(words, x, y);
  }
  ctx.fillStyle = fill;
  ctx.fillText(words, x, y);
}

/**
 * @param {Mark} mark
 */
const dashOf = (mark) =>
  mark.dash && mark.dash.length ? ` stroke-dasharray="${mark.dash.map(n1).join(" ")}"` : "";

/**
 * Writes a mark as SVG.
 * @param {Mark} mark
 */
export function vectorMark(mark) {
  const fill = ` fill="${mark.fill || "none"}"`;
  const stroke = mark.stroke ? ` stroke="${mark.stroke}" stroke-width="${n1(mark.width)}"` : "";
  if (mark.words !== undefined) {
    const more =
      (mark.bold ? ' font-weight="bold"' : "") +
      (mark.italic ? ' font-style="italic"' : "") +
      (mark.anchor ? ` text-anchor="${mark.anchor}"` : "");
    const halo = mark.halo
      ? ` stroke="${mark.halo}" stroke-width="${n1(mark.wide || 4)}" stroke-linejoin="round" paint-order="stroke"`
      : "";
    return `<text x="${n1(mark.x)}" y="${n1(mark.y)}" font-size="${n1(mark.size)}"${fill}${more}${halo}>${escaped(mark.words)}</text>`;
  }
  if (mark.glyph) return vectorGlyph(mark.glyph, .../** @type {Circle} */ (mark.at), mark.fill);
  if (mark.d) return `<path d="${mark.d}"${fill}${stroke}${dashOf(mark)}/>`;
  if (mark.round)
    return `<circle cx="${n1(mark.round[0])}" cy="${n1(mark.round[1])}" r="${n1(mark.round[2])}"${fill}${stroke}${dashOf(mark)}/>`;
  if (mark.points)
    return `<polygon points="${mark.points.map((/** @type {Spot} */ p) => p.map(n1).join(",")).join(" ")}"${fill}/>`;
  const [x, y, w, h, r] = mark.box;
  return `<rect x="${n1(x)}" y="${n1(y)}" width="${n1(w)}" height="${n1(h)}" rx="${n1(r)}"${fill}${stroke}/>`;
}

/**
 * Writes the sign of a family as SVG.
 * @param {string} kind
 * @param {number} x
 * @param {number} y
 * @param {number} r
 * @param {string} colour
 */
export const vectorGlyph = (kind, x, y, r, colour) => {
  const made = figureShape(kind, x, y, r);
  const attributes = [...made.attributes]
    .filter((a) => a.name !== "fill")
    .map(
      (a) =>
        ` ${a.name}="${typeof a.value === "string" && /^-?[\d.]+$/.test(a.value) ? n1(Number(a.value)) : a.value}"`,
    )
    .join("");
  const paint =
    kind === "ring"
      ? ` fill="none" stroke="${colour}" stroke-dasharray="3 2"`
      : ` fill="${colour}"`;
  return `<${made.tagName}${attributes}${paint}/>`;
};
