/** Events of a learner: made, and told from what is damaged, foreign or newer. No storage. */

/** @import {Deed, LearnerEvent, Row} from "./types.d.ts" */

export const EVENT_VERSION = 2;

const ID = /^[0-9a-f]{32}$/;
const CONTENT = /^(?:[0-9a-f]{8})?$/;
const KINDS = ["answer", "prediction", "page", "draw"];

/**
 * Each takes an event from the version of its place (0: version 1) to the next. Append only.
 *
 * @type {((event: any) => object)[]}
 */
const MIGRATIONS = [(event) => ({ ...event, v: 2, content: "", place: "page" })];

/** The edition that the build wrote the page for: a browser that translates rewrites its `lang`. */
export const edition = () => (document.head.querySelector("[content=ja_JP]") ? "ja" : "en");

/** Give a deed its id, edition and time. @param {Deed} deed @throws where it could not be read again */
export function makeEvent(deed, now = new Date()) {
  const bytes = crypto.getRandomValues(new Uint8Array(16)); // randomUUID is missing on plain http
  const id = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
  const offset = -now.getTimezoneOffset();
  const event = upgrade({ id, v: EVENT_VERSION, at: +now, offset, language: edition(), content: "", place: "page", ...deed });
  if (!event) throw new TypeError(deed.item);
  return event;
}

/** Date an event after all that is known of its item but what a clock dated ahead. @type {(event: LearnerEvent, known: LearnerEvent[]) => LearnerEvent} */
export const follow = (event, known) =>
  ({ ...event, at: known.reduce((at, one) => (isAhead(one, event.at) ? at : Math.max(at, one.at + 1)), event.at) });

/**
 * Read something as an event of this version; null where it is damaged, foreign or newer. Only what an event holds is
 * taken over. Its language was once that of a translation: that is read as English.
 *
 * @param {any} value
 * @returns {LearnerEvent | null}
 */
export function upgrade(value) {
  const from = value?.v;
  if (!whole(from, 1, EVENT_VERSION) || (from < 2 && !["answer", "prediction"].includes(value.kind))) return null;
  const event = MIGRATIONS.slice(from - 1).reduce((older, migrate) => migrate(older), value);
  const { id, v, at, offset, language, kind, item, revision, grade, choice, confidence, content, place } = event;
  const sound =
    ID.test(text(id)) &&
    whole(at, 0, 8.64e15) &&
    whole(offset, -900, 900) &&
    text(language) &&
    KINDS.includes(kind) &&
    text(item) && item.length <= 200 &&
    whole(revision, 1, 1e6) &&
    Array.isArray(choice) && choice.length <= 60 &&
    choice.every((part) => typeof part === "string" && part.length <= 10_000) &&
    typeof content === "string" && CONTENT.test(content) &&
    (place === "page" || place === "review" || ID.test(text(place))) &&
    fits(event);
  return sound ? { id, v, at, offset, language: language === "ja" ? "ja" : "en", kind, item, revision, grade, choice, confidence, content, place } : null;
}

/** Whether a later version of the site wrote this: it is kept as it is, and not judged. @param {any} value */
export const isNewer = (value) => Number.isSafeInteger(value?.v) && value.v > EVENT_VERSION;

/** Whether a wrong clock dated an event: by more than two days. @type {(event: {at: number}, now: number) => boolean} */
export const isAhead = ({ at }, now) => at > now + 2 * 86_400_000;

/** Whether a row is new, or has a text that its copy lacks. @type {(row: Row, copy?: Row) => boolean} */
export const adds = ({ choice }, copy) => !copy || (copy.choice?.[0] === "" && choice?.[0] > "");

/** A row as it is to lie there: what lies there already takes on the text that it lacks, and nothing else. @type {(row: Row, copy?: Row) => Row} */
export const united = (row, copy) => (!copy ? row : adds(row, copy) ? { ...copy, choice: row.choice } : copy);

/** @type {(event: LearnerEvent) => boolean} whether grade, confidence, revision and choice are those of its kind */
function fits({ kind, grade, confidence, revision, choice }) {
  if (kind === "answer") {
    const graded = typeof grade === "number" && grade >= 0 && grade <= 1;
    return graded && [null, "sure", "think", "guess"].includes(confidence);
  }
  if (grade !== null || confidence !== null) return false;
  if (kind === "page") return revision === 1 && choice.length === 1 && ["read", "unread"].includes(choice[0]);
  return kind === "prediction" || revision === 1;
}

/** @type {(value: unknown) => string} */
const text = (value) => (typeof value === "string" ? value : "");

/** @type {(value: number, low: number, high: number) => boolean} */
const whole = (value, low, high) => Number.isInteger(value) && value >= low && value <= high;
