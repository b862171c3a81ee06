// What counts on a date, and how a line differs between two: no rule is applied here, the states
// come from the case.

/**
 * Kinds of change between two dates: sign, word, colour by day, colour by night.
 * @type {Record<Change, string[]>}
 */
export const CHANGES = {
  appeared: ["+", "new", "#157347", "#63d49b"],
  changed: ["±", "changed", "#8a5a00", "#e6b450"],
  went: ["−", "gone", "#5b6673", "#a2adb9"],
};

/**
 * @typedef {[known: string, start: string, end: string, passes?: boolean]} DatedItem
 *   the day on which something was known, the days between which it holds, and whether it passes
 *   before the first day of knowledge
 */

/** The state of a line for dates that the page does not carry. */
export const unsure = {
  printed: "not worked out here for both dates",
  small: "see one date at a time",
  support: null,
};

/**
 * Whether a state is not carried for the dates chosen.
 * @param {{ printed: string } | null} state
 */
export const unsureOf = (state) => state !== null && state.printed === unsure.printed;

/**
 * Which of some dated items count, as a string of 0 and 1.
 * @param {DatedItem[]} items
 * @param {{ known: string, newest: string, start: string, end: string }} on
 *   the day of knowledge (empty: today's, which is `newest`) and the time chosen (empty: any)
 */
export function maskOn(items, { known: chosen, newest, start, end }) {
  const day = chosen || newest;
  let mask = "";
  for (const [known, from, to, passes] of items) {
    const seen = passes ? known <= day : !chosen || (known !== "" && known <= chosen);
    mask += seen && from <= (end || "9999-12-31") && to >= (start || "0000-01-01") ? "1" : "0";
  }
  return mask;
}

/**
 * How a line differs between two dates: a kind of change, or an empty string.
 * @param {Pick<LineState, "weight" | "known" | "denied" | "printed"> | null} was on the earlier
 *   date; null if it was not there
 * @param {Pick<LineState, "weight" | "known" | "denied" | "printed"> | null} is on the later date
 * @returns {Change | ""}
 */
export function changeOf(was, is) {
  if (was === null) return is === null ? "" : "appeared";
  if (is === null) return "went";
  if (unsureOf(was) || unsureOf(is)) return "";
  const same = was.weight === is.weight && was.known === is.known && was.denied === is.denied;
  return same ? "" : "changed";
}
