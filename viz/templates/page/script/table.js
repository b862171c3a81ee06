// The tables of lines and cards.
import { changeWords } from "./change_words.js";
import { cards, lines, touching } from "./data.js";
import { button, by, element, say } from "./dom.js";
import { open } from "./panel.js";
import { clauseOf } from "./seats.js";
import { activity, now, view } from "./state.js";
import { CHANGES } from "./two_dates.js";

const PAGE = 200;

/** The headings of the table of lines. */
export const COLUMNS = [
  "From",
  "Relation",
  "To",
  "Goods",
  "Support",
  "How it is documented",
  "Sources",
  "Denied or answered by",
  "Public",
  "Claims",
];

/**
 * The cells of a line in the table.
 * @param {Line} line
 */
export const cellsOf = (line) => {
  const s = now.lines[line.at];
  return [
    cards[line.source].name,
    clauseOf(line),
    cards[line.target].name,
    s.goods,
    s.printed,
    [s.word, s.change && `${CHANGES[s.change][1]}: ${changeWords(s)}`].filter(Boolean).join("; "),
    (s.voices || []).join(", "),
    (s.denied_by || []).join(", "),
    [...new Set((s.public || []).filter(Boolean))].join(" to "),
  ];
};

/** @type {Record<"lines" | "cards", number[]>} */
const sorting = { lines: [-1, 1], cards: [-1, 1] }; // column, or -1 for the order of the picture; 1 upwards, -1 downwards

/**
 * @param {Card} card
 */
const linesShownAs = (card) => touching[card.at].filter((l) => now.drawn[l.at]).length;

/**
 * @param {Card} card
 */
const cardCells = (card) => [
  card.name,
  card.small,
  now.pills[card.at].map((p) => p[0]).join(", "),
  linesShownAs(card),
];

/**
 * @template {Card | Line} T
 * @param {T[]} rows
 * @param {"lines" | "cards"} kind
 * @param {(row: T) => (string | number)[]} valuesOf
 */
function inTableOrder(rows, kind, valuesOf) {
  const [column, way] = sorting[kind];
  if (column < 0) return rows;
  const key = (/** @type {T} */ row) =>
    kind === "lines" && column === 4
      ? (now.lines[row.at].support ?? -1)
      : kind === "lines" && column === 9
        ? now.lines[row.at].claims.length
        : valuesOf(row)[column];
  const keyed = rows.map((row) => /** @type {[string | number, T]} */ ([key(row), row]));
  return keyed
    .sort(
      ([a], [b]) =>
        way * (typeof a === "number" ? a - Number(b) : a.localeCompare(String(b), "en")),
    )
    .map(([, row]) => row);
}

/** Fills the table. */
export function listTable() {
  if (view.mode !== "table" && !activity.printing) return;
  const body = by("twin-lines");
  const seen = inTableOrder(
    lines.filter((l) => now.drawn[l.at] && (!now.focus || view.route < 0 || now.focus.has(l.uid))),
    "lines",
    cellsOf,
  );
  body.replaceChildren();
  for (const line of seen.slice(0, activity.tableSize)) {
    const tr = element("tr");
    tr.dataset.line = line.uid;
    if (view.at === "line:" + line.uid) tr.className = "on";
    cellsOf(line).forEach((words, at) => {
      const made = element("td", words, at === 8 ? "days" : "");
      made.dataset.label = COLUMNS[at];
      tr.append(made);
    });
    const last = element("td");
    for (const number of line.notes) {
      const note = element("a", String(number));
      note.href = "#note-" + number;
      note.addEventListener("click", (event) => {
        event.preventDefault();
        by("note-" + number).scrollIntoView();
      });
      last.append(note, " ");
    }
    const open_ = button(`Evidence (${now.lines[line.at].claims.length})`, () =>
      open("line:" + line.uid),
    );
    open_.setAttribute(
      "aria-label",
      `Evidence: ${cards[line.source].name} to ${cards[line.target].name}`,
    );
    last.append(open_);
    tr.append(last);
    body.append(tr);
  }
  const kept = inTableOrder(
    cards.filter((k) => now.cards[k.at] && (!now.focus || view.route < 0 || now.focus.has(k.id))),
    "cards",
    cardCells,
  );
  const other = by("twin-cards");
  other.replaceChildren();
  for (const card of kept.slice(0, activity.tableSize)) {
    const tr = element("tr");
    const last = element("td", "", "screen");
    tr.dataset.card = card.id;
    for (const words of cardCells(card)) tr.append(element("td", String(words)));
    const open_ = button("Evidence", () => open("card:" + card.id));
    open_.setAttribute("aria-label", `Evidence: ${card.name}`);
    last.append(open_);
    tr.append(last);
    other.append(tr);
  }
  const more = Math.max(seen.length, kept.length) - activity.tableSize;
  by("more").hidden = more <= 0;
  by("more").textContent = `Show ${Math.min(more, PAGE)} more rows`;
  by("twin-told").textContent =
    `${seen.length} lines and ${kept.length} cards` +
    (more > 0 ? `, the first ${activity.tableSize} shown` : "");
}

/** Sorts the tables, and shows more rows. */
export function listen() {
  for (const [kind, body] of /** @type {["lines" | "cards", string][]} */ ([
    ["lines", "twin-lines"],
    ["cards", "twin-cards"],
  ])) {
    by(body)
      .closest("table")
      ?.querySelectorAll("th:not(.screen)")
      .forEach((head, at, all) => {
        head.replaceChildren(
          button(head.textContent, () => {
            const [column, way] = sorting[kind];
            sorting[kind] = column !== at ? [at, 1] : way > 0 ? [at, -1] : [-1, 1];
            all.forEach((other) => other.removeAttribute("aria-sort"));
            if (sorting[kind][0] >= 0)
              head.setAttribute("aria-sort", sorting[kind][1] > 0 ? "ascending" : "descending");
            listTable();
            say(
              sorting[kind][0] < 0
                ? "In the order of the picture"
                : `Sorted by ${head.textContent}`,
            );
          }),
        );
      });
  }
  by("more").addEventListener("click", () => {
    activity.tableSize += PAGE;
    listTable();
  });
}
