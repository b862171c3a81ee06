// Filters: what is switched off, by groups and values.
import { now, view } from "./state.js";

/**
 * Whether something came with the page, or with an expansion that was not taken back.
 * @param {{ by?: string[] }} thing
 */
export const present = (thing) => !thing.by || thing.by.some((step) => view.grown.includes(step));

/**
 * Whether an entry of a filter is switched off.
 * @param {string} group
 * @param {string | number} value
 */
export const off = (group, value) => view.off.size > 0 && view.off.has(`${group}.${value}`);

/**
 * Whether a line passes the filters.
 * @param {Line} line
 */
export function passes(line) {
  if (!view.off.size) return line.support === null || !(line.support < view.least);
  if (off("known", line.known) || off("level", line.level)) return false;
  if (
    line.support === null
      ? off("weight", "none")
      : off("weight", line.weight) || line.support < view.least
  )
    return false;
  if (line.denied && off("mark", "denied")) return false;
  if (line.partial && off("mark", "partial")) return false;
  return (
    !none("status", line.statuses) &&
    !none("source", line.sources) &&
    !none("voice", line.voices.map(filterValue)) &&
    !off("relation", filterValue(line.relation))
  );
}

/**
 * Whether all of some values are switched off.
 * @param {string} group
 * @param {string[]} values
 */
export const none = (group, values) =>
  view.off.size > 0 && values.length > 0 && values.every((v) => off(group, v));

/**
 * A value as a part of the address of a view, which separates values by a mark.
 * @param {string} words
 */
export const filterValue = (words) => (words.includes("~") ? words.replaceAll("~", "-") : words);

/**
 * The entry of the filter of countries to which a card belongs.
 * @param {Card} card
 */
export const countryOf = (card) => filterValue(card.country || "none on file");

/**
 * The entries of the filter of measures to which a card belongs.
 * @param {Card} card
 */
export const measuresOf = (card) =>
  now.pills[card.at].length ? now.pills[card.at].map((p) => filterValue(p[0])) : ["none"];
