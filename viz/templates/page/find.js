// Search as you type, by the rules of graph/naming/search.py: the same names in the same order as `entrepot find`.
const plain = (words) => words.toLowerCase().replace(/ß/g, "ss").replace(/ς/g, "σ").normalize("NFKD").replace(/\p{Mn}/gu, "").replace(/[^\p{L}\p{N}]+/gu, " ").trim();
const folds = data.search.folds.map(([pattern, by_]) => [new RegExp(pattern, "g"), by_.replace(/\\(\d)/g, "$$$1")]), sounded = new Map();
const ascii = (text) => /^[\x00-\x7f]*$/.test(text), dense = (text) => /[\u2e80-\u{10ffff}]/u.test(text);
let index = null;

function sound(word) {
  if (!sounded.has(word)) {
    const found = folds.reduce((text, [pattern, by_]) => text.replace(pattern, by_), word);
    sounded.set(word, word.length > 3 && found.length >= 3 ? found : word);
  }
  return sounded.get(word);
}

// Letters of the other script that only look right, put back as graph/naming/scripts.py does.
const cyrillic = new Map(Object.entries(data.search.twins)), latins = new Map([...cyrillic].map(([latin, other]) => [other, latin]));
function unmixedWord(word) {
  if (!/[a-z]/i.test(word) || !/[\u0400-\u04ff]/.test(word)) return cyrillic.get(word) || word;
  const isLatin = [...word].some((c) => ascii(c) && !cyrillic.has(c)), isCyrillic = [...word].some((c) => !ascii(c) && !latins.has(c));
  return isLatin === isCyrillic ? word : [...word].map((c) => (isLatin ? latins : cyrillic).get(c) || c).join("");
}
const unmixed = (text) => (/[a-z]/i.test(text) && /[\u0400-\u04ff]/.test(text) ? text.replace(/[A-Za-z\u0400-\u04ff]+/g, unmixedWord) : text);

// A text as it is written, and in Latin letters with the ways of romanising folded into one.
function spelling(text) {
  const written = plain(text), latin = ascii(written) ? written : [...unmixed(written)].map((c) => (ascii(c) ? c : data.search.letters[c] || "")).join("");
  return [written, latin.split(" ").filter(Boolean).map(sound).join(" ")];
}

// One letter wrong, too many or too few, or two neighbours that changed places.
function close(a, b) {
  if (a.length > b.length) [a, b] = [b, a];
  if (b.length - a.length > 1) return false;
  let i = 0;
  while (i < a.length && a[i] === b[i]) i++;
  if (a.length < b.length) return a.slice(i) === b.slice(i + 1);
  return a.slice(i + 1) === b.slice(i + 1) || (a[i] === b[i + 1] && a[i + 1] === b[i] && a.slice(i + 2) === b.slice(i + 2));
}
const mayErr = (word) => word.length >= 4 && !/\p{Nd}/u.test(word);
const mistyped = (word, other) => other.startsWith(word) || (mayErr(word) && mayErr(other) && close(word, other));

function rank(wanted, name) {
  const inner = (text, of) => [...text].length >= (dense(text) ? 2 : 3) && of.includes(text), words = (text) => text.split(" ");
  const ways = [
    (text, of) => text === of,
    (text, of) => of.startsWith(text + " "),
    (text, of) => words(text).every((w) => words(of).includes(w)),
    (text, of) => words(text).every((w) => words(of).some((o) => o.startsWith(w))),
    (text, of) => inner(text.replaceAll(" ", ""), of.replaceAll(" ", "")),
    (text, of) => words(text).every((w) => words(of).some((o) => mistyped(w, o))),
  ];
  const respelt = !ascii(wanted[0] + name[0]) && !dense(wanted[0]);
  for (const [at, way] of ways.entries()) {
    for (const form of at === 5 && !respelt ? [0] : [0, 1]) if (wanted[form] && way(wanted[form], name[form])) return 2 * at + form;
  }
  return -1;
}

function reason(rank_, name, alias) {
  const kind = rank_ - (rank_ % 2), respelt = rank_ % 2;
  if (!kind) return respelt ? `another spelling of '${name}'` : alias ? `alias '${name}'` : "name";
  return data.search.reasons[kind].replace("{}", () => name) + (respelt && kind !== 10 ? ", in another spelling" : "");
}

const inOrder = (a, b) => {
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return a[i] < b[i] ? -1 : 1;
  return 0;
};

function found(words) {
  const typed = words.trim(), wanted = spelling(typed), number = typed.replace(/^IMO /, "").replace(/^INN /, "").toLowerCase(), hits = [];
  if (!typed) return hits;
  index = index || cards.map((card) => card.keys.slice(0, card.named).map(spelling));
  cards.forEach((card, at) => {
    const uid = card.uid === typed || card.uid === typed.toLowerCase(), numbers = card.keys.slice(card.named, -1);
    if (uid || numbers.some((n) => n.toLowerCase() === number)) return hits.push([card, uid ? "uid" : "number " + number, [-1, 0, 0, "", card.uid]]);
    let best = null;
    index[at].forEach((name, n) => {
      const how = rank(wanted, name);
      if (how < 0) return;
      const alias = how === 0 && card.keys[n] !== card.keys[0], order = [how, alias ? 1 : 0, name[0].length, name[0], card.uid];
      if (!best || inOrder(order, best[2]) < 0) best = [card, reason(how, card.keys[n], alias), order];
    });
    if (best) hits.push(best);
  });
  hits.sort((a, b) => inOrder(a[2], b[2]) || a[0].at - b[0].at);
  const listed = new Set(hits.map(([card]) => card.uid)), twins = new Map();
  for (const [card] of hits) for (const uid of card.apart) if (!listed.has(uid) && !twins.has(uid)) twins.set(uid, card);
  for (const [uid, card] of twins) for (const other of cardsOf.get(uid) || []) hits.push([other, `kept apart from ${card.keys[0]} by a decision`, [12]]);
  return hits;
}

function search() {
  const words = by("search").value, list = by("hits"), hits = found(words);
  list.replaceChildren();
  if (!words.trim()) {
    now.focus = focusOf();
    say("");
    return network.redraw();
  }
  for (const [card, why] of hits.slice(0, 12)) {
    const item = element("li"), hit = button(card.name, () => (joining ? join(joining, card.id) : choose_(card)));
    if (why !== "name") hit.append(element("small", "matched: " + why));
    if (!now.cards[card.at]) hit.append(element("small", view.hidden.has(card.id) ? "hidden: Show all brings it back" : "filtered out at present"));
    item.append(hit);
    list.append(item);
  }
  if (hits.length > 12) list.append(element("li", `${hits.length - 12} more: type more of the name`));
  say(hits.length ? hits.length + " found" : "Nothing of that name is drawn here");
  now.focus = new Set(hits.map(([card]) => card.id));
  searchLive(words);
  batches = null;
  network.redraw();
}

// A hit is brought near enough to be read, in the part of the picture that the panel leaves free.
function choose_(card) {
  open("card:" + card.id);
  if (now.cards[card.at] && view.mode !== "table") zoomTo(card);
}

by("search").addEventListener("input", search);
by("search").addEventListener("keydown", (event) => {
  if (event.key === "Enter") {
    const first = by("hits").querySelector("button");
    if (first) first.click();
  }
});
