// Two dates: what appeared, went or changed between them on one picture, or both side by side; and when what is drawn became public.
// Nothing is folded here: both dates are looked up like one (view.js).
let earlier = null; // side by side: the state of the earlier date, as `now` has that of the later one
const CHANGES = { appeared: ["+", "new", "#157347", "#63d49b"], changed: ["±", "changed", "#8a5a00", "#e6b450"], went: ["−", "gone", "#5b6673", "#a2adb9"] };
const dayWords = (day) => (day ? `as public on ${printedDay(day)}` : "all that is public");
const changeColour = (kind, isDark) => CHANGES[kind][isDark ? 3 : 2];
const besideNow = () => earlier !== null;

function onDay(day, act) {
  const before = [view.known, view.against];
  [view.known, view.against] = [day, ""];
  try {
    return act();
  } finally {
    [view.known, view.against] = before;
  }
}
// Runs something with the state of the earlier date in the place of the later one.
function withState(state, act) {
  if (!state) return act();
  const before = { ...now }, kept = [pairs, batches];
  Object.assign(now, state);
  [pairs, batches] = [null, null];
  try {
    return act();
  } finally {
    Object.assign(now, before);
    [pairs, batches] = kept;
  }
}

const unsureOf = (state) => state !== null && state.printed === unsure.printed;
function changeOf(was, is) {
  if (was === null) return is === null ? "" : "appeared";
  if (is === null) return "went";
  if (unsureOf(was) || unsureOf(is)) return "";
  return was.weight !== is.weight || was.known !== is.known || was.denied !== is.denied ? "changed" : "";
}
// The lines of the later date, with what differs from the earlier one; what went stands as it was.
function linesShown() {
  const states = lines.map(lineThen);
  if (!view.against) return states;
  const before = onDay(view.against, () => lines.map(lineThen));
  return states.map((is, at) => {
    const was = before[at], change_ = changeOf(was, is);
    return change_ ? { ...(is || was), change: change_, was } : is;
  });
}
// What is shown as gone; the measures that came or ended.
function compareShown() {
  now.gone = new Set();
  now.measures = [];
  if (!view.against) return;
  for (const line of lines) if (now.drawn[line.at] && now.lines[line.at].change === "went") now.gone.add(line.uid);
  for (const card of cards) {
    const mine = touching[card.at].filter((l) => now.drawn[l.at]);
    if (mine.length && mine.every((l) => now.gone.has(l.uid))) now.gone.add(card.id);
  }
  const before = onDay(view.against, () => cards.map(pillsThen)), words = (list) => list.map((p) => p[0]);
  for (const card of cards) {
    const [was, is] = [words(before[card.at]), words(now.pills[card.at])];
    const came = is.filter((p) => !was.includes(p)), ended = was.filter((p) => !is.includes(p));
    if (now.cards[card.at] && (came.length || ended.length)) now.measures.push([card, came, ended]);
  }
}
const isNewCard = (card) => touching[card.at].some((l) => now.drawn[l.at]) && touching[card.at].every((l) => !now.drawn[l.at] || now.lines[l.at].change === "appeared");

// Computes the state of both dates where they stand side by side.
function compute() {
  if (view.against && view.known && view.against >= view.known) view.against = "";
  earlier = null;
  if (view.against && view.beside) {
    earlier = onDay(view.against, () => {
      [now.cards, now.drawn] = [new Uint8Array(cards.length), new Uint8Array(lines.length)];
      computeDay();
      return { ...now };
    });
    [now.cards, now.drawn] = [new Uint8Array(cards.length), new Uint8Array(lines.length)];
    const { against } = view;
    view.against = "";
    computeDay();
    view.against = against;
  } else computeDay();
}

