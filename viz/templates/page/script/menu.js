// The menu of a card.
import { cardActs } from "./card_acts.js";
import { place } from "./data.js";
import { board, button, by, reached, say } from "./dom.js";
import { hit, pixelOf } from "./hit.js";
import { expandRole, roleWords, rolesOf } from "./roles.js";
import { drawing } from "./state.js";

/**
 * Opens the menu of a card, at a spot of the window or at the card.
 * @param {Card} card
 * @param {{ x: number, y: number }} [spot]
 */
export function openMenu(card, spot) {
  const menu = by("card-menu");
  const { x, y } = spot || pixelOf("card:" + card.id);
  const edge = by("stage").getBoundingClientRect();
  const item = (/** @type {HTMLElement} */ made) => {
    made.setAttribute("role", "menuitem");
    made.addEventListener("click", closeMenu);
    return made;
  };
  menu.setAttribute("aria-label", `${card.name}: what to do`);
  menu.replaceChildren(...cardActs(card).map(([words, act]) => item(button(words, act))));
  rolesOf(card).then(
    (roles) => {
      if (menu.hidden) return;
      menu.append(
        ...roles.map((role) =>
          item(
            button(`Expand: ${roleWords(role.words)} (${role.back.length + role.more})`, () =>
              expandRole(card, role),
            ),
          ),
        ),
      );
      keepInside();
    },
    (fault) => say(fault.message),
  );
  menu.hidden = false;
  const keepInside = () => {
    menu.style.left = `${Math.max(4, Math.min(x - edge.left, edge.width - menu.offsetWidth - 4))}px`;
    menu.style.top = `${Math.max(4, Math.min(y - edge.top, edge.height - menu.offsetHeight - 4))}px`;
  };
  keepInside();
  /** @type {HTMLElement} */ (menu.firstElementChild).focus({ preventScroll: true });
}

/** Closes the menu of a card. */
export function closeMenu() {
  if (by("card-menu").hidden) return;
  by("card-menu").hidden = true;
  board.focus({ preventScroll: true });
}

/** Opens the menu of a card on a right click, and moves in it by keys. */
export function listen() {
  by("card-menu").addEventListener("keydown", (event) => {
    const items = /** @type {any[]} */ ([...by("card-menu").children]);
    const at = items.indexOf(document.activeElement);
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) items[(at + step + items.length) % items.length].focus();
    if (step || event.key === "Escape" || event.key === "Tab") event.preventDefault();
    if (event.key === "Escape" || event.key === "Tab") closeMenu();
    event.stopPropagation();
  });
  window.addEventListener(
    "pointerdown",
    (event) => {
      if (!by("card-menu").contains(reached(event))) by("card-menu").hidden = true;
    },
    true,
  );
  board.addEventListener("contextmenu", (event) => {
    const id = hit(event);
    if (!id.startsWith("card:") || drawing.placed.kind === "map") return;
    event.preventDefault();
    openMenu(place.get(id.slice(5)), { x: event.clientX, y: event.clientY });
  });
}
