// Saving what is shown, its address, and printing.
import { address } from "./address.js";
import { lines, live } from "./data.js";
import { buttonsWith, by, root, say } from "./dom.js";
import { fileName, give } from "./downloads.js";
import { content, table } from "./exports.js";
import { onePage } from "./pdf.js";
import { dark } from "./pen.js";
import { picture } from "./pictures.js";
import { ask } from "./server.js";
import { oneSlide } from "./slide.js";
import { activity } from "./state.js";
import { storyPages } from "./story_pages.js";
import { listTable } from "./table.js";
import { vector } from "./vector.js";

/** @type {Record<string, () => void>} */
const SAVES = {
  png: () =>
    picture(2, dark()).toBlob((/** @type {Blob | null} */ blob) =>
      give(fileName("png"), /** @type {Blob} */ (blob)),
    ),
  pdf: () => give(fileName("pdf"), onePage()),
  pptx: () => give(fileName("pptx"), oneSlide()),
  svg: () => give(fileName("svg"), new Blob([vector()], { type: "image/svg+xml" })),
  csv: () => give(fileName("csv"), new Blob(["\ufeff" + table()], { type: "text/csv" })),
  json: () => give(fileName("json"), new Blob([content()], { type: "application/json" })),
};

/** Saves and prints. */
export function listen() {
  if (live) {
    by("keep").hidden = false;
    by("home").hidden = false;
    let refused = ""; // the title that another view has, as its user was told
    by("keep").addEventListener("submit", async (event) => {
      event.preventDefault();
      const title = by("keep-title").value;
      try {
        await ask("/api/views", {
          title,
          address: location.pathname + location.search + location.hash,
          replacing: title === refused,
        });
        refused = "";
        by("save").open = false;
        say("Saved in the case");
      } catch (/** @type {any} */ fault) {
        refused = fault.status === 409 ? title : "";
        say(fault.message);
      }
    });
  }
  for (const made of buttonsWith("save")) {
    made.addEventListener("click", () => {
      SAVES[made.dataset.save || ""]();
      by("save").open = false;
    });
  }
  by("link").addEventListener("click", () => {
    address();
    by("save").open = false;
    const words = location.href;
    const told = () => say("The address of this view is in the address bar");
    if (navigator.clipboard && window.isSecureContext)
      navigator.clipboard
        .writeText(words)
        .then(() => say("The address of this view was copied"), told);
    else told();
  });
  window.addEventListener("beforeprint", () => {
    activity.printing = true;
    activity.tableSize = Math.max(activity.tableSize, Math.min(lines.length, 2000));
    listTable();
    root.toggleAttribute("data-story", activity.toPrint);
    if (activity.toPrint) return by("paper").replaceChildren(...storyPages());
    const image = document.createElement("img");
    image.alt = document.title;
    image.src = picture(2, false, 3400).toDataURL("image/png");
    by("paper").replaceChildren(image);
  });
  window.addEventListener("afterprint", () => {
    activity.printing = activity.toPrint = false;
    root.removeAttribute("data-story");
    by("paper").replaceChildren();
  });
}
