/** Keep what other parts of the page report: predictions made in models. */

import { makeEvent } from "./events.js";
import { openRecord } from "./log.js";

/** @import {Report} from "./types.d.ts" */

/** @param {Event} event */
export async function keep(event) {
  const { kind, item, choice, revision = 1 } = /** @type {CustomEvent<Report>} */ (event).detail;
  if (kind !== "prediction") return;
  const language = document.documentElement.lang;
  const log = await openRecord();
  await log.append(makeEvent({ kind, item, revision, grade: null, choice: [choice].flat(), confidence: null, language }));
}
