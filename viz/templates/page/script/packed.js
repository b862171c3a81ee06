// Blocks of the page that stand in it deflated (RFC 1951) and in base 64.
import { inflateSync, strFromU8 } from "fflate";
import { by } from "./dom.js";

/**
 * The text of a block of the page, unpacked if it is packed. Nothing is waited for, so that the
 * picture is there once the page counts as loaded: who prints pages or takes pictures of them by
 * program goes by that.
 * @param {string} id
 */
export function textOf(id) {
  const block = by(id);
  if (!block.dataset.packed) return block.textContent;
  return strFromU8(inflateSync(Uint8Array.from(atob(block.textContent), (c) => c.charCodeAt(0))));
}
