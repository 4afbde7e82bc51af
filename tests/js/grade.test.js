import assert from "node:assert/strict";
import { test } from "node:test";

import { foldSpelling, grade, readNumber } from "../../overrides/assets/javascripts/check/grade.js";
import { normalise } from "../../overrides/assets/javascripts/lookup/normalise.js";

const SORT = { type: "categorise", parts: ["a", "b", "c"], right: ["a:x", "b:y", "c:x"] };
const WORD = { type: "short", foreseen: { ":right": ["word of mouth", "口コミ"], ads: ["advertising", "広告"] } };
const COUNT = { type: "numeric", foreseen: { ":right": [1234.5], slip: [900] }, tolerance: 0.5, units: ["people", "人"] };
const STORY = { type: "scenario", parts: ["s:wait", "t:lie"], worth: { "s:tell": 1, "t:lie": 0, "t:mend": 0.5, "t:own": 1 } };
const PLAN = { type: "reflect", parts: ["who", "when", "how", "why"] };

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
  ["true-false: a right reason for the wrong judgement", { type: "true-false", parts: ["a", "b"], right: ["a"], judge: "false" }, ["true", "a"], 0, [false, true]],
  ["true-false: a reason named true", { type: "true-false", parts: ["true", "b"], right: ["b"], judge: "true" }, ["true", "true"], 0, [true, false]],
  ["order: right", { type: "order", parts: ["a", "b", "c", "d"] }, ["a", "b", "c", "d"], 1, [true, true, true, true]],
  ["order: two swapped", { type: "order", parts: ["a", "b", "c", "d"] }, ["b", "a", "c", "d"], 0.5, [false, false, true, true]],
  ["match: right", { type: "match", parts: ["a", "b"] }, ["b:b", "a:a"], 1, [true, true]],
  ["match: the same partner twice", { type: "match", parts: ["a", "b"] }, ["a:a", "b:a"], 0.5, [true, false]],
  ["match: the spare", { type: "match", parts: ["a", "b"] }, ["a:spare", "b:a"], 0, [false, false]],
  ["categorise: all in place, in any order", SORT, ["c:x", "a:x", "b:y"], 1, [true, true, true]],
  ["categorise: each earns its share", SORT, ["a:x", "b:x", "c:x"], 2 / 3, [true, false, true]],
  ["categorise: an id that begins another", { ...SORT, parts: ["a", "ab"], right: ["a:x", "ab:y"] }, ["a:y", "ab:y"], 0.5, [false, true]],
  ["short: as accepted", WORD, ["word of mouth"], 1, [true]],
  ["short: capitals, spaces, width and a full stop", WORD, [" Ｗord-of-Mouth. "], 1, [true]],
  ["short: the other language, in the other kana", WORD, ["口こみ"], 1, [true]],
  ["short: foreseen and wrong", WORD, ["広告。"], 0, [false]],
  ["short: not foreseen", WORD, ["banana"], 0, [false]],
  ["numeric: with a comma and the unit", COUNT, ["1,234.5 people"], 1, [true]],
  ["numeric: within the tolerance, from above", COUNT, ["1235"], 1, [true]],
  ["numeric: just outside", COUNT, ["1235.1"], 0, [false]],
  ["numeric: a slip", COUNT, ["900人"], 0, [false]],
  ["numeric: no tolerance, and what binary fractions do", { ...COUNT, tolerance: 0, foreseen: { ":right": [0.1 + 0.2] } }, ["0.3"], 1, [true]],
  ["numeric: one more than a large number", { ...COUNT, tolerance: 0, foreseen: { ":right": [2e9] } }, ["2,000,000,001"], 0, [false]],
  ["numeric: at the tolerance of a large number", { ...COUNT, tolerance: 900, foreseen: { ":right": [1e12] } }, ["1000000000900"], 1, [true]],
  ["numeric: at the tolerance, and what binary fractions do", { ...COUNT, tolerance: 0.1, foreseen: { ":right": [0.2] } }, ["0.3"], 1, [true]],
  ["numeric: a slip named by a number, whose neighbourhood the answer shares", { ...COUNT, tolerance: 2, foreseen: { ":right": [10], 13: [13] } }, ["12"], 1, [true]],
  ["numeric: no number is not nought", { ...COUNT, foreseen: { ":right": [0] } }, ["none"], 0, [false]],
  ["numeric: no number", COUNT, ["many"], 0, [false]],
  ["scenario: a good end", STORY, ["s:tell"], 1, [true]],
  ["scenario: a good end, late", STORY, ["s:wait", "t:own"], 1, [true]],
  ["scenario: a fair end is not wholly right", STORY, ["s:wait", "t:mend"], 0.5, [false]],
  ["scenario: a bad end", STORY, ["s:wait", "t:lie"], 0, [false]],
  ["scenario: no end", STORY, ["s:wait"], 0, [false]],
  ["reflect: the share that was ticked", PLAN, ["who", "when", "how"], 0.5, [false, true, true, false]],
  ["reflect: nothing ticked", PLAN, ["my plan"], 0, [false, false, false, false]],
];

for (const [name, key, choice, share, parts] of CASES) {
  test(name, () => {
    const result = grade({ parts: [], right: [], judge: "", foreseen: {}, tolerance: 0, units: [], worth: {}, ...key }, choice);
    assert.equal(result.grade, share);
    assert.equal(result.right, share === 1);
    assert.deepEqual(result.parts.map(({ right }) => right), parts);
  });
}

test("a typed answer is told apart from the others that are foreseen", () => {
  const found = (key, text) => grade({ parts: [], units: [], tolerance: 0, ...key }, [text]).parts[0].id;
  assert.equal(found(WORD, "クチコミ"), "");
  assert.equal(found(WORD, "口コミ"), ":right");
  assert.equal(found(WORD, "Advertising"), "ads");
  assert.equal(found(COUNT, "900"), "slip");
  assert.equal(found({ ...COUNT, tolerance: 2, foreseen: { ":right": [10], 13: [13] } }, "12"), ":right");
});

test("spellings are folded as in the glossary, and full stops as well", () => {
  for (const text of ["Web 2.0", "ＳＮＳ", "ボード", "ソーシャル・メディア", "e‑mail", "Hall’s rule", "customers' forum", "共　創", "口コミ", "ﾌｧﾝ", "two-way", "ヴ"]) {
    assert.equal(foldSpelling(text), normalise(text).replace(/[.。]/g, ""), text);
  }
  assert.equal(foldSpelling(" 。・ー "), "");
});

/** @type {[string, number | null][]} */
const NUMBERS = [
  ["1234", 1234],
  ["1,234.5", 1234.5],
  ["１，２３４", 1234],
  ["1,234,567", 1234567],
  ["+7", 7],
  ["−3", -3],
  ["–3", -3],
  ["-3", -3],
  ["ー3", -3],
  ["ｰ3", -3],
  ["‐3", -3],
  [".5", 0.5],
  ["5.", 5],
  ["5.人", 5],
  ["45%", 45],
  ["45 ％", 45],
  ["900 People", 900],
  ["人 900", 900],
  ["９００人", 900],
  ["", null],
  ["people", null],
  ["1,5", null],
  ["12,34", null],
  ["1234,567", null],
  ["1.2.3", null],
  ["1e3", null],
  ["900 million", null],
  ["about 900", null],
  ["-", null],
  [".", null],
  ["5..", null],
  ["¥1,000", null],
];

for (const [text, number] of NUMBERS) {
  test(`the number in “${text}”`, () => assert.equal(readNumber(text, ["People", "人"]), number));
}
