// Pointing, moving cards, the lasso; vis-network gives zoom, pan and touch.
import { clear } from "./acts.js";
import { drawBeside } from "./beside.js";
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
import { pullNote } from "./note_marks.js";
import { moveNote, newBox, writeNote } from "./notes.js";
import { keepOwn, own, ownWords } from "./own.js";
import { join, open, show } from "./panel.js";
import { EDGE, dark } from "./pen.js";
import { draw } from "./picture.js";
import { boxOf } from "./places.js";
import { seatNamed } from "./seats.js";
import { besideNow } from "./shown.js";
import { activity, drawing, now, trail, view } from "./state.js";
import { settleAround } from "./strokes.js";

// The cards that share a mark, to choose from.
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

let pulled = /** @type {any} */ (null); // what is being moved: a card, a group or a note

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

const still = (on) => network.setOptions({ interaction: { dragView: !on } });

function click(id) {
  if (activity.joining && id.startsWith("card:")) return join(activity.joining, id.slice(5));
  if (
    drawing.placed.kind === "map" &&
    id.startsWith("card:") &&
    together(place.get(id.slice(5))).length > 1
  )
    return openMark(together(place.get(id.slice(5))));
  if (id.startsWith("note:")) return writeNote(own.notes.find((n) => n.key === id.slice(5)));
  if (id.startsWith("pack:")) togglePack(packAt.get(id.slice(5)));
  else if (id) open(id);
  else if (view.at || view.route >= 0 || view.picked.size || view.ends[0]) clear();
}

// Which cards lie in the loop.
function pick(loop, more) {
  remember();
  const found = cards.filter((k) => now.cards[k.at] && liesIn(loop, boxOf(k))).map((k) => k.id);
  view.picked = new Set(more ? [...view.picked, ...found] : found);
  [view.at, view.route, view.ends] = ["", -1, ["", ""]];
  lasso(false);
  changed();
  say(`${view.picked.size} picked`);
}

/** Switches the lasso on or off. */
export function lasso(on) {
  activity.lassoOn = on;
  by("lasso").setAttribute("aria-pressed", String(on));
  board.style.cursor = on ? "crosshair" : "default";
}
let rest = 0;

/** Draws when vis-network does, and hears the pointer on the picture. */
export function listen() {
  network.on("beforeDrawing", (ctx) => {
    if (!drawing.placed) return;
    const scale = network.getScale();
    const middle = network.getViewPosition();
    const w = board.clientWidth / 2 / scale + EDGE;
    const h = board.clientHeight / 2 / scale + EDGE;
    drawing.frame = [middle.x - w, middle.y - h, middle.x + w, middle.y + h];
    if (besideNow()) drawBeside(ctx, scale, middle, w, h);
    else draw(ctx, dark(), scale);
    if (activity.loop) drawLoop(ctx, scale);
  });
  board.addEventListener(
    "pointerdown",
    (event) => {
      if (event.button !== 0 || event.target !== canvas) return;
      const spot = spotOf(event);
      const id = hit(spot);
      activity.down = { x: event.clientX, y: event.clientY, id, spot, far: false };
      if (event.shiftKey || activity.lassoOn || activity.boxOn) {
        still(true);
        activity.loop = [spot];
      } else if (id.startsWith("note:") && event.pointerType !== "touch") {
        still(true);
        pulled = pullNote(id.slice(5), spot);
      } else if (
        /^(card|pack):/.test(id) &&
        event.pointerType !== "touch" &&
        drawing.placed.kind !== "map"
      ) {
        still(true);
        const box = boxOf(seatNamed(id.slice(5)));
        pulled = { id: id.slice(5), dx: box[0] - spot[0], dy: box[1] - spot[1] };
      }
    },
    true,
  );
  window.addEventListener("pointermove", (event) => {
    if (activity.down) {
      if (
        !activity.down.far &&
        Math.hypot(event.clientX - activity.down.x, event.clientY - activity.down.y) > 4
      ) {
        activity.down.far = true;
        if (pulled) remember();
        if (pulled && pulled.note) pulled.before = ownWords();
      }
      if (!activity.down.far) return;
      const spot = spotOf(event);
      if (activity.loop) {
        activity.loop.push(spot);
        network.redraw();
      } else if (pulled && pulled.note) {
        moveNote(pulled.note, [spot[0] + pulled.dx, spot[1] + pulled.dy]);
        network.redraw();
      } else if (pulled) {
        view.pinned.set(pulled.id, [round(spot[0] + pulled.dx), round(spot[1] + pulled.dy)]);
        settleAround(seatNamed(pulled.id));
        network.redraw();
      }
    } else if (
      event.target === canvas &&
      !(big && drawing.placed.kind === "field" && lines.length > 6000)
    ) {
      const id = hit(spotOf(event)).slice(5);
      if (id !== activity.hover) {
        activity.hover = id;
        board.style.cursor = id ? "pointer" : "default";
        network.redraw();
      }
    }
  });
  window.addEventListener("pointerup", (event) => {
    if (!activity.down) return;
    const { id, far } = activity.down;
    if (activity.loop && far && activity.boxOn) newBox(activity.loop[0], activity.loop.at(-1));
    else if (activity.loop && far) pick(activity.loop, event.ctrlKey || event.metaKey);
    else if (pulled && far) {
      if (pulled.note) keepOwn(pulled.before);
      changed(drawing.placed.kind !== "field");
    } else if (!far && event.target === canvas) click(id);
    if (activity.loop || pulled) still(false);
    activity.down = activity.loop = pulled = null;
    network.redraw();
  });
  network.on("dragStart", () => {
    activity.moving = true;
  });
  network.on("dragEnd", () => {
    activity.moving = false;
    look();
    network.redraw();
  });
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
