/** Ways to answer by choosing, ordering and sorting. What is made carries `data-made`, to be taken away again. */

/** @import {Explain, Fill, Make, MakePart, Words} from "./types.d.ts" */

/** @type {Fill} */
export const fill = (text, values) => text.replace(/\{(\w+)\}/g, (_, name) => String(values[name]));

/** @type {Make} */
export function make(tag, name, ...content) {
  const element = document.createElement(tag);
  element.className = name;
  element.dataset.made = "";
  element.append(...content);
  if (element instanceof HTMLButtonElement) element.type = "button";
  return element;
}

/** @type {(parent: ParentNode, selector: string) => HTMLElement[]} */
export const all = (parent, selector) => [...parent.querySelectorAll(selector)].filter((each) => each instanceof HTMLElement);

/** @type {(parent: ParentNode, made: string) => void} */
export function tidy(parent, made) {
  for (const element of parent.querySelectorAll(made)) element.remove();
  for (const element of all(parent, "[data-state]")) delete element.dataset.state;
}

/** @param {HTMLElement} part */
export const idOf = ({ dataset }) => dataset.option ?? dataset.spare ?? "";

/** @type {Explain} */
export function explain(box, state, why, ...notes) {
  box?.setAttribute("data-state", state);
  box?.append(make("div", "because", make("b", "verdict", notes.filter(Boolean).join(" · ")), " ", ...why));
}

/** What is right stands apart from the verdict, in words of its own. @type {(words: Words, text: string, why: Node[]) => (Node | string)[]} */
export const corrected = (words, text, why) => [make("b", "", fill(words.partner, { text })), " ", ...why];

/** @type {(right: boolean) => "right" | "wrong"} */
const stateOf = (right) => (right ? "right" : "wrong");

/** Without a submit button, Enter submits from a line of text, but not from choices. @param {KeyboardEvent} event */
export function submitChoice(event) {
  const { key, target } = event;
  if (key !== "Enter" || !(target instanceof HTMLInputElement) || target.type === "text") return;
  event.preventDefault(); // or the button that gets the focus would feel the key
  target.form?.requestSubmit();
}

/** @type {MakePart} */
export function choices(form, words, { key, why }) {
  const inputs = [...form.querySelectorAll("input")];
  const judged = form.dataset.type === "true-false";
  const read = () => inputs.filter(({ checked }) => checked).map(({ value }) => value);
  return {
    missing: judged ? "choose-all" : "choose",
    read: () => (read().length < (judged ? 2 : 1) ? null : read()),
    write(choice) {
      for (const input of inputs) input.checked = choice.includes(input.value);
      return read().length === choice.length;
    },
    lock: (locked) => inputs.forEach((input) => (input.disabled = locked)),
    explain() {
      for (const input of inputs) {
        const { value, checked, name } = input;
        const right = name.endsWith("-judge") ? value === key.judge : key.right.includes(value);
        const yours = checked ? words["your-answer"] : right && key.type === "multiple" && words["multiple.missed"];
        const because = why(value);
        if (!because.length && !checked && !right) continue; // a judgement not made
        explain(input.closest(".option"), stateOf(right), because, words[right ? "is-right" : "is-wrong"], yours);
      }
    },
    first: () => inputs.find(({ name }) => !inputs.some((other) => other.name === name && other.checked)),
  };
}

