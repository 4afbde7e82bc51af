import assert from "node:assert/strict";
import { test } from "node:test";

import { fold, isEvent, makeEvent } from "../../overrides/assets/javascripts/record/events.js";

const DEED = { kind: "answer", item: "why", revision: 1, grade: 1, choice: ["a"], confidence: null, language: "en" };
const event = (id, at, change = {}) => ({ ...DEED, id, v: 1, at, offset: 540, ...change });

test("an event has an id of its own, UTC milliseconds and the offset", () => {
  const now = new Date(1_800_000_000_000);
  const [one, other] = [makeEvent(DEED, now), makeEvent(DEED, now)];
  assert.notEqual(one.id, other.id);
  assert.equal(one.at, 1_800_000_000_000);
  assert.equal(one.offset, -now.getTimezoneOffset() || 0);
  assert.ok(isEvent(one));
});

test("what is damaged or foreign is no event", () => {
  const bad = [
    null, 1, "event", [], {}, event("", 1), event("x", -1), event("x", Number.NaN), event("x", 1.5), event("x", 1, { v: 2 }),
    event("x", 1, { grade: 1.1 }), event("x", 1, { grade: null }), event("x", 1, { grade: "1" }), event("x", 1, { choice: "a" }),
    event("x", 1, { choice: [1] }), event("x", 1, { revision: 0 }), event("x", 1, { offset: 9999 }), event("x", 1, { kind: "visit" }),
    event("x", 1, { kind: "prediction", grade: 1 }), event("x", 1, { confidence: "very" }), event("x", 1, { item: 7 }),
  ];
  for (const each of bad) assert.equal(isEvent(each), false, JSON.stringify(each));
  assert.ok(isEvent(event("x", 1, { kind: "prediction", grade: null })));
  assert.deepEqual(fold(bad), { answers: new Map(), predictions: new Map() });
});

test("the last answer counts, and all its times are kept", () => {
  const { answers } = fold([event("1", 10, { grade: 0, choice: ["b"] }), event("2", 20)]);
  assert.deepEqual(answers.get("why"), { revision: 1, grade: 1, choice: ["a"], times: [10, 20] });
});

test("an older revision does not count for the newer one, even where it was answered later", () => {
  const { answers } = fold([event("1", 10), event("2", 20, { revision: 2, grade: 0 }), event("3", 30, { revision: 1 })]);
  assert.deepEqual(answers.get("why"), { revision: 2, grade: 0, choice: ["a"], times: [20] });
});

test("predictions and answers of the same name stay apart", () => {
  const { answers, predictions } = fold([event("1", 10), event("2", 20, { kind: "prediction", grade: null, choice: ["c"] })]);
  assert.deepEqual(answers.get("why")?.choice, ["a"]);
  assert.deepEqual(predictions.get("why")?.choice, ["c"]);
});

test("the order of merging, and merging twice, make no difference", () => {
  const events = [3, 1, 2, 2, 5, 4].map((at, index) => event(String(index), at, { revision: 1 + (index % 2), choice: [String(index)] }));
  const expected = fold(events);
  let order = [...events];
  for (let turn = 0; turn < 50; turn += 1) {
    order = [...order.slice(turn % 5), ...order.slice(0, turn % 5)].reverse();
    assert.deepEqual(fold([...order, ...order.slice(2)]), expected);
  }
});
