// What the picture shows, for programs that drive or test a page: functions of the element `board`.
import { bounds } from "./bounds.js";
import { items, network } from "./canvas.js";
import { cards, data, lines } from "./data.js";
import { board } from "./dom.js";
import { pixelOf } from "./hit.js";
import { seats as drawn } from "./items.js";
import { shownPairs } from "./pairs.js";
import { open } from "./panel.js";
import { partsInNetwork } from "./parts.js";
import { boxOf } from "./places.js";
import { found } from "./search.js";
import { seatOf, seatsShown } from "./seats.js";
import { drawing, now } from "./state.js";

const cardsShown = () => cards.filter((k) => now.cards[k.at]);
const linesShown = () => lines.filter((l) => now.drawn[l.at]);
const strokes = () =>
  drawing.placed.kind === "near" ? shownPairs() : linesShown().map((l) => [l]);
const labels = () => linesShown().map((l) => drawing.geometry[l.at].label);

/** Lets the element `board` answer. */
export function listen() {
  Object.assign(board, {
    spot: pixelOf,
    /** Whether lines are left out while a large picture is dragged. */
    hideLines: (/** @type {boolean} */ on) => {
      data.limits.hide = on;
    },
    /** The names drawn last, with their height on the screen. */
    names: () => drawing.namesDrawn,
    /** The items of vis-network: cards with their place, strokes with their ends, what is chosen. */
    items: () => ({
      nodes: items.nodes.get().map((/** @type {Placed} */ { id, x, y }) => [id, x, y]),
      edges: items.edges
        .get()
        .map((/** @type {{ id: string, from: string, to: string }} */ { id, from, to }) => [
          id,
          from,
          to,
        ]),
      chosen: network.getSelection(),
    }),
    /** The box that an item is drawn in. */
    sized: (/** @type {string} */ id) =>
      partsInNetwork()?.box(drawn.get(id)[0], network.getScale()),
    /** What vis-network finds at a spot of the picture: a card, a stroke. */
    at: (/** @type {number} */ x, /** @type {number} */ y) => {
      const spot = network.canvasToDOM({ x, y });
      return [network.getNodeAt(spot) || "", network.getEdgeAt(spot) || ""];
    },
    strokes: () => (drawing.placed.kind === "near" ? shownPairs().length : 0),
    scale: () => network.getScale(),
    choose: (/** @type {string} */ id) => open(id),
    papers: () => drawing.paperBoxes,
    pixel: (/** @type {number} */ x, /** @type {number} */ y) => {
      const spot = network.canvasToDOM({ x, y });
      const edge = board.getBoundingClientRect();
      return [edge.left + spot.x, edge.top + spot.y];
    },
    /** The measures that began or ended between two dates. */
    measures: () =>
      Object.fromEntries(now.measures.map(([card, came, ended]) => [card.uid, [came, ended]])),
    /** The lines of the earlier date where both stand side by side. */
    earlier: () =>
      drawing.earlier && lines.filter((l) => drawing.earlier?.drawn[l.at]).map((l) => l.uid),
    bounds: () => bounds(),
    seats: () => seatsShown().map((seat) => [seat.id, ...boxOf(seat)]),
    paths: () =>
      strokes().map(([l]) => [
        seatOf(cards[l.source]).id,
        seatOf(cards[l.target]).id,
        drawing.geometry[l.at].d,
      ]),
    labels: () => labels().filter((label) => label && label[2]),
    boxes: () => cardsShown().map((k) => [k.id, ...boxOf(k)]),
    named: (/** @type {string} */ name) => (cards.find((k) => k.name === name) || {}).id,
    found: (/** @type {string} */ words) => found(words).map(([card, why]) => [card.uid, why]),
    shown: () => ({
      cards: cardsShown().map((k) => k.id),
      lines: linesShown().map((l) => l.uid),
      focus: now.focus && [...now.focus],
      states: now.lines,
    }),
  });
}
