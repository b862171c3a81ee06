"use strict";
// Draws what Python laid out and opens the sheets that Python wrote. No number is worked out here.
(() => {
  const model = JSON.parse(document.getElementById("model").textContent);
  const data = JSON.parse(document.getElementById("data").textContent);
  const by = (id) => document.getElementById(id);
  const root = document.documentElement;
  const board = by("board");
  const cards = new Map(data.cards.map((c) => [c.id, c]));
  const lines = new Map(data.lines.map((l) => [l.uid, l]));
  const state = { focus: null, selected: "", hover: "", narrow: false, rows: null, trail: [], shown: "", themed: false };
  let placed, paths, network;

  const prefers = window.matchMedia("(prefers-color-scheme: dark)");
  const dark = () => (root.dataset.theme || (prefers.matches ? "dark" : "light")) === "dark";
  const colours = () => (dark() ? data.dark : data.light);

  // ---- drawing ----
  const font = (size, bold) => `${bold ? "bold " : ""}${size}px "Helvetica Neue", Arial, "Liberation Sans", sans-serif`;

  function rounded(ctx, x, y, w, h, r) {
    ctx.beginPath();
    ctx.roundRect(x, y, w, h, r);
  }

  function glyph(ctx, shape, x, y, r, colour) {
    ctx.fillStyle = ctx.strokeStyle = colour;
    ctx.beginPath();
    const polygon = { diamond: [4, 0], triangle: [3, -90], hexagon: [6, 0], pentagon: [5, -90] }[shape];
    if (polygon) {
      for (let i = 0; i < polygon[0]; i++) {
        const a = ((polygon[1] + (360 * i) / polygon[0]) * Math.PI) / 180;
        ctx.lineTo(x + 1.15 * r * Math.cos(a), y + 1.15 * r * Math.sin(a));
      }
      ctx.fill();
    } else if (shape === "circle") {
      ctx.arc(x, y, r, 0, 7);
      ctx.fill();
    } else if (shape === "ring") {
      ctx.lineWidth = 2;
      ctx.setLineDash([3, 2]);
      ctx.arc(x, y, r - 1, 0, 7);
      ctx.stroke();
      ctx.setLineDash([]);
    } else {
      const high = shape === "bar" ? r * 0.45 : r * 0.9;
      ctx.fillRect(x - r * 0.9, y - high, r * 1.8, 2 * high);
    }
  }

  const dim = (id) => state.focus !== null && !state.focus.has(id);

  function drawCard(ctx, card, box) {
    const c = colours();
    const [x, y, w, h] = box;
    const left = x - w / 2, top = y - h / 2, faint = dim(card.id);
    const look = data.looks[card.family], colour = faint ? c.faint : dark() ? look.dark : look.light;
    rounded(ctx, left, top, w, h, 4);
    ctx.fillStyle = c.card;
    ctx.fill();
    const chosen = state.selected === "card:" + card.id;
    ctx.strokeStyle = chosen || state.hover === card.id || (card.end && !faint) ? c.mark : c.edge;
    ctx.lineWidth = chosen ? 3 : card.end ? 1.6 : 1;
    ctx.stroke();
    rounded(ctx, left, top, 5, h, 2);
    ctx.fillStyle = colour;
    ctx.fill();
    glyph(ctx, look.glyph, left + 18, y, 5, colour);
    ctx.textAlign = "left";
    ctx.textBaseline = "alphabetic";
    let at = y - (15 * card.text.length + 13) / 2 + 10;
    ctx.font = font(13, true);
    ctx.fillStyle = faint ? c.faint : c.ink;
    for (const text of card.text) {
      ctx.fillText(text, left + 32, at, w - 38);
      at += 15;
    }
    ctx.font = font(11);
    ctx.fillStyle = faint ? c.faint : c.soft;
    ctx.fillText(card.small, left + 32, at, w - 38);
    let right = left + w - 6;
    for (const [text, wide] of card.pills.slice().reverse()) {
      rounded(ctx, right - wide, top - 7, wide, 13, 6.5);
      ctx.fillStyle = faint ? c.faint : c.pill;
      ctx.fill();
      ctx.font = font(8.5, true);
      ctx.fillStyle = c["pill-ink"];
      ctx.textAlign = "center";
      ctx.fillText(text, right - wide / 2, top + 2.6);
      right -= wide + 4;
    }
  }

  function drawLabel(ctx, line, box) {
    const c = colours();
    const [x, y, w, h] = box;
    const left = x - w / 2, top = y - h / 2, faint = dim(line.uid);
    rounded(ctx, left, top, w, h, 7);
    ctx.fillStyle = c.ground;
    ctx.fill();
    const chosen = state.selected === "line:" + line.uid;
    ctx.strokeStyle = chosen || state.hover === line.uid ? c.mark : c.edge;
    ctx.lineWidth = chosen ? 2.4 : 1;
    if (line.known === "unknown") ctx.setLineDash([2, 3]);
    ctx.stroke();
    ctx.setLineDash([]);
    ctx.textAlign = "center";
    ctx.textBaseline = "alphabetic";
    ctx.font = font(11.5);
    ctx.fillStyle = faint ? c.faint : c.ink;
    let at = top + 4 + 9.8;
    for (const text of line.text) {
      ctx.fillText(text, x, at, w - 6);
      at += 14;
    }
    ctx.font = font(11);
    ctx.fillStyle = faint ? c.faint : c.soft;
    ctx.fillText(line.small, x, at, w - 6);
    if (line.partial) {
      ctx.font = font(15, true);
      ctx.textAlign = "right";
      ctx.fillStyle = faint ? c.faint : c.line;
      ctx.fillText("…", x + w / 2 - 3, top + 3);
    }
    if (line.denied) {
      const cx = left + 2, cy = top + 2;
      ctx.beginPath();
      ctx.arc(cx, cy, 7, 0, 7);
      ctx.fillStyle = c.card;
      ctx.fill();
      ctx.lineWidth = 1;
      ctx.strokeStyle = faint ? c.faint : c.ink;
      ctx.stroke();
      ctx.lineWidth = 1.6;
      ctx.beginPath();
      ctx.moveTo(cx - 3, cy - 3);
      ctx.lineTo(cx + 3, cy + 3);
      ctx.moveTo(cx + 3, cy - 3);
      ctx.lineTo(cx - 3, cy + 3);
      ctx.stroke();
    }
  }

  function drawLines(ctx) {
    const c = colours();
    ctx.save();
    placed.strips.forEach(([heading, top, bottom], at) => {
      if (at) {
        ctx.fillStyle = c.band;
        ctx.fillRect(-40, top, placed.width + 80, bottom - top);
      }
      ctx.fillStyle = c.soft;
      ctx.font = font(12, true);
      ctx.textAlign = "left";
      if (heading) ctx.fillText(heading, 0, top + 21);
    });
    ctx.font = font(10.5, true);
    ctx.textAlign = "center";
    ctx.fillStyle = c.soft;
    for (const [text, x, y] of placed.headings) ctx.fillText(text, x, y);
    const order = data.lines.slice().sort((a, b) => dim(b.uid) - dim(a.uid));
    for (const line of order) {
      const [, tx, ty, dx, dy] = placed.paths[line.uid];
      const path = paths.get(line.uid), wide = data.widths[line.weight], on = state.selected === "line:" + line.uid;
      const colour = dim(line.uid) ? c.faint : on || state.hover === line.uid ? c.mark : c.line;
      ctx.setLineDash(data.known[line.known][1]);
      ctx.strokeStyle = colour;
      ctx.lineWidth = line.denied ? wide + 3 : wide;
      ctx.stroke(path);
      if (line.denied) {
        ctx.strokeStyle = c.ground;
        ctx.lineWidth = wide + 0.6;
        ctx.stroke(path);
      }
      ctx.setLineDash([]);
      const size = 6 + wide, side = size * 0.45, bx = tx - dx * size, by_ = ty - dy * size;
      ctx.fillStyle = colour;
      ctx.beginPath();
      ctx.moveTo(tx, ty);
      ctx.lineTo(bx - dy * side, by_ - dx * side);
      ctx.lineTo(bx + dy * side, by_ + dx * side);
      ctx.fill();
    }
    ctx.restore();
  }

  const renderer = (kind) => ({ ctx, id, x, y }) => {
    const box = kind === "card" ? placed.cards[id] : placed.labels[id.slice(6)];
    return {
      drawNode: () => (kind === "card" ? drawCard(ctx, cards.get(id), box) : drawLabel(ctx, lines.get(id.slice(6)), box)),
      nodeDimensions: { width: box[2], height: box[3] },
    };
  };

  // How large a layout can be drawn here without cutting it.
  const room = (size) => Math.min((board.clientWidth - 36) / size.width, (board.clientHeight - 36) / size.height, 1.15);

  function place() {
    state.narrow = window.innerWidth <= 760;
    const rows = state.rows === null ? state.narrow || room(data.tall) > 1.2 * room(data.wide) : state.rows;
    const wanted = rows ? data.tall : data.wide;
    if (wanted === placed) return false;
    placed = wanted;
    by("turn").textContent = rows ? "Columns" : "Rows";
    paths = new Map(Object.entries(placed.paths).map(([uid, p]) => [uid, new Path2D(p[0])]));
    const spots = model.nodes.map((n) => {
      const box = n.id.startsWith("label:") ? placed.labels[n.id.slice(6)] : placed.cards[n.id];
      return { ...n, x: box[0], y: box[1], shape: "custom", ctxRenderer: renderer(n.id.startsWith("label:") ? "label" : "card") };
    });
    if (network) network.destroy();
    network = new vis.Network(board, { nodes: new vis.DataSet(spots), edges: new vis.DataSet(model.edges) }, {
      physics: false,
      layout: { improvedLayout: false },
      nodes: { chosen: false },
      edges: { smooth: false, hidden: true, chosen: false },
      interaction: { dragNodes: false, hover: true, keyboard: false, selectable: false, multiselect: false, tooltipDelay: 1e9 },
    });
    network.on("beforeDrawing", drawLines);
    network.on("click", (event) => {
      const id = at(event.pointer);
      if (id) open(id);
      else if (state.focus || state.selected) clear();
    });
    const move = (event) => {
      const found = at({ DOM: { x: event.offsetX, y: event.offsetY }, canvas: network.DOMtoCanvas({ x: event.offsetX, y: event.offsetY }) });
      const hover = found ? found.slice(5) : "";
      if (hover !== state.hover) {
        state.hover = hover;
        board.style.cursor = hover ? "pointer" : "default";
        network.redraw();
      }
    };
    board.querySelector("canvas").addEventListener("pointermove", move);
    fit();
    return true;
  }

  const tester = document.createElement("canvas").getContext("2d");
  function at(pointer) {
    const node = network.getNodeAt(pointer.DOM);
    if (node !== undefined) return node.startsWith("label:") ? "line:" + node.slice(6) : "card:" + node;
    tester.lineWidth = 12;
    for (const line of data.lines) {
      if (tester.isPointInStroke(paths.get(line.uid), pointer.canvas.x, pointer.canvas.y)) return "line:" + line.uid;
    }
    return "";
  }

  function fit() {
    const wide = board.clientWidth, high = board.clientHeight;
    if (!wide || !high) return;
    const whole = room(placed);
    if (state.narrow && whole < 0.6 && data.routes.length) return closeUp(data.routes[0]);
    // A long picture starts at its top, readable, rather than whole and too small to read.
    const scale = Math.max(whole, Math.min((wide - 36) / placed.width, 0.62));
    const y = placed.height * scale > high ? (high / 2 - 18) / scale : placed.height / 2;
    network.moveTo({ position: { x: placed.width / 2, y }, scale });
  }

  // Brings one route as near as it can be read whole.
  function closeUp(route) {
    const boxes = [...route.cards.map((id) => placed.cards[id]), ...route.lines.map((uid) => placed.labels[uid])];
    if (!boxes.length) return;
    const left = Math.min(...boxes.map((b) => b[0] - b[2] / 2)), right = Math.max(...boxes.map((b) => b[0] + b[2] / 2));
    const top = Math.min(...boxes.map((b) => b[1] - b[3] / 2)), bottom = Math.max(...boxes.map((b) => b[1] + b[3] / 2));
    const scale = Math.min((board.clientWidth - 24) / (right - left), (board.clientHeight - 40) / (bottom - top), 1.15);
    network.moveTo({ position: { x: (left + right) / 2, y: (top + bottom) / 2 }, scale });
  }

  // ---- evidence ----
  function element(tag, text, name) {
    const made = document.createElement(tag);
    if (text !== undefined && text !== "") made.textContent = text;
    if (name) made.className = name;
    return made;
  }

  function row(item) {
    const box = element(item.opens && sheetOf(item.opens) ? "button" : "div", "", "item");
    box.append(element("p", item.text));
    if (item.quote) box.append(element("blockquote", "“" + item.quote + "”"));
    if (item.small) box.append(element("small", item.small));
    if (/^https?:\/\//.test(item.link)) {
      const link = element("a", item.link);
      link.href = item.link;
      link.rel = "noreferrer noopener";
      link.target = "_blank";
      box.append(link);
    }
    if (box.tagName === "BUTTON") {
      box.type = "button";
      box.dataset.opens = item.opens;
      box.addEventListener("click", () => open(item.opens, true));
    }
    return box;
  }

  function sheetOf(id) {
    const kind = id.slice(0, 5);
    if (kind === "claim") return data.sheets.claims[id.slice(6)];
    if (kind === "line:") return data.sheets.lines[id.slice(5)];
    const card = cards.get(id.slice(5));
    return card && data.sheets.cards[card.uid];
  }

  function open(id, inside) {
    const sheet = sheetOf(id);
    if (!sheet) return;
    if (inside && state.shown) state.trail.push(state.shown);
    if (!inside) state.trail = [];
    state.shown = id;
    const body = by("sheet");
    body.replaceChildren(element("p", sheet.kicker, "kicker"), element("h2", sheet.title, "title"));
    const tags = element("div");
    for (const tag of sheet.tags) tags.append(element("span", tag, "tag"));
    const facts = element("dl");
    for (const [name, value] of sheet.facts) facts.append(element("dt", name), element("dd", value));
    body.append(tags, facts);
    for (const [heading, items] of sheet.sections) {
      body.append(element("h3", heading));
      for (const item of items) body.append(row(item));
    }
    by("panel").hidden = false;
    by("back").hidden = state.trail.length === 0;
    by("panel").scrollTop = 0;
    if (inside) by("sheet").focus({ preventScroll: true });
    if (!id.startsWith("claim")) {
      state.selected = id;
      const touched = new Set();
      if (id.startsWith("line:")) {
        const line = lines.get(id.slice(5));
        [line.uid, line.source, line.target].forEach((x) => touched.add(x));
      } else {
        const card = id.slice(5);
        touched.add(card);
        for (const l of data.lines) if (l.source === card || l.target === card) [l.uid, l.source, l.target].forEach((x) => touched.add(x));
      }
      state.focus = touched;
      for (const tr of document.querySelectorAll("tr[data-line]")) tr.classList.toggle("on", "line:" + tr.dataset.line === id);
      reveal(id);
      note(id);
    }
    by("told").textContent = sheet.title;
    network.redraw();
  }

  // Moves the picture only when what was chosen would lie under the panel or outside, and no further than needed.
  function reveal(id) {
    const boxes = [...state.focus].map((x) => placed.cards[x] || placed.labels[x]);
    const own = id.startsWith("line:") ? placed.labels[id.slice(5)] : placed.cards[id.slice(5)];
    const scale = network.getScale(), middle = network.getViewPosition();
    const wide = board.clientWidth - (state.narrow ? 0 : 410), high = board.clientHeight * (state.narrow ? 0.5 : 1);
    // One axis: how far the view must go so that the boxes, or if they do not fit the chosen one, lie in the free part.
    const step = (axis, size, whole, free) => {
      const edges = (list) => [Math.min(...list.map((b) => b[axis] - b[size] / 2)), Math.max(...list.map((b) => b[axis] + b[size] / 2))];
      const corner = middle[axis ? "y" : "x"] - whole / 2 / scale;
      let [low, top] = edges(boxes);
      if ((top - low) * scale > free - 36) [low, top] = edges([own]);
      const start = corner + 18 / scale, end = corner + (free - 18) / scale;
      return low < start ? low - start : top > end ? Math.min(top - end, low - start) : 0;
    };
    const dx = step(0, 2, board.clientWidth, wide), dy = step(1, 3, board.clientHeight, high);
    if (dx || dy) network.moveTo({ position: { x: middle.x + dx, y: middle.y + dy }, scale });
  }

  function clear() {
    state.focus = null;
    state.selected = state.shown = "";
    state.trail = [];
    by("panel").hidden = true;
    by("told").textContent = "";
    for (const b of document.querySelectorAll("#routes button")) b.removeAttribute("aria-pressed");
    for (const tr of document.querySelectorAll("tr.on")) tr.classList.remove("on");
    note("");
    network.redraw();
  }

  function note(id) {
    const parts = id ? ["at=" + encodeURIComponent(id)] : [];
    if (state.themed) parts.push("theme=" + root.dataset.theme);
    history.replaceState(null, "", parts.length ? "#" + parts.join("&") : location.pathname + location.search);
  }

  // ---- search ----
  const plain = (text) => text.normalize("NFKD").replace(/[\u0300-\u036f]/g, "").toLowerCase();
  const index = data.cards.map((card) => ({ card, keys: card.keys.map((k) => [k, plain(k)]) }));

  function search() {
    const wanted = plain(by("search").value.trim());
    const list = by("hits");
    list.replaceChildren();
    if (!wanted) {
      if (!state.selected) state.focus = null;
      by("told").textContent = "";
      network.redraw();
      return;
    }
    const found = [];
    for (const { card, keys } of index) {
      const hit = keys.find(([, key]) => key.includes(wanted));
      if (hit) found.push([card, hit[0]]);
    }
    for (const [card, key] of found.slice(0, 12)) {
      const item = element("li");
      const button = element("button", card.name);
      button.type = "button";
      if (key !== card.name) button.append(element("small", "found as " + key));
      button.addEventListener("click", () => open("card:" + card.id));
      item.append(button);
      list.append(item);
    }
    by("told").textContent = found.length ? found.length + " found" : "Nothing of that name is drawn here";
    state.focus = new Set(found.map(([card]) => card.id));
    state.selected = "";
    network.redraw();
  }
  by("search").addEventListener("input", search);
  by("search").addEventListener("keydown", (event) => {
    if (event.key === "Enter") {
      const first = by("hits").querySelector("button");
      if (first) first.click();
    }
  });

  // ---- routes, table, theme, keys ----
  for (const button of document.querySelectorAll("#routes button")) {
    button.addEventListener("click", () => {
      const route = data.routes[Number(button.dataset.route)];
      const on = button.getAttribute("aria-pressed") === "true";
      clear();
      if (on) return;
      button.setAttribute("aria-pressed", "true");
      state.focus = new Set([...route.lines, ...route.cards]);
      if (state.narrow) by("stage").scrollIntoView({ block: "start" });
      if (state.narrow || network.getScale() < 0.6) closeUp(route);
      network.redraw();
    });
  }

  function table() {
    const twin = by("twin");
    twin.hidden = !twin.hidden;
    by("twin-button").setAttribute("aria-pressed", String(!twin.hidden));
    board.style.visibility = twin.hidden ? "visible" : "hidden";
  }
  by("twin-button").addEventListener("click", table);
  for (const tr of document.querySelectorAll("tr[data-line]")) {
    tr.addEventListener("click", (event) => {
      if (event.target.tagName !== "A") open("line:" + tr.dataset.line);
    });
  }

  function theme(name) {
    if (name) root.dataset.theme = name;
    by("theme").textContent = dark() ? "Light" : "Dark";
    if (network) network.redraw();
  }
  by("theme").addEventListener("click", () => {
    state.themed = true;
    theme(dark() ? "light" : "dark");
    note(state.selected);
  });
  prefers.addEventListener("change", () => {
    if (!state.themed) theme(prefers.matches ? "dark" : "light");
  });
  by("turn").addEventListener("click", () => {
    state.rows = placed === data.wide;
    place();
  });
  by("fit").addEventListener("click", () => fit());
  by("close").addEventListener("click", clear);
  by("back").addEventListener("click", () => {
    const before = state.trail.pop();
    const rest = state.trail.slice();
    state.shown = "";
    open(before, true);
    state.trail = rest;
    by("back").hidden = rest.length === 0;
  });

  const steps = [...data.cards.map((c) => "card:" + c.id), ...data.lines.map((l) => "line:" + l.uid)];
  board.addEventListener("keydown", (event) => {
    const by_ = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    if (by_) {
      event.preventDefault();
      const here = steps.indexOf(state.selected);
      open(steps[(here + by_ + steps.length) % steps.length]);
    } else if (event.key === "Enter" && state.shown) {
      by("sheet").focus();
    } else if (event.key === "+" || event.key === "-") {
      network.moveTo({ scale: network.getScale() * (event.key === "+" ? 1.2 : 1 / 1.2) });
    }
  });
  document.addEventListener("keydown", (event) => {
    const typing = event.target === by("search");
    if (event.key === "Escape") {
      if (typing) by("search").value = "";
      by("hits").replaceChildren();
      clear();
      board.focus({ preventScroll: true });
    } else if (typing || event.ctrlKey || event.metaKey || event.altKey) {
      return;
    } else if (event.key === "/") {
      event.preventDefault();
      by("search").focus();
    } else if (event.key === "t") table();
    else if (event.key === "d") by("theme").click();
    else if (event.key === "r") by("turn").click();
    else if (event.key === "0") fit();
  });
  window.addEventListener("resize", () => {
    if (!place()) fit();
  });

  const wanted = new URLSearchParams(location.hash.slice(1));
  state.themed = wanted.has("theme");
  theme(["dark", "light"].includes(wanted.get("theme")) ? wanted.get("theme") : prefers.matches ? "dark" : "light");
  place();
  // Where a card or line stands on the page, for scripts that drive it.
  board.spot = (id) => {
    const box = id.startsWith("line:") ? placed.labels[id.slice(5)] : placed.cards[id.slice(5)];
    const spot = network.canvasToDOM({ x: box[0], y: box[1] }), edge = board.getBoundingClientRect();
    return { x: edge.left + spot.x, y: edge.top + spot.y };
  };
  const first = wanted.get("at");
  if (first && sheetOf(first)) open(first);
  root.dataset.ready = "yes";
})();
