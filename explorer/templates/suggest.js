// Names suggested while one types a party: a list below the field, chosen by mouse or by keys. What
// is sent is the party that was
// chosen, not its name, which others may have too.
/** @typedef {{ uid: string, name: string, small: string }} Hit a party that a name may mean */

let count = 0;
let waiting = 0;

/**
 * @param {string} tag
 * @param {string=} words
 * @param {string=} name
 */
const element = (tag, words, name) =>
  Object.assign(document.createElement(tag), { textContent: words || "", className: name || "" });

/**
 * @param {HTMLInputElement} field
 */
function suggesting(field) {
  const list = element("ul", "", "suggested");
  const carrier = Object.assign(document.createElement("input"), { type: "hidden" });
  const wanted = field.name;
  let hits = /** @type {Hit[]} */ ([]);
  let at = -1;
  list.id = "suggested-" + ++count;
  list.hidden = true;
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", "Parties of that name");
  for (const [name, value] of [
    ["role", "combobox"],
    ["aria-expanded", "false"],
    ["aria-controls", list.id],
    ["aria-autocomplete", "list"],
    ["autocomplete", "off"],
    ["spellcheck", "false"],
  ])
    if (name !== "role" || field.tagName === "INPUT") field.setAttribute(name, value);
  field.after(list, carrier);

  const lineAt = () =>
    field.value.slice(0, field.selectionStart ?? undefined).split("\n").length - 1;
  const typed = () =>
    (field.tagName === "TEXTAREA" ? field.value.split("\n")[lineAt()] : field.value).trim();
  const close = () => {
    [hits, at] = [[], -1];
    list.hidden = true;
    field.setAttribute("aria-expanded", "false");
    field.removeAttribute("aria-activedescendant");
  };
  const mark = (/** @type {number} */ next) => {
    at = (next + hits.length) % hits.length;
    [...list.children].forEach((item, n) => item.setAttribute("aria-selected", String(n === at)));
    field.setAttribute("aria-activedescendant", list.children[at].id);
  };
  function take(/** @type {Hit} */ hit) {
    close();
    if (field.dataset.party === "open") return location.assign("/e/" + encodeURIComponent(hit.uid));
    if (field.tagName === "TEXTAREA") {
      const rows = field.value.split("\n");
      rows[lineAt()] = hit.uid;
      field.value = rows.join("\n") + "\n";
    } else {
      field.value = hit.name;
      [carrier.name, carrier.value] = [wanted, hit.uid];
      field.removeAttribute("name");
    }
    field.focus();
  }
  function show(/** @type {Hit[]} */ found) {
    hits = found;
    list.replaceChildren(
      ...hits.map((hit, n) => {
        const item = element("li", hit.name);
        item.id = `${list.id}-${n}`;
        item.setAttribute("role", "option");
        item.setAttribute("aria-selected", "false");
        item.append(element("small", hit.small));
        item.addEventListener("pointerdown", (event) => {
          event.preventDefault();
          take(hit);
        });
        return item;
      }),
    );
    // Whoever typed the whole name or number of the only party meant is offered nothing.
    if (hits.length === 1 && [hits[0].uid, hits[0].name].includes(typed())) return close();
    list.hidden = hits.length === 0;
    field.setAttribute("aria-expanded", String(hits.length > 0));
  }
  field.addEventListener("input", () => {
    // Typed anew: what was chosen before is no longer meant.
    carrier.removeAttribute("name");
    field.name = wanted;
    clearTimeout(waiting);
    const words = typed();
    if (words.length < 2 || words.includes("=")) return close();
    waiting = setTimeout(async () => {
      const answer = await fetch("/api/search?q=" + encodeURIComponent(words)).catch(() => null);
      const found = answer && answer.ok ? await answer.json() : { found: [] };
      if (words === typed()) show(found.found.slice(0, 8));
    }, 150);
  });
  field.addEventListener("keydown", (event) => {
    if (event.key === "Escape") close();
    else if (!hits.length) return;
    else if (event.key === "ArrowDown") mark(at + 1);
    else if (event.key === "ArrowUp") mark(at < 0 ? -1 : at - 1);
    else if (event.key === "Enter" && at >= 0) take(hits[at]);
    else return;
    event.preventDefault();
  });
  field.addEventListener("blur", close);
}
for (const field of document.querySelectorAll("[data-party]"))
  suggesting(/** @type {HTMLInputElement} */ (field));

export {}; // a module: its names are its own
