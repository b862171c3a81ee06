// What lies under a pointer.
import { besideSpot } from "./beside.js";
import { boxesOf } from "./bounds.js";
import { network } from "./canvas.js";
import { lineOf } from "./data.js";
import { board } from "./dom.js";
import { farFrom, lieOn } from "./geometry.js";
import { hitPaper } from "./note_marks.js";
import { parts, partsInNetwork, seatsInOrder } from "./parts.js";
import { withState } from "./shown.js";
import { drawing } from "./state.js";

/**
 * The spot of the picture under a pointer.
 * @param {Pointed} event
 */
export const spotOf = (event) => {
  const edge = board.getBoundingClientRect();
  const { x, y } = network.DOMtoCanvas({
    x: event.clientX - edge.left,
    y: event.clientY - edge.top,
  });
  return besideSpot([x, y]);
};

/**
 * What lies under a pointer: a note, a card, a group or a line; empty if nothing.
 * @param {{ clientX: number, clientY: number }} event
 */
export function hit(event) {
  const [x, y, state] = spotOf(event);
  return withState(state, () => hitPaper([x, y]) || (partsInNetwork() ? item(event) : found(x, y)));
}

/**
 * The card or stroke that vis-network finds.
 * @param {Pointed} it
 */
function item({ clientX, clientY }) {
  const edge = board.getBoundingClientRect();
  const spot = { x: clientX - edge.left, y: clientY - edge.top };
  return network.getNodeAt(spot) || network.getEdgeAt(spot) || "";
}

/**
 * How far from a stroke a pointer still finds it: six pixels, in units of the picture.
 * @param {number} scale
 */
export const reach = (scale) => 6 / (drawing.placed.kind === "map" ? scale : Math.max(scale, 0.6));

/**
 * What is no item: a dot of a large field, or a card or stroke of two dates side by side.
 * @param {number} x
 * @param {number} y
 */
function found(x, y) {
  const scale = network.getScale();
  const made = parts();
  const seat = seatsInOrder(made).findLast((one) => lieOn([x, y, 0, 0], made.box(one, scale)));
  if (seat) return made.id(seat);
  let [best, least] = ["", reach(scale)];
  for (const [line] of made.strokes()) {
    const far = farFrom(drawing.geometry[line.at], x, y, least);
    if (far < least) [best, least] = ["line:" + line.uid, far];
  }
  return best;
}

/**
 * Where a card or line stands on the page, in pixels.
 * @param {string} id
 */
export const pixelOf = (id) => {
  const box = boxesOf([id.slice(5)])[0] || [
    ...drawing.geometry[lineOf.get(id.slice(5)).at].tip,
    0,
    0,
  ];
  const spot = network.canvasToDOM({ x: box[0], y: box[1] });
  const edge = board.getBoundingClientRect();
  return { x: edge.left + spot.x, y: edge.top + spot.y };
};
