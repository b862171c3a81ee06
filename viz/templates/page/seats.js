// Groups of a neighbourhood that stand as one card until they are opened (viz/drawing/packs.py), and what stands for a card.
const packs = (data.near ? data.near.packs : []).map(([id, one, many, label, x, y, w, h, members]) => ({ id: id.slice(5), one, many, label, box: [x, y, w, h], members }));
const packAt = new Map(packs.map((pack) => [pack.id, pack])), packOf = new Map(packs.flatMap((pack) => pack.members.map((at) => [at, pack])));
const closedPack = (card) => {
  const pack = placed && placed.kind === "near" && packOf.get(card.at);
  return pack && !view.open.has(pack.id) ? pack : null;
};
const seatOf = (card) => closedPack(card) || card;
const thingOf = (seat) => (seat.members ? "pack:" : "card:") + seat.id;
const insideOf = (pack) => pack.members.map((at) => cards[at]).filter((card) => now.cards[card.at]);
const seatsShown = () => [...new Set(cards.filter((card) => now.cards[card.at]).map(seatOf))];
const packWords = (pack) => {
  const count = insideOf(pack).length;
  return `${count} ${count === 1 ? pack.one : pack.many}: ${pack.label}`;
};
const idsOf = (seat) => (seat.members ? insideOf(seat).map((card) => card.id) : [seat.id]);
const seatNamed = (id) => packAt.get(id) || place.get(id);

// Opens a group in place, or closes it: the rest keeps its order and makes room; the card in the middle stays where it is.
function togglePack(pack) {
  const opens_ = !view.open.has(pack.id);
  change(() => {
    const [x, y] = opens_ ? boxOf(pack) : boxOf(cards[pack.members[0]]);
    if (opens_) view.open.add(pack.id);
    else view.open.delete(pack.id);
    pack.members.forEach((at, n) => (opens_ ? view.laid.set(cards[at].id, [x, y + n / 100]) : view.laid.delete(cards[at].id)));
    if (!opens_) view.laid.set(pack.id, [x, y]);
    view.at = "";
    arrange();
  }, true);
  shownSheet = "";
  by("panel").hidden = true;
  say(opens_ ? `Opened: ${packWords(pack)}; Ctrl-Z closes it` : `Closed: ${packWords(pack)}`);
}

// The sheet of a closed group: who stands in it, by the relation that joins each to the same card.
function packSheet(pack) {
  const rows = insideOf(pack).map((card) => {
    const line = touching[card.at].find((l) => now.drawn[l.at] && otherOf(l, card) === data.near.parents[card.at]);
    return [line ? factOf(line) : card.name, "", line ? now.lines[line.at].small : card.small, "party:" + card.uid];
  });
  return ["Group, closed", packWords(pack), [], [], [["Who stands in it", rows]]];
}
const otherOf = (line, card) => (line.source === card.at ? line.target : line.source);
const factOf = (line) => `${cards[line.source].name} ${line.relation} ${cards[line.target].name}${line.goods ? ` [${line.goods}]` : ""}`;