// ---- on the picture ----
function changeMarks({ c }, scale, isDark) {
  const marks = [], u = unitAt(scale), colourOf = (kind) => changeColour(kind, isDark), near = placed.kind === "near";
  const groups = placed.kind === "near" ? shownPairs() : placed.kind === "map" ? flows() : lines.filter((l) => now.drawn[l.at]).map((l) => [l]);
  for (const list of groups) {
    const counts = Object.keys(CHANGES).map((kind) => [kind, list.filter((l) => now.lines[l.at].change === kind).length]).filter(([, n]) => n);
    const g = geometry[list[0].at], spot = placed.kind === "map" && g.d ? middleOf(g) : strokeSpot(g);
    if (!counts.length || !spot) continue;
    const [[kind]] = counts, wide = (data.widths[now.lines[list[0].at].weight] + 6) * (placed.kind === "map" ? u : 1);
    const d = g.label && !near ? "" : g.d || (g.from ? `M${n1(g.from[0])} ${n1(g.from[1])}L${n1(g.tip[0])} ${n1(g.tip[1])}` : "");
    if (kind !== "went" && d) marks.push({ d, stroke: colourOf(kind) + "55", width: wide, dash: [] });
    // A stroke to a card that is new itself needs no words of its own.
    if (near && kind === "appeared" && counts.length === 1 && [list[0].source, list[0].target].some((at) => isNewCard(cards[at]))) continue;
    const words = list.length === 1 ? `${CHANGES[kind][0]} ${CHANGES[kind][1]}` : counts.map(([k, n]) => CHANGES[k][0] + n).join(" ");
    tagMarks(marks, c, words, spot[0], spot[1] + (spot[3] || 0) / 2 + 2 * u, colourOf(kind), u);
  }
  for (const card of cards) {
    const [x, y, w, h] = boxOf(card);
    if (now.cards[card.at] && w > 40 && isNewCard(card)) marks.push({ box: [x - w / 2 - 3, y - h / 2 - 3, w + 6, h + 6, 6], stroke: colourOf("appeared"), width: 2 * u });
  }
  for (const [card, came, ended] of now.measures) {
    const [x, y, w, h] = boxOf(card), words = [...came.map((p) => `+ ${p}`), ...ended.map((p) => `− ${p}`)].join("  ");
    if (near) tagMarks(marks, c, came.length ? "+" : "−", x + w / 2, y, colourOf(came.length ? "appeared" : "went"), u);
    else if (placed.kind === "map" ? w + h >= 0 && data.map.marks[card.at] >= 0 : w) tagMarks(marks, c, words, x, y + h / 2 - 2 * u, colourOf(came.length ? "appeared" : "went"), u);
  }
  return marks;
}
function tagMarks(marks, c, words, x, y, colour, u) {
  const wide = widthOf(words, 11 * u, true) + 10 * u;
  marks.push({ box: [x - wide / 2, y - 3 * u, wide, 16 * u, 8 * u], fill: c.card, stroke: colour, width: 1.2 * u }, { words, x, y: y + 9 * u, size: 11 * u, fill: colour, bold: true, anchor: "middle" });
}
function drawChanges(p, scale, isDark) {
  if (view.against && !besideNow()) for (const mark of changeMarks(p, scale, isDark)) paintMark(p.ctx, mark);
}

// Side by side: the earlier date left or above, the later one right or below, at one scale and one place.
const across = () => board.clientWidth >= board.clientHeight;
function shiftOf(scale) {
  return across() ? [board.clientWidth / 4 / scale, 0] : [0, board.clientHeight / 4 / scale];
}
function drawBeside(ctx, scale, middle, w, h) {
  const [dx, dy] = shiftOf(scale);
  for (const [state, sign] of [[earlier, -1], [null, 1]]) {
    ctx.save();
    ctx.beginPath();
    if (dx) ctx.rect(sign < 0 ? middle.x - w : middle.x, middle.y - h, w, 2 * h);
    else ctx.rect(middle.x - w, sign < 0 ? middle.y - h : middle.y, 2 * w, h);
    ctx.clip();
    ctx.translate(sign * dx, sign * dy);
    withState(state, () => draw(ctx, dark(), scale));
    ctx.restore();
  }
}
// The spot of the picture under a pointer, and the state of the half that it is in.
function besideSpot([x, y]) {
  if (!besideNow()) return [x, y, null];
  const [dx, dy] = shiftOf(network.getScale()), middle = network.getViewPosition(), first = dx ? x < middle.x : y < middle.y;
  return [x + (first ? dx : -dx), y + (first ? dy : -dy), first ? earlier : null];
}
// Both pictures as one, each with the plate of its date.
function bothPictures(scale, isDark, most) {
  const made = [[view.against, earlier], [view.known, null]].map(([day, state]) => withState(state, () => onDay(day, () => onePicture(scale, isDark, most / 2, dayWords(day)))));
  const both = document.createElement("canvas");
  [both.width, both.height] = [made[0].width + made[1].width, Math.max(made[0].height, made[1].height)];
  const ctx = both.getContext("2d");
  ctx.fillStyle = (isDark ? data.dark : data.light).ground;
  ctx.fillRect(0, 0, both.width, both.height);
  made.forEach((one, at) => ctx.drawImage(one, at * made[0].width, 0));
  return both;
}
const picture = (scale, isDark, most = 8000) => (besideNow() ? bothPictures(scale, isDark, most) : onePicture(scale, isDark, most));

