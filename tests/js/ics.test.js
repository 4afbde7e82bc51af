import assert from "node:assert/strict";
import { test } from "node:test";

import { writeCalendar } from "../../overrides/assets/javascripts/review/ics.js";

const made = Date.UTC(2026, 10, 22, 9, 8, 7);
const day = Date.UTC(2026, 11, 31) / 86_400_000;
const utf8 = new TextEncoder();
const unfolded = (text) => text.replaceAll("\r\n ", "").split("\r\n");

test("each day is an all-day event with an id of its own, and ends on the next", () => {
  const text = writeCalendar([{ day, summary: "12 questions" }, { day: day + 1, summary: "復習3問", description: "https://example.org/review/" }], { name: "Review", made });
  assert.equal(text, [
    "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//engagement-wiki//review//EN", "CALSCALE:GREGORIAN", "X-WR-CALNAME:Review",
    "BEGIN:VEVENT", "UID:review-20261231@engagement-wiki", "DTSTAMP:20261122T090807Z", "DTSTART;VALUE=DATE:20261231",
    "DTEND;VALUE=DATE:20270101", "SUMMARY:12 questions", "TRANSP:TRANSPARENT", "END:VEVENT",
    "BEGIN:VEVENT", "UID:review-20270101@engagement-wiki", "DTSTAMP:20261122T090807Z", "DTSTART;VALUE=DATE:20270101",
    "DTEND;VALUE=DATE:20270102", "SUMMARY:復習3問", "DESCRIPTION:https://example.org/review/", "TRANSP:TRANSPARENT", "END:VEVENT",
    "END:VCALENDAR", "",
  ].join("\r\n"));
});

test("a calendar read twice replaces its events: the id is that of the day, whatever else changed", () => {
  const uid = (summary, at) => unfolded(writeCalendar([{ day, summary }], { name: "", made: at })).find((line) => line.startsWith("UID"));
  assert.equal(uid("1 question", made), uid("9 questions", made + 1));
});

test("marks that mean something are escaped, and lines never end within a text", () => {
  const lines = unfolded(writeCalendar([{ day, summary: "a,b;c\\d\ne\r\nf\rg\u0007\u007f\tEND:VEVENT" }], { name: "", made }));
  assert.ok(lines.includes("SUMMARY:a\\,b\\;c\\\\d\\ne\\nf\\ngEND:VEVENT"));
});

test("no line has more than 75 octets, and no character is torn apart", () => {
  for (const summary of ["x".repeat(300), "復習する問い".repeat(40), "a👩‍🏫é".repeat(50)]) {
    const text = writeCalendar([{ day, summary }], { name: summary, made });
    for (const line of text.split("\r\n")) assert.ok(utf8.encode(line).length <= 75, line);
    assert.ok(unfolded(text).includes(`SUMMARY:${summary}`));
    assert.ok(text.isWellFormed() && text.split("\r\n").every((line) => line.isWellFormed()));
  }
});
