// The view as one string, and back: the address of the view, and a step of undo.
import { carried, data, lineOf, packAt, place } from "./data.js";
import { fresh, view } from "./state.js";

/**
 * Places of cards and sets of cards, with their names in the address.
 * @param {typeof view} of
 */
const spotsOf = (of) =>
  /** @type {[string, Map<string, Spot>][]} */ ([
    ["pin", of.pinned],
    ["laid", of.laid],
  ]);

/**
 * @param {typeof view} of
 */
const setsOf = (of) =>
  /** @type {[string, Set<string>][]} */ ([
    ["hide", of.hidden],
    ["fold", of.folded],
    ["pick", of.picked],
  ]);

/** The view as one string: the address of the view, and a step of undo. */
export function written() {
  const out = new URLSearchParams();
  const whole = fresh();
  if (view.at) out.set("at", view.at);
  if (view.route >= 0) out.set("route", String(view.route));
  if (view.known) out.set("known", view.known);
  if (view.against) out.set("against", view.against);
  if (view.beside) out.set("beside", "yes");
  if (view.from !== whole.from || view.to !== whole.to) out.set("true", `${view.from}-${view.to}`);
  if (view.off.size) out.set("off", [...view.off].join("~"));
  if (view.least) out.set("least", String(view.least));
  if (view.hidden.size) out.set("hide", [...view.hidden].join("~"));
  if (view.folded.size) out.set("fold", [...view.folded].join("~"));
  if (view.picked.size) out.set("pick", [...view.picked].join("~"));
  for (const [name, spots] of spotsOf(view))
    if (spots.size) out.set(name, [...spots].map(([id, [x, y]]) => `${id}~${x}~${y}`).join("~"));
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

/**
 * The view that a string describes; what does not exist on this page is left out.
 * @param {string} words
 */
export function readFrom(words) {
  const given = new URLSearchParams(words);
  const word = (/** @type {string} */ name) => given.get(name) || "";
  const list = (/** @type {string} */ name) => word(name).split("~").filter(Boolean);
  const next = fresh();
  const last = next.to;
  const number = (
    /** @type {number} */ value,
    /** @type {number} */ low,
    /** @type {number} */ high,
    /** @type {number} */ otherwise,
  ) => (Number.isInteger(value) && value >= low && value <= high ? value : otherwise);
  const at = word("at");
  if (
    (at.startsWith("card:") && place.has(at.slice(5))) ||
    (at.startsWith("line:") && lineOf.has(at.slice(5))) ||
    (at.startsWith("pack:") && packAt.has(at.slice(5)))
  )
    next.at = at;
  next.route = number(
    parseInt(given.get("route") ?? "-1", 10),
    -1,
    Math.max(...data.trace.lists.map((/** @type {Route[]} */ l) => l.length)) - 1,
    -1,
  );
  next.known = data.clock.known.includes(word("known")) ? word("known") : "";
  const against = word("against");
  next.against =
    data.clock.known.includes(against) && (!next.known || against < next.known) ? against : "";
  next.beside = given.get("beside") === "yes";
  const span = word("true")
    .split("-")
    .map((v) => parseInt(v, 10));
  if (span.length === 2)
    [next.from, next.to] = [number(span[0], 0, last, 0), number(span[1], 0, last, last)];
  if (next.from > next.to) [next.from, next.to] = [0, last];
  next.off = new Set(list("off"));
  next.least = Math.min(Math.max(parseFloat(word("least")) || 0, 0), 1);
  for (const [name, set] of setsOf(next)) {
    for (const id of list(name)) if (place.has(id)) set.add(id);
  }
  for (const [name, spots] of spotsOf(next)) {
    const given_ = list(name);
    for (let i = 0; i + 2 < given_.length; i += 3) {
      const spot = /** @type {Spot} */ ([parseFloat(given_[i + 1]), parseFloat(given_[i + 2])]);
      if ((place.has(given_[i]) || packAt.has(given_[i])) && spot.every(Number.isFinite))
        spots.set(given_[i], spot);
    }
  }
  next.open = new Set(list("open").filter((id) => packAt.has(id)));
  next.mode =
    ["picture", "table", "map"].includes(word("as")) && (word("as") !== "map" || data.map)
      ? word("as")
      : "picture";
  next.every = given.get("every") === "yes";
  next.turn = ["wide", "tall"].includes(word("turn")) ? word("turn") : "";
  next.theme = ["dark", "light"].includes(word("theme")) ? word("theme") : "";
  const ends = list("join");
  if (ends.length === 2 && ends.every((id) => place.has(id))) next.ends = ends;
  next.grown =
    data.live || carried.grown
      ? list("grow").filter((g) => /^[^*]+\*\d+(\*[^*]*){0,2}$/.test(g))
      : [];
  const eye = word("eye").split("_").map(parseFloat);
  next.eye =
    eye.length === 3 && eye.every(Number.isFinite) && eye[2] > 0 ? [eye[0], eye[1], eye[2]] : null;
  return next;
}

/** In a notebook's frame there is no address to write to. */
export function address() {
  const words = written();
  if (location.protocol === "about:") return;
  history.replaceState(null, "", words ? "#" + words : location.pathname + location.search);
}
