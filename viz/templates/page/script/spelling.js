// How search compares names; graph/naming/search.py has the same rules.

/**
 * @typedef {string[]} Spelling a text as it is written, and in Latin letters
 * @typedef {(text: string, of: string) => boolean} Way how a text may match a name
 */

/**
 * Words in small letters without marks, as search compares them.
 * @param {string} words
 */
export const plain = (words) =>
  words
    .toLowerCase()
    .replace(/ß/g, "ss")
    .replace(/ς/g, "σ")
    .normalize("NFKD")
    .replace(/\p{Mn}/gu, "")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
// eslint-disable-next-line no-control-regex -- all of ASCII
const ascii = (/** @type {string} */ text) => /^[\x00-\x7f]*$/.test(text);
const dense = (/** @type {string} */ text) => /[\u2e80-\u{10ffff}]/u.test(text);

/**
 * One letter wrong, too many or too few, or two neighbours that changed places.
 * @param {string} a
 * @param {string} b
 */
function close(a, b) {
  if (a.length > b.length) [a, b] = [b, a];
  if (b.length - a.length > 1) return false;
  let i = 0;
  while (i < a.length && a[i] === b[i]) i++;
  if (a.length < b.length) return a.slice(i) === b.slice(i + 1);
  return (
    a.slice(i + 1) === b.slice(i + 1) ||
    (a[i] === b[i + 1] && a[i + 1] === b[i] && a.slice(i + 2) === b.slice(i + 2))
  );
}
const mayErr = (/** @type {string} */ word) => word.length >= 4 && !/\p{Nd}/u.test(word);
/**
 * Whether a word may be another, mistyped, or its beginning.
 * @param {string} word
 * @param {string} other
 */
const mistyped = (word, other) =>
  other.startsWith(word) || (mayErr(word) && mayErr(other) && close(word, other));

/**
 * How closely a name matches, 0 the best; -1 if it does not.
 * @param {Spelling} wanted
 * @param {Spelling} name
 */
export function rank(wanted, name) {
  /** @type {Way} */
  const inner = (text, of) => [...text].length >= (dense(text) ? 2 : 3) && of.includes(text);
  const words = (/** @type {string} */ text) => text.split(" ");
  /** @type {Way[]} */
  const ways = [
    (text, of) => text === of,
    (text, of) => of.startsWith(text + " "),
    (text, of) => words(text).every((w) => words(of).includes(w)),
    (text, of) => words(text).every((w) => words(of).some((o) => o.startsWith(w))),
    (text, of) => inner(text.replaceAll(" ", ""), of.replaceAll(" ", "")),
    (text, of) => words(text).every((w) => words(of).some((o) => mistyped(w, o))),
  ];
  const respelt = !ascii(wanted[0] + name[0]) && !dense(wanted[0]);
  for (const [at, way] of ways.entries()) {
    for (const form of at === 5 && !respelt ? [0] : [0, 1])
      if (wanted[form] && way(wanted[form], name[form])) return 2 * at + form;
  }
  return -1;
}

/**
 * Compares two lists item by item, for sorting.
 * @param {any[]} a
 * @param {any[]} b
 */
export const inOrder = (a, b) => {
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return a[i] < b[i] ? -1 : 1;
  return 0;
};

/**
 * How names are compared by the rules that a page carries (graph/naming/search.py makes them).
 * @param {{ folds: [string, string][], twins: Record<string, string>, letters: Record<string,
 *   string>, reasons: Record<string, string> }} rules
 *   Ways of romanising as patterns and what they fold to, letters of two scripts that look
 *   alike, letters in Latin ones, and reasons in words by rank.
 */
export function speller(rules) {
  const folds = rules.folds.map(([pattern, by]) => ({
    pattern: new RegExp(pattern, "g"),
    by: by.replace(/\\(\d)/g, "$$$1"),
  }));
  const sounded = new Map();
  function sound(/** @type {string} */ word) {
    if (!sounded.has(word)) {
      const found = folds.reduce((text, { pattern, by }) => text.replace(pattern, by), word);
      sounded.set(word, word.length > 3 && found.length >= 3 ? found : word);
    }
    return sounded.get(word);
  }

  // Letters of the other script that only look right, put back as graph/naming/scripts.py does.
  const cyrillic = new Map(Object.entries(rules.twins));
  const latins = new Map([...cyrillic].map(([latin, other]) => [other, latin]));
  function unmixedWord(/** @type {string} */ word) {
    if (!/[a-z]/i.test(word) || !/[\u0400-\u04ff]/.test(word)) return cyrillic.get(word) || word;
    const isLatin = [...word].some((c) => ascii(c) && !cyrillic.has(c));
    const isCyrillic = [...word].some((c) => !ascii(c) && !latins.has(c));
    return isLatin === isCyrillic
      ? word
      : [...word].map((c) => (isLatin ? latins : cyrillic).get(c) || c).join("");
  }
  const unmixed = (/** @type {string} */ text) =>
    /[a-z]/i.test(text) && /[\u0400-\u04ff]/.test(text)
      ? text.replace(/[A-Za-z\u0400-\u04ff]+/g, unmixedWord)
      : text;

  // A text as it is written, and in Latin letters with the ways of romanising folded into one.
  function spelling(/** @type {string} */ text) {
    const written = plain(text);
    const latin = ascii(written)
      ? written
      : [...unmixed(written)].map((c) => (ascii(c) ? c : rules.letters[c] || "")).join("");
    return [written, latin.split(" ").filter(Boolean).map(sound).join(" ")];
  }

  /**
   * Why a name was found, in words.
   * @param {number} how its rank
   * @param {string} name
   * @param {boolean} alias
   */
  function reason(how, name, alias) {
    const kind = how - (how % 2);
    const respelt = how % 2;
    if (!kind)
      return respelt ? `another spelling of '${name}'` : alias ? `alias '${name}'` : "name";
    return (
      rules.reasons[kind].replace("{}", () => name) +
      (respelt && kind !== 10 ? ", in another spelling" : "")
    );
  }
  return { spelling, reason };
}
