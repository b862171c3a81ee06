// On a served page only: what is not drawn yet is asked of the live case. A file never asks anybody.
const live = data.live;

// The address that a card or a line of a page of groups leads to; of any other page, nothing.
const leads = (id) => (live ? live.opens[id.startsWith("card:") ? place.get(id.slice(5)).uid : id.slice(id.indexOf(":") + 1)] || "" : "");

async function ask(path, body) {
  const given = body ? { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(body) } : {};
  let answer;
  try {
    answer = await fetch(path, given);
  } catch {
    throw new Error("The server does not answer; start entrepot serve again and reload");
  }
  if (!answer.ok) throw new Error((await answer.text()).trim().split("\n")[0].slice(0, 300));
  return answer.json();
}

// Asks for the neighbours of a party, of one role or of any (limit 0: for the party alone), and draws them; what stands stays where it is.
// A step that is done again after a reload keeps its name.
async function expand(uid, limit = live.limit, role = "", kept = "") {
  let found, step_ = kept || [uid, limit, role].join("*");
  for (let n = 2; !kept && view.grown.includes(step_); n++) step_ = [uid, limit, role, n].join("*");
  const before = cards.filter(present).length;
  try {
    found = await ask("/api/expand", { uid, limit, role, drawn: [...new Set(cards.filter(present).map((c) => c.uid))] });
  } catch (fault) {
    return say(fault.message);
  }
  if (!kept) remember();
  if (!view.grown.includes(step_)) view.grown.push(step_);
  takeGrown(found, step_, uid);
  if (kept) return;
  if (data.near) for (const card of cards.filter((c) => c.by && c.by.includes(step_) && !view.laid.has(c.id))) view.laid.set(card.id, [data.near.cards.x[card.at], data.near.cards.y[card.at]]);
  changed(true);
  say(`${cards.filter(present).length - before} more drawn` + (found.left ? `; ${found.left} further ones: expand again` : ""));
  panelAgain();
}

// Does a step of an address or a story again.
const again = (step_) => {
  const [uid, limit, role] = step_.split("*");
  return expand(uid, Number(limit), role, step_);
};

// Takes in what a step brought, and keeps it for a page that is saved as it was left.
function takeGrown(found, step_, anchor) {
  const seen = placed;
  if (data.near) placed = data.near;
  take_in(found, step_, anchor);
  placed = seen;
  growths.push([found, step_, anchor]);
}

function take_in(found, by_, anchor) {
  const words = found.sheets.texts, spelt = (v) => (typeof v === "number" ? words[v] : Array.isArray(v) ? v.map(spelt) : v);
  for (const group of ["cards", "lines", "claims"]) {
    for (const [key, sheet] of Object.entries(found.sheets[group])) sheets[group][key] = [...sheet.slice(0, 6).map(spelt), ...sheet.slice(6)];
  }
  const beside = found.lines.flatMap((l) => [l.source, l.target]).find((uid) => cardsOf.has(uid));
  const layouts = [data.wide, data.tall, data.near, data.field, data.map].filter(Boolean);
  for (const made of found.cards) {
    if (cardsOf.has(made.uid)) {
      for (const card of cardsOf.get(made.uid)) if (card.by && !card.by.includes(by_)) card.by.push(by_);
      continue;
    }
    const card = { ...made, at: cards.length, id: "0|" + made.uid, by: [by_] };
    cards.push(card);
    place.set(card.id, card);
    cardsOf.set(card.uid, [card]);
    touching.push([]);
    if (made.states) data.states.cards[card.at] = made.states;
    const at = (made.uid === anchor && cardsOf.get(beside) ? cardsOf.get(beside) : cardsOf.get(anchor))[0];
    const best = found.lines.find((l) => [l.source, l.target].includes(made.uid) && [l.source, l.target].includes(at.uid));
    for (const layout of layouts) stand(layout, card, at, best && best.target === made.uid ? 1 : -1);
  }
  for (const made of found.lines) {
    const source = cardsOf.get(made.source), target = cardsOf.get(made.target);
    const known = lineOf.get(made.uid);
    if (known && known.by && !known.by.includes(by_)) known.by.push(by_);
    if (known || !source || !target) continue;
    const line = { ...made, at: lines.length, source: source[0].at, target: target[0].at, by: [by_] };
    lines.push(line);
    lineOf.set(line.uid, line);
    touching[line.source].push(line);
    if (line.target !== line.source) touching[line.target].push(line);
    dates.more[line.at] = made.states;
    for (const layout of layouts) {
      if (!layout.labels) continue;
      for (const [name, value] of [["x", 0], ["y", 0], ["w", made.w], ["h", made.h]]) layout.labels[name].push(value);
    }
  }
  index = null;
}

