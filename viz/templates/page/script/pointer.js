// Pointing, moving cards, the lasso; vis-network gives zoom, pan and touch.
import { clear } from "./acts.js";
import { canvas, network } from "./canvas.js";
import { changed } from "./change.js";
import { big, cards, data, lines, packAt, place } from "./data.js";
import { board, by, say } from "./dom.js";
import { look } from "./eye.js";
import { together } from "./flows.js";
import { liesIn, round } from "./geometry.js";
import { togglePack } from "./groups.js";
import { remember } from "./history.js";
import { hit, spotOf } from "./hit.js";
import { choose, keepItems } from "./items.js";
import { pullNote } from "./note_marks.js";
import { moveNote, newBox, writeNote } from "./notes.js";
import { keepOwn, own, ownWords } from "./own.js";
import { join, open, show } from "./panel.js";
import { partsInNetwork } from "./parts.js";
import { boxOf } from "./places.js";
import { followPulled } from "./screen.js";
import { idOf, seatNamed } from "./seats.js";
import { activity, drawing, now, trail, view } from "./state.js";
import { settleAround } from "./strokes.js";

/**
 * The cards that share a mark, to choose from.
 * @param {Card[]} list
 */
function openMark(list) {
  const at = data.map.marks[list[0].at];
  const seats = list.filter((k) => data.map.how[k.at] === "seat").length;
  const rows = list.map((k) => [k.name, "", k.small, "party:" + k.uid]);
  const words = seats
    ? `The registers on file give no town for ${seats === list.length ? "them" : `${seats} of them`}: they are counted here, in the one mark of the country.`
    : "The addresses in registers on file name this town.";
  trail.length = 0;
  show("", [
    "On the map",
    `${data.map.names[at]}: ${list.length}`,
    [],
    [],
    [
      ["What it is", [[words]]],
      ["Who stands here", rows],
    ],
  ]);
  say(`${list.length} stand at ${data.map.names[at]}`);
}

/**
 * @param {string} id
 */
function click(id) {
  if (activity.joining && id.startsWith("card:")) return join(activity.joining, id.slice(5));
  if (
    drawing.placed.kind === "map" &&
    id.startsWith("card:") &&
    together(place.get(id.slice(5))).length > 1
  )
    return openMark(together(place.get(id.slice(5))));
  if (id.startsWith("note:"))
    return writeNote(/** @type {Note} */ (own.notes.find((n) => n.key === id.slice(5))));
  if (id.startsWith("pack:")) togglePack(packAt.get(id.slice(5)));
  else if (id) open(id);
  else if (view.at || view.route >= 0 || view.picked.size || view.ends[0]) clear();
}

/**
 * Which cards lie in the loop.
 * @param {Spot[]} loop
 * @param {boolean=} more
 */
function pick(loop, more) {
  remember();
  const found = cards
    .filter((k) => now.cards[k.at] && liesIn(loop, /** @type {Spot} */ (boxOf(k).slice(0, 2))))
    .map((k) => k.id);
  view.picked = new Set(more ? [...view.picked, ...found] : found);
  [view.at, view.route, view.ends] = ["", -1, ["", ""]];
  lasso(false);
  changed();
  say(`${view.picked.size} picked`);
}

/**
 * Switches the lasso on or off.
 * @param {boolean} on
 */
export function lasso(on) {
  activity.lassoOn = on;
  by("lasso").setAttribute("aria-pressed", String(on));
  board.style.cursor = on ? "crosshair" : "default";
}
// What of the pointer is not vis-network's: a lasso or a box that is drawn, a note, or a dot of a
// field, which is no item of it.
let taken = /** @type {any} */ (null);

let pulls = true;

/**
 * @param {boolean} on
 */
function letPull(on) {
  if (on !== pulls) network.setOptions({ interaction: { dragNodes: on } });
  pulls = on;
}

/**
 * @param {PointerEvent} event
 */
function take(event) {
  const spot = spotOf(event);
  const id = hit(event);
  const touch = event.pointerType === "touch";
  const onMap = drawing.placed.kind === "map";
  letPull(!touch && !onMap);
  if (event.shiftKey || activity.lassoOn || activity.boxOn) activity.loop = [spot];
  else if (touch) return null;
  else if (id.startsWith("note:")) return { id, spot, ...pullNote(id.slice(5), spot) };
  else if (/^(card|pack):/.test(id) && !onMap && !partsInNetwork()) {
    const box = boxOf(seatNamed(id.slice(5)));
    return { id, spot, card: id.slice(5), dx: box[0] - spot[0], dy: box[1] - spot[1] };
  }
  return activity.loop ? { id, spot } : null;
}

