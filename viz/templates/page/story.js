// A story: views in order, each with a title and a text; played with keys, printed a page each, saved with the page.
let telling = -1, editing = -1, toPrint = false;

function listStory() {
  const mine = own.steps, list = by("story");
  list.replaceChildren(...mine.map((one, at) => {
    const item = element("li"), go = button(one.title, () => tellStep(at)), tools = element("div", "", "steps");
    go.setAttribute("aria-pressed", String(telling === at));
    const tool = (words, told_, act, off_) => {
      const made = button(words, act);
      made.setAttribute("aria-label", `${told_}: ${one.title}`);
      made.disabled = Boolean(off_);
      tools.append(made);
    };
    tool("↑", "Earlier in the story", () => moveStep(at, -1), at === 0);
    tool("↓", "Later in the story", () => moveStep(at, 1), at === mine.length - 1);
    tool("Change", "Change the step", () => editStep(at));
    tool("Remove", "Remove the step", () => changeOwn(() => { own.steps = mine.filter((_, n) => n !== at); }));
    item.append(go, tools);
    return item;
  }));
  by("story-play").disabled = by("story-print").disabled = mine.length === 0;
  by("story-play").textContent = telling < 0 ? "Play" : "Stop";
}

function editStep(at) {
  editing = at;
  const one = own.steps[at] || { title: "", text: "" };
  by("story-form").open = true;
  by("step-title").value = one.title;
  by("step-text").value = one.text;
  by("step-by").value = one.by || own.by;
  by("step-keep").textContent = at < 0 ? "Add this view" : "Change to these words and this view";
  by("step-title").focus();
}
by("step-form").addEventListener("submit", (event) => {
  event.preventDefault();
  const title = tidied(by("step-title").value, 100), author = tidied(by("step-by").value, 100);
  if (!title || !author) return say("A step needs a title and the name of its author");
  look();
  const made = { page: pageHere, title, text: tidied(by("step-text").value, 2000), view: written(), by: author, on: today() };
  own.by = author;
  changeOwn(() => { own.steps = editing < 0 ? [...own.steps, made] : own.steps.map((one, at) => (at === editing ? made : one)); });
  editStep(-1);
  by("story-form").open = false;
  say(`${own.steps.length} ${own.steps.length === 1 ? "step" : "steps"} in the story`);
});
by("step-form").addEventListener("keydown", (event) => event.key !== "Escape" && event.stopPropagation());

function moveStep(at, far) {
  changeOwn(() => {
    const list = own.steps.slice();
    list.splice(at + far, 0, ...list.splice(at, 1));
    own.steps = list;
  });
  by("story").children[at + far].querySelector("button").focus();
}

// Shows a step: its view whole, with where one looked.
function showStep(one) {
  view = readFrom(one.view);
  lastKind = "";
  changed(true);
  if (view.eye) network.moveTo({ position: { x: view.eye[0], y: view.eye[1] }, scale: view.eye[2] });
  else fit();
  panelAgain();
}
async function tellStep(at) {
  const one = own.steps[at];
  remember();
  telling = at;
  for (const step_ of readFrom(one.view).grown.filter((name) => !growths.some((g) => g[1] === name))) await again(step_);
  showStep(one);
  by("telling").hidden = false;
  by("telling-at").textContent = `${at + 1} of ${own.steps.length}`;
  by("telling-title").textContent = one.title;
  by("telling-text").textContent = one.text;
  by("telling-back").disabled = at === 0;
  by("telling-next").disabled = at === own.steps.length - 1;
}
function stopStory() {
  telling = -1;
  by("telling").hidden = true;
  listStory();
}
const playStory = () => (telling >= 0 ? stopStory() : own.steps.length ? tellStep(0) : say("There is no story yet: s adds this view"));
const turnStory = (far) => telling + far >= 0 && telling + far < own.steps.length && tellStep(telling + far);
// While a story is told, arrows turn its pages and Escape ends it.
function storyKey(event) {
  if (telling < 0) return false;
  const far = { ArrowRight: 1, PageDown: 1, ArrowLeft: -1, PageUp: -1 }[event.key];
  if (far) turnStory(far);
  else if (event.key === "Escape") stopStory();
  else return false;
  event.preventDefault();
  event.stopPropagation();
  return true;
}
window.addEventListener("keydown", (event) => event.target.matches("textarea, input") || event.altKey || event.ctrlKey || event.metaKey || by("key-sheet").open || storyKey(event), true);
by("story-play").addEventListener("click", playStory);
by("telling-next").addEventListener("click", () => turnStory(1));
by("telling-back").addEventListener("click", () => turnStory(-1));
by("telling-stop").addEventListener("click", stopStory);
by("story-print").addEventListener("click", () => {
  toPrint = true;
  window.print();
});

// On paper: a page a step, with its title, its picture and its text.
function storyPages() {
  const before = view, pages = own.steps.map((one, at) => {
    view = readFrom(one.view);
    changed(true);
    const page = element("section", "", "page"), image = document.createElement("img");
    image.alt = one.title;
    image.src = picture(2, false, 3000).toDataURL("image/png");
    page.append(element("h2", `${at + 1}. ${one.title}`), image, element("p", one.text), element("small", `${one.by}, ${printedDay(one.on)}`));
    return page;
  });
  view = before;
  changed(true);
  return pages;
}
