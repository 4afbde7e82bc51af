import assert from "node:assert/strict";
import { test } from "node:test";

import { openLog } from "../../overrides/assets/javascripts/record/log.js";
import { askToPersist } from "../../overrides/assets/javascripts/record/persist.js";

// The store itself is tested in a browser (tests/browser/test_record.py): Node has no IndexedDB.

const event = (digit, item) => ({
  id: digit.repeat(32), v: 2, kind: "answer", item, revision: 1, grade: 1, choice: ["a"], confidence: null, at: 1, offset: 0,
  language: "ja", content: "", place: "page",
});
const failing = (name) => ({
  open() {
    const request = { error: new DOMException("no", name) };
    queueMicrotask(() => request.onerror());
    return request;
  },
});
const items = async (log, ...asked) => (await log.read(...asked)).map(({ item }) => item);

test("without a store the log works in memory, and says so", async () => {
  const log = await openLog();
  assert.equal(log.state, "memory");
  await log.append(event("1", "why"), event("2", "how"), event("1", "why"));
  await log.merge([event("2", "how"), event("3", "who")]);
  await log.remember("name", "Aiko");
  assert.deepEqual(await items(log), ["why", "how", "who"]);
  assert.deepEqual(await items(log, ["how"]), ["how"]);
  assert.equal(await log.recall("name"), "Aiko");
  assert.equal(await log.recall("backup"), undefined);
  await log.clear();
  assert.deepEqual(await log.read(), []);
  assert.equal(await log.recall("name"), undefined);
});

test("a blocked store is memory; a newer record is refused, and not deleted either", async () => {
  assert.equal((await openLog(failing("SecurityError"))).state, "memory");
  const log = await openLog(failing("VersionError"));
  assert.equal(log.state, "newer");
  await log.append(event("1", "why"));
  await assert.rejects(log.clear());
  await assert.rejects(log.read(undefined, { whole: true }));
  assert.deepEqual(await items(log), ["why"]);
});

test("a file gives back the text that was left out of an event, and takes none away", async () => {
  const log = await openLog();
  const [full, empty] = ["my plan", ""].map((text) => ({ ...event("1", "why"), choice: [text, "a"] }));
  for (const file of [[empty], [full], [empty]]) await log.merge(file);
  assert.deepEqual(await log.read(undefined, { whole: true }), [full]);
});

test("what came back is the text: all else that a file says of an event stays as it was", async () => {
  const log = await openLog();
  const empty = { ...event("1", "why"), choice: [""] };
  const changed = { ...empty, choice: ["my plan"], grade: 0, revision: 7, at: 2 };
  for (const file of [[empty], [changed]]) await log.merge(file);
  assert.deepEqual(await log.read(), [{ ...empty, choice: ["my plan"] }]);
});

test("what this version cannot read is kept for a backup, and shown to nobody else", async () => {
  const log = await openLog();
  const newer = { ...event("2", "why"), v: 3 };
  await log.merge([event("1", "why"), newer]);
  assert.deepEqual(await log.read(), [event("1", "why")]);
  assert.deepEqual(await log.read(undefined, { whole: true }), [event("1", "why"), newer]);
});

test("a file of very many events is added at once", async () => {
  const log = await openLog();
  await log.merge(Array.from({ length: 200_000 }, (_, index) => ({ ...event("0", "why"), id: index.toString(16).padStart(32, "0") })));
  assert.equal((await log.read()).length, 200_000);
});

test("listeners hear of additions and of deletion until their signal ends", async () => {
  const log = await openLog();
  const stop = new AbortController();
  let heard = 0;
  log.onChange(() => (heard += 1), stop.signal);
  await log.append(event("1", "why"));
  await log.merge([event("2", "why")]);
  await log.clear();
  assert.equal(heard, 3);
  stop.abort();
  await log.append(event("3", "why"));
  assert.equal(heard, 3);
});

test("the browser is asked to keep the record once it is worth it, and not again for a month", async (context) => {
  const storage = { persisted: async () => promised, persist: async () => ((asked += 1), false) };
  let [asked, promised] = [0, false];
  const before = Object.getOwnPropertyDescriptor(globalThis, "navigator");
  const pretend = (value) => Object.defineProperty(globalThis, "navigator", { value, configurable: true });
  context.after(() => Object.defineProperty(globalThis, "navigator", before));
  pretend({ storage });
  const log = Object.assign(await openLog(), { state: "kept", read: async () => Array(count) });
  const day = 86_400_000;
  let count = 0;
  for (const [events, now, expected] of [[9, 100, 0], [10, 100, 1], [50, 129, 1], [50, 130, 2]]) {
    count = events;
    assert.equal(await askToPersist(log, now * day), false);
    assert.equal(asked, expected, `${count} events`);
  }
  promised = true;
  assert.equal(await askToPersist(log, 300 * day), true);
  assert.equal(asked, 2);
  assert.equal(await askToPersist(Object.assign(log, { state: "memory" }), 300 * day), false);
  log.state = "kept";
  pretend({});
  assert.equal(await askToPersist(log, 300 * day), false);
});
