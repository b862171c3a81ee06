// Counting what falls under the entries of a filter.

/**
 * How many things concern each entry of a filter, by `group.value`; a thing counts once for an
 * entry.
 * @param {Iterable<[group: string, values: (string | number)[]]>} things the values of each thing in a group
 * @returns {Map<string, number>}
 */
export function counted(things) {
  const found = new Map();
  for (const [group, values] of things)
    for (const name of new Set(values.map((value) => `${group}.${value}`)))
      found.set(name, (found.get(name) || 0) + 1);
  return found;
}

/**
 * The values of a group, those that concern most first.
 * @param {Map<string, number>} found
 * @param {string} group
 */
export function valuesOf(found, group) {
  const numberOf = (/** @type {string} */ value) => found.get(`${group}.${value}`) || 0;
  const values = [...found.keys()].filter((name) => name.startsWith(`${group}.`));
  return values
    .map((name) => name.slice(group.length + 1))
    .sort((a, b) => numberOf(b) - numberOf(a) || (a < b ? -1 : 1));
}
