// The evidence panel: a sheet, the way back, and connections of two cards.
import { change, changed } from "./change.js";
import { chartOf } from "./chart.js";
import { joined } from "./connections.js";
import { cards, leads, lineOf, live, place, touching } from "./data.js";
import { dated } from "./dates.js";
import { by, element, say } from "./dom.js";
import { reveal } from "./eye.js";
import { flowOf } from "./flows.js";
import { togglePack } from "./groups.js";
import { remember } from "./history.js";
import { pairOf } from "./pairs.js";
import { clauseOf, closedPack, factOf } from "./seats.js";
import { partyCard, sheetOf, text } from "./sheets.js";
import { activity, drawing, now, trail, view } from "./state.js";

/**
 * @param {SheetRow} it
 */
function row([words, quote, small, opens, link]) {
  const target = partyCard(text(opens));
  const box = /** @type {HTMLButtonElement} */ (
    element(target && sheetOf(target) ? "button" : "div", "", "item")
  );
  box.append(element("p", text(words)));
  if (quote) box.append(element("blockquote", "“" + text(quote) + "”"));
  if (small) box.append(element("small", text(small)));
  if (/^https?:\/\//.test(text(link))) {
    const made = element("a", text(link));
    made.href = text(link);
    made.rel = "noreferrer noopener";
    made.target = "_blank";
    box.append(made);
  }
  if (box.tagName === "BUTTON") {
    box.type = "button";
    box.dataset.opens = target;
    box.addEventListener("click", () => open(target, true));
  }
  return box;
}

const parts = /** @type {((id: string) => Node | null)[]} */ ([]); // what others add to every sheet: its acts, its notes
/**
 * Adds a part to every sheet: its acts, its notes.
 * @param {(id: string) => Node | null} make
 */
export const whenShown = (make) => parts.push(make);

/**
 * Shows a sheet in the panel.
 * @param {string} id
 * @param {Sheet} sheet
 */
export function show(id, sheet) {
  activity.shownSheet = id;
  const [kicker, title, tags = [], facts = [], sections = [], lead = [], charts = []] = sheet;
  const body = by("sheet");
  body.replaceChildren(element("p", text(kicker), "kicker"), element("h2", text(title), "title"));
  const marks = element("div");
  for (const words of tags) marks.append(element("span", text(words), "tag"));
  const list = element("dl");
  const opening = element("div", "", "lead");
  for (const item of lead) opening.append(row(item));
  for (const [name, value] of facts)
    list.append(element("dt", text(name)), element("dd", text(value)));
  body.append(
    marks,
    ...(lead.length ? [opening] : []),
    ...parts.map((make) => make(id)).filter((part) => part !== null),
  );
  if (dated() && !id.startsWith("claim"))
    body.append(
      element(
        "p",
        "This sheet holds all that is on file; the picture shows the dates you chose.",
        "caption",
      ),
    );
  body.append(list);
  for (const chart of charts) body.append(chartOf(chart));
  for (const [heading, items = []] of [...pairSection(id), ...grownSections(id, sections)]) {
    body.append(element("h3", text(heading)));
    for (const item of items) body.append(row(item));
  }
  by("panel").hidden = false;
  by("back").hidden = trail.length === 0;
  by("panel").scrollTop = 0;
}

/**
 * A stroke that stands for several relations leads to each of them.
 * @param {string} id
 * @returns {SheetSection[]}
 */
function pairSection(id) {
  const line = id.startsWith("line:") && drawing.placed.kind === "near" && lineOf.get(id.slice(5));
  const several = (/** @type {Line[]} */ list) =>
    new Set(list.map((l) => `${l.source}>${l.target}`)).size > 1;
  const onMap = id.startsWith("line:") && drawing.placed.kind === "map" && lineOf.get(id.slice(5));
  const list = line ? pairOf(line) : onMap ? flowOf(onMap) : [];
  if (list.length < 2) return [];
  const rows = list.map((l) => [
    `${onMap || several(list) ? `${cards[l.source].name} → ${cards[l.target].name}: ` : ""}${clauseOf(l)}${l.goods ? ` [${l.goods}]` : ""}`,
    "",
    now.lines[l.at].small + (now.lines[l.at].denied ? " · denied" : ""),
    "line:" + l.uid,
  ]);
  return [[`This line stands for ${list.length} relations`, rows]];
}

