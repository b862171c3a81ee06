// What changed between two dates, on the picture.
import { cards, data, lines } from "./data.js";
import { flows } from "./flows.js";
import { middleOf, n1, strokeSpot } from "./geometry.js";
import { paintMark } from "./marks.js";
import { unitAt } from "./note_marks.js";
import { shownPairs } from "./pairs.js";
import { widthOf } from "./pen.js";
import { boxOf } from "./places.js";
import { besideNow, changeColour, isNewCard } from "./shown.js";
import { drawing, now, view } from "./state.js";
import { CHANGES } from "./two_dates.js";

/**
 * The marks of what changed between two dates.
 * @param {Pick<Pen, "c">} it
 * @param {number} scale
 * @param {boolean} isDark
 */
export function changeMarks({ c }, scale, isDark) {
  const marks = /** @type {Mark[]} */ ([]);
  const u = unitAt(scale);
  const colourOf = (/** @type {Change} */ kind) => changeColour(kind, isDark);
  const near = drawing.placed.kind === "near";
  const groups = /** @type {Line[][]} */ (
    drawing.placed.kind === "near"
      ? shownPairs()
      : drawing.placed.kind === "map"
        ? flows()
        : lines.filter((l) => now.drawn[l.at]).map((l) => [l])
  );
  for (const list of groups) {
    const counts = /** @type {Change[]} */ (Object.keys(CHANGES))
      .map((kind) => {
        const many = list.filter((l) => now.lines[l.at].change === kind).length;
        return /** @type {[Change, number]} */ ([kind, many]);
      })
      .filter(([, n]) => n);
    const g = drawing.geometry[list[0].at];
    const spot = drawing.placed.kind === "map" && g.d ? middleOf(g) : strokeSpot(g);
    if (!counts.length || !spot) continue;
    const [[kind]] = counts;
    const wide =
      (data.widths[now.lines[list[0].at].weight] + 6) * (drawing.placed.kind === "map" ? u : 1);
    const d =
      g.label && !near
        ? ""
        : g.d ||
          (g.from ? `M${n1(g.from[0])} ${n1(g.from[1])}L${n1(g.tip[0])} ${n1(g.tip[1])}` : "");
    if (kind !== "went" && d)
      marks.push({ d, stroke: colourOf(kind) + "55", width: wide, dash: [] });
    // A stroke to a card that is new itself needs no words of its own.
    if (
      near &&
      kind === "appeared" &&
      counts.length === 1 &&
      [list[0].source, list[0].target].some((at) => isNewCard(cards[at]))
    )
      continue;
    const words =
      list.length === 1
        ? `${CHANGES[kind][0]} ${CHANGES[kind][1]}`
        : counts.map(([k, n]) => CHANGES[k][0] + n).join(" ");
    tagMarks(marks, c, words, spot[0], spot[1] + (spot[3] || 0) / 2 + 2 * u, colourOf(kind), u);
  }
  for (const card of cards) {
    const [x, y, w, h] = boxOf(card);
    if (now.cards[card.at] && w > 40 && isNewCard(card))
      marks.push({
        box: [x - w / 2 - 3, y - h / 2 - 3, w + 6, h + 6, 6],
        stroke: colourOf("appeared"),
        width: 2 * u,
      });
  }
  for (const [card, came, ended] of now.measures) {
    const [x, y, w, h] = boxOf(card);
    const words = [...came.map((p) => `+ ${p}`), ...ended.map((p) => `− ${p}`)].join("  ");
    if (near)
      tagMarks(
        marks,
        c,
        came.length ? "+" : "−",
        x + w / 2,
        y,
        colourOf(came.length ? "appeared" : "went"),
        u,
      );
    else if (drawing.placed.kind === "map" ? w + h >= 0 && data.map.marks[card.at] >= 0 : w)
      tagMarks(
        marks,
        c,
        words,
        x,
        y + h / 2 - 2 * u,
        colourOf(came.length ? "appeared" : "went"),
        u,
      );
  }
  return marks;
}

/**
 * @param {Mark[]} marks
 * @param {Palette} c
 * @param {string} words
 * @param {number} x
 * @param {number} y
 * @param {string} colour
 * @param {number} u
 */
function tagMarks(marks, c, words, x, y, colour, u) {
  const wide = widthOf(words, 11 * u, true) + 10 * u;
  marks.push(
    {
      box: [x - wide / 2, y - 3 * u, wide, 16 * u, 8 * u],
      fill: c.card,
      stroke: colour,
      width: 1.2 * u,
    },
    { words, x, y: y + 9 * u, size: 11 * u, fill: colour, bold: true, anchor: "middle" },
  );
}

/**
 * Draws what changed between two dates.
 * @param {Pen} p
 * @param {number} scale
 * @param {boolean} isDark
 */
export function drawChanges(p, scale, isDark) {
  if (view.against && !besideNow())
    for (const mark of changeMarks(p, scale, isDark)) paintMark(p.ctx, mark);
}
