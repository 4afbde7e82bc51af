import assert from "node:assert/strict";
import { test } from "node:test";

import { grade } from "../../overrides/assets/javascripts/check/grade.js";

/** @type {[string, object, string[], number, boolean[]][]} name, key, choice, grade, parts */
const CASES = [
  ["single: the key", { type: "single", parts: ["a", "b"], right: ["b"] }, ["b"], 1, [true]],
  ["single: another", { type: "single", parts: ["a", "b"], right: ["b"] }, ["a"], 0, [false]],
  ["single: nothing", { type: "single", parts: ["a", "b"], right: ["b"] }, [], 0, [false]],
  ["multiple: all keys, in any order", { type: "multiple", parts: ["a", "b", "c"], right: ["a", "c"] }, ["c", "a"], 1, [true, true, true]],
  ["multiple: one left out", { type: "multiple", parts: ["a", "b", "c"], right: ["a", "c"] }, ["a"], 0, [true, true, false]],
  ["multiple: one too many", { type: "multiple", parts: ["a", "b", "c"], right: ["a", "c"] }, ["a", "b", "c"], 0, [true, false, true]],
  ["true-false: both", { type: "true-false", parts: ["a", "b"], right: ["a"], judge: "false" }, ["false", "a"], 1, [true, true]],
  ["true-false: right for the wrong reason", { type: "true-false", parts: ["a", "b"], right: ["a"], judge: "false" }, ["false", "b"], 0, [true, false]],
  ["true-false: a reason named true", { type: "true-false", parts: ["true", "b"], right: ["b"], judge: "true" }, ["true", "true"], 0, [true, false]],
  ["order: right", { type: "order", parts: ["a", "b", "c", "d"] }, ["a", "b", "c", "d"], 1, [true, true, true, true]],
  ["order: two swapped", { type: "order", parts: ["a", "b", "c", "d"] }, ["b", "a", "c", "d"], 0.5, [false, false, true, true]],
  ["match: right", { type: "match", parts: ["a", "b"] }, ["b:b", "a:a"], 1, [true, true]],
  ["match: the same partner twice", { type: "match", parts: ["a", "b"] }, ["a:a", "b:a"], 0.5, [true, false]],
  ["match: the spare", { type: "match", parts: ["a", "b"] }, ["a:spare", "b:a"], 0, [false, false]],
];

for (const [name, key, choice, share, parts] of CASES) {
  test(name, () => {
    const result = grade({ right: [], judge: "", ...key }, choice);
    assert.equal(result.grade, share);
    assert.equal(result.right, share === 1);
    assert.deepEqual(result.parts.map(({ right }) => right), parts);
  });
}
