/** Leaves a worker the language alone: code in it reaches no network, no store, and makes no code out of texts. */

/** All of the language, and of the platform what runs go on using: none of it leads out of the worker. */
const KEPT = new Set(
  ("Object Array Number Boolean String Symbol BigInt Date Promise RegExp Map Set WeakMap WeakSet WeakRef FinalizationRegistry " +
    "Error AggregateError EvalError RangeError ReferenceError SyntaxError TypeError URIError JSON Math Intl Atomics Proxy Reflect Iterator " +
    "ArrayBuffer DataView Int8Array Uint8Array Uint8ClampedArray Int16Array Uint16Array Int32Array Uint32Array BigInt64Array " +
    "BigUint64Array Float16Array Float32Array Float64Array parseFloat parseInt isFinite isNaN Infinity NaN undefined globalThis " +
    "WebAssembly TextDecoder TextEncoder performance crypto console").split(" "),
);

/** What a scope has by itself, and from whom; what every object has is the language's. @type {(scope: object) => [owner: object, name: string][]} */
export function reachOf(scope) {
  /** @type {[object, string][]} */
  const found = [];
  for (let owner = scope; owner && owner !== Object.prototype; owner = Object.getPrototypeOf(owner)) {
    for (const name of Object.getOwnPropertyNames(owner)) found.push([owner, name]);
  }
  return found;
}

/** Take away what the platform gave, as `reachOf` found it before anything else was loaded. @param {ReturnType<typeof reachOf>} given */
export function enclose(given) {
  for (const [owner, name] of given) if (!KEPT.has(name)) Reflect.deleteProperty(owner, name);
  // Each kind of function knows a constructor that makes code out of a text, and such code may import.
  for (const made of [function () {}, async function () {}, function* () {}, async function* () {}]) {
    Reflect.deleteProperty(Object.getPrototypeOf(made), "constructor");
  }
}
