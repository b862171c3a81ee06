// Counting what falls under the entries of a filter.

/**
 * How many things concern each entry of a filter, by `group.value`; a thing counts once for an
 * entry.
 * @param {Iterable<[group: string, values: (string | number)[]]>} things the values of each thing in a group
 * @returns {Map<string, number>}
 */
export function counted(things) {
  // By group first: a name of two parts for each of some hundred thousand things would take longest.
  const groups = /** @type {Map<string, Map<string | number, number>>} */ (new Map());
  for (const [group, values] of things) {
    let found = groups.get(group);
    if (!found) groups.set(group, (found = new Map()));
    for (const value of values.length > 1 ? new Set(values) : values)
      found.set(value, (found.get(value) || 0) + 1);
  }
  const named = new Map();
  for (const [group, found] of groups)
    for (const [value, count] of found) named.set(`${group}.${value}`, count);
  return named;
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
