import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

import { calibrate, percentRight } from "../../overrides/assets/javascripts/progress/calibration.js";
import { bestFinal, standingOfPage, standingOfTrack } from "../../overrides/assets/javascripts/progress/standing.js";
import { fold } from "../../overrides/assets/javascripts/record/fold.js";
import { answered, course, drawn, marked, question } from "./course.js";

const COURSE = course({
  "history/a": [question("a1"), question("a2", { revision: 2 }), question("plan", { type: "reflect" })],
  "history/b": [question("b1")],
});
const page = (events, path = "history/a") => standingOfPage(path, fold(events), COURSE);
const noon = (day) => (day + 0.5) * 86_400_000;
const plan = answered(3, "plan", { confidence: null, grade: 0.5 });

test("nothing done: nothing read, nothing passed, all minutes left", () => {
  assert.deepEqual(page([]), {
    total: 2, right: 0, unwritten: 1, answered: 0, last: 0, version: "", read: false, readAt: 0, passed: false, minutes: 30,
  });
});

test("a check is passed when every graded question is right at its last answer and the others are answered", () => {
  const right = [answered(1, "a1"), answered(2, "a2", { revision: 2, content: "0badc0de" })];
  assert.equal(page(right).passed, false);
  assert.equal(page([...right, plan]).passed, true);
  assert.equal(page([...right, plan, answered(9, "a1", { grade: 0 })]).passed, false);
  assert.equal(page([...right, plan, answered(9, "a1", { grade: 0.5 }), answered(9, "a1", { at: noon(9) + 1 })]).passed, true);
  assert.deepEqual(page([...right, answered(9, "a2", { revision: 1 })]).right, 2);
  const { total, right: count, answered: all } = page([...right, plan]);
  assert.deepEqual([total, count, all], [2, 2, 3]);
});

test("a question that was revised has to be answered again", () => {
  const { right, answered: all, passed } = page([answered(1, "a1"), answered(2, "a2"), plan]);
  assert.deepEqual([right, all, passed], [1, 2, false]);
});

test("the last answer gives the date and the version of the content", () => {
  const { last, version } = page([
    answered(1, "a1"), answered(5, "a1", { content: "00000005" }), answered(2, "a2", { revision: 2, content: "00000002" }),
  ]);
  assert.deepEqual([last, version], [noon(5), "00000005"]);
});

test("a page takes its minutes until it is passed; once it is read, those of the questions that are open", () => {
  const read = marked(1, "history/a");
  const [one, two] = [answered(2, "a1"), answered(2, "a2", { revision: 2 })];
  assert.equal(page([one, two]).minutes, 30);
  const open = [[], [one], [one, plan], [one, two], [one, two, plan]];
  assert.deepEqual(open.map((given) => page([read, ...given]).minutes), [3, 2, 1, 1, 0]);
  assert.deepEqual([page([read, one, two]).unwritten, page([read, one, two]).passed], [1, false]);
  const short = course({ "history/a": COURSE.pages["history/a"].questions }, 2);
  assert.equal(standingOfPage("history/a", fold([read]), short).minutes, 2);
  assert.deepEqual([page([marked(1, "history/a")]).read, page([marked(1, "history/a")]).readAt], [true, noon(1)]);
  const long = course({ p: [..."abcdefgh"].map((id) => question(id)) });
  assert.equal(standingOfPage("p", fold([marked(1, "p")]), long).minutes, 6);
  const { readAt, minutes } = page([marked(1, "history/a"), marked(2, "history/a", "unread")]);
  assert.deepEqual([readAt, minutes], [0, 30]);
  assert.equal(page([answered(1, "b1")], "history/b").minutes, 0);
});

test("a page without questions can be read, and is never passed", () => {
  const { read, passed, total } = page([marked(1, "appendix/how-to")], "appendix/how-to");
  assert.deepEqual([read, passed, total], [true, false, 0]);
});

test("a track is the sum of its pages", () => {
  const events = [answered(1, "b1"), answered(1, "a1"), marked(1, "history/b")];
  assert.deepEqual(standingOfTrack(COURSE.tracks[0], fold(events), COURSE), {
    total: 2, read: 1, passed: 1, minutes: 30,
  });
});

