import assert from "node:assert/strict";
import { test } from "node:test";

import { keyOf, nameOf, readTrace } from "../../overrides/assets/javascripts/run/trace.js";

const trace = (...frames) => ["Traceback (most recent call last):", '  File "<stdin>", line 1, in <module>', ...frames, ""].join("\n");

test("the line is the last one of the cell itself, wherever the error came up", () => {
  const text = trace('  File "cell 2", line 4, in <module>', '  File "cell 2", line 12, in f', '  File "cell 1", line 9, in g', "ZeroDivisionError: divide by zero");
  assert.deepEqual(readTrace(text, 1), { line: 12, said: "ZeroDivisionError: divide by zero", type: "ZeroDivisionError" });
  assert.equal(readTrace(text, 0).line, 9);
});

test("what cannot be read as Python names its line, too", () => {
  assert.deepEqual(readTrace(trace('  File "cell 1", line 2', "SyntaxError: invalid syntax"), 0), { line: 2, said: "SyntaxError: invalid syntax", type: "SyntaxError" });
});

test("words of several lines stay whole, and an error without words or lines is still told", () => {
  const own = ["ValueError: one", ' File "cell 1", line 9'];
  assert.deepEqual(readTrace(trace('  File "cell 1", line 1, in <module>', ...own), 0), { line: 1, said: own.join("\n"), type: "ValueError" });
  assert.deepEqual(readTrace("MemoryError: \n", 0), { line: 0, said: "MemoryError:", type: "MemoryError" });
  assert.deepEqual(readTrace("", 0), { line: 0, said: "", type: "" });
});

test("each cell has a name, and each unknown error the words for others", () => {
  assert.equal(nameOf(0), "cell 1");
  assert.equal(keyOf("KeyError", { "error-KeyError": "" }), "error-KeyError");
  assert.equal(keyOf("toString", { "error-KeyError": "" }), "error-other");
});