/**
 * @param {PointerEvent} event
 */
function press(event) {
  if (event.button !== 0 || event.target !== canvas) return;
  taken = take(event);
  if (!taken) return;
  Object.assign(taken, { x: event.clientX, y: event.clientY, far: false });
  event.stopPropagation(); // vis-network would pull the view or a card
}

/**
 * @param {PointerEvent} event
 */
function pull(event) {
  if (!taken.far && Math.hypot(event.clientX - taken.x, event.clientY - taken.y) > 4) {
    taken.far = true;
    if (!activity.loop) remember();
    taken.before = ownWords();
  }
  if (!taken.far) return;
  const [x, y] = spotOf(event);
  if (activity.loop) activity.loop.push([x, y]);
  else if (taken.note) moveNote(taken.note, [x + taken.dx, y + taken.dy]);
  else {
    view.pinned.set(taken.card, [round(x + taken.dx), round(y + taken.dy)]);
    settleAround(seatNamed(taken.card));
  }
  network.redraw();
}

/**
 * @param {PointerEvent} event
 */
function release(event) {
  if (!taken) return;
  const { id, far, note, before } = taken;
  if (activity.loop && far && activity.boxOn) newBox(activity.loop[0], activity.loop.at(-1));
  else if (activity.loop && far) pick(activity.loop, event.ctrlKey || event.metaKey);
  else if (far) {
    if (note) keepOwn(before);
    changed(drawing.placed.kind !== "field");
  } else if (event.target === canvas) click(id);
  activity.loop = taken = null;
  network.redraw();
}

/**
 * @param {string} id
 */
function point(id) {
  if (id === activity.hover) return;
  activity.hover = id;
  board.style.cursor = id ? "pointer" : "default";
  if (drawing.placed.kind === "near") keepItems(); // strokes that show only at the pointer
}

/**
 * Where vis-network has no items, and on notes, it does not know what the pointer is on.
 * @param {PointerEvent} event
 */
function pointAlone(event) {
  const many = big && drawing.placed.kind === "field" && lines.length > 6000;
  if (event.target !== canvas || event.buttons || many) return;
  const id = hit(event);
  if (partsInNetwork() && !id.startsWith("note:")) return;
  if (id.slice(5) === activity.hover) return;
  point(id.slice(5));
  network.redraw();
}

function listenToItems() {
  let held = false;
  const clicked = (/** @type {Tapped} */ { event }) => {
    click(hit({ clientX: event.center.x, clientY: event.center.y }));
    choose(); // vis-network has chosen by itself
  };
  network.on(
    "click",
    (/** @type {Tapped} */ found) => found.event.type === "tap" && clicked(found),
  );
  network.on("hold", () => {
    held = true;
  });
  network.on("release", (/** @type {Tapped} */ found) => {
    if (held) clicked(found);
    held = false;
  });
  network.on("hoverNode", (/** @type {{ node: string }} */ { node }) => point(idOf(node)));
  network.on("hoverEdge", (/** @type {{ edge: string }} */ { edge }) => point(idOf(edge)));
  network.on("blurNode", () => point(""));
  network.on("blurEdge", () => point(""));
  network.on("dragStart", (/** @type {{ nodes: string[] }} */ { nodes }) => {
    held = false;
    activity.moving = true;
    activity.pulled = nodes;
    if (nodes.length) remember();
  });
  network.on("dragEnd", () => {
    activity.moving = false;
    const pulled = activity.pulled.length > 0;
    followPulled();
    activity.pulled = [];
    look();
    if (pulled) changed(drawing.placed.kind !== "field");
    else network.redraw();
  });
}

let rest = 0;

/** Hears the pointer on the picture. */
export function listen() {
  listenToItems();
  board.addEventListener("pointerdown", press, true);
  window.addEventListener("pointermove", (event) => (taken ? pull(event) : pointAlone(event)));
  window.addEventListener("pointerup", release);
  network.on("zoom", () => {
    activity.moving = true;
    clearTimeout(rest);
    rest = setTimeout(() => {
      activity.moving = false;
      look();
      network.redraw();
    }, 160);
  });
}
