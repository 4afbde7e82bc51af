/** Elements made by scripts: names, texts and numbers only, never HTML. */

/**
 * @template {keyof HTMLElementTagNameMap} T
 * @param {T} tag
 * @param {Record<string, string | number | boolean>} attributes `true` sets an empty one, `false` none
 * @param {(Node | string | false | null | undefined)[]} children what is false or missing is left out
 * @returns {HTMLElementTagNameMap[T]}
 */
export function build(tag, attributes, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== false) element.setAttribute(name, value === true ? "" : String(value));
  }
  element.append(...children.filter((child) => child instanceof Node || typeof child === "string"));
  return element;
}

/** @type {(text: string, press: () => void, name?: string) => HTMLButtonElement} */
export function button(text, press, name = "") {
  const made = build("button", { type: "button", class: name }, text);
  made.addEventListener("click", press);
  return made;
}

/** What the columns of a table are. @type {(...names: string[]) => HTMLTableSectionElement} */
export const headRow = (...names) => build("thead", {}, build("tr", {}, ...names.map((name) => build("th", { scope: "col" }, name))));

/** Give the reader a text as a file. @type {(name: string, type: string, text: string) => void} */
export function offerFile(name, type, text) {
  const address = URL.createObjectURL(new Blob([text], { type }));
  build("a", { href: address, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
