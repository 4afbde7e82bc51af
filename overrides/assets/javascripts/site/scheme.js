/** Light or dark, as the reader chose; kept in this browser. */

const root = document.documentElement;

export function switchScheme() {
  const dark = getComputedStyle(root).colorScheme === "dark" ||
    (!root.dataset.scheme && matchMedia("(prefers-color-scheme: dark)").matches);
  const scheme = dark ? "light" : "dark";
  root.dataset.scheme = scheme;
  document.getElementsByName("theme-color")[0].setAttribute("media", scheme === "dark" ? "" : "print");
  try {
    localStorage.setItem("wiki-scheme", scheme);
  } catch {
    // Where nothing may be kept, the choice holds for this page.
  }
}
