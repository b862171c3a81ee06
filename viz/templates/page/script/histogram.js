// When what is drawn became public, and when measures began.
import { change } from "./change.js";
import { showChanges } from "./compare.js";
import { data } from "./data.js";
import { by, drawn, element } from "./dom.js";
import { n1 } from "./geometry.js";
import { view } from "./state.js";

const WHEN = [236, 58, 34]; // width, height, and where the axis lies

/**
 * @param {string} day
 */
const dayNumber = (day) => Date.parse(day) / 86400000;
let when = /** @type {ReturnType<typeof histogram>} */ (/** @type {unknown} */ (null));
function histogram() {
  const { public: claims, begun } = data.clock;
  const all = [...claims, ...begun].map(([day]) => dayNumber(day)).filter(Number.isFinite);
  const first = Math.min(...all);
  const last = Math.max(...all);
  const bins = 59;
  const long = Math.max(last - first, 1);
  const binned = (/** @type {[day: string, count: number][]} */ list) => {
    const sums = new Array(bins).fill(0);
    for (const [day, n] of list)
      if (Number.isFinite(dayNumber(day)))
        sums[Math.min(Math.floor(((dayNumber(day) - first) / long) * bins), bins - 1)] += n;
    return sums;
  };
  return { first, last, long, bins, claims: binned(claims), begun: binned(begun) };
}

/**
 * @param {string} day
 */
const xOfDay = (day) => 4 + ((dayNumber(day) - when.first) / when.long) * (WHEN[0] - 8);

/**
 * @param {number} x
 */
const dayAt = (x) =>
  new Date(
    (when.first + (Math.min(Math.max(x - 4, 0), WHEN[0] - 8) / (WHEN[0] - 8)) * when.long) *
      86400000,
  )
    .toISOString()
    .slice(0, 10);
function drawHistogram() {
  const figure = by("when");
  const [wide, high, axis] = WHEN;
  const { claims, begun, bins } = (when = histogram());
  const svg = drawn("svg", {
    viewBox: `0 0 ${wide} ${high}`,
    role: "img",
    "aria-label": yearsTold(),
  });
  const step = (wide - 8) / bins;
  const most = Math.max(...claims, 1);
  const mostBegun = Math.max(...begun, 1);
  claims.forEach(
    (n, at) =>
      n &&
      svg.append(
        drawn("rect", {
          class: "claims",
          x: n1(4 + at * step),
          width: n1(step - 0.6),
          y: n1(axis - Math.max((n / most) * 30, 1.5)),
          height: n1(Math.max((n / most) * 30, 1.5)),
        }),
      ),
  );
  begun.forEach(
    (n, at) =>
      n &&
      svg.append(
        drawn("rect", {
          class: "begun",
          x: n1(4 + at * step),
          width: n1(step - 0.6),
          y: axis + 1,
          height: n1(Math.max((n / mostBegun) * 10, 1.5)),
        }),
      ),
  );
  svg.append(
    drawn("line", { class: "rule", x1: 4, x2: wide - 4, y1: axis + 0.5, y2: axis + 0.5 }),
    drawn("rect", { id: "brush", y: 0, height: axis + 12, x: 0, width: 0 }),
  );
  svg.append(
    drawn("text", { x: 4, y: high - 1 }, dayAt(0).slice(0, 4)),
    drawn("text", { x: wide - 4, y: high - 1, "text-anchor": "end" }, dayAt(wide).slice(0, 4)),
  );
  figure.replaceChildren(
    svg,
    element(
      "figcaption",
      "Above: claims by the day they became public. Below: measures by the day they began. Drag over it to compare two dates.",
    ),
  );
  brushing(svg);
}
function yearsTold() {
  const sum = (/** @type {[day: string, count: number][]} */ list) => {
    const years = new Map();
    for (const [day, n] of list) years.set(day.slice(0, 4), (years.get(day.slice(0, 4)) || 0) + n);
    return [...years].map(([year, n]) => `${year}: ${n}`).join(", ");
  };
  return `Claims by the year they became public: ${sum(data.clock.public)}. Measures by the year they began: ${sum(data.clock.begun) || "none"}.`;
}

/** Draws when claims became public and when measures began. */
export function paintHistogram() {
  if (!data.clock.public.length) return;
  if (!when) drawHistogram();
  const ends = [view.against, view.known || data.clock.newest];
  const [from, to] = view.against
    ? ends.map(xOfDay)
    : [view.known ? xOfDay(view.known) : 0, view.known ? xOfDay(view.known) + 1.5 : 0];
  by("brush").setAttribute("x", n1(Math.min(from, to)));
  by("brush").setAttribute("width", n1(Math.abs(to - from)));
}

/**
 * A drag chooses the two dates, a click one.
 * @param {SVGElement} svg
 */
function brushing(svg) {
  let start = /** @type {any} */ (null);
  const at = (/** @type {PointerEvent} */ event) =>
    ((event.clientX - svg.getBoundingClientRect().left) / svg.getBoundingClientRect().width) *
    WHEN[0];
  const stepOn = (/** @type {string} */ day) =>
    data.clock.known.findLast((/** @type {string} */ known) => known <= day) || data.clock.known[0];
  svg.addEventListener("pointerdown", (event) => {
    start = at(event);
    svg.setPointerCapture(event.pointerId);
  });
  svg.addEventListener("pointermove", (event) => {
    if (start === null) return;
    by("brush").setAttribute("x", n1(Math.min(start, at(event))));
    by("brush").setAttribute("width", n1(Math.abs(at(event) - start)));
  });
  svg.addEventListener("pointerup", (event) => {
    const ends = [start, at(event)].sort((a, b) => a - b);
    const [from, to] = ends.map(dayAt).map(stepOn);
    start = null;
    change(() => {
      view.known = to === data.clock.known.at(-1) ? "" : to;
      view.against = ends[1] - ends[0] > 4 && from !== to ? from : "";
    });
    if (view.against) showChanges();
  });
}
