// What the person has chosen, and what is shown for it. One string says all of it: the address of the view, and a step of undo.
const prefers = window.matchMedia("(prefers-color-scheme: dark)");
const fresh = () => ({
  at: "", route: -1, known: "", from: 0, to: Math.max(data.clock.spans.length - 1, 0), off: new Set(), least: 0,
  hidden: new Set(), folded: new Set(), pinned: new Map(), picked: new Set(), mode: "picture", turn: "", theme: "", ends: ["", ""], eye: null, grown: [], every: false, laid: new Map(), open: new Set(), against: "", beside: false,
});
let view = fresh();
const now = { lines: [], pills: [], cards: new Uint8Array(cards.length), drawn: new Uint8Array(lines.length), held: new Map(), focus: null, routes: [], gone: new Set(), measures: [] };

function written() {
  const out = new URLSearchParams();
  const whole = fresh();
  if (view.at) out.set("at", view.at);
  if (view.route >= 0) out.set("route", view.route);
  if (view.known) out.set("known", view.known);
  if (view.against) out.set("against", view.against);
  if (view.beside) out.set("beside", "yes");
  if (view.from !== whole.from || view.to !== whole.to) out.set("true", `${view.from}-${view.to}`);
  if (view.off.size) out.set("off", [...view.off].join("~"));
  if (view.least) out.set("least", view.least);
  if (view.hidden.size) out.set("hide", [...view.hidden].join("~"));
  if (view.folded.size) out.set("fold", [...view.folded].join("~"));
  if (view.picked.size) out.set("pick", [...view.picked].join("~"));
  for (const [name, spots] of [["pin", view.pinned], ["laid", view.laid]]) if (spots.size) out.set(name, [...spots].map(([id, [x, y]]) => `${id}~${x}~${y}`).join("~"));
  if (view.open.size) out.set("open", [...view.open].join("~"));
  if (view.mode !== "picture") out.set("as", view.mode);
  if (view.every) out.set("every", "yes");
  if (view.turn) out.set("turn", view.turn);
  if (view.theme) out.set("theme", view.theme);
  if (view.ends[0]) out.set("join", view.ends.join("~"));
  if (view.grown.length) out.set("grow", view.grown.join("~"));
  if (view.eye) out.set("eye", view.eye.join("_"));
  return out.toString();
}

function readFrom(words) {
  const given = new URLSearchParams(words), list = (name) => (given.get(name) || "").split("~").filter(Boolean);
  const next = fresh(), last = next.to;
  const number = (value, low, high, otherwise) => (Number.isInteger(value) && value >= low && value <= high ? value : otherwise);
  const at = given.get("at") || "";
  if ((at.startsWith("card:") && place.has(at.slice(5))) || (at.startsWith("line:") && lineOf.has(at.slice(5))) || (at.startsWith("pack:") && packAt.has(at.slice(5)))) next.at = at;
  next.route = number(parseInt(given.get("route") ?? "-1", 10), -1, Math.max(...data.trace.lists.map((l) => l.length)) - 1, -1);
  next.known = data.clock.known.includes(given.get("known")) ? given.get("known") : "";
  const against = given.get("against");
  next.against = data.clock.known.includes(against) && (!next.known || against < next.known) ? against : "";
  next.beside = given.get("beside") === "yes";
  const span = (given.get("true") || "").split("-").map((v) => parseInt(v, 10));
  if (span.length === 2) [next.from, next.to] = [number(span[0], 0, last, 0), number(span[1], 0, last, last)];
  if (next.from > next.to) [next.from, next.to] = [0, last];
  next.off = new Set(list("off"));
  next.least = Math.min(Math.max(parseFloat(given.get("least")) || 0, 0), 1);
  for (const [name, set] of [["hide", next.hidden], ["fold", next.folded], ["pick", next.picked]]) {
    for (const id of list(name)) if (place.has(id)) set.add(id);
  }
  for (const [name, spots] of [["pin", next.pinned], ["laid", next.laid]]) {
    const given_ = list(name);
    for (let i = 0; i + 2 < given_.length; i += 3) {
      const spot = [parseFloat(given_[i + 1]), parseFloat(given_[i + 2])];
      if ((place.has(given_[i]) || packAt.has(given_[i])) && spot.every(Number.isFinite)) spots.set(given_[i], spot);
    }
  }
  next.open = new Set(list("open").filter((id) => packAt.has(id)));
  next.mode = ["picture", "table", "map"].includes(given.get("as")) && (given.get("as") !== "map" || data.map) ? given.get("as") : "picture";
  next.every = given.get("every") === "yes";
  next.turn = ["wide", "tall"].includes(given.get("turn")) ? given.get("turn") : "";
  next.theme = ["dark", "light"].includes(given.get("theme")) ? given.get("theme") : "";
  const ends = list("join");
  if (ends.length === 2 && ends.every((id) => place.has(id))) next.ends = ends;
  next.grown = data.live || carried.grown ? list("grow").filter((g) => /^[^*]+\*\d+(\*[^*]*){0,2}$/.test(g)) : [];
  const eye = (given.get("eye") || "").split("_").map(parseFloat);
  next.eye = eye.length === 3 && eye.every(Number.isFinite) && eye[2] > 0 ? eye : null;
  return next;
}

