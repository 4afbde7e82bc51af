/** Events of a learner, and what follows from them. Pure: no storage, no page. */

/** @import {Deed, LearnerEvent, Standings} from "./types.d.ts" */

export const EVENT_VERSION = 1;

/**
 * Give a deed its id and time.
 *
 * @param {Deed} deed
 * @returns {LearnerEvent}
 */
export function makeEvent(deed, now = new Date()) {
  const bytes = crypto.getRandomValues(new Uint8Array(16)); // randomUUID is missing on plain http
  const id = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
  return { id, v: EVENT_VERSION, at: now.getTime(), offset: -now.getTimezoneOffset() || 0, ...deed };
}

/**
 * Tell whether something read from a store or a file is an event that this version understands.
 *
 * @param {any} value
 * @returns {value is LearnerEvent}
 */
export function isEvent(value) {
  const { id, v, kind, item, revision, grade, choice, confidence, at, offset, language } = value ?? {};
  return (
    [id, item, language].every((text) => text && typeof text === "string") &&
    v === EVENT_VERSION &&
    (kind === "prediction" ? grade === null : kind === "answer" && grade >= 0 && grade <= 1 && typeof grade === "number") &&
    whole(revision, 1, 1e6) &&
    whole(at, 0, 8.64e15) &&
    whole(offset, -900, 900) &&
    Array.isArray(choice) && choice.every((part) => typeof part === "string") &&
    [null, "sure", "think", "guess"].includes(confidence)
  );
}

/** @type {(value: number, low: number, high: number) => boolean} */
const whole = (value, low, high) => Number.isInteger(value) && value >= low && value <= high;

/**
 * Fold events into how the learner stands. Their order, repeats, and events of other versions do not matter;
 * once an item was done in a newer revision, older revisions no longer count.
 *
 * @param {Iterable<unknown>} events
 * @returns {Standings}
 */
export function fold(events) {
  const state = { answers: new Map(), predictions: new Map() };
  const seen = new Set();
  for (const event of [...events].filter(isEvent).sort(byTime)) {
    if (seen.has(event.id)) continue;
    seen.add(event.id);
    const { kind, item, revision, grade, choice, at } = event;
    const standings = kind === "answer" ? state.answers : state.predictions;
    const before = standings.get(item);
    if (before?.revision > revision) continue;
    const times = before?.revision === revision ? before.times : [];
    standings.set(item, { revision, grade, choice, times: [...times, at] });
  }
  return state;
}

/** @type {(one: LearnerEvent, other: LearnerEvent) => number} */
const byTime = (one, other) => one.at - other.at || (one.id < other.id ? -1 : 1);
