/** MicroPython as cells need it: one namespace, a memory that is bounded and can be put back, no way out of the page. */

/** @import {Python} from "./types.d.ts" */

const HEAP = 4 * 1024 * 1024;
// The library collects no garbage before a cell has ended, so that a long cell needs far more than it holds.
const MOST_MEMORY = 600 * 1024 * 1024;
const MOST_KEPT = 160 * 1024 * 1024;
const SETUP = `
import builtins
def _nobody_to_ask(*_):
    raise NotImplementedError("input")
builtins.input = _nobody_to_ask
`;

/**
 * Start MicroPython.
 *
 * @param {(options: object) => Promise<any>} load the library's own function
 * @param {string} url where its WebAssembly lies
 * @param {(bytes: Uint8Array) => void} write
 * @returns {Promise<Python>}
 */
export async function startPython(load, url, write) {
  const options = { url, heapsize: HEAP, linebuffer: false, stdout: write, stdin: () => null };
  const { value: python, memory } = await catchMemory(() => load(options));
  if (memory) bound(memory);
  // `import js` would otherwise hand the browser to the code.
  for (const name of ["js", "jsffi"]) python.registerJsModule(name, {});
  python.runPython(SETUP);
  return {
    clear: () => python.runPython('_cells = {"__name__": "__main__"}'),
    run(source, name) {
      python.globals.set("_source", source);
      python.runPython(`exec(compile(_source, ${JSON.stringify(name)}, "exec"), _cells)`);
    },
    keep: () => (memory && memory.buffer.byteLength <= MOST_KEPT ? new Uint8Array(memory.buffer).slice() : null),
    putBack(kept) {
      if (!memory) return;
      const bytes = new Uint8Array(memory.buffer);
      bytes.set(kept);
      bytes.fill(0, kept.length); // a memory that has grown cannot shrink, and what is new in one is empty
    },
  };
}

/**
 * The library keeps its memory to itself; it is caught where WebAssembly hands it over.
 *
 * @template T
 * @param {() => Promise<T>} start
 * @returns {Promise<{value: T, memory: WebAssembly.Memory | null}>}
 */
async function catchMemory(start) {
  const { instantiate, instantiateStreaming } = WebAssembly;
  /** @type {WebAssembly.Memory | null} */
  let memory = null;
  /** @type {(made: any) => any} */
  const look = (made) => {
    memory = Object.values(made.instance.exports).find((each) => each instanceof WebAssembly.Memory) ?? null;
    return made;
  };
  Object.assign(WebAssembly, {
    instantiate: async (/** @type {[any, any]} */ ...given) => look(await instantiate(...given)),
    instantiateStreaming: async (/** @type {[any, any]} */ ...given) => look(await instantiateStreaming(...given)),
  });
  try {
    return { value: await start(), memory };
  } finally {
    Object.assign(WebAssembly, { instantiate, instantiateStreaming });
  }
}

/** Let a memory grow so far only: the code is then told that there is no more, instead of the whole tab going down. @param {WebAssembly.Memory} memory */
function bound(memory) {
  const page = 64 * 1024;
  memory.grow = function (pages) {
    if (this.buffer.byteLength + pages * page > MOST_MEMORY) throw new RangeError("the memory of a page's code is used up");
    return WebAssembly.Memory.prototype.grow.call(this, pages);
  };
}