// ---- dates: a state is looked up, nothing is folded here ----
const span = () => (view.from === 0 && view.to === fresh().to ? ["", ""] : [data.clock.spans[view.from][1], data.clock.spans[view.to][2]]);

function maskOf(items) {
  const [start, end] = span(), day = view.known || data.clock.newest;
  let mask = "";
  for (const [known, from, to, passes] of items) {
    const seen = passes ? known <= day : !view.known || (known !== "" && known <= view.known);
    mask += seen && from <= (end || "9999-12-31") && to >= (start || "0000-01-01") ? "1" : "0";
  }
  return mask;
}
const dated = () => view.known !== "" || span()[1] !== "";

// Returns the state for the dates chosen: what differs from today's, null for not there, undefined where it is not carried.
function stateOf(clocked) {
  const mask = maskOf(clocked.items);
  if (!mask.includes("0")) return clocked.states ? clocked.states[mask] || {} : {};
  return clocked.states ? clocked.states[mask] : null;
}

const dates = data.states.lines;
const dateOf = (name, at) => (name in dates.same ? dates.same[name] : dates.each[name][at]);
function clockedOf({ at }) {
  if (dates.more[at]) return dates.more[at];
  return dates.dated ? { items: [[dateOf("known", at), dateOf("start", at), dateOf("end", at)]] } : { items: [] };
}
const unsure = { printed: "not worked out here for both dates", small: "see one date at a time", support: null };
function lineThen(line) {
  if (!dated()) return line;
  const state = stateOf(clockedOf(line));
  return state === null ? null : { ...line, ...(state === undefined ? unsure : state) };
}
function pillsThen(card) {
  const clocked = data.states.cards[card.at];
  if (!clocked || !dated()) return card.pills;
  const state = stateOf(clocked);
  return Array.isArray(state) ? state : card.pills;
}
function routesThen() {
  if (!dated() || !data.trace.items.length) return data.trace.lists[data.trace.today];
  const mask = maskOf(data.trace.items), found = mask.includes("0") ? data.trace.states[mask] : data.trace.today;
  if (found === undefined && live) askThen(mask);
  return found === undefined ? null : data.trace.lists[found];
}

// ---- filters ----
// Whether something came with the page, or with an expansion that was not taken back.
const present = (thing) => !thing.by || thing.by.some((step_) => view.grown.includes(step_));
const off = (group, value) => view.off.has(`${group}.${value}`);
function passes(line) {
  if (off("known", line.known) || off("level", line.level)) return false;
  if (line.support === null ? off("weight", "none") : off("weight", line.weight) || line.support < view.least) return false;
  if (line.denied && off("mark", "denied")) return false;
  if (line.partial && off("mark", "partial")) return false;
  return !none("status", line.statuses) && !none("source", line.sources) && !none("voice", line.voices.map(filterValue)) && !off("relation", filterValue(line.relation));
}
const none = (group, values) => values.length > 0 && values.every((v) => off(group, v));
// A value as a part of the address of a view, which separates values by a mark.
const filterValue = (words) => words.replaceAll("~", "-");
const countryOf = (card) => filterValue(card.country || "none on file");
const measuresOf = (card) => (now.pills[card.at].length ? now.pills[card.at].map((p) => filterValue(p[0])) : ["none"]);

