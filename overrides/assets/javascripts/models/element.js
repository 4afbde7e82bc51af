/** `<wiki-model>`: predict, then move. What it shows comes from the model's own file; every word stands in the HTML. */

import { markOptions, textOf } from "../predict/element.js";
import { build } from "../shared/build.js";
import { createLive } from "../shared/live.js";
import { paint, shape } from "../shared/shapes.js";
import { readState, writeState } from "../shared/url-state.js";
import { fill } from "../shared/words.js";
import { define } from "../site/lazy.js";
import { draw } from "./kit/charts.js";
import { Controls } from "./kit/controls.js";
import { WIDTH } from "./kit/pen.js";
import { offerSheet, showSheet } from "./kit/sheet.js";

/** @import {Model, ModelWords, Say} from "./kit/types.d.ts" */

class WikiModel extends HTMLElement {
  #connection = new AbortController();
  #recorded = false;

  async connectedCallback() {
    const { signal } = (this.#connection = new AbortController());
    const name = this.dataset.model ?? "";
    try {
      const model = await import(`./${name}.js`);
      if (!signal.aborted) this.#start(name, model, signal);
    } catch {
      this.#connection.abort(); // its file did not come, or is of another version of the site
      this.#open();
      for (const dead of this.querySelectorAll(".needs-script")) dead.setAttribute("hidden", "");
    }
  }

  disconnectedCallback() {
    this.#connection.abort();
  }

  /** @type {(name: string, model: Model, signal: AbortSignal) => void} */
  #start(name, model, signal) {
    const words = /** @type {ModelWords} */ (JSON.parse(this.dataset.words ?? "{}"));
    const controls = new Controls(this.#find(".model-controls"), signal);
    const live = createLive(this.#find(".model-say [role=status]"));
    const svg = this.querySelector("svg");
    signal.addEventListener("abort", () => live.stop());

    /** @type {(sentence: Say) => string} a value `@open` stands for the word `open` of the chart, `@@open` for what a reader typed */
    const say = ({ key, values }) => {
      const told = Object.entries(values).map(([each, text]) => {
        const word = text.slice(1);
        return [each, !text.startsWith("@") ? text : word.startsWith("@") ? word : (words.chart[word] ?? text)];
      });
      return fill(words.results[key], Object.fromEntries(told));
    };
    const render = () => {
      const values = controls.read();
      const { figure, sentence, rows } = model.show(model.run(values), controls.told());
      const said = say(sentence);
      if (figure.kind === "sheet") showSheet(this.#find(".model-sheet"), figure.lines.map(([kind, line]) => [kind, say(line)]));
      else if (svg) {
        const [shapes, height] = draw(figure, words.chart);
        svg.setAttribute("viewBox", `0 0 ${WIDTH} ${height}`);
        paint(svg, [shape("title", {}, this.#find(".model-title").textContent ?? ""), shape("desc", {}, said), ...shapes]);
      }
      this.querySelector("tbody")?.replaceChildren(...rows.map((row) => {
        const [head, ...cells] = row.map((cell) => (typeof cell === "string" ? cell : say(cell)));
        return build("tr", {}, build("th", { scope: "row" }, head), ...cells.map((cell) => build("td", {}, cell)));
      }));
      live.say(said);
    };

    const asked = readState(location.search, name);
    if (asked) controls.write(asked);
    controls.onChange(render, () => writeState(name, controls.changed()));
    const reset = this.#find("[data-do=reset]");
    reset.addEventListener("click", () => {
      controls.reset();
      writeState(name, null);
      render();
    }, { signal });
    offerSheet(this, signal);
    this.#offerPrediction(signal);
    render();
    if (asked) this.#open();
  }

  /** Show everything; what was asked before it stays to be read. */
  #open() {
    this.dataset.phase = "open";
  }

  /** @param {AbortSignal} signal */
  #offerPrediction(signal) {
    const [options] = this.getElementsByTagName("fieldset");
    const choices = [...options.querySelectorAll("input")];
    const [lock, skip] = ["lock", "skip"].map((action) => this.#find(`[data-do=${action}]`));
    const verdict = this.#find(".model-verdict");
    const reveal = /** @type {HTMLDetailsElement} */ (this.#find("[data-reveal]"));
    options.addEventListener("change", () => (lock.ariaDisabled = "false"), { signal });
    if (choices.some(({ checked }) => checked)) lock.ariaDisabled = "false"; // the browser remembered
    skip.ariaDisabled = "false";
    const end = () => {
      markOptions(choices, options.dataset);
      lock.hidden = skip.hidden = true;
      this.#open();
    };
    lock.addEventListener("click", () => {
      const chosen = choices.find(({ checked }) => checked);
      if (!chosen) return;
      const best = choices.find(({ dataset }) => "right" in dataset);
      const { right = "", wrong = "", noted = "" } = this.dataset;
      verdict.textContent = fill(!best ? noted : best === chosen ? right : wrong, { choice: textOf(chosen), answer: textOf(best) });
      verdict.hidden = false;
      reveal.open = true;
      end();
      verdict.focus();
      this.#record(chosen.value);
    }, { signal });
    skip.addEventListener("click", () => {
      end();
      /** @type {HTMLElement | null} */ (this.querySelector(".model-controls :is(input, select, button)"))?.focus();
    }, { signal });
  }

  /** @param {string} choice */
  #record(choice) {
    if (this.#recorded) return;
    this.#recorded = true;
    const detail = { item: this.id, choice };
    this.dispatchEvent(new CustomEvent("wiki:record", { bubbles: true, detail }));
  }

  /** @type {(selector: string) => HTMLElement} */
  #find = (selector) => /** @type {HTMLElement} */ (this.querySelector(selector));
}

define("wiki-model", WikiModel);
