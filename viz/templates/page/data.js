// What the page carries: cards and lines by columns, where they stand, their states by date, their sheets.
const by = (id) => document.getElementById(id);
async function textOf(id) {
  const block = by(id);
  if (!block.dataset.packed) return block.textContent;
  const bytes = Uint8Array.from(atob(block.textContent), (c) => c.charCodeAt(0));
  return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream(block.dataset.packed))).text();
}
const read = async (id) => JSON.parse(await textOf(id));
const root = document.documentElement;
const board = by("board");
const rowsOf = ({ count, same, each }) => {
  const rows = new Array(count), names = Object.keys(each);
  for (let at = 0; at < count; at++) {
    const row = { at, ...same };
    for (const name of names) row[name] = each[name][at];
    rows[at] = row;
  }
  return rows;
};

const model = await read("model");
const cards = rowsOf(model.nodes);
const lines = rowsOf(model.edges);
const data = await read("data");
const place = new Map(cards.map((c) => [c.id, c]));
const lineOf = new Map(lines.map((l) => [l.uid, l]));
const cardsOf = new Map();
for (const card of cards) cardsOf.set(card.uid, [...(cardsOf.get(card.uid) || []), card]);
const touching = cards.map(() => []);
for (const line of lines) {
  touching[line.source].push(line);
  if (line.target !== line.source) touching[line.target].push(line);
}
const big = lines.length > data.limits.many;

// Sheets are read once the picture stands; a number in them stands for a text.
let sheets = { texts: [], cards: {}, lines: {}, claims: {} };
const partyCard = (id) => (id.startsWith("party:") ? "card:" + (cardsOf.get(id.slice(6)) || [{ id: "" }])[0].id : id);
function sheetOf(id) {
  const kind = id.slice(0, 5);
  if (kind === "claim") return sheets.claims[id.slice(6)];
  if (kind === "line:") return sheets.lines[id.slice(5)] || (lineOf.has(id.slice(5)) ? plainLine(lineOf.get(id.slice(5))) : undefined);
  if (kind === "pack:") return packAt.has(id.slice(5)) ? packSheet(packAt.get(id.slice(5))) : undefined;
  const card = place.get(id.slice(5));
  return card && (sheets.cards[card.uid] || plainCard(card));
}
const text = (value) => (typeof value === "number" ? sheets.texts[value] : value || "");

// Where a page is too large to carry every quote, a sheet is made of the columns, and says where the rest is.
const plainLine = (line) => [
  "Line", `${cards[line.source].name} → ${cards[line.target].name}`, [line.word],
  [["Relation", line.relation], ["Goods", line.goods || "not named"], ["Support", line.printed], ["Sources", line.voices.join(", ")],
   ["Denied by", line.denied_by.join(", ")], ["Public", line.public.join(" to ")], ["Level", line.level]].filter((f) => f[1]),
  [["Claims", line.claims.map((uid) => [uid])], ["The words", [[`This page is too large to carry every quote: entrepot explain ${line.uid}`]]]],
];
const plainCard = (card) => [
  card.small, card.name, card.pills.map((p) => p[0]), [],
  [["Relations shown", touching[card.at].slice(0, 200).map((l) => [`${cards[l.source].name} ${l.relation} ${cards[l.target].name}`, "", l.word, "line:" + l.uid])],
   ["The words", [[`This page is too large to carry every quote: entrepot explain ${card.uid}`]]]],
];

const element = (tag, words, name) => {
  const made = document.createElement(tag);
  if (words !== undefined && words !== "") made.textContent = words;
  if (name) made.className = name;
  return made;
};
const button = (words, act, name) => {
  const made = element("button", words, name);
  made.type = "button";
  made.addEventListener("click", act);
  return made;
};
