import assert from "node:assert/strict";
import { test } from "node:test";

import { planReview } from "../../overrides/assets/javascripts/review/plan.js";
import { answered, course, question } from "./course.js";

const COURSE = course({ "history/a": [question("a"), question("b")] });
const plan = (events, day) => planReview(events, COURSE, new Date((day + 0.5) * 86_400_000));

test("what is due in half a year is among the coming days", () => {
  const events = [100, 110, 140, 220, 390].map((day) => answered(day, "a"));
  const { due, coming } = plan([...events, answered(390, "b")], 391);
  assert.equal(due, 0);
  assert.equal(coming.length, 2);
  assert.ok(coming[1].day > 391 + 100);
  assert.deepEqual(coming.map(({ count }) => count), [1, 1]);
});
