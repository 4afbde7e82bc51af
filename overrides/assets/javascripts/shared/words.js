/** Words that the page hands over, dates and numbers in its language. */

import { edition } from "../record/events.js";

/** @typedef {Record<string, string>} Words */

/** @type {(text: string, values: Record<string, string | number>) => string} */
export const fill = (text, values) => text.replace(/\{(\w+)\}/g, (_, name) => String(values[name]));

/** Sentences one after the other, as the page's language writes them; what is missing is left out. @type {(...texts: (string | false)[]) => string} */
export const joined = (...texts) => texts.filter(Boolean).join(edition() === "ja" ? "" : " ");

/** @type {(id: string) => Words} */
export const readWords = (id) => JSON.parse(document.getElementById(id)?.textContent ?? "{}");

/** The day of an instant, where the reader is, or `offset` minutes east of UTC. @type {(at: number, offset?: number) => string} */
export function sayDate(at, offset) {
  const zone = offset === undefined ? {} : { timeZone: "UTC" };
  return new Intl.DateTimeFormat(edition() === "ja" ? "ja" : "en-GB", { dateStyle: "long", ...zone }).format(at + 60_000 * (offset ?? 0));
}
