/** How a final check went. Pure, and apart from the draw: the marks beside links need no more. */

import { inOrder } from "../record/fold.js";

/** @import {Draw} from "../record/types.d.ts" */

/** From this share of right answers a final check is passed. */
export const PASS = 0.7;

/**
 * Reckon a final check. The first answer to an item counts; an item without an answer is not right.
 *
 * @param {Draw} run
 * @param {Iterable<unknown>} events
 * @returns {{total: number, done: number, right: number, share: number, passed: boolean, missed: string[], open: string[], at: number}}
 *   `at`: when the last of them was answered, or it was drawn where none was; `done`: items answered; `share`: right
 *   ones of all items, 0 to 1; `missed`: ids of those answered wrong, `open`: of those not answered, both in the order
 *   drawn
 */
export function result({ id, items, at: drawnAt }, events) {
  const drawn = new Set(items);
  /** @type {Map<string, boolean>} */
  const outcomes = new Map();
  let at = drawnAt;
  const here = [...events].filter((event) => /** @type {any} */ (event)?.place === id);
  for (const { kind, item, grade, at: answeredAt } of inOrder(here)) {
    if (kind !== "answer" || !drawn.has(item) || outcomes.has(item)) continue;
    outcomes.set(item, grade === 1);
    at = answeredAt;
  }
  const total = items.length;
  const right = items.filter((item) => outcomes.get(item)).length;
  const share = total ? right / total : 0;
  const missed = items.filter((item) => outcomes.get(item) === false);
  const open = items.filter((item) => !outcomes.has(item));
  return { total, done: outcomes.size, right, share, passed: share >= PASS, missed, open, at };
}
