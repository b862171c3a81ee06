// What must be removed, added and changed so that a set of items becomes another.

/**
 * The difference between items as they are and as they are to be, to be applied in this order:
 * what goes, what comes, what changes. What lies on top is added again where anything else came.
 * @template {Record<string, any> & { id: string }} Item
 * @param {Item[]} there in the order in which they were added
 * @param {Item[]} wanted
 * @param {(id: string) => boolean} onTop which are added after all others
 * @returns {{ gone: string[], fresh: Item[], changed: Item[] }}
 */
export function differences(there, wanted, onTop = () => false) {
  const before = new Map(there.map((item) => [item.id, item]));
  const after = new Set(wanted.map((item) => item.id));
  const kept = there.filter((item) => after.has(item.id)).map((item) => item.id);
  const tops = wanted.filter((item) => onTop(item.id));
  const came = wanted.filter((item) => !before.has(item.id) && !onTop(item.id));
  const ends = tops.length ? kept.slice(-tops.length) : [];
  const stays = !came.length && tops.every((item, at) => item.id === ends[at]);
  const again = new Set(stays ? [] : tops.map((item) => item.id));
  return {
    gone: [...before.keys()].filter((id) => !after.has(id) || again.has(id)),
    fresh: stays ? came : [...came, ...tops],
    changed: wanted.filter((item) => {
      const was = before.get(item.id);
      return was && !again.has(item.id) && Object.keys(item).some((key) => was[key] !== item[key]);
    }),
  };
}