/**
 * Where cards were added, the relations shown are those that are drawn by now.
 * @param {string} id
 * @param {SheetSection[]} sections
 * @returns {SheetSection[]}
 */
function grownSections(id, sections) {
  if (!view.grown.length || !id.startsWith("card:")) return sections;
  const mine = touching[place.get(id.slice(5)).at].filter((l) => now.drawn[l.at]);
  const rows = mine.map((l) => [factOf(l), "", l.word, "line:" + l.uid]);
  return [
    ...sections.filter(([heading]) => text(heading) !== "Relations shown"),
    ["Relations shown", rows],
  ];
}

/**
 * Opens the sheet of a card, a line, a claim or a group; `inside` says that another sheet led to
 * it.
 * @param {string} id
 * @param {boolean} [inside]
 */
export function open(id, inside) {
  const led = leads(id);
  if (led) return location.assign(led);
  const sheet = sheetOf(id);
  if (!sheet) return;
  const card = id.startsWith("card:") && place.get(id.slice(5));
  const pack = card && closedPack(card);
  // What stands in a closed group is shown where it stands.
  if (!inside && card && now.cards[card.at] && pack) togglePack(pack);
  if (inside && activity.shownSheet) trail.push(activity.shownSheet);
  if (!inside) trail.length = 0;
  if (!id.startsWith("claim") && view.at !== id) {
    remember();
    view.at = id;
    view.picked.clear();
    if (!inside && view.route >= 0 && !(now.focus && now.focus.has(id.slice(5)))) view.route = -1;
    view.ends = ["", ""];
    changed();
  }
  show(id, sheet);
  if (inside) by("sheet").focus({ preventScroll: true });
  if (!id.startsWith("claim")) reveal(id);
  say(text(sheet[1]));
}

/**
 * Begins a connection at a card.
 * @param {string} key
 */
export function startJoin(key) {
  activity.joining = key;
  say(
    `Choose the other end of a connection with ${place.get(key).name}: a card of the picture, or one found by search`,
  );
}

/**
 * Shows the connection of two cards.
 * @param {string} first
 * @param {string} last
 */
export function join(first, last) {
  activity.joining = "";
  if (first === last) return;
  change(() => {
    view.ends = [first, last];
    view.at = "";
    view.route = -1;
    view.picked.clear();
  });
  showJoin();
}

function showJoin() {
  const { way } = joined(view.ends[0], view.ends[1]);
  const [a, z] = view.ends.map((id) => place.get(id).name);
  const rows = (way || []).map((l) => [factOf(l), "", now.lines[l.at].small, "line:" + l.uid]);
  const words = way
    ? "The fewest lines between the two in this picture, whichever way goods move. Unranked: it is no route, and no source says that anything went this way."
    : "Nothing that is shown here joins the two. That says nothing beyond this picture.";
  show("", [
    "A connection, unranked",
    `${a} – ${z}`,
    [],
    [],
    [
      ["What it is", [[words]]],
      ...(rows.length ? [/** @type {SheetSection} */ (["Lines", rows])] : []),
    ],
  ]);
  if (live) {
    const made = element("a", "Routes between the two, by their evidence");
    made.href = `/routes?from=${encodeURIComponent(place.get(view.ends[0]).uid)}&to=${encodeURIComponent(place.get(view.ends[1]).uid)}`;
    by("sheet").append(made);
  }
  say(way ? `A connection of ${way.length} lines, unranked` : "No connection in this picture");
}

/** Shows again what the view has in the panel. */
export function panelAgain() {
  trail.length = 0;
  if (view.ends[1]) return showJoin();
  const sheet = view.at && sheetOf(view.at);
  if (sheet) {
    show(view.at, sheet);
    // An address that says where to look is obeyed.
    if (!view.eye) reveal(view.at);
  } else {
    activity.shownSheet = "";
    by("panel").hidden = true;
  }
}
