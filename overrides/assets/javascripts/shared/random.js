// The one source of chance: the same stream of numbers for the same seed, in the browser and in Python.

/**
 * mulberry32, by Tommy Ettinger.
 * @param {number} seed of 32 bits
 * @returns {() => number} draws the next number, from 0 up to 1 and never 1
 */
export function mulberry32(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
