// Marks and strokes of the map: all cards at one place, all relations from one mark to another.
import { cards, data, lines } from "./data.js";
import { drawing, now } from "./state.js";

/** Pixels of a mark of the map on the screen. */
export const PIN = 15;
const mapped = () => lines.filter((l) => now.drawn[l.at] && drawing.geometry[l.at].d);

/** The cards shown at each place, by the number of the place. */
export function marksShown() {
  const found = /** @type {Known<number, Card[]>} */ (new Map());
  for (const card of cards) {
    const at = data.map.marks[card.at];
    if (!now.cards[card.at] || at < 0) continue;
    if (!found.has(at)) found.set(at, []);
    found.get(at).push(card);
  }
  return found;
}

/**
 * The cards that share the mark of a card on the map.
 * @param {Card} card
 */
export const together = (card) => marksShown().get(data.map.marks[card.at]) || [card];

/** The relations of each stroke, best supported first. */
export function flows() {
  const found = /** @type {Known<string, Line[]>} */ (new Map());
  const support = (/** @type {Line} */ line) => now.lines[line.at].support ?? -1;
  for (const line of mapped()) {
    const { d } = drawing.geometry[line.at];
    if (!found.has(d)) found.set(d, []);
    found.get(d)?.push(line);
  }
  for (const list of found.values()) list.sort((a, b) => support(b) - support(a));
  return [...found.values()];
}

/**
 * The lines that one stroke of the map stands for with this one.
 * @param {Line} line
 */
export const flowOf = (line) => flows().find((list) => list.includes(line)) || [line];

/**
 * What a mark is called: its card with its place, or the place with the number of its cards.
 * @param {number} at
 * @param {Card[]} list
 */
export function markName(at, list) {
  const place = data.map.names[at];
  const [card] = list;
  const how = data.map.how[card.at];
  if (list.length > 1) return `${place}: ${list.length}`;
  return how === "town" || how === "seat" ? `${card.name}, ${place}` : card.name;
}
