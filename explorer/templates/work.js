// Asks for long work, shows its progress, can end it, and sets the answer as lines and as a table.
/**
 * @typedef {string | number | boolean | null | undefined | { uid: string, name?: string } | Cell[]} Cell
 *   a value of a table: plain, with a page of evidence, or a list
 * @typedef {{ title: string, columns: string[], rows: Cell[][], note: string }} CellTable
 * @typedef {{ name: string, parties: [party: { name: string, small: string }, address: string][] }} NameChoice
 * @typedef {object} JobAnswer
 * @property {string} [summary]
 * @property {string[]} [lines]
 * @property {CellTable[]} [tables]
 * @property {string[]} [draw]
 * @property {[words: string, address: string][]} [next]
 */

/** @param {string} id of an element of the template */
const by = (id) => /** @type {HTMLInputElement} */ (document.getElementById(id));
const form = /** @type {HTMLFormElement} */ (document.getElementById("ask"));

/**
 * @param {string} tag
 * @param {string=} words
 */
const element = (tag, words) =>
  Object.assign(document.createElement(tag), words === undefined ? {} : { textContent: words });
let running = /** @type {AbortController | null} */ (null);

/**
 * A value, a link to the evidence of a party, an edge or a claim, or a list of these.
 * @param {Cell} value
 */
function inside(value) {
  if (Array.isArray(value)) {
    const parts = value.flatMap((v, at) =>
      at ? [document.createTextNode(", "), inside(v)] : [inside(v)],
    );
    const all = element("span");
    all.append(...parts);
    return all;
  }
  if (value && typeof value === "object" && value.uid) {
    const href = "/e/" + encodeURIComponent(value.uid);
    return Object.assign(element("a", value.name || value.uid), { href });
  }
  return document.createTextNode(value === null || value === undefined ? "" : String(value));
}

/**
 * @param {Cell} value
 */
function cell(value) {
  const td = element("td");
  td.append(inside(value));
  return td;
}

/**
 * @param {CellTable} made
 */
function tabled(made) {
  const table = element("table");
  const head = element("tr");
  const body = element("tbody");
  const top = element("thead");
  const box = element("div");
  for (const name of made.columns)
    head.append(Object.assign(element("th", name), { scope: "col" }));
  for (const row of made.rows) {
    const tr = element("tr");
    for (const value of row) tr.append(cell(value));
    body.append(tr);
  }
  top.append(head);
  if (made.title) table.append(element("caption", made.title));
  table.append(top, body);
  box.className = "wide";
  box.tabIndex = 0; // what is wider than the window is reached by keys
  box.role = "group";
  box.ariaLabel = made.title || "Answer";
  box.append(table);
  return made.note ? [box, element("p", made.note)] : [box];
}

/**
 * @param {[words: string, address: string][]} links
 */
function nextLinks(links) {
  const list = Object.assign(element("ul"), { className: "views" });
  for (const [words, address] of links) {
    const item = element("li");
    item.append(Object.assign(element("a", words), { href: address }));
    list.append(item);
  }
  return list;
}

/**
 * @param {JobAnswer} answer
 */
function show(answer) {
  const box = by("answer");
  box.replaceChildren();
  if (answer.summary)
    box.append(Object.assign(element("p", answer.summary), { className: "summary" }));
  if (answer.draw && answer.draw.length) {
    const href = "/draw?uids=" + encodeURIComponent(answer.draw.join(","));
    const link = Object.assign(element("a", `Draw what the answer names (${answer.draw.length})`), {
      href,
    });
    const p = element("p");
    p.append(link);
    box.append(p);
  }
  for (const made of answer.tables || []) box.append(...tabled(made));
  if (answer.lines && answer.lines.length) box.append(element("pre", answer.lines.join("\n")));
  if (answer.next) box.append(element("h2", "Ask next"), nextLinks(answer.next));
}

/**
 * A name that may mean several parties: a link for each.
 * @param {NameChoice} it
 */
function which({ name, parties }) {
  const list = element("ul");
  list.className = "views";
  for (const [party, address] of parties) {
    const item = element("li");
    const link = Object.assign(element("a", party.name), { href: address });
    item.append(link, " ", element("small", party.small));
    list.append(item);
  }
  return [
    element("h2", `“${name}”`),
    parties.length
      ? list
      : element("p", "Nothing of that name is on file. That says nothing beyond these sources."),
  ];
}

async function ask() {
  if (running) running.abort();
  const { signal } = (running = new AbortController());
  by("cancel").hidden = false;
  by("answer").replaceChildren();
  by("progress").textContent = "asked";
  const given = new URLSearchParams(/** @type {any} */ (new FormData(form)));
  try {
    const unclear = await fetch(`/api/choices?kind=${form.dataset.kind}&${given}`, {
      signal,
    });
    const { choices } = unclear.ok ? await unclear.json() : { choices: [] };
    if (choices.length) {
      by("progress").textContent = "Which one is meant?";
      by("cancel").hidden = true;
      running = null;
      return by("answer").replaceChildren(...choices.flatMap(which));
    }
    const answer = await fetch(`/answer/${form.dataset.kind}?${given}`, { signal });
    if (!answer.ok) throw new Error((await answer.text()).split("\n")[0]);
    const reader = /** @type {ReadableStream} */ (answer.body)
      .pipeThrough(new TextDecoderStream())
      .getReader();
    let rest = "";
    for (;;) {
      const { value, done } = await reader.read();
      rest += value || "";
      const lines = rest.split("\n");
      rest = lines.pop() || "";
      for (const line of lines) {
        const told = JSON.parse(line);
        if (told.answer) {
          by("progress").textContent = `answered in ${told.seconds} s`;
          show(told.answer);
        } else by("progress").textContent = told.progress || told.fault || told.broken;
      }
      if (done) break;
    }
  } catch (/** @type {any} */ fault) {
    by("progress").textContent = fault.name === "AbortError" ? "cancelled" : fault.message;
  }
  by("cancel").hidden = true;
  running = null;
}

form.addEventListener("submit", (event) => {
  event.preventDefault();
  const given = "?" + new URLSearchParams(/** @type {any} */ (new FormData(form)));
  if (given === location.search) return ask();
  // Each question is a page of its own, to which the browser's buttons lead back.
  form.reset();
  location.assign(given);
});
by("cancel").addEventListener("click", () => running && running.abort());
const filled = new URLSearchParams(location.search);
if (by("name"))
  by("name").addEventListener("change", () =>
    location.assign(
      "/query" + (by("name").value ? "?name=" + encodeURIComponent(by("name").value) : ""),
    ),
  );
// What a question needs is asked for first.
if ((filled.get("to") || filled.get("name") || filled.has("text")) && form.checkValidity()) ask();

export {}; // a module: its names are its own
