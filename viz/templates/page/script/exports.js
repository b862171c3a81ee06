// Tables and data that leave the page.
import { written } from "./address.js";
import { csv } from "./csv.js";
import { cards, data, lines } from "./data.js";
import { span } from "./dates.js";
import { now, view } from "./state.js";
import { COLUMNS, cellsOf } from "./table.js";

/** The lines that are drawn, as CSV. */
export function table() {
  const rows = lines
    .filter((l) => now.drawn[l.at])
    .map((l) => [...cellsOf(l), now.lines[l.at].claims.join(" "), l.uid]);
  return csv([[...COLUMNS, "Relation uid"], ...rows]);
}

/** What is shown, as JSON. */
export function content() {
  const state = (/** @type {Line} */ l) => {
    const { at: _at, text: _text, source, target, ...rest } = now.lines[l.at];
    return { ...rest, source: cards[source].uid, target: cards[target].uid };
  };
  const told = {
    title: document.title,
    known_by: view.known || null,
    compared_with: view.against || null,
    during: span()[1] ? span() : null,
    view: written(),
    nodes: cards
      .filter((k) => now.cards[k.at])
      .map((k) => ({
        uid: k.uid,
        name: k.name,
        kind: k.family,
        small: k.small,
        measures: now.pills[k.at].map((p) => p[0]),
      })),
    edges: lines.filter((l) => now.drawn[l.at]).map(state),
    routes: now.routes,
    sources: data.terms,
  };
  return JSON.stringify(told, null, 1) + "\n";
}
