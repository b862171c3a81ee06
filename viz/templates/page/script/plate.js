// What a saved or printed picture carries around it: title, question, days, legend, sources with
// their licences, and what it does not say.
import { compareLine } from "./change_words.js";
import { cards, data, lines } from "./data.js";
import { by } from "./dom.js";
import { n1 } from "./geometry.js";
import { crossMarks } from "./marks.js";
import { notesLine } from "./note_marks.js";
import { countedHere } from "./pairs.js";
import { fitted, widthOf } from "./pen.js";
import { activity, drawing, now, view } from "./state.js";

/**
 * Runs something with the picture as it leaves the page.
 * @template T
 * @param {() => T} act
 */
export function asSaved(act) {
  const before = { focus: now.focus, hover: activity.hover, frame: drawing.frame };
  activity.saving = true;
  [activity.hover, drawing.frame] = ["", null];
  if (view.route < 0 && !view.ends[0]) now.focus = null;
  try {
    return act();
  } finally {
    activity.saving = false;
    now.focus = before.focus;
    activity.hover = before.hover;
    drawing.frame = before.frame;
  }
}

/**
 * The entries of the legend for what is drawn: a glyph or a stroke, and its words.
 * @param {Palette} c
 * @param {boolean} isDark
 */
function legendNow(c, isDark) {
  const entries = [];
  const families = [...new Set(cards.filter((k) => now.cards[k.at]).map((k) => k.family))];
  const drawn = lines.filter((l) => now.drawn[l.at]);
  for (const family of families)
    entries.push({
      glyph: data.looks[family].glyph,
      colour: data.looks[family][isDark ? "dark" : "light"],
      words: data.looks[family].label,
    });
  for (const [known, [words, dash]] of Object.entries(data.known))
    if (drawn.some((l) => now.lines[l.at].known === known))
      entries.push({ dash, width: 2.2, words });
  for (const [weight, words] of Object.entries(data.bands))
    if (
      drawn.some(
        (l) => String(now.lines[l.at].weight) === weight && now.lines[l.at].support !== null,
      )
    )
      entries.push({ dash: [], width: data.widths[weight], words });
  if (drawn.some((l) => now.lines[l.at].denied))
    entries.push({ denied: true, words: "denied or disputed by somebody" });
  if (drawn.some((l) => now.lines[l.at].partial))
    entries.push({ partial: true, words: "not every party between the two is named" });
  return entries;
}

/**
 * @param {Mark[]} marks
 * @param {Palette} c
 * @param {LegendEntry[]} entries
 * @param {number} wide
 * @param {number} top
 */
function legendMarks(marks, c, entries, wide, top) {
  let x = 0;
  let y = top + 12;
  for (const entry of entries) {
    const long = 30 + widthOf(entry.words, 11, false);
    if (x && x + long > wide) [x, y] = [0, y + 18];
    const middle = y - 4;
    if (entry.glyph)
      marks.push({ glyph: entry.glyph, at: [x + 11, middle, 5], fill: entry.colour });
    else if (entry.denied) {
      marks.push({
        d: `M${n1(x)} ${n1(middle - 2)}H${n1(x + 22)}M${n1(x)} ${n1(middle + 2)}H${n1(x + 22)}`,
        stroke: c.line,
        width: 1,
        dash: [],
      });
      crossMarks(marks, c, x + 11, middle, 5.5);
    } else if (entry.partial)
      marks.push({
        words: "…",
        x: x + 11,
        y: middle + 2,
        size: 15,
        fill: c.line,
        bold: true,
        anchor: "middle",
      });
    else
      marks.push({
        d: `M${n1(x)} ${n1(middle)}H${n1(x + 22)}`,
        stroke: c.line,
        width: entry.width,
        dash: entry.dash,
      });
    marks.push({ words: entry.words, x: x + 28, y, size: 11, fill: c.ink });
    x += long + 16;
  }
  return entries.length ? y + 8 : top;
}

/** Which dates the picture is of, in words; `day`: that of one half of two. */
export const datesLine = (day = "") =>
  `Known by: ${day || by("known-told").textContent}. True during: ${by("true-told").textContent}. ${compareLine()}`;

/** What the picture does not say, and how some of it is to be read. */
export const caveats = () =>
  [
    data.caveat,
    drawing.placed.kind === "map" ? data.map_note : "",
    drawing.placed.kind === "near" ? countedHere() : "",
    notesLine(),
  ]
    .filter(Boolean)
    .join(" ");

/**
 * The plate of a picture so many pixels wide: marks above it and below it, and their heights. Bare, it
 * has the legend alone, and the day of a half: what carries it says the rest in its own words.
 * @param {boolean} isDark
 * @param {number} wide
 */
export function plate(isDark, wide, day = "", bare = false) {
  const c = isDark ? data.dark : data.light;
  const head = /** @type {Mark[]} */ ([]);
  const foot = /** @type {Mark[]} */ ([]);
  const edge = 18;
  const room = wide - 2 * edge;
  const write = (
    /** @type {Mark[]} */ marks,
    /** @type {number} */ top,
    /** @type {string} */ words,
    /** @type {number} */ size,
    /** @type {string} */ fill,
    bold = false,
  ) => {
    for (const row of words ? fitted(words, room, size, 999, bold) : []) {
      top += size * 1.3;
      marks.push({ words: row, x: 0, y: top - size * 0.3, size, fill, bold });
    }
    return top;
  };
  let low = legendMarks(foot, c, legendNow(c, isDark), room, 8);
  if (bare) return { head, foot, top: write(head, 4, day, 12, c.soft) + 4, low: low + 6, edge };
  let top = write(head, 12, document.title, 17, c.ink, true);
  top = write(head, top + 3, data.question, 12, c.soft);
  top = write(head, top + 2, datesLine(day), 11, c.soft) + 10;
  low = write(foot, low + 4, caveats(), 11, c.ink);
  for (const words of data.terms) low = write(foot, low + 2, words, 10, c.soft);
  return { head, foot, top, low: low + 14, edge };
}
