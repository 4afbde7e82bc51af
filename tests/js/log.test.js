import assert from "node:assert/strict";
import { test } from "node:test";

import { openLog } from "../../overrides/assets/javascripts/record/log.js";

// The store itself is tested in a browser (tests/browser/test_questions.py): Node has no IndexedDB.

const event = (id, item) => ({
  id, v: 1, kind: "answer", item, revision: 1, grade: 1, choice: ["a"], confidence: null, at: 1, offset: 0, language: "ja",
});
const failing = (name) => ({
  open() {
    const request = { error: new DOMException("no", name) };
    queueMicrotask(() => request.onerror());
    return request;
  },
});

test("without a store the log works in memory, and says so", async () => {
  const log = await openLog();
  assert.equal(log.state, "memory");
  await log.append(event("1", "why"), event("2", "how"), event("1", "why"));
  assert.deepEqual((await log.read()).map(({ id }) => id), ["1", "2"]);
  assert.deepEqual((await log.read(["how"])).map(({ id }) => id), ["2"]);
});

test("a blocked store is memory; a newer record is refused", async () => {
  assert.equal((await openLog({ factory: failing("SecurityError") })).state, "memory");
  assert.equal((await openLog({ factory: failing("VersionError") })).state, "newer");
});

test("listeners hear of additions until their signal ends", async () => {
  const log = await openLog();
  const stop = new AbortController();
  let heard = 0;
  log.onChange(() => (heard += 1), stop.signal);
  await log.append(event("1", "why"));
  stop.abort();
  await log.append(event("2", "why"));
  assert.equal(heard, 1);
});
