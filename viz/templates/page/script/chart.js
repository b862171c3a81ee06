// Figures of a sheet side by side.
import { drawn, element } from "./dom.js";
import { n1 } from "./geometry.js";

/**
 * Figures by the day they were public, a shape for each asserter; "more than" has a stem upwards.
 * No line joins them.
 * @param {FigureChart} it
 */
export function chartOf([unit, names, marks, days, ticks]) {
  const wide = 370;
  const high = 150;
  const left = 52;
  const base = 120;
  const top = 12;
  const right = 12;
  const x = (/** @type {number} */ v) => left + v * (wide - left - right);
  const y = (/** @type {number} */ v) => base - v * (base - top);
  const figure = element("figure", "", "chart");
  const svg = drawn("svg", {
    viewBox: `0 0 ${wide} ${high}`,
    role: "img",
    "aria-label": marks.map((m) => m[4]).join("; "),
  });
  for (const [share, words] of ticks) {
    svg.append(
      drawn("line", { x1: left, x2: wide - right, y1: y(share), y2: y(share), class: "rule" }),
      drawn("text", { x: left - 6, y: y(share) + 4, "text-anchor": "end" }, words),
    );
  }
  svg.append(
    drawn("text", { x: left, y: high - 12 }, days[0]),
    drawn("text", { x: wide - right, y: high - 12, "text-anchor": "end" }, days[1]),
  );
  const shapes = ["circle", "square", "diamond", "triangle", "hexagon", "ring", "bar", "pentagon"];
  for (const [name, px, py, upto, words] of marks) {
    const group = drawn("g", { class: `mark m${name % 4}` });
    group.append(drawn("title", {}, words));
    if (upto !== py)
      group.append(
        drawn("line", {
          x1: x(px),
          x2: x(px),
          y1: y(py),
          y2: y(Math.min(upto, 1)),
          "stroke-dasharray": "2 3",
        }),
      );
    group.append(figureShape(shapes[name % shapes.length], x(px), y(py), 5));
    svg.append(group);
  }
  const key = element("ul", "", "key");
  names.forEach((name, at) => {
    const item = element("li");
    const mark = drawn("svg", {
      width: 16,
      height: 14,
      viewBox: "0 0 16 14",
      "aria-hidden": "true",
      class: `mark m${at % 4}`,
    });
    mark.append(figureShape(shapes[at % shapes.length], 8, 7, 5));
    item.append(mark, element("span", name));
    key.append(item);
  });
  figure.append(
    svg,
    key,
    element(
      "figcaption",
      `Figures in ${unit} by asserter and the day they were public, side by side: never added up. A dotted stem: the source gives a bound or a range.`,
    ),
  );
  return figure;
}

/**
 * The sign of an asserter in a chart.
 * @param {string} kind
 * @param {number} x
 * @param {number} y
 * @param {number} r
 */
export function figureShape(kind, x, y, r) {
  const sides = { diamond: [4, 0], triangle: [3, -90], hexagon: [6, 0], pentagon: [5, -90] }[kind];
  if (sides) {
    const points = [];
    for (let i = 0; i < sides[0]; i++) {
      const a = ((sides[1] + (360 * i) / sides[0]) * Math.PI) / 180;
      points.push(`${n1(x + 1.15 * r * Math.cos(a))},${n1(y + 1.15 * r * Math.sin(a))}`);
    }
    return drawn("polygon", { points: points.join(" ") });
  }
  if (kind === "circle") return drawn("circle", { cx: x, cy: y, r });
  if (kind === "ring")
    return drawn("circle", { cx: x, cy: y, r: r - 1, fill: "none", "stroke-width": 2 });
  const tall = kind === "bar" ? r * 0.45 : r * 0.9;
  return drawn("rect", { x: x - r * 0.9, y: y - tall, width: r * 1.8, height: 2 * tall });
}
