/** `<wiki-read>`: the reader says when a page is read, and may take it back. */

import { fold } from "../record/fold.js";
import { openRecord, record } from "../record/record.js";
import { build } from "../shared/build.js";
import { fill, sayDate } from "../shared/words.js";
import { define } from "../site/lazy.js";

/** @import {RecordLog} from "../record/log.js" */

class WikiRead extends HTMLElement {
  #connection = new AbortController();

  async connectedCallback() {
    this.disconnectedCallback();
    const { signal } = (this.#connection = new AbortController());
    const log = await openRecord();
    if (signal.aborted) return;
    const { page = "", version = "", formerly = "" } = /** @type {HTMLElement} */ (this.closest("[data-page]")).dataset;
    const paths = [page, ...formerly.split(" ")];
    const renamed = Object.fromEntries(paths.map((path) => [path, page]));
    const show = async () => this.#show(fold(await log.read(paths), renamed).pages.get(page), log);
    const [press, said] = [this.querySelector("button"), this.querySelector("[role=status]")];
    if (said) said.ariaLive = "off"; // nobody waits for what was marked before
    const mark = async () => {
      if (said) said.ariaLive = "polite";
      const choice = [this.#state.read ? "unread" : "read"];
      await record({ kind: "page", item: page, revision: 1, grade: null, choice, confidence: null, content: version }, paths);
      import("./marks.js").then(({ showMarks }) => showMarks()).catch(() => {}); // the first of a record
    };
    press?.addEventListener("click", mark, { signal });
    log.onChange(show, signal);
    show();
  }

  disconnectedCallback() {
    this.#connection.abort();
    const press = this.querySelector("button");
    if (press) press.hidden = true; // it does nothing without its listener
  }

  #state = { read: false, at: 0 };

  /** @type {(state: { read: boolean, at: number } | undefined, log: RecordLog) => void} */
  #show(state = { read: false, at: 0 }, log) {
    this.#state = state;
    const { read, at } = state;
    const [press, said] = [this.querySelector("button"), this.querySelector("[role=status]")];
    const { do: offer = "", undo = "", done = "" } = this.dataset;
    if (press) [press.textContent, press.hidden] = [read ? undo : offer, false];
    const text = read ? `✓ ${fill(done, { date: sayDate(at) })}` : "";
    if (said && said.textContent !== text) said.textContent = text;
    const doubt = this.querySelector(".doubt");
    if (!log.doubt) doubt?.remove();
    else if (at && !doubt) this.append(build("p", { class: "doubt", role: "alert" }, this.getAttribute(`data-${log.doubt}`)));
  }
}

define("wiki-read", WikiRead);
