document.documentElement.className = "js";
{
  const paint = () => { try { const scheme = localStorage.getItem("wiki-scheme"); if (scheme) document.documentElement.dataset.scheme = scheme } catch {} };
  paint();
  addEventListener("pageshow", paint); // the choice may be of a page that was read since
}
