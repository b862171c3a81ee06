// On a served page only: what is not drawn yet is asked of the live case. A file never asks anybody.
const live = data.live;
const asked = new Set();

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

// Asks for the neighbours of a party (limit 0: for the party alone), and draws them; what stands stays where it is.
async function expand(uid, limit = live.limit, quiet = false) {
  const before = cards.length;
  let found;
  try {
    found = await ask("/api/expand", { uid, limit, drawn: [...new Set(cards.map((c) => c.uid))] });
  } catch (fault) {
    return say(fault.message);
  }
  if (!quiet) remember();
  asked.add(`${uid}*${limit}`);
  if (!view.grown.includes(`${uid}*${limit}`)) view.grown.push(`${uid}*${limit}`);
  take_in(found, `${uid}*${limit}`, uid);
  growths.push([found, `${uid}*${limit}`, uid]);
  left.set(uid, found.left);
  if (quiet) return;
  changed(true);
  say(`${cards.length - before} more drawn` + (found.left ? `; ${found.left} further ones: expand again` : ""));
  panelAgain();
}
const left = new Map();

function take_in(found, by_, anchor) {
  const words = found.sheets.texts, spelt = (v) => (typeof v === "number" ? words[v] : Array.isArray(v) ? v.map(spelt) : v);
  for (const group of ["cards", "lines", "claims"]) {
    for (const [key, sheet] of Object.entries(found.sheets[group])) sheets[group][key] = [...sheet.slice(0, 6).map(spelt), ...sheet.slice(6)];
  }
  const beside = found.lines.flatMap((l) => [l.source, l.target]).find((uid) => cardsOf.has(uid));
  const layouts = [data.wide, data.tall, data.near, data.field, data.map].filter(Boolean);
  for (const made of found.cards) {
    if (cardsOf.has(made.uid)) continue;
    const card = { ...made, at: cards.length, id: "0|" + made.uid, by: by_ };
    cards.push(card);
    place.set(card.id, card);
    cardsOf.set(card.uid, [card]);
    touching.push([]);
    if (made.states) data.states.cards[card.at] = made.states;
    for (const layout of layouts) stand(layout, card, (made.uid === anchor && cardsOf.get(beside) ? cardsOf.get(beside) : cardsOf.get(anchor))[0]);
  }
  for (const made of found.lines) {
    const source = cardsOf.get(made.source), target = cardsOf.get(made.target);
    if (lineOf.has(made.uid) || !source || !target) continue;
    const line = { ...made, at: lines.length, source: source[0].at, target: target[0].at, by: by_ };
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
function stand(layout, card, anchor) {
  const { x, y, w, h } = layout.cards, own = layout.kind === "map" ? [0, 0] : layout.kind === "field" ? [11, 11] : layout.kind === "near" ? [200, 8 + 16.5 * Math.min(card.text.length || 1, 2)] : [card.w, card.h];
  const put = (px, py) => {
    x.push(px);
    y.push(py);
    w.push(own[0]);
    h.push(own[1]);
    if (layout.how) layout.how.push("");
    if (layout.marks) layout.marks.push(-1);
  };
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
  const near = layout.kind === "near", upright = layout.kind === "tall", across = upright ? own[1] + 150 : own[0] + (near ? 88 : 170), along = upright ? own[0] + 26 : own[1] + (near ? 8 : 26);
  for (let ring = 1; ring < 200; ring++) {
    for (let j = -ring; j <= ring; j++) {
      for (const i of Math.abs(j) === ring ? [1, -1, ...Array.from({ length: Math.min(ring - 1, 6) }, (_, at) => at + 2)] : [ring, -ring]) {
        const px = ax + (upright ? j * along : i * across), py = ay + (upright ? i * across : j * along);
        if (free(px, py, near ? 6 : 8)) return put(round(px), round(py));
      }
    }
  }
  put(ax, ay);
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
