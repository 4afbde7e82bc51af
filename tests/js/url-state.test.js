import assert from "node:assert/strict";
import { test } from "node:test";

import { readState, withState, writeState } from "../../overrides/assets/javascripts/shared/url-state.js";

test("a state is written beside what else an address asks for, read again, and taken out", () => {
  const address = withState("?q=fans", "market-map", ["stage-2", "", "persist"]);
  assert.deepEqual(readState(address, "market-map"), ["stage-2", "persist"]);
  assert.equal(withState(address, "market-map", null), "?q=fans");
  assert.equal(withState("?market-map=stage-2", "market-map", null), "");
});

test("a browser that does not count what an address asks for writes it all the same", (context) => {
  const { size } = Object.getOwnPropertyDescriptors(URLSearchParams.prototype);
  delete URLSearchParams.prototype.size;
  context.after(() => Object.defineProperty(URLSearchParams.prototype, "size", size));
  assert.equal(withState("", "market-map", ["stage-2"]), "?market-map=stage-2");
});

test("a key held down for half a minute is one change of the address: browsers refuse more than a hundred", (context) => {
  context.mock.timers.enable({ apis: ["setTimeout"] });
  const written = [];
  const replaceState = (...given) => {
    written.push(given[2]);
    globalThis.location.search = given[2];
  };
  Object.assign(globalThis, { addEventListener() {}, history: { replaceState }, location: { pathname: "", search: "", hash: "" } });
  for (let step = 1; step <= 900; step += 1) {
    writeState("fans", [`share~${step}`]);
    context.mock.timers.tick(33);
  }
  context.mock.timers.tick(100);
  assert.deepEqual(written, ["?fans=share%7E900"]);
});

test("what is taken back leaves the address at once: a reader may leave the page as soon", (context) => {
  context.mock.timers.enable({ apis: ["setTimeout"] });
  const location = { pathname: "", search: "?bought=share~1&fans=share~2", hash: "" };
  const replaceState = (...given) => (location.search = given[2]);
  Object.assign(globalThis, { addEventListener() {}, history: { replaceState }, location });
  writeState("fans", null);
  assert.ok(!location.search.includes("fans"));
});
