// What a card can do: expand by role, stand alone, begin or end a route, say why it is near, hide. The same in the panel and in a menu of its own.
const FEW = 12; // neighbours that one choice of a role adds
let routeFrom = null, rolesAsked = 0;

// ---- expand by role ----
// What is not drawn though the page holds it, by what joins it to a card; filtered out is not hidden.
function heldBack(card) {
  const roles = new Map();
  for (const line of touching[card.at]) {
    const other = cards[otherOf(line, card)], back = view.hidden.has(other.id) || foldedAway(other);
    if (now.lines[line.at] === null || now.cards[other.at] || !back || !present(other)) continue;
    const words = `${line.source === card.at ? "out" : "in"} ${line.relation}`;
    if (!roles.has(words)) roles.set(words, new Map());
    const best = roles.get(words);
    best.set(other, Math.max(best.get(other) ?? -1, now.lines[line.at].support ?? -1));
  }
  return roles;
}
const foldedAway = (card) => touching[card.at].some((line) => view.folded.has(cards[otherOf(line, card)].id));
const roleWords = (words) => (words.startsWith("in ") ? `… ${words.slice(3)} it` : `it ${words.slice(4)} …`);

// Each role with what the page holds back, best supported first, and how many more the case has; the largest first.
async function rolesOf(card) {
  const found = new Map([...heldBack(card)].map(([words, others]) => [words, { words, key: "", more: 0, back: [...others].sort((a, b) => b[1] - a[1] || (a[0].name < b[0].name ? -1 : 1)).map(([other]) => other) }]));
  if (live) {
    const drawn_ = cards.filter(present).map((c) => c.uid);
    const { roles } = await ask("/api/roles", { uid: card.uid, drawn: [...new Set(drawn_)] });
    for (const { key, relation, count } of roles) {
      const words = `${key.startsWith("in.") ? "in" : "out"} ${relation}`;
      found.set(words, { ...(found.get(words) || { words, back: [] }), key, more: count });
    }
  }
  return [...found.values()].sort((a, b) => b.back.length + b.more - a.back.length - a.more || (a.words < b.words ? -1 : 1));
}

async function expandRole(card, role) {
  const back = role.back.slice(0, FEW), rest = role.back.length - back.length;
  if (back.length) {
    change(() => {
      for (const other of back) {
        view.hidden.delete(other.id);
        for (const line of touching[other.at]) view.folded.delete(cards[otherOf(line, other)].id);
      }
    }, true);
    const missing = back.filter((other) => !now.cards[other.at]).length;
    say(`${back.length - missing} more drawn` + (rest + role.more ? `; ${rest + role.more} further ones: expand again` : "") + (missing ? `; ${missing} are filtered out` : ""));
    panelAgain();
  } else if (role.more) await expand(card.uid, Math.min(FEW, live.limit), role.key);
}

// The section "Expand" of a panel or a menu: a button for each role with its number, or what the page does not hold.
function rolesBox(card) {
  const box = element("div", "", "roles"), mine = ++rolesAsked;
  rolesOf(card).then((roles) => {
    if (mine !== rolesAsked && !box.isConnected) return;
    const total = roles.reduce((sum, role) => sum + role.back.length + role.more, 0);
    box.append(element("span", total ? "Expand:" : live ? "All its neighbours are drawn." : "All neighbours that this page holds are drawn.", "small"));
    for (const role of roles) box.append(button(`${roleWords(role.words)} (${role.back.length + role.more})`, () => expandRole(card, role), "role"));
    if (live && roles.some((role) => role.more)) box.append(button("Expand: the best of all", () => expand(card.uid), "role"));
  }, (fault) => say(fault.message));
  return box;
}

// ---- one card ----
function onlyThis(card) {
  const keep = new Set([card.id]);
  for (const line of touching[card.at]) if (now.drawn[line.at]) keep.add(cards[line.source].id).add(cards[line.target].id);
  change(() => {
    for (const other of cards) if (now.cards[other.at] && !keep.has(other.id)) view.hidden.add(other.id);
    if (placed.kind === "near") {
      compute();
      arrange();
    }
  }, true);
  fit(true);
  address();
  say(`Only ${card.name} and what is joined to it; Ctrl-Z brings the rest back`);
  panelAgain();
}

function routeTo(card) {
  const from = routeFrom;
  routeFrom = null;
  if (live) return location.assign(`/routes?from=${encodeURIComponent(from.uid)}&to=${encodeURIComponent(card.uid)}`);
  join(from.id, card.id);
  by("sheet").append(element("p", `Documented routes between the two are not worked out in a file. Ask: entrepot routes "${from.uid}" "${card.uid}"`, "caption"));
}

