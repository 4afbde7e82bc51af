/**
 * One record for all that stands on a page. What the reader does may be the last thing before the page is left: until it
 * is stored, a copy lies where writing waits for nothing, and the next page to open the record takes it up.
 */

import { follow, isNewer, makeEvent, upgrade } from "./events.js";
import { openLog } from "./log.js";

/** @import {RecordLog} from "./log.js" */
/** @import {Deed, LearnerEvent} from "./types.d.ts" */

const NAME = "wiki-deed-";

let shared = /** @type {Promise<RecordLog> | undefined} */ (undefined);

export const openRecord = () => (shared ??= open());

async function open() {
  const left = copies(); // before this page makes its own
  const log = await openLog();
  if (left.length) await log.append(...left.flatMap((copy) => upgrade(copy) ?? []));
  if (!log.doubt) drop(left.filter((copy) => !isNewer(copy)));
  addEventListener("pageshow", ({ persisted }) => persisted && log.wake());
  return log;
}

/**
 * Add what the reader did, after all that is known of these items.
 *
 * @param {Deed} deed
 * @throws where it could not be read again
 */
export async function record(deed, items = [deed.item]) {
  const opening = openRecord();
  const event = makeEvent(deed);
  try {
    localStorage.setItem(NAME + event.id, JSON.stringify(event));
  } catch {} // no room is left, or the browser allows none
  const log = await opening;
  const added = follow(event, await log.read(items));
  await log.append(added);
  if (!log.doubt) drop([event]);
  return added;
}

/** Forget what was not stored. */
export const dropCopies = () => drop(copies());

/** @returns {any[]} */
function copies() {
  try {
    const names = Object.keys(localStorage).filter((name) => name.startsWith(NAME));
    return names.map((name) => JSON.parse(localStorage[name]));
  } catch {
    return [];
  }
}

/** @param {LearnerEvent[]} events */
function drop(events) {
  try {
    for (const { id } of events) localStorage.removeItem(NAME + id);
  } catch {}
}
