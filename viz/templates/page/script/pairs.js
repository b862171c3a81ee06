// Strokes of a neighbourhood: all relations from one card to another as one.
import { cards, lines, packs } from "./data.js";
import { insideOf, seatOf } from "./seats.js";
import { activity, drawing, now, view } from "./state.js";

function pairsNow() {
  if (drawing.pairs) return drawing.pairs;
  drawing.pairs = new Map();
  for (const line of lines) {
    if (!now.drawn[line.at]) continue;
    const key = pairKey(line);
    if (!key) continue; // within a closed group
    if (!drawing.pairs.has(key)) drawing.pairs.set(key, []);
    drawing.pairs.get(key)?.push(line);
  }
  const support = (/** @type {Line} */ line) => now.lines[line.at].support ?? -1;
  for (const list of drawing.pairs.values()) list.sort((a, b) => support(b) - support(a));
  return drawing.pairs;
}

/**
 * By what stands for the two ends; nothing where a closed group stands for both.
 * @param {Line} line
 */
export function pairKey(line) {
  const source = seatOf(cards[line.source]);
  const target = seatOf(cards[line.target]);
  return source === target && source.members ? "" : `${source.id}>${target.id}`;
}

/**
 * The lines that one stroke stands for with this one.
 * @param {Line} line
 */
export const pairOf = (line) => pairsNow().get(pairKey(line)) || [line];

/**
 * @param {Line[]} list
 */
const foldedPair = (list) =>
  drawing.routed.size ? drawing.unrouted.has(list[0].at) : drawing.placed.folded[list[0].at] === 1;

/**
 * Whether the stroke of some lines is drawn: at rest, with all lines, or where the pointer is.
 * @param {Line[]} list
 */
export function shownPair(list) {
  if (!foldedPair(list) || view.every) return true;
  return list.some(
    (l) =>
      (now.focus && now.focus.has(l.uid)) ||
      activity.hover === l.uid ||
      activity.hover === seatOf(cards[l.source]).id ||
      activity.hover === seatOf(cards[l.target]).id,
  );
}

/**
 * Whether a line has a stroke of its own on the picture.
 * @param {Line} line
 */
export const visible = (line) =>
  drawing.placed.kind !== "near" ||
  (pairKey(line) !== "" && pairOf(line)[0] === line && shownPair(pairOf(line)));

/** The lines of each stroke that is drawn. */
export const shownPairs = () => [...pairsNow().values()].filter(shownPair);

/** How many lines stand for how many relations, in words. */
export function counted() {
  const all = [...pairsNow().values()];
  const shown = all.filter(shownPair);
  const relations = shown.reduce((sum, list) => sum + list.length, 0);
  const behind = all.length - shown.length;
  const inside = packs
    .filter((pack) => !view.open.has(pack.id))
    .reduce((sum, pack) => sum + insideOf(pack).length, 0);
  return (
    `${shown.length} lines drawn for ${relations} relations` +
    (inside ? `; ${inside} cards stand in closed groups` : "") +
    (behind ? `; ${behind} more lines show at the card you point at` : "")
  );
}

/**
 * How many relations the strokes of a neighbourhood stand for, and how many strokes are not drawn.
 */
export function countedHere() {
  const all = [...pairsNow().values()];
  const shown = all.filter(shownPair);
  const behind = all.length - shown.length;
  const relations = shown.reduce((sum, list) => sum + list.length, 0);
  return (
    `${shown.length} lines stand for ${relations} relations.` +
    (behind ? ` Further lines not drawn, counted at their cards: ${behind}.` : "")
  );
}
