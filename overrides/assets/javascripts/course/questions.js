/** The questions of a catalogue, by id. Pure. */

/** @import {Standing} from "../record/types.d.ts" */
/** @import {Asked, Catalogue} from "./types.d.ts" */

/** How long a question takes, to say what lies ahead. */
export const MINUTES_A_QUESTION = 0.75;

/**
 * All questions that stand now, in the order of the pages.
 *
 * @param {Catalogue} catalogue
 * @returns {Map<string, Asked>}
 */
export function questionsOf({ pages }) {
  const all = Object.entries(pages).flatMap(([page, { questions }]) => questions.map((each) => ({ ...each, page })));
  return new Map(all.map((question) => [question.id, question]));
}

/**
 * How a learner stands with a question as it is asked now; undefined if it was answered only in another meaning.
 *
 * @param {Map<string, Standing>} answers
 * @param {{id: string, revision: number}} question
 */
export function current(answers, { id, revision }) {
  const standing = answers.get(id);
  return standing?.revision === revision ? standing : undefined;
}
