import assert from "node:assert/strict";
import { beforeEach, mock, test } from "node:test";

import { createSession } from "../../overrides/assets/javascripts/run/session.js";

/** A worker that says what the test tells it to. */
class FakeWorker extends EventTarget {
  static made = [];
  asked = [];
  ended = false;
  constructor() {
    super();
    FakeWorker.made.push(this);
  }
  postMessage(cells) {
    this.asked.push(cells);
  }
  terminate() {
    this.ended = true;
  }
  say(data) {
    this.dispatchEvent(new MessageEvent("message", { data }));
  }
}

beforeEach(() => {
  FakeWorker.made.length = 0;
});
const begin = () => createSession(() => new FakeWorker());

test("no worker before the first run, one for all that end well or with an error of the code", async () => {
  const session = begin();
  assert.equal(FakeWorker.made.length, 0);
  for (const state of ["failed", "done"]) {
    const run = session.run(["a", "b"], 10);
    const [worker] = FakeWorker.made;
    worker.say({ kind: "cell", cell: 0 });
    worker.say({ kind: "cell", cell: 1 });
    worker.say({ kind: "text", text: "1", cut: false });
    worker.say({ kind: "text", text: "2", cut: true });
    worker.say({ kind: "end", state, trace: "said" });
    assert.deepEqual(await run, { state, text: "12", cut: true, cell: 1, trace: "said" });
  }
  assert.equal(FakeWorker.made.length, 1);
  assert.deepEqual(FakeWorker.made[0].asked, [["a", "b"], ["a", "b"]]);
});

test("a cell that does not end is stopped, the worker with it, and what it printed is kept", async () => {
  mock.timers.enable({ apis: ["setTimeout"] });
  const session = begin();
  const run = session.run(["a", "b"], 10);
  const [worker] = FakeWorker.made;
  mock.timers.tick(60_000); // loading takes as long as it takes
  worker.say({ kind: "cell", cell: 0 });
  mock.timers.tick(9_000);
  worker.say({ kind: "cell", cell: 1 });
  worker.say({ kind: "text", text: "so far", cut: false });
  mock.timers.tick(9_000);
  assert.equal(worker.ended, false);
  mock.timers.tick(1_000);
  assert.deepEqual(await run, { state: "late", text: "so far", cut: false, cell: 1, trace: "" });
  assert.equal(worker.ended, true);
  mock.timers.reset();
  session.run(["a"], 10);
  assert.equal(FakeWorker.made.length, 2);
});

test("the time of a run that has ended is not counted against the next", async () => {
  mock.timers.enable({ apis: ["setTimeout"] });
  const session = begin();
  const first = session.run(["a"], 10);
  const [worker] = FakeWorker.made;
  worker.say({ kind: "cell", cell: 0 });
  worker.say({ kind: "end", state: "done", trace: "" });
  await first;
  mock.timers.tick(9_000);
  session.run(["a"], 10);
  worker.say({ kind: "cell", cell: 0 });
  mock.timers.tick(9_000);
  assert.equal(worker.ended, false);
  mock.timers.reset();
});

test("the reader stops a run at any time; a second run stops the first; a stop of nothing does nothing", async () => {
  const session = begin();
  session.stop();
  const first = session.run(["a"], 10);
  session.stop();
  assert.equal((await first).state, "stopped");
  const second = session.run(["a"], 10);
  const third = session.run(["b"], 10);
  assert.equal((await second).state, "stopped");
  const [, stopped, worker] = FakeWorker.made;
  stopped.say({ kind: "end", state: "done", trace: "" });
  stopped.dispatchEvent(new Event("error"));
  worker.say({ kind: "end", state: "done", trace: "" });
  assert.equal((await third).state, "done");
  assert.ok(stopped.ended && !worker.ended);
});

test("what cannot be loaded, and a Python that broke, are told, and the next run begins afresh", async () => {
  const session = begin();
  const unloaded = session.run(["a"], 10);
  FakeWorker.made[0].dispatchEvent(new Event("error"));
  assert.equal((await unloaded).state, "missing");
  const broken = session.run(["a"], 10);
  FakeWorker.made[1].say({ kind: "end", state: "crashed", trace: "unreachable" });
  assert.equal((await broken).state, "crashed");
  session.run(["a"], 10);
  assert.equal(FakeWorker.made.length, 3);
});

test("a browser that refuses the worker is told of as well", async () => {
  const session = createSession(() => {
    throw new DOMException("", "SecurityError");
  });
  assert.equal((await session.run(["a"], 10)).state, "missing");
});
