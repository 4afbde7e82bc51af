/** What a reader is told of a run, in the words of the page. Pure. */

import { fill } from "../shared/words.js";
import { MOST, isSame } from "./output.js";
import { keyOf, readTrace } from "./trace.js";

/** @import {Outcome} from "./types.d.ts" */

/**
 * Sentences, and what Python itself said where it stopped.
 *
 * @param {Outcome} outcome
 * @param {{cell: number, baked: string, seconds: number, words: Record<string, string>}} asked
 * @returns {{sentences: string[], said: string}}
 */
export function report(outcome, { cell, baked, seconds, words }) {
  const { state, text, cut, trace } = outcome;
  const sentences = [];
  let said = "";
  if (outcome.cell < cell && state !== "stopped" && state !== "missing") sentences.push(words.earlier);
  if (state === "failed") {
    const error = readTrace(trace, outcome.cell);
    const why = words[keyOf(error.type, words)];
    said = error.said;
    sentences.push(error.line ? fill(words.line, { line: error.line, why }) : why);
  } else if (state !== "done") {
    sentences.push(fill(words[state], { seconds }));
  } else if (isSame(text, baked)) {
    sentences.push(words.same);
  } else {
    sentences.push(text.trim() ? words.different : words.silent);
  }
  if (cut) sentences.push(fill(words.cut, { count: MOST.toLocaleString("en") }));
  return { sentences, said };
}
