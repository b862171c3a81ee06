// Search as you type over names, aliases, identifiers, in any script; accents and case do not matter.
const plain = (words) => words.normalize("NFKD").replace(/[\u0300-\u036f]/g, "").toLowerCase();
let index = null;

function found(words) {
  index = index || cards.map((card) => [card, card.keys.map((k) => [k, plain(k)])]);
  const wanted = plain(words.trim()), hits = [];
  if (!wanted) return hits;
  for (const [card, keys] of index) {
    const hit = keys.find(([, key]) => key.includes(wanted));
    if (hit) hits.push([card, hit[0], hit[1] === wanted ? 0 : hit[1].startsWith(wanted) ? 1 : 2]);
  }
  return hits.sort((a, b) => a[2] - b[2] || a[0].at - b[0].at);
}

function search() {
  const words = by("search").value, list = by("hits"), hits = found(words);
  list.replaceChildren();
  if (!words.trim()) {
    now.focus = focusOf();
    say("");
    return network.redraw();
  }
  for (const [card, key] of hits.slice(0, 12)) {
    const item = element("li"), hit = button(card.name, () => (joining ? join(joining, card.id) : open("card:" + card.id)));
    if (key !== card.name) hit.append(element("small", "found as " + key));
    if (!now.cards[card.at]) hit.append(element("small", view.hidden.has(card.id) ? "hidden: Show all brings it back" : "filtered out at present"));
    item.append(hit);
    list.append(item);
  }
  say(hits.length ? hits.length + " found" : "Nothing of that name is drawn here");
  now.focus = new Set(hits.map(([card]) => card.id));
  searchLive(words);
  batches = null;
  network.redraw();
}

by("search").addEventListener("input", search);
by("search").addEventListener("keydown", (event) => {
  if (event.key === "Enter") {
    const first = by("hits").querySelector("button");
    if (first) first.click();
  }
});
