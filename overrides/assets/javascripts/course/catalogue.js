/** The catalogue of the course, and the questions of its pages, from files that the build wrote. */

import { edition } from "../record/events.js";

/** @import {Asked, Catalogue} from "./types.d.ts" */

const ASSETS = new URL("../../", import.meta.url);

let catalogue = /** @type {Promise<Catalogue> | undefined} */ (undefined);

export const loadCatalogue = () => (catalogue ??= readCatalogue());

/** Where this edition's catalogue lies. */
const ownPath = () => `course/${edition()}.json`;

/** @returns {Promise<Catalogue>} */
async function readCatalogue() {
  try {
    return await (await fetched(ownPath())).json();
  } catch (failure) {
    catalogue = undefined; // the next try asks again
    throw failure;
  }
}

/** @type {Map<string, Promise<Document>>} by page */
const loaded = new Map();

/**
 * Lift a question out of the questions of its page. The browser's copy of them may be older than the catalogue, or its
 * copy of the catalogue older than the site: then the one is asked for anew, and the other for when the page is reloaded.
 *
 * @param {Asked} question
 * @returns {Promise<{form: Element, answer: Element}>}
 */
export async function loadQuestion({ id, page }) {
  /** @type {(reading: Promise<Document>) => Promise<Element | null>} */
  const lift = async (reading) => (await reading.catch(() => null))?.querySelector(`.item[data-item="${id}"]`) ?? null;
  const item = (await lift(loaded.get(page) ?? read(page))) ?? (await lift(read(page, "reload")));
  const [form, answer] = [item?.querySelector("form"), item?.querySelector(".answer")];
  if (!form || !answer) {
    fetched(ownPath(), "reload").then((answer) => answer.text()).catch(() => {}); // read to its end, or no copy is kept
    throw new Error(`${page} has no question ${id}`);
  }
  return { form: document.importNode(form, true), answer: document.importNode(answer, true) };
}

/** @type {(page: string, cache?: RequestCache) => Promise<Document>} */
function read(page, cache) {
  const reading = fetched(`questions/${edition()}/${page.replaceAll("/", ".")}.html`, cache)
    .then((answer) => answer.text())
    .then((text) => new DOMParser().parseFromString(text, "text/html"));
  loaded.set(page, reading);
  reading.catch(() => loaded.delete(page)); // the next try asks again
  return reading;
}

/** @type {(path: string, cache?: RequestCache) => Promise<Response>} */
async function fetched(path, cache) {
  const response = await fetch(new URL(path, ASSETS), { cache });
  if (!response.ok) throw new Error(`${response.status} ${path}`);
  return response;
}

/** The address of a page of this edition, or of a section in it. @type {(url: string, section?: string) => string} */
export function addressOf(url, section = "") {
  const address = new URL(`../${edition()}/${url}`, ASSETS);
  address.hash = section;
  return address.href;
}
