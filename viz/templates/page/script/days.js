// Days in words.

const MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ");

/**
 * A day, a month or a year in words.
 * @param {string} day YYYY-MM-DD, YYYY-MM or YYYY
 */
export function printedDay(day) {
  const [y, m, d] = day.split("-");
  return [d && String(Number(d)), m && MONTHS[Number(m) - 1], y].filter(Boolean).join(" ");
}
