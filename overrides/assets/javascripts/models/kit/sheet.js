/** Lines that a model writes: shown, copied, saved as Markdown, printed. */

import { build, offerFile } from "../../shared/build.js";

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
  const on = (/** @type {string} */ action, /** @type {(button: HTMLElement) => void} */ act) => {
    const button = /** @type {HTMLElement | null} */ (model.querySelector(`[data-do=${action}]`));
    button?.addEventListener("click", () => act(button), { signal });
  };
  on("copy", async (button) => {
    const name = button.textContent;
    await navigator.clipboard.writeText(markdownOf(frame));
    button.textContent = button.dataset.done ?? "";
    setTimeout(() => (button.textContent = name), 2000);
  });
  on("save", (button) => offerFile(button.dataset.file ?? "", "text/markdown", markdownOf(frame)));
  on("print", () => print());
}
