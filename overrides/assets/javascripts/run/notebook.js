/**
 * The cells of a page, run as if from the top each time: the same code gives the same numbers, however often it is run.
 *
 * What has run already is not run again: a reader who goes down the page continues, and one who changes a cell and runs
 * it again goes on from the memory as it was before that cell.
 */

import { nameOf } from "./trace.js";

/** @import {Python} from "./types.d.ts" */

/** Whether some sources are the beginning of others, with at least one more to run. @type {(begun: string[] | null, cells: string[]) => boolean} */
export const leadsTo = (begun, cells) => begun !== null && begun.length < cells.length && begun.every((source, index) => source === cells[index]);

/** @param {Python} python */
export function createNotebook(python) {
  /** @type {string[] | null} what has run in this order; null after an error */
  let done = null;
  /** @type {{done: string[], memory: Uint8Array} | null} */
  let kept = null;

  /** @type {(cells: string[]) => string[]} */
  function prepare(cells) {
    if (done && leadsTo(done, cells)) return done;
    if (kept && leadsTo(kept.done, cells)) {
      python.putBack(kept.memory);
      return kept.done;
    }
    python.clear();
    return [];
  }

  return {
    /**
     * Run the last of some cells after those before it. Throws what Python throws.
     *
     * @param {string[]} cells
     * @param {(cell: number) => void} begin told of each cell that is run
     */
    run(cells, begin) {
      const before = prepare(cells);
      for (const [index, source] of cells.entries()) {
        if (index < before.length) continue;
        const past = cells.slice(0, index);
        if (index === cells.length - 1) {
          const memory = python.keep();
          kept = memory && { done: past, memory };
        }
        done = null;
        begin(index);
        python.run(source, nameOf(index));
        done = [...past, source];
      }
    },
  };
}
