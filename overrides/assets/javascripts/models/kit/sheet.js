/** Lines that a model writes: shown, copied, saved as Markdown, printed. */

import { build, offerFile } from "../../shared/build.js";
import { offerCopy } from "../../site/main.js";

/** @typedef {[kind: "h" | "p" | "li" | "warn", text: string]} SheetLine */

const MARKDOWN = { h: "## ", p: "", li: "- ", warn: "> " };

/** @type {(frame: HTMLElement, lines: SheetLine[]) => void} */
export function showSheet(frame, lines) {
  frame.replaceChildren(...lines.map(([kind, text]) => (kind === "h" ? build("h3", {}, text) : build("p", kind === "p" ? {} : { class: kind }, text))));
}

/** @type {(frame: Element) => string} */
function markdownOf(frame) {
  const lines = [...frame.children].map((line) => {
    const kind = /** @type {SheetLine[0]} */ (line.localName === "h3" ? "h" : line.className || "p");
    return `${MARKDOWN[kind]}${line.textContent}`;
  });
  return `${lines.join("\n\n")}\n`;
}

/** @type {(model: HTMLElement, signal: AbortSignal) => void} */
export function offerSheet(model, signal) {
  const frame = model.querySelector(".model-sheet");
  if (!frame) return;
  const buttonOf = (/** @type {string} */ action) => /** @type {HTMLElement} */ (model.querySelector(`[data-do=${action}]`));
  const save = buttonOf("save");
  offerCopy(buttonOf("copy"), frame, () => markdownOf(frame), signal);
  save.addEventListener("click", () => offerFile(save.dataset.file ?? "", "text/markdown", markdownOf(frame)), { signal });
  buttonOf("print").addEventListener("click", () => print(), { signal });
}
