// Opening and closing a group of a neighbourhood in its place.
import { arrange } from "./arrange.js";
import { change } from "./change.js";
import { cards } from "./data.js";
import { by, say } from "./dom.js";
import { boxOf } from "./places.js";
import { packWords } from "./seats.js";
import { activity, view } from "./state.js";

/**
 * Opens a group in place, or closes it: the rest keeps its order and makes room; the card in the
 * middle stays where it is.
 * @param {Pack} pack
 */
export function togglePack(pack) {
  const opens = !view.open.has(pack.id);
  change(() => {
    const [x, y] = opens ? boxOf(pack) : boxOf(cards[pack.members[0]]);
    if (opens) view.open.add(pack.id);
    else view.open.delete(pack.id);
    pack.members.forEach((at, n) =>
      opens ? view.laid.set(cards[at].id, [x, y + n / 100]) : view.laid.delete(cards[at].id),
    );
    if (!opens) view.laid.set(pack.id, [x, y]);
    view.at = "";
    arrange();
  }, true);
  activity.shownSheet = "";
  by("panel").hidden = true;
  say(opens ? `Opened: ${packWords(pack)}; Ctrl-Z closes it` : `Closed: ${packWords(pack)}`);
}
