/** The filter box of the glossary and the sources. Without scripts it is hidden, and the whole list stands there. */

import { createLive } from "../shared/live.js";
import { define } from "../site/lazy.js";
import { matching } from "./normalise.js";

class Lookup extends HTMLElement {
  #status = /** @type {HTMLElement} */ (this.querySelector("[role=status]"));
  #live = createLive(this.#status);

  connectedCallback() {
    const input = /** @type {HTMLInputElement} */ (this.querySelector("input"));
    this.oninput = (/** @type {any} */ { isComposing }) => this.#filter(isComposing);
    input.addEventListener("compositionend", this.#settle);
    document.addEventListener("click", this.#lead); // on this element it would make each word "clickable" to screen readers
    if (input.value) this.#filter();
  }

  disconnectedCallback() {
    document.removeEventListener("click", this.#lead);
  }

  /** An entry may lead to one that is filtered out: it is there again before the browser goes to it. @param {Event} event */
  #lead = ({ target }) => {
    const link = target instanceof Element && target.closest("a[href^='#']");
    const entry = link ? document.getElementById(link.getAttribute("href")?.slice(1) ?? "") : null;
    if (!entry || !this.contains(entry) || entry.getClientRects().length) return;
    /** @type {HTMLInputElement} */ (this.querySelector("input")).value = "";
    this.#filter();
  };

  #settle = () => this.#filter();

  /** While an IME composes, letters behind the kana are half a syllable: くちk is くち. */
  #filter(composing = false) {
    const typed = this.querySelector("input")?.value ?? "";
    const query = composing ? typed.replace(/[a-zａ-ｚ]+$/i, "") : typed;
    this.dataset.filtered = "";
    const entries = /** @type {HTMLElement[]} */ ([...this.querySelectorAll(".entry")]);
    const kept = matching(entries.map((entry) => entry.dataset.words ?? ""), query);
    entries.forEach((entry, index) => { entry.hidden = !kept[index] });
    for (const group of this.querySelectorAll("section")) {
      group.hidden = !group.querySelector(".entry:not([hidden])");
      const jump = /** @type {HTMLElement | null} */ (this.querySelector(`.jump [href="#${group.id}"]`));
      if (jump) jump.hidden = group.hidden;
    }
    const count = kept.filter(Boolean).length;
    const { count: some = "", none = "" } = this.#status.dataset;
    this.#live.say(query && (count ? some : none).replace("{count}", String(count)));
  }
}

define("wiki-lookup", Lookup);
