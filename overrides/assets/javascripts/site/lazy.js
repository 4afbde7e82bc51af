/** Fetch modules when they are wanted: an element's when the first of its kind comes near, is touched, or is aimed at. */

/** @type {Readonly<Record<string, string>>} */
const MODULES = {
  "wiki-check": "../check/element.js",
  "wiki-predict": "../predict/element.js",
  "wiki-market-map": "../market-map/element.js",
  "wiki-lookup": "../lookup/element.js",
  "wiki-model": "../models/element.js",
  "wiki-read": "../progress/read-element.js",
  "wiki-review": "../review/element.js",
  "wiki-progress": "../progress/element.js",
  "wiki-final": "../final/element.js",
  "wiki-record": "../progress/sheet.js",
  "wiki-offline": "../offline/element.js",
  "wiki-team": "../team/element.js",
  "wiki-run": "../run/element.js",
};
const NAMES = Object.keys(MODULES).join();

/** Whether a record may lie in this browser: where none does, the modules that read it are not worth fetching. */
export async function mayHoldRecord() {
  try {
    return (await indexedDB.databases()).length > 0;
  } catch {
    return true; // browsers that cannot say, or do not allow it
  }
}

/** Let an element begin; see `inPlace`. @type {(name: string, element: CustomElementConstructor) => void} */
export function define(name, element) {
  if (!customElements.get(name)) inPlace(() => customElements.define(name, element));
}

/** Change the page without moving what is being read: not every browser keeps it in place. @param {() => void} change */
export function inPlace(change) {
  const blocks = scrollY ? document.querySelectorAll("article > :not(aside), form, tr") : [];
  const read = [...blocks].find((block) => block.getBoundingClientRect().top > 0);
  const before = read?.getBoundingClientRect().top ?? 0;
  change();
  if (read?.getClientRects().length) scrollBy(0, read.getBoundingClientRect().top - before);
}

/** @param {Element | null | undefined} element */
function load(element) {
  const module = element && MODULES[element.localName];
  // The page reads well without it: a model shows what it asked the reader to predict.
  if (module) import(module).catch(() => element.setAttribute("data-phase", "open"));
}

/** @param {Event} event */
function loadTouched({ target }) {
  if (target instanceof Element) load(target.closest(NAMES));
}

const near = new IntersectionObserver(
  (entries) => {
    for (const { isIntersecting, target } of entries) {
      if (!isIntersecting) continue;
      near.unobserve(target);
      load(target);
    }
  },
  { rootMargin: "400px" },
);
for (const element of document.querySelectorAll(NAMES)) near.observe(element);

document.addEventListener("focusin", loadTouched);
document.addEventListener("pointerdown", loadTouched);
document.addEventListener("wiki:record", (event) => {
  import("../record/predictions.js").then(({ keep }) => keep(event)).catch(() => {});
});

const [visit] = /** @type {PerformanceNavigationTiming[]} */ (performance.getEntriesByType("navigation"));
if (["reload", "back_forward"].includes(visit?.type) && document.querySelector("wiki-check")) {
  import("./place.js").then(({ findPlace }) => findPlace()).catch(() => {});
}

const aim = document.getElementById(location.hash.slice(1));
load(aim?.closest(NAMES) ?? aim?.querySelector(NAMES));
