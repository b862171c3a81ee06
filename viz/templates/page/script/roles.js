// Expanding a card by role.
import { change } from "./change.js";
import { cards, live, touching } from "./data.js";
import { button, element, say } from "./dom.js";
import { present } from "./filters.js";
import { expand } from "./grown.js";
import { panelAgain } from "./panel.js";
import { otherOf } from "./seats.js";
import { ask } from "./server.js";
import { now, view } from "./state.js";

const FEW = 12; // neighbours that one choice of a role adds
let rolesAsked = 0;

/**
 * What is not drawn though the page holds it, by what joins it to a card; filtered out is not
 * hidden.
 * @param {Card} card
 */
function heldBack(card) {
  const roles = new Map();
  for (const line of touching[card.at]) {
    const other = cards[otherOf(line, card)];
    const back = view.hidden.has(other.id) || foldedAway(other);
    if (now.lines[line.at] === null || now.cards[other.at] || !back || !present(other)) continue;
    const words = `${line.source === card.at ? "out" : "in"} ${line.relation}`;
    if (!roles.has(words)) roles.set(words, new Map());
    const best = roles.get(words);
    best.set(other, Math.max(best.get(other) ?? -1, now.lines[line.at].support ?? -1));
  }
  return roles;
}

/**
 * @param {Card} card
 */
const foldedAway = (card) =>
  touching[card.at].some((line) => view.folded.has(cards[otherOf(line, card)].id));

/**
 * What a role is called on its button.
 * @param {string} words
 */
export const roleWords = (words) =>
  words.startsWith("in ") ? `… ${words.slice(3)} it` : `it ${words.slice(4)} …`;

/**
 * Each role with what the page holds back, best supported first, and how many more the case has;
 * the largest first.
 * @param {Card} card
 */
export async function rolesOf(card) {
  const found = new Map(
    [...heldBack(card)].map(([words, others]) => [
      words,
      {
        words,
        key: "",
        more: 0,
        back: [...others]
          .sort((a, b) => b[1] - a[1] || (a[0].name < b[0].name ? -1 : 1))
          .map(([other]) => other),
      },
    ]),
  );
  if (live) {
    const drawn = cards.filter(present).map((c) => c.uid);
    const { roles } = await ask("/api/roles", { uid: card.uid, drawn: [...new Set(drawn)] });
    for (const { key, relation, count } of roles) {
      const words = `${key.startsWith("in.") ? "in" : "out"} ${relation}`;
      found.set(words, { ...(found.get(words) || { words, back: [] }), key, more: count });
    }
  }
  return [...found.values()].sort(
    (a, b) => b.back.length + b.more - a.back.length - a.more || (a.words < b.words ? -1 : 1),
  );
}

/**
 * Draws more neighbours of one role.
 * @param {Card} card
 * @param {Role} role
 */
export async function expandRole(card, role) {
  const back = role.back.slice(0, FEW);
  const rest = role.back.length - back.length;
  if (back.length) {
    change(() => {
      for (const other of back) {
        view.hidden.delete(other.id);
        for (const line of touching[other.at]) view.folded.delete(cards[otherOf(line, other)].id);
      }
    }, true);
    const missing = back.filter((other) => !now.cards[other.at]).length;
    say(
      `${back.length - missing} more drawn` +
        (rest + role.more ? `; ${rest + role.more} further ones: expand again` : "") +
        (missing ? `; ${missing} are filtered out` : ""),
    );
    panelAgain();
  } else if (role.more) await expand(card.uid, Math.min(FEW, live.limit), role.key);
}

/**
 * The section "Expand" of a panel or a menu: a button for each role with its number, or what the
 * page does not hold.
 * @param {Card} card
 */
export function rolesBox(card) {
  const box = element("div", "", "roles");
  const mine = ++rolesAsked;
  rolesOf(card).then(
    (roles) => {
      if (mine !== rolesAsked && !box.isConnected) return;
      const total = roles.reduce((sum, role) => sum + role.back.length + role.more, 0);
      box.append(
        element(
          "span",
          total
            ? "Expand:"
            : live
              ? "All its neighbours are drawn."
              : "All neighbours that this page holds are drawn.",
          "small",
        ),
      );
      for (const role of roles)
        box.append(
          button(
            `${roleWords(role.words)} (${role.back.length + role.more})`,
            () => expandRole(card, role),
            "role",
          ),
        );
      if (live && roles.some((role) => role.more))
        box.append(button("Expand: the best of all", () => expand(card.uid), "role"));
    },
    (fault) => say(fault.message),
  );
  return box;
}