test("the best final check is the one with the largest share that was answered to its end, on the day of its last answer; of equals the first", () => {
  const run = (day, items) => drawn(day, items);
  const [first, second, open, last] = [1, 5, 9, 12].map((day) => run(day, ["a1", "b1"]));
  const events = [
    first, answered(1, "a1", { place: first.id }), answered(1, "b1", { place: first.id, grade: 0 }),
    second, answered(5, "a1", { place: second.id }), answered(8, "b1", { place: second.id }), answered(10, "a1", { place: second.id }),
    open, answered(9, "a1", { place: open.id }),
    last, answered(12, "a1", { place: last.id }), answered(12, "b1", { place: last.id }),
  ];
  const { right, count, share, passed, at } = bestFinal("beginner", fold(events), events) ?? {};
  assert.deepEqual({ right, count, share, passed, at }, { right: 2, count: 2, share: 1, passed: true, at: noon(8) });
  assert.equal(bestFinal("practitioner", fold(events), events), undefined);
  assert.equal(bestFinal("beginner", fold(events.slice(6, 8)), events), undefined);
});

/** Answers to different items: how many, how many of them right, how sure. */
const said = (confidence, count, right) =>
  Array.from({ length: count }, (_, index) => answered(1, `${confidence}-${index}`, { confidence, grade: index < right ? 1 : 0 }));
const verdict = (...parts) => calibrate(fold(parts.flat())).verdict;

test("only the first answer of a day says how well sureness fits, and only where it was asked for", () => {
  const events = [
    answered(1, "a1", { grade: 0 }), answered(1, "a1", { at: noon(1) + 1 }), answered(2, "a1", { confidence: "think" }),
    answered(2, "b1", { confidence: null }), answered(2, "a2", { confidence: "guess", grade: 0.5 }),
  ];
  assert.deepEqual(calibrate(fold(events)), {
    sure: { count: 1, right: 0 }, think: { count: 1, right: 1 }, guess: { count: 1, right: 0 }, verdict: "too-few",
  });
});

test("the verdict stands on ten answers and says over, under or fair", () => {
  assert.equal(verdict(said("sure", 9, 0), said("guess", 9, 9)), "too-few");
  assert.equal(verdict(said("sure", 10, 7)), "over");
  assert.equal(verdict(said("sure", 10, 8)), "fair");
  assert.deepEqual([79, 80].map((right) => verdict(said("sure", 100, right))), ["over", "fair"]);
  assert.deepEqual([89, 90].map((right) => verdict(said("guess", 100, right))), ["too-few", "under"]);
  assert.equal(verdict(said("think", 5, 5), said("guess", 5, 4)), "under");
  assert.equal(verdict(said("think", 10, 8)), "too-few");
  assert.equal(verdict(said("sure", 10, 10), said("guess", 10, 9)), "under");
  assert.equal(verdict(said("sure", 10, 7), said("guess", 10, 10)), "over");
});

// Held to the manager's side as well, in tests/test_cohort_progress.py: a question `q` in its second revision.
for (const { when, answers, expected } of JSON.parse(readFileSync(new URL("fixtures/progress.json", import.meta.url), "utf-8"))) {
  test(`as the manager counts: ${when}`, () => {
    const events = answers.map((answer) => {
      const [, sign, hours, minutes] = /([+-])(\d\d):(\d\d)$/.exec(answer.at) ?? [];
      const offset = Number(`${sign}1`) * (Number(hours) * 60 + Number(minutes));
      return answered(0, "q", { ...answer, at: Date.parse(answer.at), offset });
    });
    const { verdict: _, ...counts } = calibrate(fold(events));
    const counted = Object.fromEntries(Object.entries(counts).map(([name, { count, right }]) => [name, [count, right]]));
    const { right } = standingOfPage("p", fold(events), course({ p: [question("q", { revision: 2 })] }));
    assert.deepEqual({ ...counted, right }, expected);
  });
}

test("a share of right answers is said in whole per cent, and as 100 only where all were right", () => {
  const shares = [[0, 1], [1, 2], [2, 3], [1, 8], [298, 300], [299, 300], [300, 300]];
  assert.deepEqual(shares.map(([right, count]) => percentRight({ right, count })), [0, 50, 67, 13, 99, 99, 100]);
});
