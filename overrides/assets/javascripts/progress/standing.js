/** How far a learner is: in a page, in a track, in its final checks. Pure. */

import { MINUTES_A_QUESTION, current } from "../course/questions.js";
import { result } from "../final/result.js";

/** @import {Catalogue, Track} from "../course/types.d.ts" */
/** @import {Standings} from "../record/types.d.ts" */

/**
 * @typedef {object} PageStanding
 * @property {boolean} read marked as read
 * @property {number} readAt when (UTC milliseconds); 0 if it is not
 * @property {number} total questions that are graded: all but `reflect`
 * @property {number} right of these, right at their last answer as they are asked now
 * @property {number} unwritten questions of the kind `reflect` that are not answered as they are asked now
 * @property {number} answered of all questions, `reflect` among them, as they are asked now
 * @property {boolean} passed all graded ones are right, and all others are answered
 * @property {number} last when the last answer was given (UTC milliseconds); 0 if there is none
 * @property {string} version of the content at the last answer; empty if it is not known
 * @property {number} minutes left until it is passed: those of the page; once it is read, those for its questions that
 *   are not right or not written yet
 */

/**
 * How a learner stands with a page. A page without questions can only be read.
 *
 * @param {string} path
 * @param {Standings} standings
 * @param {Catalogue} catalogue
 * @returns {PageStanding}
 */
export function standingOfPage(path, { answers, pages }, catalogue) {
  const { questions = [], minutes = 0 } = catalogue.pages[path] ?? {};
  const { read, at } = pages.get(path) ?? { read: false, at: 0 };
  const state = { total: 0, right: 0, unwritten: 0, answered: 0, last: 0, version: "" };
  let passed = questions.length > 0;
  for (const question of questions) {
    const graded = question.type !== "reflect";
    const last = current(answers, question)?.history.at(-1);
    const done = last !== undefined && (!graded || last.grade === 1);
    state.total += Number(graded);
    state.right += Number(graded && done);
    state.unwritten += Number(!graded && !done);
    state.answered += Number(last !== undefined);
    if (last && last.at >= state.last) [state.last, state.version] = [last.at, last.content];
    passed &&= done;
  }
  const open = state.total - state.right + state.unwritten;
  const left = read ? Math.min(minutes, Math.ceil(open * MINUTES_A_QUESTION)) : minutes;
  return { ...state, read, readAt: read ? at : 0, passed, minutes: passed ? 0 : left };
}

/**
 * How a learner stands with a track: how many pages it has, how many of them are read and passed, and the minutes left.
 *
 * @param {Track} track
 * @param {Standings} standings
 * @param {Catalogue} catalogue
 */
export function standingOfTrack({ chapters }, standings, catalogue) {
  const sum = { total: chapters.length, read: 0, passed: 0, minutes: 0 };
  for (const path of chapters) {
    const page = standingOfPage(path, standings, catalogue);
    sum.read += Number(page.read);
    sum.passed += Number(page.passed);
    sum.minutes += page.minutes;
  }
  return sum;
}

/**
 * The best final check of a track that was answered to its end; of equals the first.
 *
 * @param {string} track id
 * @param {Standings} standings
 * @param {Iterable<unknown>} events
 * @returns {{right: number, count: number, share: number, passed: boolean, at: number} | undefined} `at`: when it was ended
 */
export function bestFinal(track, { draws }, events) {
  const all = [...events];
  return draws
    .filter((run) => run.track === track)
    .map((run) => ({ ...result(run, all), count: run.items.length }))
    .filter(({ done, count }) => done === count)
    .reduce((/** @type {ReturnType<typeof bestFinal>} */ best, run) => (best && best.share >= run.share ? best : run), undefined);
}
