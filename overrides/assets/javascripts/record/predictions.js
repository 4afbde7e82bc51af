/** What readers expected before they knew: kept as the page reports it, and found again on a later visit. */

import { readWords } from "../shared/words.js";
import { fold } from "./fold.js";
import { openRecord, record } from "./record.js";

/** @import {Report} from "./types.d.ts" */

/** @param {Event} event `wiki:record` */
export async function keep(event) {
  const { item, choice } = /** @type {CustomEvent<Report>} */ (event).detail;
  await record({ kind: "prediction", item, revision: 1, grade: null, choice: [choice], confidence: null });
  const log = await openRecord();
  const element = /** @type {Element} */ (event.target);
  const doubt = readWords("check-words")[log.doubt]; // the front page has no such words
  if (!doubt || element.querySelector(".doubt")) return;
  const said = document.createElement("p");
  said.className = "doubt";
  said.role = "alert";
  said.textContent = doubt;
  element.append(said);
}

/** @type {(item: string) => Promise<string[]>} what was expected last; nothing if never */
export async function recall(item) {
  const log = await openRecord();
  return fold(await log.read([item])).predictions.get(item)?.choice ?? [];
}
