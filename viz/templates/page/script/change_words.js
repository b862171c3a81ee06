// What changed between two dates, in words.
import { data, lines } from "./data.js";
import { dayWords } from "./dates.js";
import { besideNow } from "./shown.js";
import { now, view } from "./state.js";
import { CHANGES } from "./two_dates.js";

/** The lines of each kind of change that are drawn. */
export const counts = () =>
  /** @type {Change[]} */ (Object.keys(CHANGES)).map(
    (kind) =>
      /** @type {[Change, Line[]]} */ ([
        kind,
        lines.filter((l) => now.drawn[l.at] && now.lines[l.at].change === kind),
      ]),
  );

/**
 * How a line changed between two dates, in words.
 * @param {Line} state of the line on the later date, with the kind of change and the earlier state
 */
export function changeWords({ change: kind, was: earlier, ...is }) {
  if (kind !== "changed")
    return kind === "appeared"
      ? `not there ${dayWords(view.against)}`
      : `no longer there: ${dayWords(view.known)}`;
  const was = /** @type {Line} */ (earlier);
  const parts = [];
  if (was.weight !== is.weight)
    parts.push(`${data.bands[was.weight] || was.small} → ${data.bands[is.weight] || is.small}`);
  if (was.known !== is.known)
    parts.push(`${data.known[was.known][0]} → ${data.known[is.known][0]}`);
  if (was.denied !== is.denied)
    parts.push(is.denied ? "now denied or disputed" : "no longer denied or disputed");
  return parts.join("; ");
}

/** What changed between two dates, in one sentence; empty where nothing is compared. */
export function compareLine() {
  if (!view.against || besideNow()) return "";
  return (
    `Compared with ${dayWords(view.against)}: ` +
    counts()
      .map(([kind, list]) => `${CHANGES[kind][0]} ${CHANGES[kind][1]} ${list.length}`)
      .join(", ") +
    ` relations; measures that began or ended: ${now.measures.length}.`
  );
}
