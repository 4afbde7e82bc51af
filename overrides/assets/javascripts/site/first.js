{
  const root = document.documentElement;
  root.className = "js";
  const paint = () => { try { const scheme = localStorage.getItem("wiki-scheme"); if (scheme) root.dataset.scheme = scheme } catch {} };
  paint();
  addEventListener("pageshow", paint);

  const modules = document.currentScript?.dataset.modules;
  const coming = new AbortController();
  const start = () => Promise.all([import(`${modules}lazy.js`), import(`${modules}main.js`)])
    .catch(() => { root.className = "" })
    .then(() => coming.abort());
  addEventListener("DOMContentLoaded", () => {
    if (performance.getEntriesByType("navigation")[0]?.toJSON().type !== "navigate") start();
    else new PerformanceObserver(start).observe({ type: "paint", buffered: true });
  });
  addEventListener("click", async ({ target }) => {
    await start();
    const button = target instanceof Element && target.closest("header button");
    if (button instanceof HTMLElement) button.click();
  }, { signal: coming.signal });
}
