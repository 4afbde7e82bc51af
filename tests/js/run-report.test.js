import assert from "node:assert/strict";
import { test } from "node:test";

import { report } from "../../overrides/assets/javascripts/run/report.js";

const words = {
  same: "same", different: "different", silent: "silent", stopped: "stopped", late: "late {seconds}", missing: "missing",
  crashed: "crashed", cut: "cut {count}", earlier: "earlier", line: "line {line}: {why}", "error-NameError": "name", "error-other": "other",
};
const asked = { cell: 1, baked: "1\n2", seconds: 10, words };
const ended = { state: "done", text: "", cut: false, cell: 1, trace: "" };
const told = (outcome) => report({ ...ended, ...outcome }, asked);

test("the output is compared with the one on the page", () => {
  assert.deepEqual(told({ text: "1\n2\n" }), { sentences: ["same"], said: "" });
  assert.deepEqual(told({ text: "1\n3\n" }).sentences, ["different"]);
  assert.deepEqual(told({ text: "\n" }).sentences, ["silent"]);
  assert.deepEqual(told({ text: "x", cut: true }).sentences, ["different", "cut 20,000"]);
});

test("each way of not ending well has its sentence", () => {
  for (const cell of [0, 1]) assert.deepEqual(told({ state: "stopped", cell }).sentences, ["stopped"]);
  assert.deepEqual(told({ state: "late", cut: true }).sentences, ["late 10", "cut 20,000"]);
  assert.deepEqual(told({ state: "missing", cell: 0 }).sentences, ["missing"]);
  assert.deepEqual(told({ state: "crashed" }).sentences, ["crashed"]);
});

test("an error has its line, plain words, and what Python said", () => {
  const trace = 'Traceback (most recent call last):\n  File "cell 2", line 3, in <module>\nNameError: name \'x\' isn\'t defined\n';
  assert.deepEqual(told({ state: "failed", trace }), { sentences: ["line 3: name"], said: "NameError: name 'x' isn't defined" });
  assert.deepEqual(told({ state: "failed", trace: "Odd: x" }), { sentences: ["other"], said: "Odd: x" });
});

test("where code further up is to blame, it is said, with the line there", () => {
  const trace = 'Traceback (most recent call last):\n  File "cell 1", line 7, in <module>\nNameError: name \'x\' isn\'t defined\n';
  assert.deepEqual(told({ state: "failed", cell: 0, trace }).sentences, ["earlier", "line 7: name"]);
  assert.deepEqual(told({ state: "late", cell: 0 }).sentences, ["earlier", "late 10"]);
});
