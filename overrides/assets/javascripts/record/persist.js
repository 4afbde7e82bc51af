/** Asking the browser not to clear the record when space gets short. */

/** @import {RecordLog} from "./log.js" */

const NOTE = "asked";
/** Events; of fewer the loss would be small, and some browsers bother the reader with a question. */
const WORTH = 10;
/** A browser that said no may say yes to a reader who came back. */
const AGAIN = 30 * 86_400_000;

/**
 * Ask, unless it was promised already, is too early, or was asked in the last 30 days.
 *
 * @param {RecordLog} log
 * @returns {Promise<boolean>} whether the browser promises to keep the record
 */
export async function askToPersist(log, now = Date.now()) {
  const { storage } = navigator;
  if (log.state !== "kept" || !storage?.persist) return false; // the latter on plain http, or in an old browser
  if (await storage.persisted()) return true;
  const asked = Number((await log.recall(NOTE)) ?? 0);
  if (now - asked < AGAIN || (await log.read()).length < WORTH) return false;
  await log.remember(NOTE, now);
  return storage.persist();
}
