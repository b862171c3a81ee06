// What vis-network 9.1.2 keeps to itself and the picture needs: how large a card is, where exactly it
// stands, which path a line takes. Nothing else of the page reads or changes its private parts;
// tests/viz/page/test_items.py holds that each card and line answers where it is drawn.

/**
 * What the page answers about its items, by identifier.
 * @typedef {object} Answers
 * @property {(id: string) => number[]} size width and height of a card
 * @property {(id: string) => void} line draws a stroke
 * @property {(id: string, x: number, y: number) => number} far how far a spot lies from a stroke, in
 *   units of which ten are the most at which vis-network finds it
 */

/**
 * Lets cards have their own size, and lines their own path. vis-network takes the size of a custom
 * shape only from the drawing before, and knows straight lines and curves of its own.
 * @param {any} network with at least one card and one line
 * @param {Answers} answers
 */
export function shape(network, answers) {
  const node = /** @type {any} */ (Object.values(network.body.nodes)[0]);
  const edge = /** @type {any} */ (Object.values(network.body.edges)[0]);
  Object.assign(Object.getPrototypeOf(node.shape), {
    /** @this {any} */
    resize() {
      [this.width, this.height] = answers.size(this.options.id);
    },
    /** @this {any} */
    updateBoundingBox(/** @type {number} */ x, /** @type {number} */ y) {
      this.resize();
      [this.left, this.top] = [x - this.width / 2, y - this.height / 2];
      const [left, top] = [this.left, this.top];
      this.boundingBox = { left, top, right: left + this.width, bottom: top + this.height };
    },
  });
  // Names of cards outside of the window are drawn as ever: whoever reads what was drawn has them all.
  Object.getPrototypeOf(node).isBoundingBoxOverlappingWith = () => true;
  Object.assign(Object.getPrototypeOf(edge), {
    /** @this {any} */
    draw() {
      answers.line(this.id);
    },
    drawArrows() {}, // the head of a line is drawn with it, under the cards
  });
  Object.assign(Object.getPrototypeOf(edge.edgeType), {
    /** @this {any} */
    getDistanceToEdge(
      /** @type {number} */ _ax,
      /** @type {number} */ _ay,
      /** @type {number} */ _zx,
      /** @type {number} */ _zy,
      /** @type {number} */ x,
      /** @type {number} */ y,
    ) {
      return answers.far(this.id, x, y);
    },
  });
}

/**
 * Leaves out a drawing that was to be made in the next frame where one was made meanwhile: it would
 * be the same. vis-network forgets that it waits for a frame, and drew six times as a page opened.
 * @param {any} network
 */
export function drawOnce(network) {
  const { renderer } = network;
  const next = renderer._requestNextFrame.bind(renderer);
  const drawNow = renderer._redraw.bind(renderer);
  let asked = true;
  renderer._requestNextFrame = (/** @type {any} */ act, /** @type {any} */ wait) => {
    asked = true;
    return next(act, wait);
  };
  // Only from a frame that was waited for does it say that it is not `hidden`.
  renderer._redraw = (/** @type {boolean | undefined} */ hidden) => {
    if (hidden === false && !asked) return;
    if (renderer.allowRedraw) asked = false;
    drawNow(hidden);
  };
}

/**
 * Changes items without a drawing after each change.
 * @param {any} network
 * @param {() => void} act
 */
export function inOneGo(network, act) {
  network.body.emitter.emit("_blockRedraw");
  try {
    act();
  } finally {
    network.body.emitter.emit("_allowRedraw");
  }
}

/**
 * Puts a card exactly where its item says; vis-network rounds that down to a whole number.
 * @param {any} network
 * @param {Placed} it
 */
export function stand(network, { id, x, y }) {
  const node = network.body.nodes[id];
  [node.x, node.y] = [x, y];
  node.shape.updateBoundingBox(x, y);
}

/**
 * Where a card stands while it is being pulled, not rounded.
 * @param {any} network
 * @param {string} id
 */
export const standing = (network, id) => [network.body.nodes[id].x, network.body.nodes[id].y];
