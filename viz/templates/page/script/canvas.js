// vis-network on the board.
import { board } from "./dom.js";

/** vis-network's view of the board: zoom, pan and touch. */
export const network = new vis.Network(
  board,
  { nodes: [], edges: [] },
  {
    physics: false,
    layout: { improvedLayout: false },
    interaction: {
      hover: false,
      keyboard: false,
      selectable: false,
      multiselect: false,
      tooltipDelay: 1e9,
    },
  },
);

/** The canvas that vis-network draws on. */
export const canvas = board.querySelector("canvas");
