/** The controls of a model: native ones that Python wrote; here their values are read, told, and kept in the address. */

import { say } from "./numbers.js";

/** @import {Values} from "./types.d.ts" */

const INPUTS = "input, select, [data-do=again]";
const LAST_SEED = 999_999;

export class Controls {
  /**
   * @param {HTMLElement} frame
   * @param {AbortSignal} signal
   */
  constructor(frame, signal) {
    this.frame = frame;
    this.signal = signal;
    /** @type {NodeListOf<HTMLInputElement | HTMLSelectElement | HTMLButtonElement>} */
    const inputs = frame.querySelectorAll(INPUTS);
    this.inputs = [...inputs];
    this.start = this.read({ first: true });
    this.#tell();
  }

  /** What the controls say; `first`: what the page made them say, whatever a browser filled in again. @returns {Values} */
  read({ first = false } = {}) {
    /** @type {Values} */
    const values = {};
    for (const input of this.inputs) {
      const name = nameOf(input);
      const [value, checked] = first ? firstOf(input) : [input.value, "checked" in input && input.checked];
      if (input.type === "range" || input instanceof HTMLButtonElement) values[name] = Number(value);
      else if (input.type === "checkbox") values[name] = checked;
      else if (input.type !== "radio" || checked) values[name] = value;
    }
    return values;
  }

  /** What the controls say, as it is shown: a reader's @ is doubled, since one alone marks a word of ours. @returns {Values} */
  told() {
    const values = Object.entries(this.read());
    return Object.fromEntries(values.map(([name, value]) => [name, typeof value === "string" ? value.trim().replace(/^@/, "@@") : value]));
  }

  /** Take values from an address; what does not fit is left out, and lines: nobody else writes in the reader's. @param {string[]} words as `changed` gives them */
  write(words) {
    const asked = new Map(words.map((word) => /** @type {[string, string]} */ (word.split("~"))));
    for (const input of this.inputs) {
      const text = asked.get(nameOf(input));
      if (text !== undefined && input.type !== "text") put(input, text.replace("_", "."));
    }
    this.#tell();
  }

  /** What differs from the beginning, as words of the address; the reader's own lines stay out of it. */
  changed() {
    const values = this.read();
    const own = new Set(this.inputs.filter(({ type }) => type === "text").map(nameOf));
    const words = Object.entries(values)
      .filter(([name, value]) => value !== this.start[name] && !own.has(name))
      .map(([name, value]) => `${name}~${String(typeof value === "boolean" ? Number(value) : value).replace(".", "_")}`);
    return words.length ? words : null;
  }

  reset() {
    for (const input of this.inputs) {
      const value = this.start[nameOf(input)];
      put(input, String(typeof value === "boolean" ? Number(value) : value));
    }
    this.#tell();
  }

  /** `settled`: once the reader has let go, since browsers refuse a new address at every step of a slider. @type {(moved: () => void, settled: () => void) => void} */
  onChange(moved, settled) {
    const { signal } = this;
    const tell = () => {
      this.#tell();
      moved();
    };
    this.frame.addEventListener("input", tell, { signal });
    this.frame.addEventListener("change", settled, { signal });
    for (const button of this.inputs) {
      if (!(button instanceof HTMLButtonElement)) continue;
      button.addEventListener("click", () => {
        button.value = String((Number(button.value) % LAST_SEED) + 1);
        moved();
        settled();
      }, { signal });
    }
  }

  /** Say each slider's number beside it, and to those who do not see it; hide what would move nothing now. */
  #tell() {
    const values = this.read();
    for (const control of this.frame.querySelectorAll("[data-when]")) {
      const [name, value] = /** @type {HTMLElement} */ (control).dataset.when?.split("=") ?? [];
      /** @type {HTMLElement} */ (control).hidden = values[name] !== value;
    }
    for (const input of this.inputs) {
      if (input.type !== "range") continue;
      const { unit = "{n}", digits, scale } = input.dataset;
      const said = unit.replace("{n}", say(Number(input.value) * Number(scale), Number(digits)));
      input.setAttribute("aria-valuetext", said);
      const told = input.parentElement?.querySelector(".said");
      if (told) told.textContent = said;
    }
  }
}

/** @type {(input: HTMLElement & {name: string}) => string} a set of radio buttons has a name of its own on the page */
const nameOf = ({ dataset, name }) => dataset.name ?? name;

/** @type {(input: HTMLInputElement | HTMLSelectElement | HTMLButtonElement) => [value: string, checked: boolean]} as written in the page */
function firstOf(input) {
  if (input instanceof HTMLButtonElement) return [input.value, false];
  if (input instanceof HTMLInputElement) return [input.type === "radio" ? input.value : input.defaultValue, input.defaultChecked];
  const options = [...input.options];
  return [(options.find(({ defaultSelected }) => defaultSelected) ?? options[0]).value, false];
}

/** @type {(input: HTMLInputElement | HTMLSelectElement | HTMLButtonElement, text: string) => void} */
function put(input, text) {
  if (input instanceof HTMLInputElement && input.type === "checkbox") input.checked = text === "1";
  else if (input instanceof HTMLInputElement && input.type === "radio") {
    if (input.value === text) input.checked = true;
  } else if (input instanceof HTMLSelectElement) {
    if ([...input.options].some(({ value }) => value === text)) input.value = text;
  } else if (input.type === "text" || (text.trim() && Number.isFinite(Number(text)))) input.value = text;
}
