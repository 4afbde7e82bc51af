/** Grading: the key of an item and an answer give a grade, and what was right part by part. Pure. */

/** @import {Choice, Key, Result, Type} from "./types.d.ts" */

/** @type {Record<Type, (key: Key, choice: Choice) => Result["parts"]>} */
const PARTS = {
  single: ({ right }, [id = ""]) => [{ id, right: right.includes(id) }],
  multiple: ({ parts, right }, choice) => parts.map((id) => ({ id, right: right.includes(id) === choice.includes(id) })),
  "true-false": ({ judge, right }, [judged = "", id = ""]) => [
    { id: judged, right: judged === judge },
    { id, right: right.includes(id) },
  ],
  order: ({ parts }, choice) => parts.map((id, place) => ({ id, right: choice[place] === id })),
  match: ({ parts }, choice) => parts.map((id) => ({ id, right: choice.includes(`${id}:${id}`) })),
};

/**
 * Grade an answer. Ordering and matching earn their share; the others are right or not.
 *
 * @param {Key} key
 * @param {Choice} choice
 * @returns {Result}
 */
export function grade(key, choice) {
  const parts = PARTS[key.type](key, choice);
  const share = parts.filter(({ right }) => right).length / parts.length;
  const shared = key.type === "order" || key.type === "match";
  return { grade: shared || share === 1 ? share : 0, right: share === 1, parts };
}
