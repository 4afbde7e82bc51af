/** The catalogue of the course, and the questions of its pages, from files that the build wrote. */

import { edition } from "../record/events.js";

/** @import {Asked, Catalogue} from "./types.d.ts" */

const ASSETS = new URL("../../", import.meta.url);

let catalogue = /** @type {Promise<Catalogue> | undefined} */ (undefined);

export const loadCatalogue = () => (catalogue ??= readCatalogue());

/** @returns {Promise<Catalogue>} */
async function readCatalogue() {
  try {
    return await (await fetched(`course/${edition()}.json`)).json();
  } catch (failure) {
    catalogue = undefined; // the next try asks again
    throw failure;
  }
}

/** @type {Map<string, Promise<Document>>} by page */
const loaded = new Map();

/**
 * Lift a question out of the questions of its page.
 *
 * @param {Asked} question
 * @returns {Promise<{form: Element, answer: Element}>}
 */
export async function loadQuestion({ id, page }) {
  const reading = loaded.get(page) ?? read(page);
  loaded.set(page, reading);
  const item = (await reading).querySelector(`.item[data-item="${id}"]`);
  const [form, answer] = [item?.querySelector("form"), item?.querySelector(".answer")];
  if (!form || !answer) throw new Error(`${page} has no question ${id}`);
  return { form: document.importNode(form, true), answer: document.importNode(answer, true) };
}

/** @type {(page: string) => Promise<Document>} */
async function read(page) {
  try {
    const text = await (await fetched(`questions/${edition()}/${page.replaceAll("/", ".")}.html`)).text();
    return new DOMParser().parseFromString(text, "text/html");
  } catch (failure) {
    loaded.delete(page); // the next try asks again
    throw failure;
  }
}

/** @type {(path: string) => Promise<Response>} */
async function fetched(path) {
  const response = await fetch(new URL(path, ASSETS));
  if (!response.ok) throw new Error(`${response.status} ${path}`);
  return response;
}

/** The address of a page of this edition, or of a section in it. @type {(url: string, section?: string) => string} */
export function addressOf(url, section = "") {
  const address = new URL(`../${edition()}/${url}`, ASSETS);
  address.hash = section;
  return address.href;
}
