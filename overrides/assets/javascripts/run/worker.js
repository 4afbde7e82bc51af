/** The worker that readers' code runs in: started when they ask for it, ended when it does not end by itself. */

import { createNotebook } from "./notebook.js";
import { createOutput } from "./output.js";
import { startPython } from "./python.js";

/** @import {Said} from "./types.d.ts" */

const LIBRARY = new URL("../../vendor/micropython.js", import.meta.url).href;
const BINARY = new URL("../../vendor/micropython.wasm", import.meta.url).href;
// What code could reach other sites or the learner's record with.
const WAYS_OUT = [
  "fetch", "XMLHttpRequest", "WebSocket", "WebSocketStream", "WebTransport", "EventSource", "BroadcastChannel",
  "importScripts", "Worker", "indexedDB", "caches", "eval", "Function",
];

/** @type {(said: Said) => void} */
const say = (said) => postMessage(said);
const output = createOutput((text, cut) => say({ kind: "text", text, cut }), () => performance.now());

// The library also tells developers what the page tells the reader: that the memory is used up.
console.error = () => {};

async function start() {
  const { loadMicroPython } = await import(LIBRARY);
  const python = await startPython(loadMicroPython, BINARY, output.write);
  for (const name of WAYS_OUT) {
    for (let owner = globalThis; owner; owner = Object.getPrototypeOf(owner)) Reflect.deleteProperty(owner, name);
  }
  return createNotebook(python);
}

/** @type {ReturnType<typeof start> | undefined} */
let starting;

/** @param {MessageEvent<string[]>} event */
async function obey({ data: cells }) {
  let notebook;
  try {
    notebook = await (starting ??= start());
  } catch {
    say({ kind: "end", state: "missing", trace: "" });
    return;
  }
  try {
    notebook.run(cells, (cell) => {
      output.begin(cell === cells.length - 1);
      say({ kind: "cell", cell });
    });
    output.flush();
    say({ kind: "end", state: "done", trace: "" });
  } catch (error) {
    output.flush();
    const { name, type, message } = /** @type {Error & {type?: string}} */ (error);
    const state = name !== "PythonError" ? "crashed" : type === "SystemExit" ? "done" : "failed";
    say({ kind: "end", state, trace: message });
  }
}

addEventListener("message", obey);
