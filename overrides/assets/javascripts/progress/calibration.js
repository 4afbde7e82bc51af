/** Whether what the learner was sure of was right. Pure. */

import { firstOfDays } from "../review/days.js";

/** @import {Standings} from "../record/types.d.ts" */

/** @typedef {{count: number, right: number}} Share */
/** @typedef {"over" | "under" | "fair" | "too-few"} Verdict */
/** @typedef {{sure: Share, think: Share, guess: Share, verdict: Verdict}} Calibration */

/** Of fewer answers nothing is said. */
const ENOUGH = 10;
/** Who is sure should be right so often. */
const SURE = 0.8;
/** Who is right so often could have been sure. */
const UNSURE = 0.9;

/**
 * Count, by how sure the learner was, the first answer of each item on each learning day: a retry after the feedback
 * says nothing. The verdict is
 * - `over` when less than 80 % of ten or more sure answers were right;
 * - else `under` when 90 % or more of ten or more answers given as *think so* or *guess* were right;
 * - else `fair`, or `too-few` where the sure answers are not ten. The thresholds are ours.
 *
 * @param {Pick<Standings, "answers">} standings
 * @returns {Calibration}
 */
export function calibrate({ answers }) {
  const counts = { sure: { count: 0, right: 0 }, think: { count: 0, right: 0 }, guess: { count: 0, right: 0 } };
  for (const { history } of answers.values()) {
    for (const { moment } of firstOfDays(history)) {
      if (moment.confidence === null) continue;
      counts[moment.confidence].count += 1;
      counts[moment.confidence].right += Number(moment.grade === 1);
    }
  }
  return { ...counts, verdict: judge(counts) };
}

/** Whole percent; 100 is said only of all, not of 299 in 300. @type {(share: Share) => number} */
export function percentRight({ count, right }) {
  return right === count ? 100 : Math.min(99, Math.round((100 * right) / count));
}

/** @type {(counts: {sure: Share, think: Share, guess: Share}) => Verdict} */
function judge({ sure, think, guess }) {
  const unsure = { count: think.count + guess.count, right: think.right + guess.right };
  if (sure.count >= ENOUGH && sure.right < SURE * sure.count) return "over";
  if (unsure.count >= ENOUGH && unsure.right >= UNSURE * unsure.count) return "under";
  return sure.count >= ENOUGH ? "fair" : "too-few";
}
