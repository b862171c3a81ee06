// Filters by what occurs on the page: relation, who says so, country, measure; and the number of
// cards or lines behind each entry of the legend.
import { change } from "./change.js";
import { counted, valuesOf } from "./counts.js";
import { cards, lines, live } from "./data.js";
import { buttonsWith, by, element, reached } from "./dom.js";
import { countryOf, filterValue, measuresOf, present } from "./filters.js";
import { now, view } from "./state.js";

const GROUPS =
  /** @type {[group: string, heading: string, things: () => any[], values: (thing: any) => string[]][]} */ ([
    [
      "relation",
      "Relation",
      () => lines.filter((l) => now.lines[l.at]),
      (line) => [filterValue(line.relation)],
    ],
    [
      "voice",
      "Who says so",
      () => lines.filter((l) => now.lines[l.at]),
      (line) => now.lines[line.at].voices.map(filterValue),
    ],
    ["country", "Country", () => cards, (card) => [countryOf(card)]],
    ["measure", "Measure", () => cards, measuresOf],
  ]);
let tallied = "";

/**
 * The entries that each card or line of the page concerns, on the dates that are chosen.
 * @returns {Generator<[string, (string | number)[]]>}
 */
function* entries() {
  for (const [group, , things, values] of GROUPS)
    for (const thing of things()) if (present(thing)) yield [group, values(thing)];
  for (const card of cards) if (present(card)) yield ["family", [card.family]];
  for (const line of now.lines) {
    if (!line || !present(line)) continue;
    yield ["known", [line.known]];
    yield ["level", [line.level]];
    yield ["weight", [line.support === null ? "none" : line.weight]];
    if (line.denied) yield ["mark", ["denied"]];
    if (line.partial) yield ["mark", ["partial"]];
    yield ["status", line.statuses];
    yield ["source", line.sources];
  }
}

/** Shows how many cards or lines each entry of the filters concerns. */
export function listTallies() {
  const key = [view.known, view.from, view.to, lines.length, view.grown.length].join(" ");
  if (live && Object.keys(live.opens).length) return; // groups are counts themselves
  if (key === tallied) return;
  tallied = key;
  const found = counted(entries());
  for (const [group, heading] of GROUPS) {
    const values = valuesOf(found, group);
    const id = "tally-" + group;
    if (values.length < 2) {
      // one alone filters nothing
      if (by(id)) by(id).remove();
      continue;
    }
    if (!by(id)) {
      const made = element("details", "", "more");
      const list = element("ul", "", "legend");
      made.id = id;
      made.append(element("summary", heading), list);
      by("tallies").append(made);
    }
    by(id).lastElementChild?.replaceChildren(
      ...values.map((value) => {
        const item = element("li");
        const made = element("button");
        made.type = "button";
        made.dataset.filter = `${group}.${value}`;
        made.append(element("span", value));
        item.append(made);
        return item;
      }),
    );
  }
  for (const made of buttonsWith("filter")) {
    let count = made.querySelector(".count");
    if (!count) made.append((count = element("span", "", "count")));
    count.textContent = String(found.get(made.dataset.filter || "") || 0);
  }
}

/** Switches filters on and off. */
export function listen() {
  by("filters").addEventListener("click", (event) => {
    const made = /** @type {HTMLElement | null} */ (reached(event).closest("button[data-filter]"));
    if (!made) return;
    change(() => {
      const key = made.dataset.filter || "";
      if (view.off.has(key)) view.off.delete(key);
      else view.off.add(key);
    });
  });
}
