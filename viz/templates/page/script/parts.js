// What each layout is drawn of: strokes, words between strokes and cards, cards. vis-network asks for
// them one by one; a picture that is saved is drawn of the same parts in the same order.
import { drawCard, drawGround, drawLabel, drawStroke } from "./board_cards.js";
import { cards, lines } from "./data.js";
import { drawField } from "./field.js";
import { PIN, flows, marksShown } from "./flows.js";
import { drawCoasts, mapPlace, mapStroke, mapWords } from "./map_marks.js";
import { paintMark } from "./marks.js";
import { nearHeads } from "./near_heads.js";
import { dimSeat, litStroke, nearSeat, nearStroke } from "./near_marks.js";
import { shownPairs } from "./pairs.js";
import { dim } from "./pen.js";
import { boxOf, byHandLast } from "./places.js";
import { idOf, seatsShown, thingOf } from "./seats.js";
import { besideNow } from "./shown.js";
import { drawing, now, view } from "./state.js";

/**
 * @param {Brush} it
 * @param {Mark[]} marks
 */
const paint = ({ ctx }, marks) => marks.forEach((mark) => paintMark(ctx, mark));

/** Cards in columns or rows: every line has a stroke of its own, and its words on it. */
const board = {
  strokes: () => lines.filter((line) => now.drawn[line.at]).map((line) => [line]),
  lit: (/** @type {Line[]} */ [line]) => !now.focus || !dim(line.uid),
  seats: () => cards.filter((card) => now.cards[card.at]),
  id: thingOf,
  numbers: (/** @type {Card} */ card) => [card.at],
  box: boxOf,
  dim: (/** @type {Card} */ card) => now.focus !== null && dim(card.id),
  under: drawGround,
  stroke: (/** @type {Pen} */ p, /** @type {Line[]} */ [line]) => drawStroke(p, line),
  between: (/** @type {Pen} */ p, /** @type {Line[][]} */ lists, /** @type {number} */ scale) =>
    lists.forEach(([line]) => drawLabel(p, line, scale)),
  seat: drawCard,
  over: () => {},
  whole: false,
};

/** A neighbourhood: one stroke a pair, closed groups, headings. */
const near = {
  ...board,
  strokes: shownPairs,
  lit: litStroke,
  seats: seatsShown,
  numbers: (/** @type {Seat} */ seat) => seat.members || [seat.at],
  dim: dimSeat,
  under: () => {},
  stroke: (/** @type {Pen} */ p, /** @type {Line[]} */ list, /** @type {number} */ scale) =>
    paint(p, nearStroke(p, list, scale)),
  between: (/** @type {Pen} */ p, /** @type {Line[][]} */ _, /** @type {number} */ scale) =>
    paint(p, nearHeads(p, scale)),
  seat: (/** @type {Pen} */ p, /** @type {Seat} */ seat, /** @type {number} */ scale) =>
    paint(p, nearSeat(p, seat, scale)),
};

/** The map: all cards at one place are one mark, which keeps its size on the screen. */
const map = {
  ...board,
  strokes: flows,
  lit: litStroke,
  seats: () => [...marksShown().values()],
  id: (/** @type {Card[]} */ [card]) => thingOf(card),
  numbers: (/** @type {Card[]} */ list) => list.map((card) => card.at),
  box: (/** @type {Card[]} */ [card], /** @type {number} */ scale) => [
    ...boxOf(card).slice(0, 2),
    PIN / scale,
    PIN / scale,
  ],
  dim: () => false,
  under: drawCoasts,
  stroke: (/** @type {Pen} */ p, /** @type {Line[]} */ list, /** @type {number} */ scale) =>
    paint(p, mapStroke(p, list, scale)),
  between: () => {},
  seat: (/** @type {Pen} */ p, /** @type {Card[]} */ list, /** @type {number} */ scale) =>
    paint(p, mapPlace(p, list, scale)),
  over: (/** @type {Pen} */ p, /** @type {number} */ scale) => paint(p, mapWords(p, scale)),
};

/** A field of dots, which is drawn as a whole. */
const field = {
  ...board,
  box: (/** @type {Card} */ card, /** @type {number} */ scale) => {
    const [x, y, w, h] = boxOf(card);
    const more = 2 * Math.max(4 / scale, 1); // a small dot is found beside it, too
    return [x, y, w + more, h + more];
  },
  under: drawField,
  stroke: () => {},
  between: () => {},
  seat: () => {},
  whole: true,
};

/** @type {Record<Layout["kind"], Parts>} */
const PARTS = { wide: board, tall: board, near, map, field };

/** The parts of the layout in use. */
export const parts = () => PARTS[drawing.placed.kind];

// Cards and lines of a field up to which they are items of vis-network; with twice as many, opening a
// page takes twice as long as without items (docs/decisions/0064).
const FIELD_ITEMS = 2000;
const isLarge = () => drawing.placed.kind === "field" && cards.length + lines.length > FIELD_ITEMS;

/**
 * The parts that are items of vis-network; null where every card stands twice, for two dates side by
 * side, and for a large field of dots.
 */
export const partsInNetwork = () => (drawing.placed && !besideNow() && !isLarge() ? parts() : null);

/**
 * @template T
 * @param {T[]} list
 * @param {(one: T) => boolean} test
 */
const lastWhere = (list, test) => [...list.filter((x) => !test(x)), ...list.filter(test)];

/**
 * The strokes of a layout, what is lit last.
 * @param {Parts} made
 */
export const strokesInOrder = (made) => lastWhere(made.strokes(), made.lit);

/**
 * What stands in a layout: what is dim first, what was moved by hand last.
 * @param {Parts} made
 */
export const seatsInOrder = (made) => {
  const all = lastWhere(made.seats(), (seat) => !made.dim(seat));
  return drawing.placed.kind === "map" ? all : byHandLast(/** @type {Seat[]} */ (all));
};

/**
 * Draws all parts of a layout.
 * @param {Parts} made
 * @param {Pen} p
 * @param {number} scale
 */
export function drawParts(made, p, scale) {
  made.under(p, scale);
  if (made.whole) return;
  const strokes = strokesInOrder(made);
  for (const list of strokes) made.stroke(p, list, scale);
  made.between(p, strokes, scale);
  for (const seat of seatsInOrder(made)) made.seat(p, seat, scale);
  made.over(p, scale);
}

/**
 * The marks of a neighbourhood or of the map, what lies on top last.
 * @param {Pen} p
 * @param {number} scale
 */
export function marksOf(p, scale) {
  const onMap = drawing.placed.kind === "map";
  const stroke = onMap ? mapStroke : nearStroke;
  const seat = /** @type {(p: Pen, seat: any, scale: number) => Mark[]} */ (
    onMap ? mapPlace : nearSeat
  );
  const made = parts();
  return [
    ...strokesInOrder(made).flatMap((list) => stroke(p, list, scale)),
    ...(drawing.placed.kind === "near" ? nearHeads(p, scale) : []),
    ...seatsInOrder(made).flatMap((one) => seat(p, one, scale)),
    ...(onMap ? mapWords(p, scale) : []),
  ];
}

/**
 * Whether what an identifier names was moved by hand, and so lies on top.
 * @param {string} id
 */
export const movedOnTop = (id) => drawing.placed.kind !== "map" && view.pinned.has(idOf(id));
