/** `<wiki-run>`: code of a lab that the reader may run and change. What stands in it is complete without this. */

import { build, button } from "../shared/build.js";
import { joined, readWords } from "../shared/words.js";
import { define } from "../site/lazy.js";
import { report } from "./report.js";
import { createSession } from "./session.js";

/** @import {Outcome} from "./types.d.ts" */

// A longer output is read when the reader comes to it, not read out.
const MOST_ANNOUNCED = 600;
// Said only of a run that lets one wait.
const PATIENCE_MS = 600;

const session = createSession(() => new Worker(new URL("./worker.js", import.meta.url), { type: "module" }));

class WikiRun extends HTMLElement {
  #words = readWords("run-words");
  #run = button(this.#words.run, () => this.#start(), "primary");
  #change = button(this.#words.change, () => this.#edit());
  #stop = button(this.#words.stop, () => session.stop());
  #reset = button(this.#words.reset, () => this.#restore());
  #status = build("div", { role: "status" });
  #live = build("div", { class: "run-live" }, this.#status);
  /** @type {HTMLTextAreaElement | null} */
  #editor = null;
  #running = false;
  /** The run that the reader waits for. */
  #asked = {};

  connectedCallback() {
    if (this.querySelector(".run-bar")) return;
    this.#stop.hidden = this.#reset.hidden = true;
    const note = build("p", { id: `run-size-${this.#place}` }, this.#words.size);
    this.#run.setAttribute("aria-describedby", note.id);
    this.append(build("div", { class: "run-bar" }, this.#run, this.#stop, this.#change, this.#reset, note), this.#live);
  }

  disconnectedCallback() {
    if (this.#running) session.stop();
  }

  /** The code as it stands, changed or not. */
  get source() {
    return this.#editor?.value ?? this.#original;
  }

  get #original() {
    return this.querySelector(".highlight code")?.textContent?.trimEnd() ?? "";
  }

  get #cells() {
    return /** @type {WikiRun[]} */ ([...document.querySelectorAll("wiki-run")]);
  }

  get #place() {
    return this.#cells.indexOf(this);
  }

  async #start() {
    if (this.#running) return;
    const cell = this.#place;
    const seconds = Number(this.dataset.seconds);
    const sources = this.#cells.slice(0, cell + 1).map(({ source }) => source);
    const run = (this.#asked = {});
    this.#show(true);
    const waiting = setTimeout(() => this.#status.replaceChildren(build("p", {}, this.#words.running)), PATIENCE_MS);
    const outcome = await session.run(sources, seconds);
    clearTimeout(waiting);
    this.#show(false);
    if (this.#asked === run) this.#tell(outcome, cell, seconds);
  }

  /** @param {boolean} running */
  #show(running) {
    this.#running = running;
    if (!running && document.activeElement === this.#stop) this.#run.focus();
    this.#stop.hidden = !running;
    this.#run.setAttribute("aria-disabled", String(running));
    if (running) this.#clear();
  }

  #clear() {
    this.#status.replaceChildren();
    this.#live.replaceChildren(this.#status);
  }

  /** @type {(outcome: Outcome, cell: number, seconds: number) => void} */
  #tell(outcome, cell, seconds) {
    const words = this.#words;
    const baked = [...this.querySelectorAll(".cell-output pre")].map(({ textContent }) => textContent).join("");
    const { sentences, said } = report(outcome, { cell, baked, seconds, words });
    const verdict = build("p", {}, joined(...sentences));
    this.#status.replaceChildren(verdict);
    if (said) this.#status.append(build("p", {}, build("code", { lang: "en" }, said)));
    if (!outcome.text.trim()) return;
    const printed = build("pre", { "aria-label": words.output, role: "group" }, outcome.text.trimEnd());
    (outcome.text.length > MOST_ANNOUNCED ? this.#live : this.#status).append(printed);
    if (printed.scrollHeight > printed.clientHeight) printed.tabIndex = 0; // scrolls by keyboard
  }

  #edit() {
    const code = this.#original;
    const editor = build("textarea", {
      id: `run-code-${this.#place}`, spellcheck: "false", autocapitalize: "off", autocomplete: "off", wrap: "off", rows: code.split("\n").length + 1,
    });
    editor.value = code;
    editor.addEventListener("input", () => { editor.rows = editor.value.split("\n").length + 1 });
    this.#editor = editor;
    const label = build("label", { for: editor.id, class: "run-code" }, this.#words.code);
    this.querySelector(".highlight")?.before(label, editor);
    this.#switch(true);
    editor.setSelectionRange(0, 0);
    editor.focus({ preventScroll: true });
    label.scrollIntoView({ block: "nearest" });
  }

  #restore() {
    this.#asked = {};
    if (this.#running) session.stop();
    for (const each of this.querySelectorAll(".run-code, textarea")) each.remove();
    this.#editor = null;
    this.#switch(false);
    this.#clear();
    this.#change.focus();
  }

  /** @param {boolean} editing */
  #switch(editing) {
    this.toggleAttribute("data-editing", editing);
    this.#change.hidden = editing;
    this.#reset.hidden = !editing;
  }
}

define("wiki-run", WikiRun);
