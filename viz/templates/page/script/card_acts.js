// What a card can do: stand alone, begin or end a route, say why it is near. The same in the panel
// and in a menu of its own.
import { fold, hide } from "./acts.js";
import { address } from "./address.js";
import { arrange } from "./arrange.js";
import { change } from "./change.js";
import { joined } from "./connections.js";
import { cards, data, live, packAt, packOf, place, touching } from "./data.js";
import { button, by, element, say } from "./dom.js";
import { fit } from "./eye.js";
import { togglePack } from "./groups.js";
import { join, panelAgain, show, startJoin } from "./panel.js";
import { rolesBox } from "./roles.js";
import { factOf, idOf, idsOf, otherOf, seatNamed } from "./seats.js";
import { compute } from "./shown.js";
import { drawing, now, trail, view } from "./state.js";

/**
 * The buttons of a sheet.
 * @param {string} id
 */
export function actions(id) {
  const box = element("div", "", "actions");
  if (live && id && !id.startsWith("pack:")) box.append(pageOf(id));
  if (id.startsWith("pack:"))
    box.append(
      button("Open in place", () => togglePack(packAt.get(id.slice(5)))),
      button("Hide", () => hide(idsOf(packAt.get(id.slice(5))))),
    );
  if (!id.startsWith("card:")) return box;
  const key = id.slice(5);
  for (const [words, act] of cardActs(place.get(key))) box.append(button(words, act));
  box.append(rolesBox(place.get(key)));
  if (view.pinned.has(key))
    box.append(button("Put back", () => change(() => view.pinned.delete(key), true)));
  return box;
}

/**
 * @param {string} id
 */
function pageOf(id) {
  const made = element("a", "Evidence page");
  made.href =
    "/e/" +
    encodeURIComponent(
      id.startsWith("card:") ? place.get(id.slice(5)).uid : id.slice(id.indexOf(":") + 1),
    );
  return made;
}

let routeFrom = /** @type {any} */ (null); // the card at which a route is to begin

/**
 * Hides all but a card and what is joined to it.
 * @param {Card} card
 */
export function onlyThis(card) {
  const keep = new Set([card.id]);
  for (const line of touching[card.at])
    if (now.drawn[line.at]) keep.add(cards[line.source].id).add(cards[line.target].id);
  change(() => {
    for (const other of cards)
      if (now.cards[other.at] && !keep.has(other.id)) view.hidden.add(other.id);
    if (drawing.placed.kind === "near") {
      compute();
      arrange();
    }
  }, true);
  fit(true);
  address();
  say(`Only ${card.name} and what is joined to it; Ctrl-Z brings the rest back`);
  panelAgain();
}

/**
 * @param {Card} card
 */
function routeTo(card) {
  const from = routeFrom;
  routeFrom = null;
  if (live)
    return location.assign(
      `/routes?from=${encodeURIComponent(from.uid)}&to=${encodeURIComponent(card.uid)}`,
    );
  join(from.id, card.id);
  by("sheet").append(
    element(
      "p",
      `Documented routes between the two are not worked out in a saved page. Whoever made this page can ask for those from ${from.name} (${from.uid}) to ${card.name} (${card.uid}).`,
      "caption",
    ),
  );
}

/**
 * The relations through which a card is reached from the card in the middle, best supported ways
 * first.
 * @param {Card} card
 */
function wayIn(card) {
  const found = [];
  const seen = new Set([card.at]);
  for (let here = card; data.near && data.near.parents[here.at] >= 0;) {
    const next = cards[data.near.parents[here.at]];
    const between = touching[here.at].filter(
      (l) => now.drawn[l.at] && otherOf(l, here) === next.at,
    );
    if (!between.length || seen.has(next.at)) break;
    found.unshift(
      between.reduce((a, b) =>
        (now.lines[b.at].support ?? -1) > (now.lines[a.at].support ?? -1) ? b : a,
      ),
    );
    seen.add(next.at);
    here = next;
    if (here.end) return found;
  }
  const middle = cards.find((k) => k.end && now.cards[k.at]);
  return middle && middle !== card ? joined(middle.id, card.id).way : null;
}

/**
 * Says through which relations a card is near.
 * @param {Card} card
 */
export function whyNear(card) {
  const middle = cards.find((k) => k.end);
  const way = wayIn(card);
  const facts = (way || []).map(
    (l) => factOf(l) + (now.lines[l.at].denied ? " (denied or disputed)" : ""),
  );
  const words = card.end
    ? `${card.name} is what this picture was asked about.`
    : !way
      ? `Nothing that is shown here joins ${card.name} to what the picture was asked about.`
      : `${card.name} is drawn because sources state: ${facts.join("; ")}.`;
  trail.length = 0;
  show("", [
    "Why it is near",
    middle && !card.end ? `${card.name}, ${middle.name}` : card.name,
    [],
    [],
    [
      ["In one sentence", [[words]]],
      ...(way && way.length
        ? [
            /** @type {SheetSection} */ ([
              "The relations that bring it in",
              way.map((l) => [factOf(l), "", now.lines[l.at].small, "line:" + l.uid]),
            ]),
          ]
        : []),
    ],
  ]);
  say(words);
}

/**
 * What a card can do, as words and acts, for the panel and the menu.
 * @returns {[words: string, act: () => void][]}
 * @param {Card} card
 */
export function cardActs(card) {
  const key = card.id;
  const pack = drawing.placed.kind === "near" && packOf.get(card.at);
  const acts = /** @type {[words: string, act: () => void][]} */ ([
    ["Only this", () => onlyThis(card)],
    ["Why near?", () => whyNear(card)],
    [
      "Route from here",
      () => {
        routeFrom = card;
        say(`A route from ${card.name}: choose the other end, then "Route to here"`);
        panelAgain();
      },
    ],
  ]);
  if (routeFrom && routeFrom !== card) acts.push(["Route to here", () => routeTo(card)]);
  acts.push(
    ["Connect to…", () => startJoin(key)],
    ["Hide", () => hide([key])],
    [view.folded.has(key) ? "Unfold" : "Fold", () => fold(key)],
  );
  if (pack && view.open.has(pack.id)) acts.push(["Close its group", () => togglePack(pack)]);
  if (view.pinned.has(key))
    acts.push(["Put back", () => change(() => view.pinned.delete(key), true)]);
  return acts;
}

/** Opens or closes the group that is chosen, or that of the card that is chosen. */
export function toggleChosen() {
  const seat = seatNamed(idOf(view.at));
  const pack =
    drawing.placed.kind === "near" && seat && (seat.members ? seat : packOf.get(Number(seat.at)));
  if (pack) togglePack(pack);
}
