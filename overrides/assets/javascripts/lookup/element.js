/** The filter box of the glossary and the sources. Without scripts it is hidden, and the whole list stands there. */

import { define } from "../site/lazy.js";
import { matching } from "./normalise.js";

class Lookup extends HTMLElement {
  connectedCallback() {
    this.querySelector("input")?.addEventListener("input", () => this.#filter());
    if (this.querySelector("input")?.value) this.#filter();
  }

  #filter() {
    const query = this.querySelector("input")?.value ?? "";
    const entries = /** @type {HTMLElement[]} */ ([...this.querySelectorAll(".entry")]);
    const kept = matching(entries.map((entry) => entry.dataset.words ?? ""), query);
    entries.forEach((entry, index) => { entry.hidden = !kept[index] });
    for (const group of this.querySelectorAll("section")) {
      group.hidden = !group.querySelector(".entry:not([hidden])");
      const jump = /** @type {HTMLElement | null} */ (this.querySelector(`.jump [href="#${group.querySelector("h2")?.id}"]`));
      if (jump) jump.hidden = group.hidden;
    }
    const count = kept.filter(Boolean).length;
    const status = /** @type {HTMLElement} */ (this.querySelector("[role=status]"));
    const said = count ? status.dataset.count : status.dataset.none;
    status.textContent = query ? (said ?? "").replace("{count}", String(count)) : "";
  }
}

define("wiki-lookup", Lookup);
