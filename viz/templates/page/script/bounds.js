// What of the picture is in use.
import { headBoxes } from "./columns.js";
import { cards, data, lineOf, lines } from "./data.js";
import { flows, marksShown } from "./flows.js";
import { curveOf, extent, pointsOf } from "./geometry.js";
import { shownPairs } from "./pairs.js";
import { boxOf } from "./places.js";
import { seatNamed } from "./seats.js";
import { drawing, now, view } from "./state.js";

/** Left, top, right and bottom of what is drawn of a neighbourhood. */
export function nearBounds() {
  const boxes = cards.filter((k) => now.cards[k.at]).map(boxOf);
  for (const list of shownPairs()) {
    const p = curveOf(drawing.geometry[list[0].at]);
    const xs = [p[0], p[2], p[4], p[6]];
    const ys = [p[1], p[3], p[5], p[7]];
    const [l, r, t, b] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
    boxes.push([(l + r) / 2, (t + b) / 2, r - l, b - t]);
  }
  boxes.push(...headBoxes());
  if (!boxes.length) return [0, 0, drawing.placed.width, drawing.placed.height];
  const [l, t, r, b] = extent(boxes);
  return [l - 12, t - 12, r + 12, b + 12];
}

/** What of the map is in use: the marks that are shown, and the strokes between them. */
export function mapBounds() {
  const boxes = [...marksShown().values()]
    .map(([card]) => boxOf(card))
    .map(([x, y]) => [x - 60, y - 50, x + 150, y + 50]);
  for (const [line] of flows()) {
    const p = pointsOf(drawing.geometry[line.at]);
    for (let at = 0; at < p.length; at += 2)
      boxes.push([p[at] - 8, p[at + 1] - 8, p[at] + 8, p[at + 1] + 8]);
  }
  if (!boxes.length) return data.map.near;
  const low = (/** @type {number} */ on) => Math.min(...boxes.map((b) => b[on]));
  const top = (/** @type {number} */ on) => Math.max(...boxes.map((b) => b[on]));
  return [
    Math.max(low(0), 0),
    Math.max(low(1), 0),
    Math.min(top(2), drawing.placed.width + 150),
    Math.min(top(3), drawing.placed.height),
  ];
}

/**
 * The boxes of cards, groups and labels, by identifier.
 * @param {Iterable<string>} ids
 */
export const boxesOf = (ids) =>
  [...ids]
    .map((id) =>
      seatNamed(id)
        ? boxOf(seatNamed(id))
        : lineOf.has(id)
          ? drawing.geometry[lineOf.get(id).at].label
          : null,
    )
    .filter((box) => box !== null);

/** The part of the picture that is shown, with a margin. */
export function bounds() {
  if (drawing.placed.kind === "map") return mapBounds();
  if (drawing.placed.kind === "near") return nearBounds();
  const boxes = [
    ...cards.filter((k) => now.cards[k.at]).map(boxOf),
    ...lines
      .filter((l) => now.drawn[l.at])
      .map((l) => drawing.geometry[l.at].label)
      .filter((label) => label !== null),
  ];
  if (!boxes.length) return [0, 0, drawing.placed.width, drawing.placed.height];
  const whole =
    drawing.placed.kind === "field" ? null : [0, 0, drawing.placed.width, drawing.placed.height];
  const found =
    whole && boxes.length === cards.length + lines.length && !view.pinned.size
      ? whole
      : extent(boxes);
  return [
    Math.min(found[0], found[2]) - 18,
    Math.min(found[1], found[3]) - (whole ? 34 : 18),
    found[2] + 18,
    found[3] + 18,
  ];
}
