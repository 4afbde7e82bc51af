{
  const root = document.documentElement;
  root.className = "js";
  const paint = () => { try { const scheme = localStorage.getItem("wiki-scheme"); if (scheme) document.getElementsByName("theme-color")[0].setAttribute("media", (root.dataset.scheme = scheme) === "dark" ? "" : "print") } catch {} };
  paint();
  addEventListener("pageshow", paint);

  const modules = document.currentScript?.dataset.modules;
  const coming = new AbortController();
  const start = () => Promise.all([import(`${modules}lazy.js`), import(`${modules}main.js`)])
    .catch(() => { root.className = "" })
    .then(() => coming.abort());
  addEventListener("DOMContentLoaded", () => {
    if (performance.getEntriesByType("navigation")[0]?.toJSON().type !== "navigate") start();
    else requestAnimationFrame(() => setTimeout(start, 99));
  });
  addEventListener("click", async ({ target }) => {
    await start();
    if (target instanceof Element && target.closest("header")) target.closest("button")?.click();
  }, { signal: coming.signal });
}
