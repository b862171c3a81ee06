// Blocks of the page that stand in it deflated (RFC 1951) and in base 64.
import { by } from "./dom.js";

/**
 * The text of a block of the page, unpacked if it is packed.
 * @param {string} id
 */
export async function textOf(id) {
  const block = by(id);
  if (!block.dataset.packed) return block.textContent;
  const bytes = Uint8Array.from(atob(block.textContent), (c) => c.charCodeAt(0));
  return new Response(
    new Blob([bytes])
      .stream()
      .pipeThrough(
        new DecompressionStream(/** @type {CompressionFormat} */ (block.dataset.packed)),
      ),
  ).text();
}
