// vis-network on the board: the items of the picture, and what becomes of them.
import { board } from "./dom.js";
import { drawOnce } from "./vis_shapes.js";

/** The cards and strokes that are shown, as vis-network has them. */
export const items = { nodes: new vis.DataSet(), edges: new vis.DataSet() };

/** vis-network's view of the board: its items, what is chosen and pulled, zoom, pan and touch. */
export const network = new vis.Network(board, items, {
  physics: false,
  layout: { improvedLayout: false },
  nodes: { shape: "custom" },
  edges: { smooth: false, physics: false },
  interaction: {
    hover: true,
    hoverConnectedEdges: false,
    selectConnectedEdges: false,
    keyboard: false,
    tooltipDelay: 1e9,
  },
});

drawOnce(network);

/** The canvas that vis-network draws on. */
export const canvas = board.querySelector("canvas");
