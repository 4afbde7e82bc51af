/** Words that the page hands over, dates and numbers in its language. */

import { edition } from "../record/events.js";

/** @typedef {Record<string, string>} Words */

/** @type {(text: string, values: Record<string, string | number>) => string} */
export const fill = (text, values) => text.replace(/\{(\w+)\}/g, (_, name) => String(values[name]));

/** Sentences one after the other, as the page's language writes them; what is missing is left out. @type {(...texts: (string | false)[]) => string} */
export const joined = (...texts) => texts.filter(Boolean).join(edition() === "ja" ? "" : " ");

/** @type {(id: string) => Words} */
export const readWords = (id) => JSON.parse(document.getElementById(id)?.textContent ?? "{}");

/** The day of an instant, where the reader is. @type {(at: number) => string} */
export const sayDate = (at) => new Intl.DateTimeFormat(edition() === "ja" ? "ja" : "en-GB", { dateStyle: "long" }).format(at);
