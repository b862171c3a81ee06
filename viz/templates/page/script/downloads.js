// Files that leave the page.
import { plain } from "./spelling.js";

/**
 * The name of a file that is saved.
 * @param {string} end
 */
export const fileName = (end) =>
  `${
    plain(document.title)
      .replace(/[^a-z0-9]+/g, "-")
      .replace(/^-+|-+$/g, "")
      .slice(0, 60) || "entrepot"
  }.${end}`;

/**
 * Hands a file to the person.
 * @param {string} name
 * @param {Blob} blob
 */
export function give(name, blob) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
}
