// Comparing two dates: the list of what changed.
import { change } from "./change.js";
import { changeWords, compareLine, counts } from "./change_words.js";
import { data, lines } from "./data.js";
import { printedDay } from "./days.js";
import { say } from "./dom.js";
import { show } from "./panel.js";
import { factOf } from "./seats.js";
import { now, view } from "./state.js";
import { unsureOf } from "./two_dates.js";

/** Shows in the panel what changed between two dates. */
export function showChanges() {
  if (!view.against) return say("Choose a date to compare with first");
  if (view.beside)
    change(() => {
      view.beside = false;
    });
  /** @type {(list: Line[]) => SheetRow[]} */
  const rows = (list) =>
    list.map((l) => [factOf(l), "", changeWords(now.lines[l.at]), "line:" + l.uid]);
  const headings = {
    appeared: "Became public",
    changed: "Documented otherwise",
    went: "No longer counted",
  };
  const sections = counts()
    .filter(([, list]) => list.length)
    .map(
      ([kind, list]) =>
        /** @type {SheetSection} */ ([`${headings[kind]} (${list.length})`, rows(list)]),
    );
  const pills = now.measures.map(
    ([card, came, ended]) =>
      /** @type {SheetRow} */ ([
        card.name,
        "",
        [...came.map((p) => `came: ${p}`), ...ended.map((p) => `ended: ${p}`)].join("; "),
        "party:" + card.uid,
      ]),
  );
  if (pills.length) sections.push([`Measures (${pills.length})`, pills]);
  const what = /** @type {SheetSection[]} */ ([
    [
      "What it is",
      [
        [
          "What became public between the two days, and what changed in how it is documented. It does not say when things happened.",
        ],
      ],
    ],
  ]);
  const left_out = lines.filter((l) => now.lines[l.at] && unsureOf(now.lines[l.at])).length;
  const said = `The page does not carry both dates with this span for ${left_out} relations.`;
  /** @type {SheetSection[]} */
  const note = left_out ? [["Not compared", [[said]]]] : [];
  /** @type {SheetSection} */
  const nothing = ["What changed", [["Nothing that is drawn here changed between the two."]]];
  show("", [
    "Two dates",
    `${printedDay(view.against)} and ${view.known ? printedDay(view.known) : data.clock.all}`,
    [],
    [],
    [...what, ...(sections.length ? sections : [nothing]), ...note],
  ]);
  say(compareLine());
}

/** Compares with the day before, or ends comparing. */
export function toggleCompare() {
  const { known } = data.clock;
  const last = view.known ? known.indexOf(view.known) : known.length;
  if (last < 1) return say("There is no earlier date to compare with");
  const on = !view.against;
  change(() => {
    [view.against, view.beside] = [on ? known[last - 1] : "", false];
  });
  if (on) showChanges();
}
