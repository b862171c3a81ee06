// The card beside the pointer.
import { canvas } from "./canvas.js";
import { cards, data, lineOf, touching } from "./data.js";
import { board, by, element } from "./dom.js";
import { insideOf, packWords, seatNamed } from "./seats.js";
import { activity, drawing, now } from "./state.js";

/**
 * A line whose words may have no room on the picture.
 * @param {string} id
 */
const labelled = (id) => {
  const line = lineOf.get(id);
  return line && drawing.geometry[line.at].label?.[2] ? line : null;
};

/**
 * @param {Seat | Line} seat
 */
function hoverWords(seat) {
  if ("relation" in seat) {
    const { small, known, denied, partial } = now.lines[seat.at];
    const ends = [seat.source, seat.target].map((at) => cards[at].name).join(" → ");
    const marks = [data.known[known][0]];
    if (denied) marks.push("denied or disputed by somebody");
    if (partial) marks.push("not every party between the two is named");
    return [ends, `${seat.label} · ${small}`, `${marks.join("; ")}. Click opens the evidence.`];
  }
  const inside = seat.members ? insideOf(seat) : [seat];
  const near = inside.flatMap((card) => touching[card.at].filter((l) => now.drawn[l.at]));
  const count = `${near.length} ${near.length === 1 ? "relation" : "relations"} drawn`;
  if (seat.members)
    return [
      packWords(seat),
      inside
        .slice(0, 6)
        .map((card) => card.name)
        .join("; ") + (inside.length > 6 ? "; …" : ""),
      `${count}. Click opens the group in place.`,
    ];
  const measures = now.pills[seat.at].map((p) => p[0]).join(", ");
  return [seat.name, seat.small + (measures ? ` · ${measures}` : ""), count];
}

/**
 * @param {MouseEvent} event
 */
function showHover(event) {
  const box = by("hover");
  const seat =
    !event.buttons && event.target === canvas && activity.hover
      ? seatNamed(activity.hover) || labelled(activity.hover)
      : null;
  if (!seat || drawing.placed.kind === "map" || !by("card-menu").hidden)
    return void (box.hidden = true);
  if (box.dataset.of !== activity.hover || box.hidden) {
    const [name, what, count] = hoverWords(seat);
    box.replaceChildren(element("strong", name), element("span", what), element("span", count));
    box.dataset.of = activity.hover;
    box.hidden = false;
  }
  const edge = by("stage").getBoundingClientRect();
  box.style.left = `${Math.min(event.clientX - edge.left + 16, edge.width - box.offsetWidth - 6)}px`;
  box.style.top = `${Math.min(event.clientY - edge.top + 18, edge.height - box.offsetHeight - 6)}px`;
}

/** Shows the card beside the pointer. */
export function listen() {
  // Of a mouse only, and after vis-network has said what it is on.
  window.addEventListener("mousemove", showHover);
  const hide = () => {
    by("hover").hidden = true;
  };
  window.addEventListener("pointerdown", hide, true);
  board.addEventListener("pointerleave", () => {
    by("hover").hidden = true;
  });
}
