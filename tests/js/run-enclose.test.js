import assert from "node:assert/strict";
import { once } from "node:events";
import { test } from "node:test";
import { Worker } from "node:worker_threads";

const ENCLOSED = `
  import { parentPort } from "node:worker_threads";
  import { enclose, reachOf } from "${new URL("../../overrides/assets/javascripts/run/enclose.js", import.meta.url)}";
  class Inherited { get fetchMore() {} }
  Object.setPrototypeOf(globalThis, Inherited.prototype);
  const given = reachOf(globalThis);
  globalThis.later = "loaded afterwards";
  enclose(given);
  const made = [function () {}, async function () {}, function* () {}, async function* () {}];
  const makers = made.map((each) => each.constructor).filter((maker) => maker && maker !== {}.constructor);
  parentPort.once("message", (names) => parentPort.postMessage({ left: names.filter((name) => name in globalThis), makers: makers.map(String) }));
`;

test("code in an enclosed worker has the language, what its library added, and no way to make code out of a text", async () => {
  const worker = new Worker(new URL(`data:text/javascript,${encodeURIComponent(ENCLOSED)}`));
  const language = ["Object", "Promise", "WebAssembly", "globalThis", "later"];
  worker.postMessage([...language, "Function", "eval", "fetch", "fetchMore", "setTimeout", "queueMicrotask", "URL"]);
  const [{ left, makers }] = await once(worker, "message");
  assert.deepEqual(left, language);
  assert.deepEqual(makers, []);
});
