/** The worker that readers' code runs in: started when they ask for it, ended when it does not end by itself. */

import { enclose, reachOf } from "./enclose.js";
import { createNotebook } from "./notebook.js";
import { createOutput } from "./output.js";
import { startPython } from "./python.js";

/** @import {Said} from "./types.d.ts" */

const LIBRARY = new URL("../../vendor/micropython.js", import.meta.url).href;
const BINARY = new URL("../../vendor/micropython.wasm", import.meta.url).href;
const platform = reachOf(globalThis);
const post = postMessage.bind(globalThis);

/** @type {(said: Said) => void} */
const say = (said) => post(said);
const output = createOutput((text, cut) => say({ kind: "text", text, cut }), () => performance.now());

// The library also tells developers what the page tells the reader: that the memory is used up.
console.error = () => {};

async function start() {
  const { loadMicroPython } = await import(LIBRARY);
  const python = await startPython(loadMicroPython, BINARY, output.write);
  enclose(platform);
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
