/**
 * Where a page with questions was read, for when it is loaded again: phones do so with what they had put to sleep.
 *
 * A browser keeps the distance from the top, to which the answers above add only later.
 */

const NAME = "wiki-place";
const COMING_MS = 4000;
/** What stands in the text before any answer is there. */
const places = [...document.querySelectorAll("article [id]:not(aside *)")];

function keepPlace() {
  const read = scrollY && places.find((each) => each.getBoundingClientRect().top > 0);
  try {
    sessionStorage.setItem(NAME, read ? [location.pathname, read.id, read.getBoundingClientRect().top].join(" ") : "");
  } catch {} // nothing may be kept
}

/** Go there, and stay while the answers come, unless the reader goes on first. */
export function findPlace() {
  const [path, id, top] = sessionStorage.getItem(NAME)?.split(" ") ?? [];
  const read = path === location.pathname && document.getElementById(id);
  const article = document.querySelector("article");
  if (!read || !article) return;
  const coming = new AbortController();
  const { signal } = coming;
  const stay = () => {
    if (!signal.aborted) scrollBy(0, read.getBoundingClientRect().top - Number(top));
  };
  new ResizeObserver(stay).observe(article);
  addEventListener("load", () => setTimeout(stay), { signal }); // the browser has gone to its own place by then
  for (const type of ["wheel", "pointerdown", "keydown"]) addEventListener(type, () => coming.abort(), { signal, passive: true });
  setTimeout(() => coming.abort(), COMING_MS);
}

for (const type of ["pagehide", "visibilitychange"]) addEventListener(type, keepPlace);
