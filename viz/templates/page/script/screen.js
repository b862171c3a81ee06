// Drawing on the screen: vis-network draws its items, edges first, and asks here for each.
import { drawBeside } from "./beside.js";
import { items, network } from "./canvas.js";
import { data } from "./data.js";
import { board } from "./dom.js";
import { farFrom, round } from "./geometry.js";
import { seats, strokes } from "./items.js";
import { reach } from "./hit.js";
import { partsInNetwork } from "./parts.js";
import { EDGE, dark, pen } from "./pen.js";
import { begin, draw, drawOver } from "./picture.js";
import { idOf, seatNamed } from "./seats.js";
import { besideNow } from "./shown.js";
import { activity, drawing, now, view } from "./state.js";
import { settleAround } from "./strokes.js";
import { shape, standing } from "./vis_shapes.js";

// The drawing that is being made: its parts, and the strokes that wait until all others are drawn.
let made = /** @type {any} */ (null);

/**
 * @param {CanvasRenderingContext2D} ctx
 */
function start(ctx) {
  made = null;
  if (!drawing.placed) return;
  followPulled();
  const scale = network.getScale();
  const middle = network.getViewPosition();
  const w = board.clientWidth / 2 / scale + EDGE;
  const h = board.clientHeight / 2 / scale + EDGE;
  drawing.frame = [middle.x - w, middle.y - h, middle.x + w, middle.y + h];
  const parts = partsInNetwork();
  if (besideNow()) drawBeside(ctx, scale, middle, w, h);
  else if (!parts) draw(ctx, dark(), scale);
  else {
    begin();
    made = { parts, scale, p: pen(ctx, dark()), plain: [], lit: [], lines: false };
    parts.under(made.p, scale);
  }
}

/**
 * @param {string} id
 */
function line(id) {
  const list = strokes.get(id);
  if (!made || !list) return;
  if (now.focus && made.parts.lit(list)) return made.lit.push(list);
  made.plain.push(list);
  made.parts.stroke(made.p, list, made.scale);
}

// What lies over all strokes and under all cards: strokes that are lit, words of lines, headings.
function between() {
  if (made.lines) return;
  made.lines = true;
  const { parts, p, scale, plain, lit } = made;
  for (const list of lit) parts.stroke(p, list, scale);
  parts.between(p, [...plain, ...lit], scale);
}

/**
 * @param {{ id: string }} it
 */
function card({ id }) {
  const drawNode = () => {
    if (!made || !seats.has(id)) return;
    between();
    made.parts.seat(made.p, seats.get(id)[0], made.scale);
  };
  const [width, height] = sizeOf(id);
  return { drawNode, nodeDimensions: { width, height } };
}

/**
 * @param {CanvasRenderingContext2D} ctx
 */
function end(ctx) {
  if (made) {
    between();
    made.parts.over(made.p, made.scale);
    drawOver(made.p, made.scale, dark());
  }
  made = null;
  if (activity.loop) drawLoop(ctx, network.getScale());
}

/**
 * @param {string} id
 */
const sizeOf = (id) => {
  const parts = partsInNetwork();
  return parts && seats.has(id) ? parts.box(seats.get(id)[0], network.getScale()).slice(2) : [0, 0];
};

/**
 * vis-network finds a line that lies up to ten units away.
 * @param {string} id
 * @param {number} x
 * @param {number} y
 */
function farOf(id, x, y) {
  const list = strokes.get(id);
  if (!list) return Infinity;
  const most = reach(network.getScale());
  return (farFrom(drawing.geometry[list[0].at], x, y, most) * 10) / most;
}

/** Takes over where vis-network moved the cards that are being pulled. */
export function followPulled() {
  for (const id of activity.pulled) {
    const [x, y] = standing(network, id);
    view.pinned.set(idOf(id), [round(x), round(y)]);
    settleAround(seatNamed(idOf(id)));
  }
}

/**
 * @param {CanvasRenderingContext2D} ctx
 * @param {number} scale
 */
function drawLoop(ctx, scale) {
  ctx.save();
  ctx.strokeStyle = (dark() ? data.dark : data.light).mark;
  ctx.lineWidth = 1.5 / scale;
  ctx.setLineDash([6 / scale, 4 / scale]);
  ctx.beginPath();
  const [[ax, ay], [bx, by_]] = [activity.loop[0], activity.loop.at(-1)];
  for (const [x, y] of activity.boxOn
    ? [
        [ax, ay],
        [bx, ay],
        [bx, by_],
        [ax, by_],
        [ax, ay],
      ]
    : activity.loop)
    ctx.lineTo(x, y);
  ctx.stroke();
  ctx.restore();
}

/** Lets vis-network ask for cards and strokes. */
export function listen() {
  network.setOptions({ nodes: { ctxRenderer: card } });
  items.nodes.add({ id: "card:", x: 0, y: 0 });
  items.edges.add({ id: "line:", from: "card:", to: "card:" });
  shape(network, { size: sizeOf, line, far: farOf });
  items.edges.clear();
  items.nodes.clear();
  network.on("beforeDrawing", start);
  network.on("afterDrawing", end);
}
