// Rows as comma-separated values (RFC 4180).

// A spreadsheet takes what begins like a formula for one, and would run it.
const harmless = (/** @type {string} */ words) =>
  /^[=+\-@\t\r]/.test(words) ? `'${words}` : words;
const quoted = (/** @type {string} */ words) =>
  /[",\n\r]/.test(words) ? `"${words.replace(/"/g, '""')}"` : words;

/**
 * Rows as comma-separated values, each ended by CR and LF; no cell is a formula.
 * @param {unknown[][]} rows
 */
export const csv = (rows) =>
  rows.map((row) => `${row.map((cell) => quoted(harmless(String(cell)))).join(",")}\r\n`).join("");
