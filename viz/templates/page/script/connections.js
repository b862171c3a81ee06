// What is lit while the rest is dim, and the fewest lines between two cards.
import { cards, cardsOf, lineOf, packAt, place, touching } from "./data.js";
import { now, view } from "./state.js";
import { fewestLines } from "./ways.js";

/**
 * What is lit while the rest is dim: a route, a connection, what was picked, or what was chosen
 * with its neighbours.
 */
export function focusOf() {
  if (view.route >= 0 && now.routes[view.route]) return litBy(now.routes[view.route]);
  if (view.ends[1]) return joined(view.ends[0], view.ends[1]).lit;
  if (view.picked.size) return new Set(view.picked);
  if (view.at.startsWith("line:")) {
    const line = lineOf.get(view.at.slice(5));
    return line ? new Set([line.uid, cards[line.source].id, cards[line.target].id]) : null;
  }
  if (view.at.startsWith("card:") || view.at.startsWith("pack:")) {
    const chosen = view.at.startsWith("pack:")
      ? packAt.get(view.at.slice(5)).members.map((at) => cards[at])
      : [place.get(view.at.slice(5))];
    const lit = new Set(chosen.map((k) => k.id));
    for (const card of chosen)
      for (const line of touching[card.at])
        if (now.drawn[line.at])
          [line.uid, cards[line.source].id, cards[line.target].id].forEach((x) => lit.add(x));
    return lit;
  }
  return null;
}

/**
 * What a route lights: its lines and the cards of its parties.
 * @param {Route} route
 */
export const litBy = (route) =>
  new Set([
    ...route.lines,
    ...route.nodes.flatMap((uid) => (cardsOf.get(uid) || []).map((c) => c.id)),
  ]);

/**
 * A connection: fewest lines between two cards among what is shown, whatever the lines say and
 * wherever goods go.
 * @param {string} first
 * @param {string} last
 */
export function joined(first, last) {
  const isDrawn = (/** @type {Line} */ line) => now.drawn[line.at] === 1;
  const way = fewestLines(place.get(first).at, place.get(last).at, touching, isDrawn);
  const lit = new Set([first, last]);
  for (const line of way || [])
    for (const id of [line.uid, cards[line.source].id, cards[line.target].id]) lit.add(id);
  return { way, lit };
}