// The relations through which a card is reached from the card in the middle, best supported ways first.
function wayIn(card) {
  const found = [], seen = new Set([card.at]);
  for (let here = card; data.near && data.near.parents[here.at] >= 0; ) {
    const next = cards[data.near.parents[here.at]], between = touching[here.at].filter((l) => now.drawn[l.at] && otherOf(l, here) === next.at);
    if (!between.length || seen.has(next.at)) break;
    found.unshift(between.reduce((a, b) => ((now.lines[b.at].support ?? -1) > (now.lines[a.at].support ?? -1) ? b : a)));
    seen.add(next.at);
    here = next;
    if (here.end) return found;
  }
  const middle = cards.find((k) => k.end && now.cards[k.at]);
  return middle && middle !== card ? joined(middle.id, card.id).way : null;
}

function whyNear(card) {
  const middle = cards.find((k) => k.end), way = wayIn(card);
  const facts = (way || []).map((l) => factOf(l) + (now.lines[l.at].denied ? " (denied or disputed)" : ""));
  const words = card.end ? `${card.name} is what this picture was asked about.`
    : !way ? `Nothing that is shown here joins ${card.name} to what the picture was asked about.`
    : `${card.name} is drawn because sources state: ${facts.join("; ")}.`;
  trail.length = 0;
  show("", ["Why it is near", middle && !card.end ? `${card.name}, ${middle.name}` : card.name, [], [], [["In one sentence", [[words]]], ...(way && way.length ? [["The relations that bring it in", way.map((l) => [factOf(l), "", now.lines[l.at].small, "line:" + l.uid])]] : [])]]);
  say(words);
}

// What a card can do, as words and acts, for the panel and the menu.
function cardActs(card) {
  const key = card.id, pack = placed.kind === "near" && packOf.get(card.at), acts = [["Only this", () => onlyThis(card)], ["Why near?", () => whyNear(card)], ["Route from here", () => {
    routeFrom = card;
    say(`A route from ${card.name}: choose the other end, then "Route to here"`);
    panelAgain();
  }]];
  if (routeFrom && routeFrom !== card) acts.push(["Route to here", () => routeTo(card)]);
  acts.push(["Connect to…", () => startJoin(key)], ["Hide", () => hide([key])], [view.folded.has(key) ? "Unfold" : "Fold", () => fold(key)]);
  if (pack && view.open.has(pack.id)) acts.push(["Close its group", () => togglePack(pack)]);
  if (view.pinned.has(key)) acts.push(["Put back", () => change(() => view.pinned.delete(key), true)]);
  return acts;
}

// Opens or closes the group that is chosen, or that of the card that is chosen.
function toggleChosen() {
  const seat = seatNamed(idOf(view.at)), pack = seat && placed.kind === "near" && (seat.members ? seat : packOf.get(seat.at));
  if (pack) togglePack(pack);
}

// ---- the menu ----
function openMenu(card, spot) {
  const menu = by("card-menu"), { x, y } = spot || board.spot("card:" + card.id), edge = by("stage").getBoundingClientRect();
  const item = (made) => {
    made.setAttribute("role", "menuitem");
    made.addEventListener("click", closeMenu);
    return made;
  };
  menu.setAttribute("aria-label", `${card.name}: what to do`);
  menu.replaceChildren(...cardActs(card).map(([words, act]) => item(button(words, act))));
  rolesOf(card).then((roles) => {
    if (menu.hidden) return;
    menu.append(...roles.map((role) => item(button(`Expand: ${roleWords(role.words)} (${role.back.length + role.more})`, () => expandRole(card, role)))));
    keepInside();
  }, (fault) => say(fault.message));
  menu.hidden = false;
  const keepInside = () => {
    menu.style.left = `${Math.max(4, Math.min(x - edge.left, edge.width - menu.offsetWidth - 4))}px`;
    menu.style.top = `${Math.max(4, Math.min(y - edge.top, edge.height - menu.offsetHeight - 4))}px`;
  };
  keepInside();
  menu.firstElementChild.focus({ preventScroll: true });
}
function closeMenu() {
  if (by("card-menu").hidden) return;
  by("card-menu").hidden = true;
  board.focus({ preventScroll: true });
}
by("card-menu").addEventListener("keydown", (event) => {
  const items = [...by("card-menu").children], at = items.indexOf(document.activeElement), step_ = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step_) items[(at + step_ + items.length) % items.length].focus();
  if (step_ || event.key === "Escape" || event.key === "Tab") event.preventDefault();
  if (event.key === "Escape" || event.key === "Tab") closeMenu();
  event.stopPropagation();
});
window.addEventListener("pointerdown", (event) => {
  if (!by("card-menu").contains(event.target)) by("card-menu").hidden = true;
}, true);
board.addEventListener("contextmenu", (event) => {
  const id = hit(spotOf(event));
  if (!id.startsWith("card:") || placed.kind === "map") return;
  event.preventDefault();
  openMenu(place.get(id.slice(5)), { x: event.clientX, y: event.clientY });
});
