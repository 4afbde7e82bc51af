/** `<wiki-offline>`: keeps the edition on the device, to be read without a connection, and takes it off again. */

import { edition } from "../record/events.js";
import { build, button } from "../shared/build.js";
import { fill, readWords } from "../shared/words.js";
import { define } from "../site/lazy.js";
import { forget, isFull, keep, keptVersion, readContents } from "./shelf.js";

/** @import {Contents} from "./shelf.js" */

class WikiOffline extends HTMLElement {
  #words = readWords("offline-words");
  /** What the site has now, as far as it is known. @type {Contents | null} */
  #now = null;
  #said = build("p", { role: "status", tabindex: -1 });
  #bar = build("progress", { "aria-label": this.#words.working, hidden: true });
  #actions = build("p", { class: "actions" });
  #keep = button("", () => this.#start(), "primary");
  #forget = button(this.#words.forget, () => this.#end());

  async connectedCallback() {
    this.append(this.#said, this.#bar, this.#actions);
    await this.#show();
  }

  /** Say how things stand, after what has just `happened`. */
  async #show(happened = "") {
    const words = this.#words;
    // Null where the browser keeps nothing.
    const kept = "serviceWorker" in navigator && "caches" in window ? await keptVersion(edition()).catch(() => null) : null;
    const able = kept !== null;
    if (able && navigator.onLine) this.#now = await readContents(edition()).catch(() => this.#now);
    const newer = this.#now && this.#now.version !== kept;
    const state = kept ? (newer ? "newer" : "kept") : !able ? "unsupported" : this.#now ? "" : "no-connection";
    this.#said.textContent = happened || words[state] || "";
    this.#keep.textContent = fill(words[kept ? "renew" : "keep"], { megabytes: Math.ceil((this.#now?.bytes ?? 0) / 1e6) });
    this.#bar.hidden = true;
    this.#actions.replaceChildren(...[newer && this.#keep, kept && this.#forget].filter((each) => each instanceof Node));
  }

  async #start() {
    const words = this.#words;
    let happened = "";
    this.#said.textContent = words.working;
    this.#said.focus(); // the buttons go
    this.#actions.replaceChildren();
    this.#bar.hidden = false;
    this.#bar.removeAttribute("value");
    try {
      navigator.storage?.persist?.(); // its answer changes nothing here
      await keep(edition(), (done, count) => {
        this.#bar.max = count;
        this.#bar.value = done;
      });
    } catch (failure) {
      happened = words[isFull(failure) ? "full" : "broken"];
    }
    await this.#show(happened);
  }

  async #end() {
    this.#said.focus();
    this.#actions.replaceChildren();
    const gone = await forget(edition()).then(() => this.#words.gone, () => "");
    await this.#show(gone);
  }
}

define("wiki-offline", WikiOffline);
