/** The learner's file: a backup to read back anywhere, and what a manager is given. Pure. */

import { EVENT_VERSION, adds, isNewer, upgrade } from "./events.js";
import { inOrder } from "./fold.js";

/** @import {LearnerEvent, Row} from "./types.d.ts" */

const FORMAT = "engagement-wiki-record";

/** What is larger is no learner's file: bytes of UTF-8, which are never fewer than characters; and events. */
export const MOST_BYTES = 64 * 2 ** 20;
const MOST_EVENTS = 200_000;
const LONGEST_NAME = 200;

/** A choice of ids, as every type but `reflect` makes it where nothing is said of confidence. */
const IDS = /^[a-z0-9-]+(?::[a-z0-9-]+)?$/;

/**
 * Why a file is refused. `at`: the place of the event in the file, from 1; with `damaged` it is always there.
 *
 * @typedef {{problem: "not-json" | "foreign" | "newer" | "damaged", at?: number}} Refusal
 */

/**
 * Write a record as a file. With `texts` it is a backup: what this version cannot read goes into it as it is.
 *
 * @param {unknown[]} rows
 * @param {{name: string, now: number, texts: boolean, own: Set<string>}} file `now`: UTC milliseconds; without `texts`
 *   what the learner wrote stays with the learner; `own`: ids of the questions answered in one's own words (`reflect`)
 * @returns {string} JSON
 */
export function writeFile(rows, { name, now, texts, own }) {
  const events = inOrder(rows).map((event) => (texts || !isWritten(event, own) ? event : withoutText(event)));
  const unread = texts ? rows.filter((row) => !upgrade(row)) : [];
  const short = [...name].slice(0, LONGEST_NAME / 2).join("");
  return JSON.stringify({ format: FORMAT, version: EVENT_VERSION, made: now, name: short, events, ...(unread.length ? { unread } : {}) });
}

/** A question that stands no more is in no list: its texts are told by their look. @type {(event: LearnerEvent, own: Set<string>) => boolean} */
export function isWritten({ kind, item, confidence, choice }, own) {
  return kind === "answer" && (own.has(item) || (confidence === null && !IDS.test(choice[0] ?? "-")));
}

/** @type {(event: LearnerEvent) => LearnerEvent} */
const withoutText = (event) => ({ ...event, choice: ["", ...event.choice.slice(1)] });

/**
 * Read a file. It is taken whole or not at all: one damaged event refuses it. `unread`: what was no event for the version
 * that wrote it, nor is for this one; it goes back into a record as it is.
 *
 * @param {string} text
 * @returns {{name: string, events: LearnerEvent[], unread: Row[]} | Refusal}
 */
export function readFile(text) {
  if (text.length > MOST_BYTES) return { problem: "foreign" };
  let file;
  try {
    file = JSON.parse(text);
  } catch {
    return { problem: "not-json" };
  }
  if (file?.format !== FORMAT) return { problem: "foreign" };
  const { version, made, name, events, unread = [] } = file;
  if (isNewer({ v: version })) return { problem: "newer" };
  const whole = [version, made].every((number) => Number.isSafeInteger(number) && number >= 0) && version > 0;
  if (!whole || typeof name !== "string" || name.length > LONGEST_NAME) return { problem: "foreign" };
  if (!Array.isArray(events) || !Array.isArray(unread) || events.length + unread.length > MOST_EVENTS) return { problem: "foreign" };
  // An infinite one, as JSON can hold, would come back out of a backup as null, and refuse the whole of it.
  if (!unread.every((row) => typeof row?.id === "string" || Number.isFinite(row?.id))) return { problem: "foreign" };
  const known = [];
  for (const [index, event] of events.entries()) {
    const current = upgrade(event);
    if (!current) return { problem: isNewer(event) ? "newer" : "damaged", at: index + 1 };
    known.push(current);
  }
  return { name, events: [...known, ...unread.flatMap((row) => upgrade(row) ?? [])], unread: unread.filter((row) => !upgrade(row)) };
}

/**
 * What reading a file would add: rows not there yet or there without their text, rows there already, and the time from first to last
 * (UTC milliseconds; 0 for a file without events).
 *
 * @param {Row[]} rows of the file
 * @param {Row[]} present
 */
export function preview(rows, present) {
  const there = new Map(present.map((row) => [row.id, row]));
  const count = new Set(rows.map(({ id }) => id)).size;
  const added = rows.filter((row) => adds(row, there.get(row.id)));
  const fresh = new Set(added.map(({ id }) => id)).size;
  const dated = inOrder(rows);
  return { fresh, known: count - fresh, from: dated[0]?.at ?? 0, to: dated.at(-1)?.at ?? 0 };
}
