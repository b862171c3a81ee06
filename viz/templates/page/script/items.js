// The items of vis-network, kept in step with what is shown: a node for each card, closed group or
// mark of the map, an edge for each stroke.
import { items, network } from "./canvas.js";
import { lineOf, place } from "./data.js";
import { differences } from "./differences.js";
import { movedOnTop, partsInNetwork } from "./parts.js";
import { idOf } from "./seats.js";
import { activity, view } from "./state.js";
import { inOneGo, stand } from "./vis_shapes.js";

/** What stands for a node, by identifier: a card, a group, or the cards of a mark. */
export const seats = new Map();

/** The lines that an edge stands for, by identifier. */
export const strokes = /** @type {Map<string, Line[]>} */ (new Map());

const nodeOf = /** @type {Map<number, string>} */ (new Map()); // by the number of a card
const edgeOf = /** @type {Map<number, string>} */ (new Map()); // by the number of a line

/** Brings the items in step with what is shown, by what differs; not while vis-network moves some. */
export function keepItems() {
  if (activity.pulled.length) return;
  collect(partsInNetwork());
  const nodes = [...seats].map(([id, [, x, y]]) => ({ id, x, y }));
  const edges = [...strokes].map(([id, [line]]) => ({
    id,
    from: nodeOf.get(line.source) || "",
    to: nodeOf.get(line.target) || "",
  }));
  inOneGo(network, () => {
    const moved = bring(items.nodes, differences(items.nodes.get(), nodes, movedOnTop));
    bring(items.edges, differences(items.edges.get(), edges));
    for (const item of moved) stand(network, item);
  });
  choose();
}

/**
 * What is to be an item; nothing where the layout has none.
 * @param {Parts | null} made
 */
function collect(made) {
  for (const found of [seats, strokes, nodeOf, edgeOf]) found.clear();
  if (!made) return;
  for (const seat of made.seats()) {
    const id = made.id(seat);
    const [x, y] = made.box(seat, 1);
    seats.set(id, [seat, x, y]);
    for (const at of made.numbers(seat)) nodeOf.set(at, id);
  }
  for (const list of made.strokes()) {
    const id = "line:" + list[0].uid;
    strokes.set(id, list);
    for (const line of list) edgeOf.set(line.at, id);
  }
}

/**
 * @param {any} set
 * @param {{ gone: string[], fresh: any[], changed: any[] }} it
 */
function bring(set, { gone, fresh, changed }) {
  if (gone.length) set.remove(gone);
  if (fresh.length) set.add(fresh);
  if (changed.length) set.update(changed);
  return [...fresh, ...changed];
}

/** Chooses in vis-network what the view has chosen or picked. */
export function choose() {
  const id = idOf(view.at);
  const cards = [...view.picked, ...(view.at.startsWith("card:") ? [id] : [])];
  const nodes = cards.map((card) => nodeOf.get(place.get(card)?.at) || "");
  if (view.at.startsWith("pack:")) nodes.push(view.at);
  const line = view.at.startsWith("line:") ? lineOf.get(id) : undefined;
  const wanted = {
    nodes: [...new Set(nodes)].filter((node) => seats.has(node)).sort(),
    edges: line && edgeOf.has(line.at) ? [edgeOf.get(line.at)] : [],
  };
  const is = network.getSelection();
  if (String([is.nodes.sort(), is.edges]) === String([wanted.nodes, wanted.edges])) return;
  network.setSelection(wanted, { highlightEdges: false });
}

/** Draws the picture anew, with its items in step. */
export function redraw() {
  keepItems();
  network.redraw();
}