/** @type {MakePart} */
export function order(form, words, { key, why }, say) {
  const list = all(form, ".order")[0];
  const steps = () => all(list, "li");
  let moved = false;
  const refresh = () =>
    steps().forEach((step, place, { length }) => {
      const [up, down] = step.querySelectorAll("button");
      up?.setAttribute("aria-disabled", String(!place));
      down?.setAttribute("aria-disabled", String(place === length - 1));
    });
  /** @type {(step: HTMLElement, by: -1 | 1) => HTMLElement} */
  const mover = (step, by) => {
    const text = step.querySelector(".words")?.textContent ?? "";
    const button = make("button", by < 0 ? "move up" : "move down");
    button.ariaLabel = fill(by < 0 ? words["order.up"] : words["order.down"], { text });
    button.onclick = () => {
      const position = steps().indexOf(step) + by;
      const other = steps()[position];
      if (!other) return;
      other[by < 0 ? "before" : "after"](step);
      moved = true;
      refresh();
      button.focus();
      say(fill(words["order.moved"], { text, position: position + 1, count: steps().length }));
    };
    return button;
  };
  for (const step of steps()) step.append(make("span", "moves", mover(step, -1), mover(step, 1)));
  refresh();
  return {
    missing: "order.missing",
    read: () => (moved ? steps().map(idOf) : null),
    write(choice) {
      const sorted = choice.flatMap((id) => steps().filter((step) => idOf(step) === id));
      if (sorted.length !== steps().length) return false;
      list.append(...sorted);
      refresh();
      return (moved = true);
    },
    lock(locked) {
      moved &&= locked;
      list.querySelectorAll("button").forEach((button) => (button.disabled = locked));
    },
    explain() {
      steps().forEach((step, place) => {
        const id = idOf(step);
        const position = key.parts.indexOf(id) + 1;
        const right = position === place + 1;
        explain(step, stateOf(right), why(id), right ? words["is-right"] : fill(words["order.place"], { position }));
      });
    },
    first: () => all(list, "button:not([aria-disabled=true])")[0],
  };
}

/** @type {MakePart} */
export function match(form, words, { key, why }) {
  const [lefts, rights] = [all(form, ".lefts > li"), all(form, ".rights > li")];
  const ids = rights.map(idOf);
  const texts = rights.map(({ textContent }, index) => `${String.fromCharCode(65 + index)}. ${textContent?.trim()}`);
  const selects = lefts.map((left) => {
    const select = make("select", "partner", new Option(words["match.choose"], ""));
    for (const [index, id] of ids.entries()) select.append(new Option(texts[index], id));
    const label = all(left, ".words")[0];
    label.id = `${form.id}-${idOf(left)}`;
    select.setAttribute("aria-labelledby", label.id);
    left.append(select);
    return select;
  });
  const empty = () => selects.find(({ value }) => !value);
  return {
    missing: "choose-all",
    read: () => (empty() ? null : lefts.map((left, index) => `${idOf(left)}:${selects[index].value}`)),
    write(choice) {
      const chosen = new Map(choice.map((pair) => /** @type {[string, string]} */ (pair.split(":"))));
      selects.forEach((select, index) => (select.value = chosen.get(idOf(lefts[index])) ?? ""));
      return !empty();
    },
    lock: (locked) => selects.forEach((select) => (select.disabled = locked)),
    explain(choice) {
      for (const left of lefts) {
        const id = idOf(left);
        const right = choice.includes(`${id}:${id}`);
        const because = right ? why(id) : corrected(words, texts[ids.indexOf(id)], why(id));
        explain(left, stateOf(right), because, words[right ? "is-right" : "is-wrong"]);
      }
      for (const spare of rights.filter((right) => !key.parts.includes(idOf(right)))) {
        spare.append(make("div", "because", make("b", "verdict", words["match.left-over"]), " ", ...why(idOf(spare))));
      }
    },
    first: () => empty() ?? selects[0],
  };
}

/** @type {MakePart} */
export function categorise(form, words, { key, why }) {
  const rows = all(form, ".sort").map((row) => ({ row, id: idOf(row), inputs: [...row.querySelectorAll("input")] }));
  const inputs = rows.flatMap((row) => row.inputs);
  const open = () => rows.find((row) => !row.inputs.some(({ checked }) => checked));
  return {
    missing: "choose-all",
    read: () =>
      open() ? null : rows.map(({ id, inputs }) => `${id}:${inputs.find(({ checked }) => checked)?.value}`),
    write(choice) {
      for (const { id, inputs } of rows) {
        for (const input of inputs) input.checked = choice.includes(`${id}:${input.value}`);
      }
      return !open();
    },
    lock: (locked) => inputs.forEach((input) => (input.disabled = locked)),
    explain(choice) {
      for (const { row, id, inputs } of rows) {
        const place = inputs.find(({ value }) => key.right.includes(`${id}:${value}`));
        const right = choice.includes(`${id}:${place?.value}`);
        const because = right ? why(id) : corrected(words, place?.labels?.[0]?.textContent ?? "", why(id));
        explain(row, stateOf(right), because, words[right ? "is-right" : "is-wrong"]);
      }
    },
    first: () => (open() ?? rows[0])?.inputs[0],
  };
}
