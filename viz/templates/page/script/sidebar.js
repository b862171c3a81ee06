// Routes, dates and filters at the side.
import { hide } from "./acts.js";
import { network } from "./canvas.js";
import { change } from "./change.js";
import { listCompare } from "./compare_controls.js";
import { cards, data, lines, live } from "./data.js";
import { dated, dayWords, maskOf, routesThen, spanWords, thens } from "./dates.js";
import { printedDay } from "./days.js";
import { button, buttonsWith, by, element, say } from "./dom.js";
import { closeUp } from "./eye.js";
import { counted } from "./pairs.js";
import { drawing, fresh, now, view } from "./state.js";
import { listTallies } from "./tally.js";

/** Lists the routes at the side. */
export function listRoutes() {
  const list = by("routes");
  if (!list) return;
  list.replaceChildren();
  const carried = routesThen() !== null;
  now.routes.forEach((route, at) => {
    const item = element("li");
    const made = button("", () => trace(at));
    made.append(
      element("span", route.mark, "rank"),
      element("span", route.way, "way"),
      element("span", route.score, "score"),
    );
    for (const codes of route.codes) made.append(element("span", codes, "score"));
    if (!route.drawn)
      made.append(
        element(
          "span",
          "not all of its steps are drawn on this page; a page that is made for this date has them",
          "score",
        ),
      );
    made.append(element("span", "Steps: " + route.spoken, "hidden"));
    made.setAttribute("aria-pressed", String(view.route === at));
    made.dataset.route = String(at);
    item.append(made);
    list.append(item);
  });
  by("routes-told").textContent =
    !carried && live
      ? thens.get(maskOf(data.trace.items))
      : !carried
        ? "This page carries no routes for these two dates together. Move one of them back to its end, and the routes for the other are listed."
        : now.routes.length
          ? ""
          : `No documented route for these dates. ${data.gap}`;
}

/**
 * @param {number} at
 */
function trace(at) {
  const same = view.route === at;
  change(() => {
    view.route = same ? -1 : at;
    [view.at, view.ends] = ["", ["", ""]];
    view.picked.clear();
  });
  by("panel").hidden = true;
  const route = now.routes[view.route];
  if (!route) return say("");
  say(`${route.way}: ${route.score}`);
  if (window.innerWidth <= 760) by("stage").scrollIntoView({ block: "start" });
  if (drawing.placed.kind !== "map" && (window.innerWidth <= 760 || network.getScale() < 0.6))
    closeUp(route);
}

/** Shows the dates at the side. */
export function listDates() {
  const { known, spans } = data.clock;
  const slider = by("known");
  slider.max = known.length;
  slider.value = view.known ? known.indexOf(view.known) : known.length;
  const words = dayWords(view.known);
  slider.setAttribute("aria-valuetext", words);
  by("known-told").textContent = words;
  for (const [id, at] of /** @type {[string, number][]} */ ([
    ["from", view.from],
    ["to", view.to],
  ])) {
    by(id).max = String(Math.max(spans.length - 1, 0));
    by(id).value = String(at);
    by(id).setAttribute("aria-valuetext", spans.length ? printedDay(spans[at][0]) : "");
  }
  by("true-told").textContent = spanWords();
  by("dates-reset").hidden = !dated() && !view.against;
  listCompare();
  by("earlier").disabled = known.length === 0 || view.known === known[0];
  by("later").disabled = view.known === "";
}

/** Shows the filters and what is counted at the side. */
export function listFilters() {
  listTallies();
  for (const made of buttonsWith("filter"))
    made.setAttribute("aria-pressed", String(!view.off.has(made.dataset.filter || "")));
  by("least").value = String(view.least);
  by("least-told").textContent = view.least ? `at least ${view.least.toFixed(2)}` : "any";
  const hidden = view.hidden.size;
  const counts = [
    `${now.cards.reduce((a, b) => a + b, 0)} of ${cards.length} cards`,
    `${now.drawn.reduce((a, b) => a + b, 0)} of ${lines.length} lines`,
  ];
  by("counts").textContent =
    counts.join(", ") +
    (hidden ? `; ${hidden} hidden` : "") +
    (view.picked.size ? `; ${view.picked.size} picked` : "");
  if (drawing.placed.kind === "near") by("counts").textContent += `: ${counted()}`;
  by("all").hidden = !(
    hidden ||
    view.folded.size ||
    view.off.size ||
    view.least ||
    view.picked.size
  );
  by("picked").hidden = view.picked.size === 0;
}

/**
 * Goes to the next or the previous day of knowledge.
 * @param {number} by_
 */
export function step(by_) {
  const { known } = data.clock;
  const at = view.known ? known.indexOf(view.known) : known.length;
  const next = Math.min(Math.max(at + by_, 0), known.length);
  change(() => {
    view.known = known[next] || "";
  });
  say(`${by("known-told").textContent}: ${by("counts").textContent}`);
}

let playing = 0;
function play() {
  if (playing) {
    clearInterval(playing);
    playing = 0;
  } else {
    if (!view.known)
      change(() => {
        view.known = data.clock.known[0] || "";
      });
    playing = setInterval(() => (view.known ? step(1) : play()), 900);
  }
  by("play").textContent = playing ? "Stop" : "Play";
}

/** Hears the controls of dates and filters. */
export function listen() {
  by("least").addEventListener("input", () =>
    change(
      () => {
        view.least = Number(by("least").value);
      },
      false,
      "least",
    ),
  );
  by("known").addEventListener("input", () =>
    change(
      () => {
        view.known = data.clock.known[Number(by("known").value)] || "";
      },
      false,
      "known",
    ),
  );
  for (const id of /** @type {("from" | "to")[]} */ (["from", "to"])) {
    by(id).addEventListener("input", () =>
      change(
        () => {
          view[id] = Number(by(id).value);
          if (view.from > view.to) view[id === "from" ? "to" : "from"] = view[id];
        },
        false,
        "true",
      ),
    );
  }
  by("dates-reset").addEventListener("click", () =>
    change(() => {
      [view.known, view.from, view.to, view.against] = ["", 0, fresh().to, ""];
    }),
  );
  by("earlier").addEventListener("click", () => step(-1));
  by("later").addEventListener("click", () => step(1));
  by("play").addEventListener("click", play);
  by("all").addEventListener("click", () =>
    change(() => {
      view.hidden.clear();
      view.folded.clear();
      view.off.clear();
      view.picked.clear();
      view.least = 0;
    }),
  );
  by("only-picked").addEventListener("click", () =>
    hide(cards.filter((k) => !view.picked.has(k.id)).map((k) => k.id)),
  );
  by("hide-picked").addEventListener("click", () => hide([...view.picked]));
}
