// What lies under a pointer.
import { besideSpot } from "./beside.js";
import { boxesOf } from "./bounds.js";
import { network } from "./canvas.js";
import { cards, lineOf, lines } from "./data.js";
import { board } from "./dom.js";
import { offset } from "./geometry.js";
import { hitPaper } from "./note_marks.js";
import { visible } from "./pairs.js";
import { tester } from "./pen.js";
import { boxOf, byHandLast } from "./places.js";
import { seatOf, thingOf } from "./seats.js";
import { withState } from "./shown.js";
import { drawing, now } from "./state.js";

/** The spot of the picture under a pointer. */
export const spotOf = (event) => {
  const edge = board.getBoundingClientRect();
  const { x, y } = network.DOMtoCanvas({
    x: event.clientX - edge.left,
    y: event.clientY - edge.top,
  });
  return besideSpot([x, y]);
};

/**
 * What lies at a spot: a note, a card, a group or a line; empty if nothing.
 * @param {any[]} spot x, y, and the state of the half in which it lies
 */
export const hit = ([x, y, state]) => withState(state, () => hitHere([x, y]));
function hitHere([x, y]) {
  const paper = hitPaper([x, y]);
  if (paper) return paper;
  const scale = network.getScale();
  const slack = drawing.placed.kind === "field" ? Math.max(4 / scale, 1) : 0;
  const grow = drawing.placed.kind === "map" ? 1 / scale : 1;
  for (const card of byHandLast(cards).toReversed()) {
    if (!now.cards[card.at]) continue;
    const [cx, cy, w, h] = boxOf(card);
    if (
      w &&
      Math.abs(x - cx) <= (w / 2) * grow + slack &&
      Math.abs(y - cy) <= (h / 2) * grow + slack
    )
      return thingOf(seatOf(card));
  }
  let best = "";
  let least = 6 / scale;
  for (const line of lines) {
    if (!now.drawn[line.at] || !visible(line)) continue;
    const g = drawing.geometry[line.at];
    if (
      g.label &&
      Math.abs(x - g.label[0]) <= g.label[2] / 2 &&
      Math.abs(y - g.label[1]) <= g.label[3] / 2
    )
      return "line:" + line.uid;
    if (g.from) {
      const far = offset(x, y, g.from, g.tip);
      if (far < least) [best, least] = ["line:" + line.uid, far];
    }
  }
  if (best || drawing.placed.kind === "field") return best;
  tester.lineWidth = 12 / (drawing.placed.kind === "map" ? scale : Math.max(scale, 0.6));
  for (const line of lines)
    if (
      now.drawn[line.at] &&
      visible(line) &&
      drawing.geometry[line.at].path &&
      tester.isPointInStroke(/** @type {Path2D} */ (drawing.geometry[line.at].path), x, y)
    )
      return "line:" + line.uid;
  return "";
}

/** Where a card or line stands on the page, in pixels. */
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
