// The table: the same lines and cards as the picture, in the same state, without a mouse.
const PAGE = 200;
let tableSize = PAGE;
const COLUMNS = ["From", "Relation", "To", "Goods", "Support", "How it is documented", "Sources", "Denied or answered by", "Public", "Claims"];

const cellsOf = (line) => {
  const s = now.lines[line.at];
  return [cards[line.source].name, s.relation, cards[line.target].name, s.goods, s.printed, [s.word, s.change && `${CHANGES[s.change][1]}: ${changeWords(s)}`].filter(Boolean).join("; "), (s.voices || []).join(", "), (s.denied_by || []).join(", "), [...new Set((s.public || []).filter(Boolean))].join(" to ")];
};

function listTable() {
  if (view.mode !== "table" && !printing) return;
  const body = by("twin-lines"), seen = lines.filter((l) => now.drawn[l.at] && (!now.focus || view.route < 0 || now.focus.has(l.uid)));
  body.replaceChildren();
  for (const line of seen.slice(0, tableSize)) {
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
    const open_ = button(`Evidence (${now.lines[line.at].claims.length})`, () => open("line:" + line.uid));
    open_.setAttribute("aria-label", `Evidence: ${cards[line.source].name} to ${cards[line.target].name}`);
    last.append(open_);
    tr.append(last);
    body.append(tr);
  }
  const kept = cards.filter((k) => now.cards[k.at] && (!now.focus || view.route < 0 || now.focus.has(k.id)));
  const other = by("twin-cards");
  other.replaceChildren();
  for (const card of kept.slice(0, tableSize)) {
    const tr = element("tr"), last = element("td", "", "screen");
    tr.dataset.card = card.id;
    for (const words of [card.name, card.small, now.pills[card.at].map((p) => p[0]).join(", "), String(touching[card.at].filter((l) => now.drawn[l.at]).length)]) tr.append(element("td", words));
    const open_ = button("Evidence", () => open("card:" + card.id));
    open_.setAttribute("aria-label", `Evidence: ${card.name}`);
    last.append(open_);
    tr.append(last);
    other.append(tr);
  }
  const more = Math.max(seen.length, kept.length) - tableSize;
  by("more").hidden = more <= 0;
  by("more").textContent = `Show ${Math.min(more, PAGE)} more rows`;
  by("twin-told").textContent = `${seen.length} lines and ${kept.length} cards` + (more > 0 ? `, the first ${tableSize} shown` : "");
}
by("more").addEventListener("click", () => {
  tableSize += PAGE;
  listTable();
});