// ---- in words ----
const counts = () => Object.keys(CHANGES).map((kind) => [kind, lines.filter((l) => now.drawn[l.at] && now.lines[l.at].change === kind)]);
function changeWords({ change: kind, was, ...is }) {
  if (kind !== "changed") return { appeared: `not there ${dayWords(view.against)}`, went: `no longer there: ${dayWords(view.known)}` }[kind];
  const parts = [];
  if (was.weight !== is.weight) parts.push(`${data.bands[was.weight] || was.small} → ${data.bands[is.weight] || is.small}`);
  if (was.known !== is.known) parts.push(`${data.known[was.known][0]} → ${data.known[is.known][0]}`);
  if (was.denied !== is.denied) parts.push(is.denied ? "now denied or disputed" : "no longer denied or disputed");
  return parts.join("; ");
}
function compareLine() {
  if (!view.against || besideNow()) return "";
  return `Compared with ${dayWords(view.against)}: ` + counts().map(([kind, list]) => `${CHANGES[kind][0]} ${CHANGES[kind][1]} ${list.length}`).join(", ") + ` relations; measures that began or ended: ${now.measures.length}.`;
}
function showChanges() {
  if (!view.against) return say("Choose a date to compare with first");
  if (view.beside) change(() => { view.beside = false; });
  const rows = (list) => list.map((l) => [`${cards[l.source].name} ${l.relation} ${cards[l.target].name}${l.goods ? ` [${l.goods}]` : ""}`, "", changeWords(now.lines[l.at]), "line:" + l.uid]);
  const headings = { appeared: "Became public", changed: "Documented otherwise", went: "No longer counted" }, sections = counts().filter(([, list]) => list.length).map(([kind, list]) => [`${headings[kind]} (${list.length})`, rows(list)]);
  const pills = now.measures.map(([card, came, ended]) => [card.name, "", [...came.map((p) => `came: ${p}`), ...ended.map((p) => `ended: ${p}`)].join("; "), "party:" + card.uid]);
  if (pills.length) sections.push([`Measures (${pills.length})`, pills]);
  const what = [["What it is", [["What became public between the two days, and what changed in how it is documented. It does not say when things happened."]]]];
  const left_out = lines.filter((l) => now.lines[l.at] && unsureOf(now.lines[l.at])).length;
  const note = left_out ? [["Not compared", [[`The page does not carry both dates with this span for ${left_out} relations.`]]]] : [];
  show("", ["Two dates", `${printedDay(view.against)} and ${view.known ? printedDay(view.known) : "today's state"}`, [], [], [...what, ...(sections.length ? sections : [["What changed", [["Nothing that is drawn here changed between the two."]]]]), ...note]]);
  say(compareLine());
}

// ---- controls ----
function listCompare() {
  const { known } = data.clock, last = view.known ? known.indexOf(view.known) : known.length, slider = by("against");
  slider.max = Math.max(last, 0);
  slider.value = view.against ? known.indexOf(view.against) : last;
  slider.disabled = last < 1;
  const words = view.against ? dayWords(view.against) : "nothing";
  slider.setAttribute("aria-valuetext", words);
  by("against-told").textContent = words;
  by("compare-tools").hidden = !view.against;
  by("beside").setAttribute("aria-pressed", String(besideNow()));
  by("halves").hidden = !besideNow() || view.mode === "table";
  by("halves").dataset.across = across() ? "yes" : "no";
  by("half-earlier").textContent = view.against ? dayWords(view.against) : "";
  by("half-later").textContent = dayWords(view.known);
  by("compare-told").textContent = compareLine();
  paintHistogram();
}
function toggleCompare() {
  const { known } = data.clock, last = view.known ? known.indexOf(view.known) : known.length;
  if (last < 1) return say("There is no earlier date to compare with");
  const on = !view.against;
  change(() => { [view.against, view.beside] = [on ? known[last - 1] : "", false]; });
  if (on) showChanges();
}
by("against").addEventListener("input", () => change(() => {
  const at = Number(by("against").value);
  view.against = at < Number(by("against").max) ? data.clock.known[at] : "";
}, false, "against"));
by("beside").addEventListener("click", () => {
  change(() => { view.beside = !view.beside; });
  fit();
  address();
});
by("changes").addEventListener("click", showChanges);
by("compare-off").addEventListener("click", () => change(() => { [view.against, view.beside] = ["", false]; }));

