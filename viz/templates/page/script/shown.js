// What is shown for the view: which lines and cards pass the filters on the dates chosen, and what
// differs between two dates.
import { focusOf } from "./connections.js";
import { cards, lines, place, touching } from "./data.js";
import { lineThen, onDay, pillsThen, routesThen } from "./dates.js";
import { countryOf, measuresOf, none, off, passes, present } from "./filters.js";
import { drawing, now, view } from "./state.js";
import { CHANGES, changeOf } from "./two_dates.js";

function computeDay() {
  if (now.cards.length !== cards.length) now.cards = new Uint8Array(cards.length);
  if (now.drawn.length !== lines.length) now.drawn = new Uint8Array(lines.length);
  now.lines = linesShown();
  now.pills = cards.map(pillsThen);
  now.held = new Map();
  const there = cards.map(
    (c) =>
      !view.hidden.has(c.id) &&
      !off("family", c.family) &&
      !off("country", countryOf(c)) &&
      !none("measure", measuresOf(c)) &&
      present(c),
  );
  const kept = now.lines.map(
    (l) => l !== null && present(l) && passes(l) && there[l.source] && there[l.target],
  );
  for (const id of view.folded) {
    const card = place.get(id);
    if (!there[card.at]) continue;
    const away = new Set();
    for (const line of touching[card.at]) {
      const other = line.source === card.at ? line.target : line.source;
      if (!kept[line.at] || other === card.at || cards[other].end) continue;
      if (touching[other].every((l) => !kept[l.at] || l.source === card.at || l.target === card.at))
        away.add(other);
    }
    for (const other of away) {
      there[other] = false;
      for (const line of touching[other]) kept[line.at] = false;
    }
    now.held.set(id, away.size);
  }
  for (const card of cards) {
    const mine = touching[card.at];
    now.cards[card.at] =
      there[card.at] && (mine.length === 0 || card.end !== "" || mine.some((l) => kept[l.at]))
        ? 1
        : 0;
  }
  for (const line of lines) now.drawn[line.at] = kept[line.at] ? 1 : 0;
  drawing.pairs = null;
  compareShown();
  now.routes = routesThen() || [];
  now.focus = focusOf();
}

/**
 * The colour of a kind of change.
 * @param {Change} kind
 * @param {boolean} isDark
 */
export const changeColour = (kind, isDark) => CHANGES[kind][isDark ? 3 : 2];

/** Whether two dates stand side by side. */
export const besideNow = () => drawing.earlier !== null;

/**
 * Runs something with the state of the earlier date in the place of the later one.
 * @template T
 * @param {typeof now | null} state
 * @param {() => T} act
 */
export function withState(state, act) {
  if (!state) return act();
  const before = { ...now };
  const { pairs, batches } = drawing;
  Object.assign(now, state);
  [drawing.pairs, drawing.batches] = [null, null];
  try {
    return act();
  } finally {
    Object.assign(now, before);
    Object.assign(drawing, { pairs, batches });
  }
}

// The lines of the later date, with what differs from the earlier one; what went stands as it was.
function linesShown() {
  const states = /** @type {Line[]} */ (lines.map(lineThen));
  if (!view.against) return states;
  const before = onDay(view.against, () => lines.map(lineThen));
  return states.map((is, at) => {
    const was = before[at];
    const change = changeOf(was, is);
    return change ? /** @type {Line} */ ({ ...(is || was), change, was }) : is;
  });
}
// What is shown as gone; the measures that came or ended.
function compareShown() {
  now.gone = new Set();
  now.measures = [];
  if (!view.against) return;
  for (const line of lines)
    if (now.drawn[line.at] && now.lines[line.at].change === "went") now.gone.add(line.uid);
  for (const card of cards) {
    const mine = touching[card.at].filter((l) => now.drawn[l.at]);
    if (mine.length && mine.every((l) => now.gone.has(l.uid))) now.gone.add(card.id);
  }
  const before = onDay(view.against, () => cards.map(pillsThen));
  const words = (/** @type {Card["pills"]} */ list) => list.map((p) => p[0]);
  for (const card of cards) {
    const [was, is] = [words(before[card.at]), words(now.pills[card.at])];
    const came = is.filter((p) => !was.includes(p));
    const ended = was.filter((p) => !is.includes(p));
    if (now.cards[card.at] && (came.length || ended.length)) now.measures.push([card, came, ended]);
  }
}

/**
 * Whether all lines at a card appeared between two dates.
 * @param {Card} card
 */
export const isNewCard = (card) =>
  touching[card.at].some((l) => now.drawn[l.at]) &&
  touching[card.at].every((l) => !now.drawn[l.at] || now.lines[l.at].change === "appeared");

/** Computes the state of both dates where they stand side by side. */
export function compute() {
  if (view.against && view.known && view.against >= view.known) view.against = "";
  drawing.earlier = null;
  if (view.against && view.beside) {
    drawing.earlier = onDay(view.against, () => {
      [now.cards, now.drawn] = [new Uint8Array(cards.length), new Uint8Array(lines.length)];
      computeDay();
      return { ...now };
    });
    [now.cards, now.drawn] = [new Uint8Array(cards.length), new Uint8Array(lines.length)];
    const { against } = view;
    view.against = "";
    computeDay();
    view.against = against;
  } else computeDay();
}
