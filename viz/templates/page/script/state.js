// What changes while a page is open: the view that the person chose, what is shown for it, how it
// is drawn, and what the person is doing.
import { cards, data, lines } from "./data.js";

/** The view as a page opens. */
export const fresh = () => ({
  at: "",
  route: -1,
  known: "",
  from: 0,
  to: Math.max(data.clock.spans.length - 1, 0),
  off: /** @type {Set<string>} */ (new Set()),
  least: 0,
  hidden: /** @type {Set<string>} */ (new Set()),
  folded: /** @type {Set<string>} */ (new Set()),
  pinned: /** @type {Map<string, Spot>} */ (new Map()),
  picked: /** @type {Set<string>} */ (new Set()),
  mode: "picture",
  turn: "",
  theme: "",
  ends: ["", ""],
  eye: /** @type {[x: number, y: number, scale: number] | null} */ (null),
  grown: /** @type {string[]} */ ([]),
  every: false,
  laid: /** @type {Map<string, Spot>} */ (new Map()),
  open: /** @type {Set<string>} */ (new Set()),
  against: "",
  beside: false,
});

/** What the person has chosen. */
export const view = fresh();

/** The number of the last step of time. */
export const lastSpan = view.to;

/** What is shown for the view: the states of lines, cards and routes on the dates chosen. */
export const now = {
  lines: /** @type {Line[]} */ ([]),
  pills: /** @type {Card["pills"][]} */ ([]),
  cards: new Uint8Array(cards.length),
  drawn: new Uint8Array(lines.length),
  held: /** @type {Map<string, number>} */ (new Map()),
  focus: /** @type {Set<string> | null} */ (null),
  routes: /** @type {Route[]} */ ([]),
  gone: /** @type {Set<string>} */ (new Set()),
  measures: /** @type {[card: Card, came: string[], ended: string[]][]} */ ([]),
};

/** The sheets that Back leads to. */
export const trail = /** @type {string[]} */ ([]);

/**
 * The picture as it is laid out and drawn: what the modules of strokes and marks keep between two
 * drawings.
 */
export const drawing = {
  placed: /** @type {Layout} */ (/** @type {unknown} */ (null)), // the layout in use: { kind, width, height, cards: columns x y w h, labels, paths, headings, strips }
  geometry: /** @type {Stroke[]} */ ([]), // per line: { d, path, tip, way, label: [x, y, w, h] }
  batches: /** @type {any} */ (null), // field: the strokes of each look as one path
  pairs: /** @type {Map<string, Line[]> | null} */ (null), // the lines drawn, by their two ends, best supported first
  frame: /** @type {number[] | null} */ (null), // what of the picture can be seen: left, top, right, bottom; null for all
  namesDrawn: /** @type {[id: string, pixels: number, words: string][]} */ ([]), // what was drawn last: [card, pixels on the screen, words]
  loose: /** @type {Map<string, Spot>} */ (new Map()), // places found for cards that came back
  routed: /** @type {Map<number, Stroke>} */ (new Map()), // strokes routed on the page
  unrouted: /** @type {Set<number>} */ (new Set()), // lines that are not drawn at rest
  weakest: /** @type {Set<string>} */ (new Set()), // the weakest steps of the route that is shown
  outline: /** @type {any} */ (null), // coasts and borders as paths
  paperBoxes: /** @type {[key: string, x: number, y: number, w: number, h: number][]} */ ([]), // where pinned notes were drawn last: [key, x, y, w, h]
  earlier: /** @type {typeof now | null} */ (null), // side by side: the state of the earlier date, as `now` has that of the later one
};

/** What the person is doing, which is no part of the view and of no address. */
export const activity = {
  hover: "", // what the pointer is on: a card, a closed group or a line
  pulled: /** @type {string[]} */ ([]), // the cards that vis-network is moving
  moving: false, // the picture is being dragged or zoomed
  loop: /** @type {any} */ (null), // the spots of a lasso or a box that is being drawn
  lassoOn: false,
  boxOn: false,
  joining: "", // the card that waits for the other end of a connection
  noting: /** @type {any} */ (null), // the note that is being written
  shownSheet: "", // the sheet in the panel
  saving: false, // marks of editing (chosen, picked, moved) are on the screen only
  printing: false,
  toPrint: false, // the story, and not the picture, goes to paper
  tableSize: 200,
  index: /** @type {string[][][] | null} */ (null), // the names of cards as search compares them
  lastKind: "", // of the last step of undo: several of one kind are one step
  unsaved: false, // the page of a file has words that are saved nowhere
};
