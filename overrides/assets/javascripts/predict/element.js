/**
 * `<wiki-predict>`: what the reader expects, before it turns out.
 *
 * A choice by pointer opens the answer at once; by keyboard the arrows pass over every choice, so that there the answer
 * opens with its own button. Opening it without a choice skips the prediction.
 */

import { define, mayHoldRecord } from "../site/lazy.js";

class WikiPredict extends HTMLElement {
  #connection = new AbortController();
  /** What the record holds as expected last; empty where it is to be kept again. */
  #recorded = "";
  #byKeyboard = false;

  connectedCallback() {
    this.disconnectedCallback();
    const { signal } = (this.#connection = new AbortController());
    const { details, again } = this.#parts();
    this.addEventListener("pointerdown", () => (this.#byKeyboard = false), { signal });
    this.addEventListener("keydown", () => (this.#byKeyboard = true), { signal });
    this.addEventListener("change", () => (details.open ||= !this.#byKeyboard), { signal });
    this.addEventListener("submit", (event) => event.preventDefault(), { signal });
    details.addEventListener("toggle", () => this.#compare(), { signal });
    again.addEventListener("click", () => this.#begin(), { signal });
    again.hidden = false;
    // Chosen before this came, and not by somebody who is passing over the choices still. Safari gives a click no focus.
    details.open ||= !this.#recorded && this.matches(":has(:checked:not(:focus-visible))");
    if (details.open) this.#compare();
    else this.#restore(signal);
  }

  disconnectedCallback() {
    this.#connection.abort();
    this.#parts().again.hidden = true;
  }

  #parts() {
    return {
      details: /** @type {HTMLDetailsElement} */ (this.querySelector("details")),
      outcome: /** @type {HTMLElement} */ (this.querySelector(".outcome")),
      again: /** @type {HTMLButtonElement} */ (this.querySelector(".again")),
      inputs: [...this.querySelectorAll("input")],
    };
  }

  /** Once the answer is open: mark what was expected and what turned out, and keep the prediction. */
  #compare() {
    const { details, outcome, inputs } = this.#parts();
    const chosen = inputs.find(({ checked }) => checked);
    if (!details.open || inputs[0]?.disabled) return; // closed, or compared already
    const answer = inputs.find(({ dataset }) => "right" in dataset);
    markOptions(inputs, outcome.dataset);
    if (!chosen) return;
    const choice = textOf(chosen);
    const verdict = answer ? outcome.dataset[answer === chosen ? "asExpected" : "notAsExpected"] : "";
    const gap = this.matches(":lang(ja)") ? "" : " ";
    outcome.textContent = `${outcome.dataset.chosen?.replace("{choice}", () => choice)}${gap}${verdict}`;
    if (this.#recorded !== chosen.value) this.#record(chosen.value);
  }

  /** Take the choice back and close the answer. */
  #begin() {
    const { details, outcome, inputs } = this.#parts();
    outcome.textContent = "";
    openOptions(inputs);
    this.#recorded = "";
    details.open = false;
    inputs[0]?.focus();
  }

  /** @param {string} choice */
  #record(choice) {
    this.#recorded = choice;
    const detail = { item: this.dataset.item ?? "", choice };
    this.dispatchEvent(new CustomEvent("wiki:record", { bubbles: true, detail }));
  }

  /** Choose again what was expected on an earlier visit, unless the answer is open meanwhile; it stays closed, so that nothing on the page moves. */
  async #restore(/** @type {AbortSignal} */ signal) {
    if (!(await mayHoldRecord())) return;
    const { recall } = await import("../record/predictions.js");
    const before = await recall(this.dataset.item ?? "");
    const { inputs } = this.#parts();
    const expected = inputs.find(({ value }) => before.includes(value));
    if (!expected || signal.aborted || inputs.some(({ checked, disabled }) => checked || disabled)) return;
    expected.checked = true;
    this.#recorded = expected.value;
  }
}

/** Close the options, and say on them what turned out and what was expected: here and in models. @type {(inputs: HTMLInputElement[], words: DOMStringMap) => void} */
export function markOptions(inputs, { turned, yours }) {
  for (const input of inputs) {
    input.disabled = true;
    const label = /** @type {HTMLElement} */ (input.parentElement);
    const right = "right" in input.dataset;
    const notes = [right && turned, input.checked && yours].filter(Boolean);
    if (right) label.dataset.state = "right";
    if (!notes.length) continue;
    const mark = document.createElement("b");
    mark.className = "verdict";
    mark.textContent = notes.join(" · ");
    label.append(mark);
  }
}

/** The words of an option. @type {(input?: HTMLInputElement) => string} */
export const textOf = (input) => input?.parentElement?.querySelector("span")?.textContent?.trim() ?? "";

/** @type {(inputs: HTMLInputElement[]) => void} */
export function openOptions(inputs) {
  for (const input of inputs) {
    input.disabled = input.checked = false;
    delete input.parentElement?.dataset.state;
    input.parentElement?.querySelector(".verdict")?.remove();
  }
}

define("wiki-predict", WikiPredict);
