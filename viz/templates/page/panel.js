// The evidence panel: a sheet of a card, a line or a claim; figures side by side as a chart.
const trail = [];
let shownSheet = "", joining = "";

function row([words, quote, small, opens, link]) {
  const target = partyCard(text(opens)), box = element(target && sheetOf(target) ? "button" : "div", "", "item");
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

function show(id, sheet) {
  shownSheet = id;
  const [kicker, title, tags = [], facts = [], sections = [], lead = [], charts = []] = sheet;
  const body = by("sheet");
  body.replaceChildren(element("p", text(kicker), "kicker"), element("h2", text(title), "title"));
  const marks = element("div");
  for (const words of tags) marks.append(element("span", text(words), "tag"));
  const list = element("dl");
  const opening = element("div", "", "lead");
  for (const item of lead) opening.append(row(item));
  for (const [name, value] of facts) list.append(element("dt", text(name)), element("dd", text(value)));
  body.append(marks, ...(lead.length ? [opening] : []), actions(id), notesPart(id));
  if (dated() && !id.startsWith("claim")) body.append(element("p", "This sheet holds all that is on file; the picture shows the dates you chose.", "caption"));
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

// A stroke that stands for several relations leads to each of them.
function pairSection(id) {
  const line = id.startsWith("line:") && placed.kind === "near" && lineOf.get(id.slice(5)), several = (list) => new Set(list.map((l) => `${l.source}>${l.target}`)).size > 1, onMap = id.startsWith("line:") && placed.kind === "map" && lineOf.get(id.slice(5)), list = line ? pairOf(line) : onMap ? flowOf(onMap) : [];
  if (list.length < 2) return [];
  const rows = list.map((l) => [`${onMap || several(list) ? `${cards[l.source].name} → ${cards[l.target].name}: ` : ""}${l.relation}${l.goods ? ` [${l.goods}]` : ""}`, "", now.lines[l.at].small + (now.lines[l.at].denied ? " · denied" : ""), "line:" + l.uid]);
  return [[`This line stands for ${list.length} relations`, rows]];
}

// Where cards were added, the relations shown are those that are drawn by now.
function grownSections(id, sections) {
  if (!view.grown.length || !id.startsWith("card:")) return sections;
  const mine = touching[place.get(id.slice(5)).at].filter((l) => now.drawn[l.at]);
  const rows = mine.map((l) => [`${cards[l.source].name} ${l.relation} ${cards[l.target].name}${l.goods ? ` [${l.goods}]` : ""}`, "", l.word, "line:" + l.uid]);
  return [...sections.filter(([heading]) => text(heading) !== "Relations shown"), ["Relations shown", rows]];
}

function actions(id) {
  const box = element("div", "", "actions");
  if (live && id && !id.startsWith("pack:")) box.append(pageOf(id));
  if (id.startsWith("pack:")) box.append(button("Open in place", () => togglePack(packAt.get(id.slice(5)))), button("Hide", () => hide(idsOf(packAt.get(id.slice(5))))));
  if (!id.startsWith("card:")) return box;
  const key = id.slice(5);
  for (const [words, act] of cardActs(place.get(key))) box.append(button(words, act));
  box.append(rolesBox(place.get(key)));
  if (view.pinned.has(key)) box.append(button("Put back", () => change(() => view.pinned.delete(key), true)));
  return box;
}

function open(id, inside) {
  const led = leads(id);
  if (led) return location.assign(led);
  const sheet = sheetOf(id);
  if (!sheet) return;
  // What stands in a closed group is shown where it stands.
  if (!inside && id.startsWith("card:") && now.cards[place.get(id.slice(5)).at] && closedPack(place.get(id.slice(5)))) togglePack(closedPack(place.get(id.slice(5))));
  if (inside && shownSheet) trail.push(shownSheet);
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

const SVG = "http://www.w3.org/2000/svg";
const drawn = (tag, attributes, words) => {
  const made = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  if (words) made.textContent = words;
  return made;
};

// Figures by the day they were public, a shape for each asserter; "more than" has a stem upwards. No line joins them.
function chartOf([unit, names, marks, days, ticks]) {
  const wide = 370, high = 150, left = 52, base = 120, top = 12, right = 12;
  const x = (v) => left + v * (wide - left - right), y = (v) => base - v * (base - top);
  const figure = element("figure", "", "chart"), svg = drawn("svg", { viewBox: `0 0 ${wide} ${high}`, role: "img", "aria-label": marks.map((m) => m[4]).join("; ") });
  for (const [share, words] of ticks) {
    svg.append(drawn("line", { x1: left, x2: wide - right, y1: y(share), y2: y(share), class: "rule" }), drawn("text", { x: left - 6, y: y(share) + 4, "text-anchor": "end" }, words));
  }
  svg.append(drawn("text", { x: left, y: high - 12 }, days[0]), drawn("text", { x: wide - right, y: high - 12, "text-anchor": "end" }, days[1]));
  const shapes = ["circle", "square", "diamond", "triangle", "hexagon", "ring", "bar", "pentagon"];
  for (const [name, px, py, upto, words] of marks) {
    const group = drawn("g", { class: `mark m${name % 4}` });
    group.append(drawn("title", {}, words));
    if (upto !== py) group.append(drawn("line", { x1: x(px), x2: x(px), y1: y(py), y2: y(Math.min(upto, 1)), "stroke-dasharray": "2 3" }));
    group.append(figureShape(shapes[name % shapes.length], x(px), y(py), 5));
    svg.append(group);
  }
  const key = element("ul", "", "key");
  names.forEach((name, at) => {
    const item = element("li"), mark = drawn("svg", { width: 16, height: 14, viewBox: "0 0 16 14", "aria-hidden": "true", class: `mark m${at % 4}` });
    mark.append(figureShape(shapes[at % shapes.length], 8, 7, 5));
    item.append(mark, element("span", name));
    key.append(item);
  });
  figure.append(svg, key, element("figcaption", `Figures in ${unit} by asserter and the day they were public, side by side: never added up. A dotted stem: the source gives a bound or a range.`));
  return figure;
}

function figureShape(kind, x, y, r) {
  const sides = { diamond: [4, 0], triangle: [3, -90], hexagon: [6, 0], pentagon: [5, -90] }[kind];
  if (sides) {
    const points = [];
    for (let i = 0; i < sides[0]; i++) {
      const a = ((sides[1] + (360 * i) / sides[0]) * Math.PI) / 180;
      points.push(`${n1(x + 1.15 * r * Math.cos(a))},${n1(y + 1.15 * r * Math.sin(a))}`);
    }
    return drawn("polygon", { points: points.join(" ") });
  }
  if (kind === "circle") return drawn("circle", { cx: x, cy: y, r });
  if (kind === "ring") return drawn("circle", { cx: x, cy: y, r: r - 1, fill: "none", "stroke-width": 2 });
  const tall = kind === "bar" ? r * 0.45 : r * 0.9;
  return drawn("rect", { x: x - r * 0.9, y: y - tall, width: r * 1.8, height: 2 * tall });
}

function pageOf(id) {
  const made = element("a", "Evidence page");
  made.href = "/e/" + encodeURIComponent(id.startsWith("card:") ? place.get(id.slice(5)).uid : id.slice(id.indexOf(":") + 1));
  return made;
}

// ---- a connection between two cards ----
function startJoin(key) {
  joining = key;
  say(`Choose the other end of a connection with ${place.get(key).name}: a card of the picture, or one found by search`);
}

function join(first, last) {
  joining = "";
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
  const { way } = joined(...view.ends), [a, z] = view.ends.map((id) => place.get(id).name);
  const rows = (way || []).map((l) => [`${cards[l.source].name} ${l.relation} ${cards[l.target].name}${l.goods ? ` [${l.goods}]` : ""}`, "", now.lines[l.at].small, "line:" + l.uid]);
  const words = way
    ? "The fewest lines between the two in this picture, whichever way goods move. Unranked: it is no route, and no source says that anything went this way."
    : "Nothing that is shown here joins the two. That says nothing beyond this picture.";
  show("", ["A connection, unranked", `${a} – ${z}`, [], [], [["What it is", [[words]]], ...(rows.length ? [["Lines", rows]] : [])]]);
  if (live) {
    const made = element("a", "Routes between the two, by their evidence");
    made.href = `/routes?from=${encodeURIComponent(place.get(view.ends[0]).uid)}&to=${encodeURIComponent(place.get(view.ends[1]).uid)}`;
    by("sheet").append(made);
  }
  say(way ? `A connection of ${way.length} lines, unranked` : "No connection in this picture");
}