// ---- when what is drawn became public ----
const WHEN = [236, 58, 34]; // width, height, and where the axis lies
const dayNumber = (day) => Date.parse(day) / 86400000;
let when = null;
function histogram() {
  const { public: claims, begun } = data.clock, all = [...claims, ...begun].map(([day]) => dayNumber(day)).filter(Number.isFinite);
  const first = Math.min(...all), last = Math.max(...all), bins = 59, long = Math.max(last - first, 1);
  const binned = (list) => {
    const sums = new Array(bins).fill(0);
    for (const [day, n] of list) if (Number.isFinite(dayNumber(day))) sums[Math.min(Math.floor(((dayNumber(day) - first) / long) * bins), bins - 1)] += n;
    return sums;
  };
  return { first, last, long, bins, claims: binned(claims), begun: binned(begun) };
}
const xOfDay = (day) => 4 + ((dayNumber(day) - when.first) / when.long) * (WHEN[0] - 8);
const dayAt = (x) => new Date((when.first + (Math.min(Math.max(x - 4, 0), WHEN[0] - 8) / (WHEN[0] - 8)) * when.long) * 86400000).toISOString().slice(0, 10);
function drawHistogram() {
  const figure = by("when"), [wide, high, axis] = WHEN, { claims, begun, bins } = (when = histogram());
  const svg = drawn("svg", { viewBox: `0 0 ${wide} ${high}`, role: "img", "aria-label": yearsTold() }), step_ = (wide - 8) / bins, most = Math.max(...claims, 1), mostBegun = Math.max(...begun, 1);
  claims.forEach((n, at) => n && svg.append(drawn("rect", { class: "claims", x: n1(4 + at * step_), width: n1(step_ - 0.6), y: n1(axis - Math.max((n / most) * 30, 1.5)), height: n1(Math.max((n / most) * 30, 1.5)) })));
  begun.forEach((n, at) => n && svg.append(drawn("rect", { class: "begun", x: n1(4 + at * step_), width: n1(step_ - 0.6), y: axis + 1, height: n1(Math.max((n / mostBegun) * 10, 1.5)) })));
  svg.append(drawn("line", { class: "rule", x1: 4, x2: wide - 4, y1: axis + 0.5, y2: axis + 0.5 }), drawn("rect", { id: "brush", y: 0, height: axis + 12, x: 0, width: 0 }));
  svg.append(drawn("text", { x: 4, y: high - 1 }, dayAt(0).slice(0, 4)), drawn("text", { x: wide - 4, y: high - 1, "text-anchor": "end" }, dayAt(wide).slice(0, 4)));
  figure.replaceChildren(svg, element("figcaption", "Above: claims by the day they became public. Below: measures by the day they began. Drag over it to compare two dates."));
  brushing(svg);
}
function yearsTold() {
  const sum = (list) => {
    const years = new Map();
    for (const [day, n] of list) years.set(day.slice(0, 4), (years.get(day.slice(0, 4)) || 0) + n);
    return [...years].map(([year, n]) => `${year}: ${n}`).join(", ");
  };
  return `Claims by the year they became public: ${sum(data.clock.public)}. Measures by the year they began: ${sum(data.clock.begun) || "none"}.`;
}
function paintHistogram() {
  if (!data.clock.public.length) return;
  if (!when) drawHistogram();
  const ends = [view.against, view.known || data.clock.newest], [from, to] = view.against ? ends.map(xOfDay) : [view.known ? xOfDay(view.known) : 0, view.known ? xOfDay(view.known) + 1.5 : 0];
  by("brush").setAttribute("x", n1(Math.min(from, to)));
  by("brush").setAttribute("width", n1(Math.abs(to - from)));
}
// A drag chooses the two dates, a click one.
function brushing(svg) {
  let start = null;
  const at = (event) => ((event.clientX - svg.getBoundingClientRect().left) / svg.getBoundingClientRect().width) * WHEN[0], stepOn = (day) => data.clock.known.findLast((known) => known <= day) || data.clock.known[0];
  svg.addEventListener("pointerdown", (event) => {
    start = at(event);
    svg.setPointerCapture(event.pointerId);
  });
  svg.addEventListener("pointermove", (event) => {
    if (start === null) return;
    by("brush").setAttribute("x", n1(Math.min(start, at(event))));
    by("brush").setAttribute("width", n1(Math.abs(at(event) - start)));
  });
  svg.addEventListener("pointerup", (event) => {
    const ends = [start, at(event)].sort((a, b) => a - b), [from, to] = ends.map(dayAt).map(stepOn);
    start = null;
    change(() => {
      view.known = to === data.clock.known.at(-1) ? "" : to;
      view.against = ends[1] - ends[0] > 4 && from !== to ? from : "";
    });
    if (view.against) showChanges();
  });
}
