/** What the options of a prediction turned out to be: the same on a page and in every model. */

/** Close the options, and say on them what turned out and what was expected. @type {(inputs: HTMLInputElement[], words: DOMStringMap) => void} */
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

/** @type {(inputs: HTMLInputElement[]) => void} */
export function openOptions(inputs) {
  for (const input of inputs) {
    input.disabled = input.checked = false;
    delete input.parentElement?.dataset.state;
    input.parentElement?.querySelector(".verdict")?.remove();
  }
}
