// A small map of the whole while not all of it is in view.
import { network } from "./canvas.js";
import { big, cards, data } from "./data.js";
import { board, brush, by } from "./dom.js";
import { look } from "./eye.js";
import { marksShown } from "./flows.js";
import { extent } from "./geometry.js";
import { dark } from "./pen.js";
import { boxOf } from "./places.js";
import { activity, drawing, now, view } from "./state.js";

const mini = /** @type {HTMLCanvasElement} */ (/** @type {HTMLElement} */ (by("mini")));
const MINI = [168, 112];
const CORNERS = ["bottom-left", "bottom-right", "top-right", "top-left"];
const OVER = ["panel", "map-note", "telling"]; // what stands over the picture
const MANY = 1e6; // more than there are cards
let miniScale = 1;
let miniFrom = [0, 0];

// The part of the picture that the window shows.
function windowSeen() {
  const scale = network.getScale();
  const { x, y } = network.getViewPosition();
  const w = board.clientWidth / scale;
  const h = board.clientHeight / scale;
  return [x - w / 2, y - h / 2, x + w / 2, y + h / 2];
}

/**
 * Whether the small map would lie on what stands over the picture, and hide words. On a telephone the
 * panel leaves no room for it.
 * @param {string} corner
 */
function underWords(corner) {
  if (window.innerWidth <= 760 && !by("panel").hidden) return true;
  const edge = board.getBoundingClientRect();
  const [wide, high] = [mini.offsetWidth + 20, mini.offsetHeight + 20];
  const left = corner.endsWith("left") ? edge.left : edge.right - wide;
  const top = corner.startsWith("top") ? edge.top : edge.bottom - high;
  return OVER.map(by)
    .filter((one) => !one.hidden)
    .map((one) => one.getBoundingClientRect())
    .some((r) => r.left < left + wide && r.right > left && r.top < top + high && r.bottom > top);
}

// Headings of bands stand at the left edge.
const headingTops = () =>
  /** @type {[heading: string, top: number, bottom: number][]} */ (drawing.placed.strips ?? [])
    .filter(([heading]) => heading)
    .map(([, top]) => top);

/**
 * Puts the small map into the corner in which it lies on the fewest cards; it stays where it is if no
 * other is better, and is left out where every corner has words.
 * @param {Box[]} boxes
 */
function toFreeCorner(boxes) {
  const scale = network.getScale();
  const [vl, vt, vr, vb] = windowSeen();
  const [wide, high] = [mini.offsetWidth, mini.offsetHeight].map((v) => (v + 20) / scale);
  const covered = (/** @type {string} */ corner) => {
    const left = corner.endsWith("left") ? vl : vr - wide;
    const top = corner.startsWith("top") ? vt : vb - high;
    const heads = left === vl && headingTops().some((at) => at < top + high && at + 26 > top);
    const over = underWords(corner) || heads ? MANY : 0;
    return (
      over +
      boxes.filter(
        ([x, y, w, h]) =>
          Math.abs(x - left - wide / 2) < (w + wide) / 2 &&
          Math.abs(y - top - high / 2) < (h + high) / 2,
      ).length
    );
  };
  const here = mini.dataset.corner || CORNERS[0];
  mini.dataset.corner = CORNERS.reduce(
    (best, next) => (covered(next) < covered(best) ? next : best),
    here,
  );
  mini.hidden = underWords(mini.dataset.corner);
}

// On the map a mark stands for all cards at a place, and what has no place is not drawn.
const cardsSeen = () =>
  drawing.placed.kind === "map"
    ? [...marksShown().values()].map(([card]) => card)
    : cards.filter((k) => now.cards[k.at]);

function drawMini() {
  const shown = drawing.placed && view.mode !== "table" && board.clientWidth > 0 ? cardsSeen() : [];
  const [vl, vt, vr, vb] = windowSeen();
  const boxes = shown.map(boxOf);
  const hidden = !boxes.some(
    ([x, y, w, h]) =>
      x - w / 2 < vl - 1 || x + w / 2 > vr + 1 || y - h / 2 < vt - 1 || y + h / 2 > vb + 1,
  );
  mini.hidden = hidden;
  if (hidden) return;
  if (!activity.moving) toFreeCorner(boxes);
  const [l, t, r, b] = extent(boxes);
  const ctx = brush(mini);
  const ratio = 2;
  miniScale = Math.min((MINI[0] - 8) / (r - l), (MINI[1] - 8) / (b - t));
  miniFrom = [(l + r) / 2 - MINI[0] / 2 / miniScale, (t + b) / 2 - MINI[1] / 2 / miniScale];
  [mini.width, mini.height] = [MINI[0] * ratio, MINI[1] * ratio];
  const c = dark() ? data.dark : data.light;
  const at = (/** @type {number} */ v, /** @type {number} */ on) => (v - miniFrom[on]) * miniScale;
  ctx.scale(ratio, ratio);
  shown.forEach((card, n) => {
    const [x, y, w, h] = boxes[n];
    ctx.fillStyle = data.looks[card.family][dark() ? "dark" : "light"];
    ctx.fillRect(
      at(x - w / 2, 0),
      at(y - h / 2, 1),
      Math.max(w * miniScale, 1.5),
      Math.max(h * miniScale, 1.5),
    );
  });
  ctx.strokeStyle = c.mark;
  ctx.lineWidth = 1.5;
  const [x0, y0, x1, y1] = [
    Math.max(at(vl, 0), 1),
    Math.max(at(vt, 1), 1),
    Math.min(at(vr, 0), MINI[0] - 1),
    Math.min(at(vb, 1), MINI[1] - 1),
  ];
  ctx.strokeRect(x0, y0, Math.max(x1 - x0, 3), Math.max(y1 - y0, 3));
}

/**
 * @param {PointerEvent} event
 */
function goMini(event) {
  if (!(event.buttons & 1)) return;
  const edge = mini.getBoundingClientRect();
  network.moveTo({
    position: {
      x: miniFrom[0] + (event.clientX - edge.left) / miniScale,
      y: miniFrom[1] + (event.clientY - edge.top) / miniScale,
    },
  });
}

/** Draws the small map, and follows a click on it. */
export function listen() {
  // A large picture is drawn small only when it rests.
  network.on("afterDrawing", () => {
    if (!(big && activity.moving)) drawMini();
  });
  mini.addEventListener("pointerdown", (event) => {
    mini.setPointerCapture(event.pointerId);
    goMini(event);
  });
  mini.addEventListener("pointermove", goMini);
  mini.addEventListener("pointerup", look);
}
