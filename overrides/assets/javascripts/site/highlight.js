/** Mark the words that led here from the search, without touching the text. */

/** @param {string} words the words found, with spaces between them */
export function highlight(words) {
  const wanted = new Set(words.toLowerCase().split(/\s+/).filter(Boolean)); // a link that repeats one would keep the page busy
  const article = document.querySelector("article");
  if (!article || !("highlights" in CSS)) return;
  const ranges = [];
  const texts = document.createTreeWalker(article, NodeFilter.SHOW_TEXT);
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    const text = node.textContent?.toLowerCase() ?? "";
    for (const word of wanted) {
      for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) {
        const range = new Range();
        range.setStart(node, at);
        range.setEnd(node, at + word.length);
        ranges.push(range);
      }
    }
  }
  CSS.highlights.set("found", new Highlight(...ranges));
}
