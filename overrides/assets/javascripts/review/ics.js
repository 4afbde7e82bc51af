/** Dates of review as a calendar file, RFC 5545. Pure; all words are handed in. */

import { dateOf } from "./days.js";

/** @import {Entry} from "./types.d.ts" */

const OCTETS = 75;
const utf8 = new TextEncoder();

/**
 * An all-day event for each entry. An event's id is that of its day: a file that is read again replaces, and adds nothing.
 *
 * @param {Entry[]} entries
 * @param {{name: string, made: number}} calendar `made`: UTC milliseconds
 */
export function writeCalendar(entries, { name, made }) {
  const stamp = `${new Date(made).toISOString().slice(0, 19).replace(/[-:]/g, "")}Z`;
  const events = entries.flatMap(({ day, summary, description }) => [
    "BEGIN:VEVENT",
    `UID:review-${date(day)}@engagement-wiki`,
    `DTSTAMP:${stamp}`,
    `DTSTART;VALUE=DATE:${date(day)}`,
    `DTEND;VALUE=DATE:${date(day + 1)}`,
    `SUMMARY:${escaped(summary)}`,
    ...(description ? [`DESCRIPTION:${escaped(description)}`] : []),
    "TRANSP:TRANSPARENT",
    "END:VEVENT",
  ]);
  const head = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//engagement-wiki//review//EN", "CALSCALE:GREGORIAN"];
  const title = `X-WR-CALNAME:${escaped(name)}`;
  return [...head, title, ...events, "END:VCALENDAR"].map((line) => `${folded(line)}\r\n`).join("");
}

/** @param {number} day */
const date = (day) => dateOf(day).map((part) => String(part).padStart(2, "0")).join("");

/** @param {string} text */
const escaped = (text) =>
  text
    .replace(/[\\;,]/g, "\\$&")
    .replace(/\r\n?|\n/g, "\\n")
    .replace(/[\u0000-\u001f\u007f]/g, "");

/** Break a line before it has more than 75 octets, never within a character. @param {string} line */
function folded(line) {
  const rows = [""];
  let octets = 0;
  for (const character of line) {
    const more = utf8.encode(character).length;
    if (octets + more > OCTETS) {
      rows.push("");
      octets = 1; // the space that marks a row as continued
    }
    rows[rows.length - 1] += character;
    octets += more;
  }
  return rows.join("\r\n ");
}
