/** With the real MicroPython: what the cells of a page see, and what they cannot do. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

import { loadMicroPython } from "@micropython/micropython-webassembly-pyscript";
import { createNotebook, leadsTo } from "../../overrides/assets/javascripts/run/notebook.js";
import { startPython } from "../../overrides/assets/javascripts/run/python.js";
import { mulberry32 } from "../../overrides/assets/javascripts/shared/random.js";

const url = fileURLToPath(import.meta.resolve("@micropython/micropython-webassembly-pyscript/micropython.wasm"));

/** A notebook, what its cells printed, and which of them ran. */
async function made() {
  const bytes = [];
  const begun = [];
  const python = await startPython(loadMicroPython, url, (more) => bytes.push(...more));
  const notebook = createNotebook(python);
  return {
    python,
    begun,
    run(...cells) {
      bytes.length = begun.length = 0;
      notebook.run(cells, (cell) => begun.push(cell));
      return Buffer.from(bytes).toString();
    },
  };
}

const MULBERRY = `
def mulberry32(seed):
    state = seed

    def draw():
        nonlocal state
        state = (state + 0x6D2B79F5) & 0xFFFFFFFF
        mixed = ((state ^ (state >> 15)) * (state | 1)) & 0xFFFFFFFF
        mixed ^= (mixed + (((mixed ^ (mixed >> 7)) * (mixed | 61)) & 0xFFFFFFFF)) & 0xFFFFFFFF
        return ((mixed ^ (mixed >> 14)) & 0xFFFFFFFF) / 4294967296

    return draw


draw = mulberry32(1)`;

test("chance is the same stream as everywhere on the site, through every bit", async () => {
  const { run } = await made();
  const drawn = run(MULBERRY, "print([draw() for i in range(500)])");
  const draw = mulberry32(1);
  assert.deepEqual(JSON.parse(drawn), Array.from({ length: 500 }, () => draw()));
});

test("cells go on from one another, and earlier ones run once", async () => {
  const { run, begun } = await made();
  assert.equal(run("x = [1]", "x.append(2); print(x)"), "[1, 2]\n");
  assert.deepEqual(begun, [0, 1]);
  assert.equal(run("x = [1]", "x.append(2); print(x)", "print(x)"), "[1, 2]\n[1, 2]\n".slice(7));
  assert.deepEqual(begun, [2]);
});

test("a cell run again, changed or not, finds everything as it was before it", async () => {
  const { run, begun } = await made();
  const cells = [MULBERRY, "print(draw())"];
  const first = run(...cells);
  assert.equal(run(...cells), first);
  assert.deepEqual(begun, [1]);
  assert.equal(run(MULBERRY, "draw()\nprint('changed')"), "changed\n");
  assert.equal(run(...cells), first);
  assert.equal(run(MULBERRY.replace("(1)", "(2)"), cells[1]) === first, false);
  assert.deepEqual(begun, [0, 1]);
});

test("after an error, and after a memory that has grown, it goes on from before the cell", async () => {
  const { run, begun } = await made();
  assert.throws(() => run("x = 2\ny = z", "x = 1"), /cell 1", line 2[^]*NameError/);
  assert.throws(() => run("x = 1", "x = 2\ny = z"), /cell 2", line 2[^]*NameError/);
  assert.equal(run("x = 1", "print(x)"), "1\n");
  assert.deepEqual(begun, [1]);
  run("x = 1", "big = [0] * 10_000_000");
  assert.equal(run("x = 1", "big = [1] * 10_000_000\nprint(x, sum(big))"), "1 10000000\n");
  assert.deepEqual(begun, [1]);
});

test("names of one run are gone when the page begins anew", async () => {
  const { run } = await made();
  run("left = 1");
  assert.throws(() => run("print(left)"), /NameError/);
});

test("no way to ask, no way to the browser, no memory without end", async () => {
  const { run } = await made();
  assert.throws(() => run("input('?')"), /NotImplementedError/);
  assert.throws(() => run("import js\njs.fetch"), /AttributeError/);
  assert.throws(() => run("import jsffi\njsffi.create_proxy"), /AttributeError/);
  assert.throws(() => run("x = [0] * 100_000_000"), /MemoryError/);
  assert.equal(run("print(__name__)"), "__main__\n");
});

test("a memory grows so far only, is put aside only while it is small, and comes back as it was", async () => {
  const { instantiate } = WebAssembly;
  // A module that has nothing but a memory of one page, exported as "m".
  const bare = Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0, 5, 3, 1, 0, 1, 7, 5, 1, 1, 0x6d, 2, 0);
  let memory;
  const python = await startPython(async () => {
    ({ m: memory } = (await WebAssembly.instantiate(bare)).instance.exports);
    return { registerJsModule() {}, runPython() {} };
  }, "", () => {});
  assert.equal(WebAssembly.instantiate, instantiate);
  const growTo = (megabytes) => memory.grow(megabytes * 16 - memory.buffer.byteLength / 2 ** 16);
  const kept = python.keep();
  growTo(1);
  new Uint8Array(memory.buffer).fill(1);
  python.putBack(kept);
  assert.ok(new Uint8Array(memory.buffer).every((byte) => byte === 0));
  growTo(160);
  assert.equal(python.keep()?.length, 160 * 2 ** 20);
  memory.grow(1);
  assert.equal(python.keep(), null);
  growTo(600);
  assert.throws(() => memory.grow(1), RangeError);
});

test("some sources lead to others when they are their beginning and not all of them", () => {
  assert.ok(leadsTo([], ["a"]));
  assert.ok(leadsTo(["a"], ["a", "b"]));
  assert.ok(!leadsTo(["a", "b"], ["a", "b"]));
  assert.ok(!leadsTo(["b"], ["a", "b"]));
  assert.ok(!leadsTo(null, ["a"]));
});
