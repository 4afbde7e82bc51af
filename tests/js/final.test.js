import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";

import { draw } from "../../overrides/assets/javascripts/final/draw.js";
import { result } from "../../overrides/assets/javascripts/final/result.js";
import { questionsOf } from "../../overrides/assets/javascripts/course/questions.js";
import { mulberry32 } from "../../overrides/assets/javascripts/shared/random.js";
import { answered, course, drawn, question } from "./course.js";

/** @param {number[]} counts questions for each objective, two objectives to a page */
const bank = (...counts) =>
  course(Object.fromEntries(counts.map((count, place) => [
    `part/p${place >> 1}`,
    counts.flatMap((_, other) => (other >> 1 === place >> 1 ? Array.from({ length: counts[other] }, (_, n) => question(`o${other}-${n}`, { objective: `o${other % 2}` })) : [])),
  ])));
const objective = (id) => id.split("-")[0];

test("the source of chance is that of the models", () => {
  const chance = mulberry32(1);
  assert.deepEqual([chance(), chance(), chance()], [0.6270739405881613, 0.002735721180215478, 0.5274470399599522]);
});

test("the same seed draws the same, another draws another", () => {
  const catalogue = bank(...Array(20).fill(4));
  assert.deepEqual(draw("beginner", catalogue, 7), draw("beginner", catalogue, 7));
  assert.notDeepEqual(draw("beginner", catalogue, 7), draw("beginner", catalogue, 8));
});

test("every item may come at every place", () => {
  const drawn = Array.from({ length: 200 }, (_, seed) => draw("beginner", bank(3), seed));
  for (const place of [0, 1, 2]) assert.equal(new Set(drawn.map((items) => items[place])).size, 3);
});

test("thirty items are drawn, each once, spread evenly over the objectives", () => {
  const counts = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 40 });
  fc.assert(
    fc.property(counts, fc.integer(), (sizes, seed) => {
      const items = draw("beginner", bank(...sizes), seed);
      assert.equal(items.length, Math.min(30, sizes.reduce((sum, size) => sum + size, 0)));
      assert.equal(new Set(items).size, items.length);
      const taken = sizes.map((_, place) => items.filter((id) => objective(id) === `o${place}`).length);
      const most = Math.max(...taken);
      for (const [place, size] of sizes.entries()) assert.ok(taken[place] === size || taken[place] >= most - 1);
    }),
  );
});

test("an objective of many questions comes no more often than one of few", () => {
  const catalogue = bank(...Array(20).fill(1), ...Array(20).fill(9));
  const drawn = Array.from({ length: 100 }, (_, seed) => draw("beginner", catalogue, seed)).flat();
  const few = drawn.filter((id) => Number(objective(id).slice(1)) < 20).length / drawn.length;
  assert.ok(Math.abs(few - 0.5) < 0.03, `${few}`);
});

test("texts and situations are not drawn, nor what stands in no chapter of the track", () => {
  const catalogue = course({ "part/a": [question("a"), question("b", { type: "reflect" }), question("c", { type: "scenario" })], "part/b": [question("d")] });
  catalogue.tracks[0].chapters = ["part/a"];
  assert.deepEqual(draw("beginner", catalogue, 1), ["a"]);
  assert.deepEqual(draw("nobody", catalogue, 1), []);
});

test("items of the last draw are taken only when there are no others", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 4, maxLength: 20 }), fc.integer(), (sizes, seed) => {
      const catalogue = bank(...sizes);
      const all = [...questionsOf(catalogue).keys()];
      const last = draw("beginner", catalogue, seed);
      const next = draw("beginner", catalogue, seed + 1, last);
      const others = all.filter((id) => !last.includes(id));
      assert.equal(next.length, last.length);
      assert.equal(next.filter((id) => others.includes(id)).length, Math.min(next.length, others.length));
    }),
  );
});

test("the first answer within the run counts; other places and other items do not", () => {
  const run = drawn(1, ["a", "b", "c"]);
  const there = { place: run.id };
  const events = [
    run,
    answered(2, "a", { ...there, grade: 0 }), answered(5, "a", there),
    answered(1, "b", { ...there, kind: "prediction", grade: null, confidence: null }), answered(2, "b", there), answered(2, "c"), answered(2, "d", there),
  ];
  const folded = { id: run.id, track: "beginner", items: run.choice, at: run.at };
  assert.deepEqual(result(folded, events.toReversed()), {
    total: 3, done: 2, right: 1, share: 1 / 3, passed: false, missed: ["a"], open: ["c"], at: events[4].at,
  });
  assert.equal(result(folded, [run]).at, run.at);
});

test("seven of ten pass, six do not", () => {
  const items = Array.from({ length: 10 }, (_, index) => `q${index}`);
  const run = drawn(1, items);
  const share = (right) => result({ id: run.id, track: "t", items, at: 0 }, items.map((item, index) => answered(2, item, { place: run.id, grade: index < right ? 1 : 0.5 })));
  assert.equal(share(7).passed, true);
  assert.equal(share(6).passed, false);
  assert.equal(result({ id: run.id, track: "t", items: [], at: 0 }, []).passed, false);
});
