/** What every page does beside being read. Whatever is larger comes when it is wanted. */

import { mayHoldRecord } from "./lazy.js";

/** @param {string} id */
const byId = (id) => document.getElementById(id);

/** Mark the section being read in the list of contents, and let the language switch lead to it, or to the entry of a list. */
function followReading() {
  const blocks = [...document.querySelectorAll("article :is(h2, h3, .entry)[id]")];
  const links = new Map([.../** @type {NodeListOf<HTMLAnchorElement>} */ (document.querySelectorAll(".contents a"))].map((link) => [link.hash, link]));
  const toOther = /** @type {HTMLAnchorElement | null} */ (byId("switch"));
  const contents = /** @type {HTMLDetailsElement | null} */ (document.querySelector(".contents"));
  if (contents) contents.open = matchMedia("(min-width: 64rem)").matches;
  let waiting = false;
  const update = () => {
    waiting = false;
    let read = "", listed;
    for (const block of blocks) {
      const { top, bottom } = block.getBoundingClientRect();
      if (top > innerHeight / 3) break;
      if (bottom) read = `#${block.id}`; // what is hidden has no place
      if (links.has(read)) listed = read;
      if (bottom > 200 && block.matches(".entry")) break; // of one that ends above, only the foot is seen below the bars
    }
    const aimed = document.querySelector(".entry:target, :target .entry"); // what stands above may still move it
    const place = aimed?.getBoundingClientRect().top ?? -1;
    if (aimed && place > 0 && place < innerHeight) read = `#${aimed.id}`;
    for (const [target, link] of links) link.ariaCurrent = target === listed ? "location" : null;
    if (toOther) toOther.hash = read;
  };
  const wait = () => {
    if (!waiting) requestAnimationFrame(update);
    waiting = true;
  };
  addEventListener("scroll", wait);
  update();
}

/** Let a button copy a text; where that is not allowed, select what shows it. @type {(button: HTMLElement, block: Element, read: () => string, signal?: AbortSignal) => void} */
export function offerCopy(button, block, read, signal) {
  const { textContent: name, dataset: { done = "", failed = "" } } = button;
  button.addEventListener("click", async () => {
    button.ariaLive = "polite"; // what came of it is said, its name that comes back is not
    try {
      await navigator.clipboard.writeText(read());
      button.textContent = done;
      setTimeout(() => {
        button.ariaLive = "off";
        button.textContent = name;
      }, 2000);
    } catch {
      getSelection()?.selectAllChildren(block);
      button.textContent = failed;
    }
  }, { signal });
}

/** Let what is too wide scroll by keyboard, and nothing else be a stop on the way. */
function offerScrolling() {
  for (const block of document.querySelectorAll("article :is(pre:not([role]), article > .table)")) {
    block.removeAttribute("tabindex");
    if (block instanceof HTMLElement && block.scrollWidth > block.clientWidth) block.tabIndex = 0;
  }
}

function offerCopies() {
  const template = /** @type {HTMLTemplateElement | null} */ (byId("copy-button"));
  for (const block of template ? document.querySelectorAll("article .highlight, article pre:not(.highlight pre, .cell-output pre)") : []) {
    const button = /** @type {HTMLButtonElement} */ (template?.content.firstElementChild?.cloneNode(true));
    const code = block.querySelector("code") ?? block;
    offerCopy(button, code, () => code.textContent?.trimEnd() ?? "");
    block.before(button);
  }
}

/** Definitions of terms: a tap shows one instead of leaving; hover and focus show it beside the link. */
function offerNotes() {
  if (!("showPopover" in document.body)) return;
  const links = /** @type {NodeListOf<HTMLAnchorElement>} */ (document.querySelectorAll("a.term"));
  for (const link of links) {
    const name = `term-${link.hash.slice(1)}`;
    const definition = byId(name)?.children[1];
    if (definition) link.setAttribute("aria-describedby", (definition.id = `${name}-is`));
  }
  let touched = false;
  /** @param {Event} event */
  const meet = (event) => {
    const link = event.target instanceof Element && /** @type {HTMLAnchorElement | null} */ (event.target.closest("a.term"));
    if (!link) return;
    if (event.type === "click") {
      if (!touched || !(/** @type {MouseEvent} */ (event).detail)) return; // followed
      event.preventDefault();
    }
    import("./notes.js")
      .then(({ explain }) => explain(link, event.type))
      .catch(() => event.type === "click" && location.assign(link.href));
  };
  addEventListener("pointerdown", ({ pointerType }) => { touched = pointerType === "touch" });
  for (const type of ["mouseover", "focusin", "click"]) document.addEventListener(type, meet);
  document.addEventListener("focusin", () => document.querySelector(".claim-note:popover-open") && import("./notes.js").then(({ leave }) => leave()));
}

function offerSearch() {
  const dialog = /** @type {HTMLDialogElement | null} */ (byId("search"));
  const input = dialog?.querySelector("input");
  if (!dialog || !input) return;
  const open = () => {
    // At once, so that no letter typed is lost while the search itself is loaded.
    if (!dialog.open) dialog.showModal();
    input.focus();
    input.select();
    const status = /** @type {HTMLElement} */ (dialog.querySelector("[role=status]"));
    import("./search.js").then(({ load }) => load()).catch(() => (status.textContent = status.dataset.failed ?? ""));
  };
  byId("open-search")?.addEventListener("click", open);
  byId("close-search")?.addEventListener("click", () => dialog.close());
  dialog.addEventListener("submit", (event) => event.preventDefault());
  addEventListener("keydown", (event) => {
    if (document.querySelector(":read-write:focus") || event.key !== "k" || !(event.metaKey || event.ctrlKey)) return;
    event.preventDefault();
    open();
  });
  const asked = new URLSearchParams(location.search);
  if (asked.has("q")) open();
  if (asked.get("h")) import("./highlight.js").then(({ highlight }) => highlight(asked.get("h") ?? ""));
}

/** Marks of what was read and answered: only where there is a record. */
async function offerMarks() {
  if (await mayHoldRecord()) (await import("../progress/marks.js")).showMarks();
}

byId("scheme")?.addEventListener("click", async () => (await import("./scheme.js")).switchScheme());
const menu = /** @type {HTMLDetailsElement | null} */ (document.querySelector(".menu"));
menu?.addEventListener("toggle", async () => (await import("./menu.js")).offerClosing(menu), { once: true });
if (menu?.open) menu.dispatchEvent(new Event("toggle")); // opened before this came
followReading();
offerScrolling();
addEventListener("resize", offerScrolling);
offerCopies();
offerSearch();
offerNotes();
offerMarks();
addEventListener("pageshow", offerMarks); // put aside before there was a record
