import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";

import { dateOf, firstOfDays, learningDay, startOfDay, today } from "../../overrides/assets/javascripts/review/days.js";

/** A moment by the clock on the wall: date, time, and offset as ISO 8601 has it. @type {(text: string) => {at: number, offset: number}} */
function on(text) {
  const [, sign, hours, minutes] = /([+-])(\d\d):(\d\d)$/.exec(text) ?? [];
  return { at: Date.parse(text), offset: Number(`${sign}1`) * (Number(hours) * 60 + Number(minutes)) };
}
const day = (text) => {
  const { at, offset } = on(text);
  return dateOf(learningDay(at, offset)).join("-");
};
const days = (...texts) => firstOfDays(texts.map(on)).map((first) => dateOf(first.day).join("-"));

test("a day begins at four in the morning, where the learner is", () => {
  assert.equal(day("2026-11-23T03:59:59+09:00"), "2026-11-22");
  assert.equal(day("2026-11-23T04:00:00+09:00"), "2026-11-23");
  assert.equal(day("2026-11-24T03:59:59+09:00"), "2026-11-23");
  assert.equal(day("2026-11-23T03:59:00-08:00"), "2026-11-22");
  assert.equal(day("2026-11-23T04:00:00+05:45"), "2026-11-23");
  assert.equal(day("1970-01-01T03:00:00+00:00"), "1969-12-31");
});

test("daylight saving moves the clock and no day: each date has one, of 23 or 25 hours", () => {
  // Berlin, 29 March 2026: from 02:00+01:00 to 03:00+02:00.
  assert.equal(day("2026-03-29T01:59:00+01:00"), "2026-3-28");
  assert.equal(day("2026-03-29T03:00:00+02:00"), "2026-3-28");
  assert.equal(day("2026-03-29T04:00:00+02:00"), "2026-3-29");
  // 25 October 2026: from 03:00+02:00 back to 02:00+01:00.
  assert.equal(day("2026-10-25T02:30:00+02:00"), "2026-10-24");
  assert.equal(day("2026-10-25T02:30:00+01:00"), "2026-10-24");
  assert.equal(day("2026-10-25T04:00:00+01:00"), "2026-10-25");
  assert.deepEqual(days("2026-10-24T23:00:00+02:00", "2026-10-25T02:30:00+01:00", "2026-10-25T04:00:00+01:00"), ["2026-10-24", "2026-10-25"]);
});

test("who flies west and has the same evening twice does not go back a day", () => {
  // From Tokyo, Monday 06:00, to Los Angeles, where it is still Sunday afternoon.
  assert.deepEqual(days("2026-11-23T06:00:00+09:00", "2026-11-22T16:00:00-08:00", "2026-11-23T05:00:00-08:00"), ["2026-11-23"]);
  assert.deepEqual(days("2026-11-23T06:00:00+09:00", "2026-11-24T05:00:00-08:00"), ["2026-11-23", "2026-11-24"]);
});

test("who flies east skips what the date line takes", () => {
  assert.deepEqual(days("2026-11-22T22:00:00-08:00", "2026-11-24T08:00:00+09:00"), ["2026-11-22", "2026-11-24"]);
});

test("a clock that is set back makes no day of its own", () => {
  // Sorted by time, as a history is; the offset was set wrongly and put right.
  assert.deepEqual(days("2026-11-23T05:00:00+09:00", "2026-11-22T23:30:00+02:00", "2026-11-24T05:00:00+09:00"), ["2026-11-23", "2026-11-24"]);
});

test("whatever the clocks say, days rise, and the first of each is kept", () => {
  const moments = fc.array(fc.record({ at: fc.integer({ min: 0, max: 10 ** 9 }), offset: fc.integer({ min: -900, max: 900 }) }));
  fc.assert(
    fc.property(moments, (made) => {
      const history = made.toSorted((one, other) => one.at - other.at);
      const firsts = firstOfDays(history);
      assert.ok(firsts.every((first, index) => index === 0 || first.day > firsts[index - 1].day));
      assert.equal(firsts.length > 0, history.length > 0);
      assert.equal(firsts[0]?.moment, history[0]);
    }),
  );
});

for (const zone of ["UTC", "Asia/Tokyo", "Europe/Berlin"]) {
  test(`today is the day of this clock, and begins at four: ${zone}`, () => {
    process.env.TZ = zone;
    for (const text of ["2026-03-29T12:00:00", "2026-10-25T12:00:00", "2026-11-23T04:00:00"]) {
      const now = new Date(text);
      const start = startOfDay(today(now));
      assert.deepEqual([new Date(start).getHours(), new Date(start).getDate()], [4, now.getDate()]);
      assert.equal(today(new Date(start)), today(now));
      assert.equal(today(new Date(start - 1)), today(now) - 1);
    }
  });
}
