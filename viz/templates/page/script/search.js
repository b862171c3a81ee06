// The search field: what the page holds, and on a served page what the case holds.
import { focusOf } from "./connections.js";
import { data, cards, cardsOf, live } from "./data.js";
import { button, by, element, say } from "./dom.js";
import { zoomTo } from "./eye.js";
import { expand } from "./grown.js";
import { redraw } from "./items.js";
import { join, open } from "./panel.js";
import { ask } from "./server.js";
import { inOrder, rank, speller } from "./spelling.js";
import { activity, drawing, now, view } from "./state.js";

const { spelling, reason } = speller(data.search);

let waiting = 0;
let latest = "";

/**
 * @param {string} words
 */
function searchLive(words) {
  clearTimeout(waiting);
  latest = words.trim();
  if (!live || latest.length < 2) return;
  waiting = setTimeout(async () => {
    let answer;
    try {
      answer = await ask("/api/search?q=" + encodeURIComponent(latest));
    } catch (/** @type {any} */ fault) {
      return say(fault.message);
    }
    if (answer.query !== latest) return;
    const fresh = answer.found
      .filter((/** @type {{ uid: string }} */ f) => !cardsOf.has(f.uid))
      .slice(0, 10);
    for (const hit of fresh) {
      const item = element("li", "", "live");
      const made = button(hit.name, async () => {
        if (Object.keys(live.opens).length)
          return location.assign("/around?x=" + encodeURIComponent(hit.uid));
        await expand(hit.uid, 0);
        if (cardsOf.has(hit.uid)) open("card:" + cardsOf.get(hit.uid)[0].id);
      });
      made.append(element("small", `${hit.small}; on file, not drawn: adds it`));
      item.append(made);
      by("hits").append(item);
    }
    say(`${by("hits").children.length} found, ${fresh.length} of them not drawn yet`);
  }, 220);
}

/**
 * The cards that words find, the best first: card, reason, order.
 * @param {string} words
 */
export function found(words) {
  const typed = words.trim();
  const wanted = spelling(typed);
  const number = typed.replace(/^IMO /, "").replace(/^INN /, "").toLowerCase();
  const hits = /** @type {[card: Card, why: string, order: (string | number)[]][]} */ ([]);
  if (!typed) return hits;
  const index = (activity.index ||= cards.map((card) =>
    card.keys.slice(0, card.named).map(spelling),
  ));
  cards.forEach((card, at) => {
    const uid = card.uid === typed || card.uid === typed.toLowerCase();
    const numbers = card.keys.slice(card.named, -1);
    if (uid || numbers.some((n) => n.toLowerCase() === number))
      return hits.push([card, uid ? "uid" : "number " + number, [-1, 0, 0, "", card.uid]]);
    let best = /** @type {any} */ (null);
    index[at].forEach((name, n) => {
      const how = rank(wanted, name);
      if (how < 0) return;
      const alias = how === 0 && card.keys[n] !== card.keys[0];
      const order = [how, alias ? 1 : 0, name[0].length, name[0], card.uid];
      if (!best || inOrder(order, best[2]) < 0)
        best = [card, reason(how, card.keys[n], alias), order];
    });
    if (best) hits.push(best);
  });
  hits.sort((a, b) => inOrder(a[2], b[2]) || a[0].at - b[0].at);
  const listed = new Set(hits.map(([card]) => card.uid));
  const twins = new Map();
  for (const [card] of hits)
    for (const uid of card.apart) if (!listed.has(uid) && !twins.has(uid)) twins.set(uid, card);
  for (const [uid, card] of twins)
    for (const other of cardsOf.get(uid) || [])
      hits.push([other, `kept apart from ${card.keys[0]} by a decision`, [12]]);
  return hits;
}

function search() {
  const words = by("search").value;
  const list = by("hits");
  const hits = found(words);
  list.replaceChildren();
  if (!words.trim()) {
    now.focus = focusOf();
    say("");
    return redraw();
  }
  for (const [card, why] of hits.slice(0, 12)) {
    const item = element("li");
    const hit = button(card.name, () =>
      activity.joining ? join(activity.joining, card.id) : choose(card),
    );
    if (why !== "name") hit.append(element("small", "matched: " + why));
    if (!now.cards[card.at])
      hit.append(
        element(
          "small",
          view.hidden.has(card.id) ? "hidden: Show all brings it back" : "filtered out at present",
        ),
      );
    item.append(hit);
    list.append(item);
  }
  if (hits.length > 12)
    list.append(element("li", `${hits.length - 12} more: type more of the name`));
  say(hits.length ? hits.length + " found" : "Nothing of that name is drawn here");
  now.focus = new Set(hits.map(([card]) => card.id));
  searchLive(words);
  drawing.batches = null;
  redraw();
}

/**
 * A hit is brought near enough to be read, in the part of the picture that the panel leaves free.
 * @param {Card} card
 */
function choose(card) {
  open("card:" + card.id);
  if (window.innerWidth <= 760) by("stage").scrollIntoView({ block: "start" });
  if (now.cards[card.at] && view.mode !== "table") zoomTo(card);
}

/** Searches while one types. */
export function listen() {
  // Below a picture, what is found would stand outside of a narrow window.
  by("search").addEventListener("focus", () => {
    if (window.innerWidth <= 760) by("search").scrollIntoView({ block: "start" });
  });
  by("search").addEventListener("input", search);
  by("search").addEventListener("keydown", (event) => {
    if (event.key === "Enter") {
      const first = by("hits").querySelector("button");
      if (first) first.click();
    }
  });
}