function computeDay() {
  if (now.cards.length !== cards.length) now.cards = new Uint8Array(cards.length);
  if (now.drawn.length !== lines.length) now.drawn = new Uint8Array(lines.length);
  now.lines = linesShown();
  now.pills = cards.map(pillsThen);
  now.held = new Map();
  const there = cards.map((c) => !view.hidden.has(c.id) && !off("family", c.family) && !off("country", countryOf(c)) && !none("measure", measuresOf(c)) && present(c));
  const kept = now.lines.map((l) => l !== null && present(l) && passes(l) && there[l.source] && there[l.target]);
  for (const id of view.folded) {
    const card = place.get(id);
    if (!there[card.at]) continue;
    const away = new Set();
    for (const line of touching[card.at]) {
      const other = line.source === card.at ? line.target : line.source;
      if (!kept[line.at] || other === card.at || cards[other].end) continue;
      if (touching[other].every((l) => !kept[l.at] || l.source === card.at || l.target === card.at)) away.add(other);
    }
    for (const other of away) {
      there[other] = false;
      for (const line of touching[other]) kept[line.at] = false;
    }
    now.held.set(id, away.size);
  }
  for (const card of cards) {
    const mine = touching[card.at];
    now.cards[card.at] = there[card.at] && (mine.length === 0 || card.end !== "" || mine.some((l) => kept[l.at])) ? 1 : 0;
  }
  for (const line of lines) now.drawn[line.at] = kept[line.at] ? 1 : 0;
  pairs = null;
  compareShown();
  now.routes = routesThen() || [];
  now.focus = focusOf();
}

// What is lit while the rest is dim: a route, a connection, what was picked, or what was chosen with its neighbours.
function focusOf() {
  if (view.route >= 0 && now.routes[view.route]) return litBy(now.routes[view.route]);
  if (view.ends[1]) return joined(view.ends[0], view.ends[1]).lit;
  if (view.picked.size) return new Set(view.picked);
  if (view.at.startsWith("line:")) {
    const line = lineOf.get(view.at.slice(5));
    return line ? new Set([line.uid, cards[line.source].id, cards[line.target].id]) : null;
  }
  if (view.at.startsWith("card:") || view.at.startsWith("pack:")) {
    const chosen_ = view.at.startsWith("pack:") ? packAt.get(view.at.slice(5)).members.map((at) => cards[at]) : [place.get(view.at.slice(5))], lit = new Set(chosen_.map((k) => k.id));
    for (const card of chosen_) for (const line of touching[card.at]) if (now.drawn[line.at]) [line.uid, cards[line.source].id, cards[line.target].id].forEach((x) => lit.add(x));
    return lit;
  }
  return null;
}
const litBy = (route) => new Set([...route.lines, ...route.nodes.flatMap((uid) => (cardsOf.get(uid) || []).map((c) => c.id))]);

// A connection: fewest lines between two cards among what is shown, whatever the lines say and wherever goods go.
function joined(first, last) {
  const start = place.get(first).at, goal = place.get(last).at, came = new Map([[start, null]]);
  let ring = [start];
  while (ring.length && !came.has(goal)) {
    const next = [];
    for (const at of ring) {
      for (const line of touching[at]) {
        const other = line.source === at ? line.target : line.source;
        if (now.drawn[line.at] && !came.has(other)) {
          came.set(other, line);
          next.push(other);
        }
      }
    }
    ring = next;
  }
  const way = [], lit = new Set([first, last]);
  if (!came.has(goal)) return { way: null, lit };
  for (let at = goal; came.get(at); ) {
    const line = came.get(at);
    way.unshift(line);
    at = line.source === at ? line.target : line.source;
    [line.uid, cards[line.source].id, cards[line.target].id].forEach((x) => lit.add(x));
  }
  return { way, lit };
}
