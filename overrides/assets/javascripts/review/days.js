/**
 * Days of learning: a day begins at 04:00 where the learner is, so that an evening that runs late is one day.
 *
 * A day is a whole number, that of its calendar day since 1 January 1970; differences are numbers of days. Pure.
 */

/** @import {Moment} from "../record/types.d.ts" */

const MINUTE = 60_000;
const DAY = 1440 * MINUTE;
const BEGINS = 240 * MINUTE;

/**
 * The learning day of a moment. The offset of that moment decides: daylight saving and travel are in it.
 *
 * @param {number} at UTC milliseconds
 * @param {number} offset minutes east of UTC
 */
export const learningDay = (at, offset) => Math.floor((at + offset * MINUTE - BEGINS) / DAY);

/** The learning day of now, on this device's clock. */
export const today = (now = new Date()) => learningDay(now.getTime(), -now.getTimezoneOffset());

/**
 * The calendar date of a learning day.
 *
 * @param {number} day
 * @returns {[year: number, month: number, date: number]} the month from 1
 */
export function dateOf(day) {
  const midnight = new Date(day * DAY);
  return [midnight.getUTCFullYear(), midnight.getUTCMonth() + 1, midnight.getUTCDate()];
}

/**
 * When a learning day begins on this device's clock, UTC milliseconds: written in local time, it is the day's date.
 *
 * @param {number} day
 */
export function startOfDay(day) {
  const [year, month, date] = dateOf(day);
  return new Date(year, month - 1, date, BEGINS / (60 * MINUTE)).getTime();
}

/**
 * The first time of each learning day: what comes later on the same day, after the feedback, is practice and no recall.
 * Days never run backwards: who flies west over midnight, or sets a clock back, is still in the day that had begun.
 *
 * @template {Pick<Moment, "at" | "offset">} T
 * @param {T[]} history earliest first
 * @returns {{day: number, moment: T}[]}
 */
export function firstOfDays(history) {
  /** @type {{day: number, moment: T}[]} */
  const firsts = [];
  for (const moment of history) {
    const day = learningDay(moment.at, moment.offset);
    if (day > (firsts.at(-1)?.day ?? -Infinity)) firsts.push({ day, moment });
  }
  return firsts;
}