// A free spot near the card that was expanded, ring by ring.
function stand(layout, card, anchor, side) {
  const { x, y, w, h } = layout.cards, own = layout.kind === "map" ? [0, 0] : layout.kind === "field" ? [11, 11] : layout.kind === "near" ? [sizes.chip, 8 + 16.5 * fitted(card.name, sizes.chip - 62, 14.2, 3, !card.rim).length] : [card.w, card.h];
  const put = (px, py) => {
    x.push(px);
    y.push(py);
    w.push(own[0]);
    h.push(own[1]);
    if (layout.how) layout.how.push("");
    if (layout.marks) layout.marks.push(-1);
  };
  if (layout.kind === "near") return standNear(layout, card, anchor, side, put, own);
  if (layout.kind === "map" || anchor === card) return put(layout.kind === "map" ? 0 : layout.width / 2, layout.kind === "map" ? 0 : layout.height + 60);
  const boxes = x.map((_, at) => [x[at], y[at], w[at], h[at]]), labels = layout.labels;
  if (labels) labels.x.forEach((_, at) => labels.w[at] && labels.x[at] && boxes.push([labels.x[at], labels.y[at], labels.w[at], labels.h[at]]));
  const free = (px, py, gap) => boxes.every((b) => Math.abs(px - b[0]) >= (own[0] + b[2]) / 2 + gap || Math.abs(py - b[1]) >= (own[1] + b[3]) / 2 + gap);
  const ax = x[anchor.at], ay = y[anchor.at];
  if (layout.kind === "field") {
    for (let k = 1; k < 4000; k++) {
      const far = 34 + 15 * Math.sqrt(k), turn = k * 2.399963, px = ax + far * Math.cos(turn), py = ay + far * Math.sin(turn);
      if (free(px, py, 12)) return put(round(px), round(py));
    }
  }
  const upright = layout.kind === "tall", across = upright ? own[1] + 150 : own[0] + 170, along = upright ? own[0] + 26 : own[1] + 26;
  for (let ring = 1; ring < 200; ring++) {
    for (let j = -ring; j <= ring; j++) {
      for (const i of Math.abs(j) === ring ? [1, -1, ...Array.from({ length: Math.min(ring - 1, 6) }, (_, at) => at + 2)] : [ring, -ring]) {
        const px = ax + (upright ? j * along : i * across), py = ay + (upright ? i * across : j * along);
        if (free(px, py, 8)) return put(round(px), round(py));
      }
    }
  }
  put(ax, ay);
}

// In a neighbourhood: in the column beyond that of the card that was expanded, at the nearest free height.
function standNear(layout, card, anchor, side, put, own) {
  const column = anchor === card ? -1 : columnOf(seatOf(anchor)) ? columnOf(seatOf(anchor)) + Math.sign(columnOf(seatOf(anchor))) : side;
  layout.columns.push(column);
  layout.parents.push(anchor === card ? -1 : anchor.at);
  layout.quiet.push(card.rim ? 1 : 0);
  const fresh_ = cards.slice(0, card.at).filter((k) => k.by && k.by[0] === card.by[0]).map((k) => [layout.cards.x[k.at], layout.cards.y[k.at], layout.cards.w[k.at], layout.cards.h[k.at]]);
  const x = round(columnX(column)), taken = [...seatsShown().map(boxOf), ...headBoxes(), ...fresh_];
  put(x, freeHeight(x, anchor === card ? layout.height : boxOf(anchor)[1], own, taken));
}

// Asks for the routes of the dates chosen, once for each set of items that they leave.
const thens = new Map();
async function askThen(mask) {
  if (thens.has(mask)) return;
  const given = new URLSearchParams(location.search), [start, end] = span();
  for (const [name, day] of [["known", view.known], ["start", start], ["end", end]]) given.set(name, day);
  thens.set(mask, "asking the server for the routes of these dates");
  try {
    const { routes } = await ask("/api/routes?" + given);
    for (const route of routes) route.drawn = route.lines.every((uid) => lineOf.has(uid));
    data.trace.lists.push(routes);
    data.trace.states[mask] = data.trace.lists.length - 1;
  } catch (fault) {
    thens.set(mask, fault.message);
  }
  if (maskOf(data.trace.items) === mask) changed();
}

let waiting = 0, latest = "";
function searchLive(words) {
  clearTimeout(waiting);
  latest = words.trim();
  if (!live || latest.length < 2) return;
  waiting = setTimeout(async () => {
    let found;
    try {
      found = await ask("/api/search?q=" + encodeURIComponent(latest));
    } catch (fault) {
      return say(fault.message);
    }
    if (found.query !== latest) return;
    const fresh_ = found.found.filter((f) => !cardsOf.has(f.uid)).slice(0, 10);
    for (const hit of fresh_) {
      const item = element("li", "", "live"), made = button(hit.name, async () => {
        if (Object.keys(live.opens).length) return location.assign("/around?x=" + encodeURIComponent(hit.uid));
        await expand(hit.uid, 0);
        if (cardsOf.has(hit.uid)) open("card:" + cardsOf.get(hit.uid)[0].id);
      });
      made.append(element("small", `${hit.small}; on file, not drawn: adds it`));
      item.append(made);
      by("hits").append(item);
    }
    say(`${by("hits").children.length} found, ${fresh_.length} of them not drawn yet`);
  }, 220);
}

if (live) {
  by("keep").hidden = false;
  by("home").hidden = false;
  by("keep").addEventListener("submit", async (event) => {
    event.preventDefault();
    try {
      await ask("/api/views", { title: by("keep-title").value, address: location.pathname + location.search + location.hash });
      by("save").open = false;
      say("Saved in the case");
    } catch (fault) {
      say(fault.message);
    }
  });
}
