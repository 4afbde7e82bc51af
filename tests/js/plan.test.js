import assert from "node:assert/strict";
import { test } from "node:test";

import { fold } from "../../overrides/assets/javascripts/record/fold.js";
import { planReview } from "../../overrides/assets/javascripts/review/plan.js";
import { answered, course, marked, question } from "./course.js";

const COURSE = course({ "history/a": [question("a"), question("b")] });
const plan = (events, day, catalogue = COURSE) => {
  const now = new Date((day + 0.5) * 86_400_000);
  return planReview(fold(events, catalogue.renamed, now.getTime()), catalogue, now);
};

test("what is due in half a year is among the coming days", () => {
  const events = [100, 110, 140, 220, 390].map((day) => answered(day, "a"));
  const { due, coming } = plan([...events, answered(390, "b")], 391);
  assert.equal(due, 0);
  assert.equal(coming.length, 2);
  assert.ok(coming[1].day > 391 + 100);
  assert.deepEqual(coming.map(({ count }) => count), [1, 1]);
});

test("what was reviewed today is taken off what a day holds, and what more is due is counted", () => {
  const ids = Array.from({ length: 30 }, (_, index) => `q${index + 10}`);
  const catalogue = course({ "history/a": ids.map((id) => question(id)) });
  const before = ids.slice(0, 26).map((id) => answered(100, id));
  const [{ day }] = plan(before, 101, catalogue).coming;
  const today = [...ids.slice(0, 15), ids[29]].map((id) => answered(day, id, { place: "review" }));
  const held = [before, [...before, ...today]].map((events) => {
    const { questions, begun: _, coming, ...counts } = plan(events, day, catalogue);
    return { ...counts, questions: questions.map(({ id }) => id), coming: coming.slice(0, 2).map((each) => [each.day - day, each.count]) };
  });
  assert.deepEqual(held, [
    { due: 20, fresh: 4, waiting: 6, later: 0, doneToday: 0, questions: [...ids.slice(0, 20), ...ids.slice(26)], coming: [[0, 20], [1, 6]] },
    { due: 5, fresh: 3, waiting: 6, later: 0, doneToday: 16, questions: [...ids.slice(15, 20), ...ids.slice(26, 29)], coming: [[0, 5], [1, 6]] },
  ]);
});

test("an item that a clock dated a year ahead is asked as a new one, and then comes again like any other", () => {
  const ahead = [answered(100, "b"), answered(100 + 365, "a"), answered(100 + 366, "a")];
  const { questions, fresh, begun } = plan(ahead, 100);
  assert.deepEqual([questions.map(({ id }) => id), fresh, begun], [["a"], 1, true]);
  const after = plan([...ahead, answered(100, "a", { place: "review" })], 101);
  assert.deepEqual([after.fresh, after.coming.length], [0, 1]);
  assert.ok(after.coming[0].day < 130);
});

test("a page that was read under another path offers its questions", () => {
  const { questions } = plan([marked(99, "old")], 100, { ...COURSE, renamed: { old: "history/a" } });
  assert.deepEqual(questions.map(({ id }) => id), ["a", "b"]);
});

test("who has only answers that a clock dated ahead has begun all the same", () => {
  const { begun, coming, questions } = plan([answered(465, "a")], 100);
  assert.deepEqual([begun, coming], [true, []]);
  assert.deepEqual(questions.map(({ id }) => id), ["a", "b"]); // as of any section that was begun
  assert.equal(plan([], 100).begun, false);
});
