/**
 * Where a page with questions was read, for when it is loaded again: phones do so with what they had put to sleep, and
 * browsers with a page that one goes back to, where they did not put it aside.
 *
 * A browser keeps the distance from the top, to which the answers above add only later, and which is another where the
 * questions above were laid out.
 */

/** Each visit has a place of its own, where the browser tells visits apart: the one before may have kept one, and this one none. */
const nameOf = () => `wiki-place ${window.navigation?.currentEntry?.key ?? location.pathname}`;
const COMING_MS = 4000;
/** What stands in the text before any question answers. */
const places = [...document.querySelectorAll("article [id]:not(aside *, form *)")];

function keepPlace() {
  const read = scrollY && places.find((each) => each.getBoundingClientRect().top > 0);
  try {
    sessionStorage.setItem(nameOf(), read ? `${read.id} ${read.getBoundingClientRect().top}` : "");
  } catch {} // nothing may be kept
}

/** Go there, and stay while the answers come, unless the reader goes on first. */
export function findPlace() {
  const [id, top] = sessionStorage.getItem(nameOf())?.split(" ") ?? [];
  const read = document.getElementById(id ?? "");
  const article = document.querySelector("article");
  if (!read || !article) return;
  const coming = new AbortController();
  const { signal } = coming;
  const stay = () => {
    if (!signal.aborted) scrollBy(0, read.getBoundingClientRect().top - Number(top));
  };
  history.scrollRestoration = "manual"; // the browser would go to its own place whenever the page has grown
  signal.addEventListener("abort", () => (history.scrollRestoration = "auto"));
  new ResizeObserver(stay).observe(article);
  addEventListener("load", () => setTimeout(stay), { signal }); // a browser that does so all the same has gone there
  for (const type of ["wheel", "pointerdown", "keydown"]) addEventListener(type, () => coming.abort(), { signal, passive: true });
  setTimeout(() => coming.abort(), COMING_MS);
}

for (const type of ["pagehide", "visibilitychange"]) addEventListener(type, keepPlace);
