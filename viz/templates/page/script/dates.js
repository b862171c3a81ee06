// Dates: a state is looked up, nothing is folded here.
import { changed } from "./change.js";
import { data, lineOf, live } from "./data.js";
import { printedDay } from "./days.js";
import { ask } from "./server.js";
import { lastSpan, view } from "./state.js";
import { maskOn, unsure } from "./two_dates.js";

/** First and last day of the time chosen; empty strings for any time. */
export const span = () =>
  view.from === 0 && view.to === lastSpan
    ? ["", ""]
    : [data.clock.spans[view.from][1], data.clock.spans[view.to][2]];

/**
 * Which of some dated items count on the dates chosen, as a string of 0 and 1.
 * @param {Dated[]} items
 */
export function maskOf(items) {
  const [start, end] = span();
  return maskOn(items, { known: view.known, newest: data.clock.newest, start, end });
}

/**
 * What a date of knowledge is called.
 * @param {string} day YYYY-MM-DD, or an empty string for all that the page was asked for
 */
export const dayWords = (day) => (day ? `as public on ${printedDay(day)}` : data.clock.all);

/** What the time chosen is called. */
export function spanWords() {
  if (span()[1] === "") return data.clock.ever;
  const [from, to] = [data.clock.spans[view.from][0], data.clock.spans[view.to][0]];
  const about = data.clock.about ? `; ${data.clock.about}` : "";
  return `${printedDay(from)} to ${printedDay(to)}${about}`;
}

/** Whether dates are chosen. */
export const dated = () => view.known !== "" || span()[1] !== "";

/**
 * Returns the state for the dates chosen: what differs from today's, null for not there, undefined
 * where it is not carried.
 * @param {Clocked} clocked
 */
function stateOf(clocked) {
  const mask = maskOf(clocked.items);
  if (!mask.includes("0")) return clocked.states ? clocked.states[mask] || {} : {};
  return clocked.states ? clocked.states[mask] : null;
}

/** The states of lines by date, in columns. */
export const dates = data.states.lines;

/**
 * @param {string} name
 * @param {number} at
 */
const dateOf = (name, at) => (name in dates.same ? dates.same[name] : dates.each[name][at]);

/**
 * @param {Line} it
 */
function clockedOf({ at }) {
  if (dates.more[at]) return dates.more[at];
  return dates.dated
    ? { items: [[dateOf("known", at), dateOf("start", at), dateOf("end", at)]] }
    : { items: [] };
}

/**
 * A line as it stood on the dates chosen; null if it was not there.
 * @param {Line} line
 */
export function lineThen(line) {
  if (!dated()) return line;
  const state = stateOf(clockedOf(line));
  return state === null ? null : { ...line, ...(state === undefined ? unsure : state) };
}

/**
 * The measures on a card on the dates chosen.
 * @param {Card} card
 */
export function pillsThen(card) {
  const clocked = data.states.cards[card.at];
  if (!clocked || !dated()) return card.pills;
  const state = stateOf(clocked);
  return Array.isArray(state) ? state : card.pills;
}

/** The routes on the dates chosen; null where the page does not carry them. */
export function routesThen() {
  if (!dated() || !data.trace.items.length) return data.trace.lists[data.trace.today];
  const mask = maskOf(data.trace.items);
  const found = mask.includes("0") ? data.trace.states[mask] : data.trace.today;
  if (found === undefined && live) askThen(mask);
  return found === undefined ? null : data.trace.lists[found];
}

/** Asks for the routes of the dates chosen, once for each set of items that they leave. */
export const thens = new Map();

/**
 * @param {string} mask
 */
async function askThen(mask) {
  if (thens.has(mask)) return;
  const given = new URLSearchParams(location.search);
  const [start, end] = span();
  for (const [name, day] of [
    ["known", view.known],
    ["start", start],
    ["end", end],
  ])
    given.set(name, day);
  thens.set(mask, "asking the server for the routes of these dates");
  try {
    const { routes } = await ask("/api/routes?" + given);
    for (const route of routes)
      route.drawn = route.lines.every((/** @type {string} */ uid) => lineOf.has(uid));
    data.trace.lists.push(routes);
    data.trace.states[mask] = data.trace.lists.length - 1;
  } catch (/** @type {any} */ fault) {
    thens.set(mask, fault.message);
  }
  if (maskOf(data.trace.items) === mask) changed();
}

/**
 * Runs something as if the view were of one day.
 * @template T
 * @param {string} day
 * @param {() => T} act
 */
export function onDay(day, act) {
  const before = [view.known, view.against];
  [view.known, view.against] = [day, ""];
  try {
    return act();
  } finally {
    [view.known, view.against] = before;
  }
}
