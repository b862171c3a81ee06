// Elements of the page.

/**
 * The element of the page with an identifier.
 * @param {string} id
 */
export const by = (id) => /** @type {Part} */ (document.getElementById(id));

/** The element `html`, whose attributes choose colours. */
export const root = document.documentElement;

/** The element in which the picture is drawn. */
export const board = /** @type {Board} */ (by("board"));

/**
 * Makes an element with words and a class, both optional.
 * @template {keyof HTMLElementTagNameMap} Tag
 * @param {Tag} tag
 * @param {string} [words]
 * @param {string} [name]
 */
export const element = (tag, words, name) => {
  const made = document.createElement(tag);
  if (words !== undefined && words !== "") made.textContent = words;
  if (name) made.className = name;
  return made;
};

/**
 * Makes a button that does something when it is pressed.
 * @param {string} words
 * @param {(event: MouseEvent) => void} act
 * @param {string} [name] its class
 */
export const button = (words, act, name) => {
  const made = element("button", words, name);
  made.type = "button";
  made.addEventListener("click", act);
  return made;
};

/**
 * All buttons of the page that carry something in `data-NAME`.
 * @param {string} name
 */
export const buttonsWith = (name) =>
  /** @type {HTMLButtonElement[]} */ ([...document.querySelectorAll(`button[data-${name}]`)]);

/**
 * The element that an event reached.
 * @param {Event} event
 */
export const reached = (event) => /** @type {HTMLInputElement} */ (event.target);

const SVG = "http://www.w3.org/2000/svg";

/**
 * Makes an element of an SVG drawing with attributes and words.
 * @param {string} tag
 * @param {Record<string, unknown>} attributes
 * @param {string} [words]
 */
export const drawn = (tag, attributes, words) => {
  const made = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, String(value));
  if (words) made.textContent = words;
  return made;
};

/** What draws on a canvas. */
export const brush = (/** @type {HTMLCanvasElement} */ canvas) =>
  /** @type {CanvasRenderingContext2D} */ (canvas.getContext("2d"));

/**
 * Says something in the status line, which screen readers read out.
 * @param {string} words
 */
export const say = (words) => {
  if (by("told").textContent !== words) by("told").textContent = words;
};

/** The arrow keys and the way in which each steps through cards and lines. */
export const ARROWS = /** @type {Record<string, number>} */ ({
  ArrowRight: 1,
  ArrowDown: 1,
  ArrowLeft: -1,
  ArrowUp: -1,
});
