/**
 * When each item should be asked again: FSRS-6 over the learner's record. Pure.
 *
 * FSRS is asked for memory and interval in whole learning days, not for dates: its dates are UTC days, and its own
 * scheduler lets a good answer overstep the longest interval so as to stay behind a hard one.
 */

import { Rating, fsrs } from "ts-fsrs";
import { current, questionsOf } from "../course/questions.js";
import { firstOfDays, learningDay } from "./days.js";

/** @import {Asked} from "../course/types.d.ts" */
/** @import {Moment, Standings} from "../record/types.d.ts" */
/** @import {Asking, Card} from "./types.d.ts" */

const MOST_DUE = 20;
const MOST_NEW = 5;

const scheduler = fsrs({
  request_retention: 0.9,
  learning_steps: [],
  relearning_steps: [],
  enable_fuzz: false,
  maximum_interval: 180,
});

/** @type {(moment: Moment) => Rating.Again | Rating.Hard | Rating.Good} */
function rate({ grade, confidence }) {
  if (grade !== 1) return Rating.Again;
  return confidence === null || confidence === "sure" ? Rating.Good : Rating.Hard;
}

/**
 * The memory of items from their history, earliest first; undefined where there is none.
 *
 * @param {Moment[]} history
 * @returns {Card | undefined}
 */
export function remember(history) {
  /** @type {Card | undefined} */
  let card;
  for (const { day, moment } of firstOfDays(history)) {
    const elapsed = card ? day - card.last : 0;
    const { stability, difficulty } = scheduler.next_state(card ?? null, elapsed, rate(moment));
    card = { due: day + scheduler.next_interval(stability, elapsed), last: day, stability, difficulty };
  }
  return card;
}

/**
 * A card for every item that was answered as it is asked now. What the reader grades, `reflect`, is never a card.
 *
 * @param {Pick<Standings, "answers">} standings
 * @param {Map<string, Asked>} questions of `questionsOf`
 * @returns {Map<string, Card>}
 */
export function cards({ answers }, questions) {
  const all = new Map();
  for (const question of questions.values()) {
    const standing = question.type === "reflect" ? undefined : current(answers, question);
    const card = standing && remember(standing.history);
    if (card) all.set(question.id, card);
  }
  return all;
}

/**
 * What to ask today: the most overdue first, then items never answered as they are asked now, of pages that were read
 * and sections that were begun, in the order of the course. What was reviewed today counts towards the most of a day.
 * `later`: how many new ones are left for the next day.
 *
 * @param {Asking} asking
 * @returns {{due: string[], fresh: string[], later: number}}
 */
export function queue({ cards, standings, catalogue, today, doneDue = 0, doneNew = 0 }) {
  const { answers, pages } = standings;
  const questions = [...questionsOf(catalogue).values()];
  const begun = new Set(questions.flatMap(({ id, page, section }) => (answers.has(id) ? [`${page}#${section}`] : [])));
  const due = questions
    .map(({ id }) => ({ id, due: cards.get(id)?.due ?? Infinity }))
    .filter((card) => card.due <= today)
    .sort((one, other) => one.due - other.due || (one.id < other.id ? -1 : 1));
  const fresh = questions.filter(
    ({ id, revision, type, page, section }) =>
      type !== "reflect" &&
      (pages.get(page)?.read || begun.has(`${page}#${section}`)) &&
      (answers.get(id)?.revision ?? 0) < revision,
  );
  const mostNew = Math.max(0, MOST_NEW - doneNew);
  return {
    due: due.slice(0, Math.max(0, MOST_DUE - doneDue)).map(({ id }) => id),
    fresh: fresh.slice(0, mostNew).map(({ id }) => id),
    later: Math.min(MOST_NEW, fresh.slice(mostNew).length),
  };
}

/**
 * How many items were reviewed on a day, for `queue`: new is what had never been answered as it is asked now.
 *
 * @param {Pick<Standings, "answers">} standings
 * @param {number} today
 */
export function doneOn({ answers }, today) {
  const done = { doneDue: 0, doneNew: 0 };
  for (const { history } of answers.values()) {
    const days = history.map(({ at, offset }) => learningDay(at, offset));
    if (!history.some(({ place }, index) => place === "review" && days[index] === today)) continue;
    done[days[0] === today ? "doneNew" : "doneDue"] += 1;
  }
  return done;
}

/**
 * How many items are asked on each of the coming days; what is overdue counts today, and what is more than a day should
 * hold counts on the next that has room.
 *
 * @param {Map<string, Card>} cards
 * @param {number} today
 * @param {number} [doneDue] how many of today's were reviewed already
 * @returns {{day: number, count: number}[]} the days with something to ask, earliest first
 */
export function upcoming(cards, today, doneDue = 0) {
  /** @type {Map<number, number>} */
  const counts = new Map();
  let [day, held] = [today, doneDue];
  for (const due of [...cards.values()].map((card) => card.due).sort((one, other) => one - other)) {
    if (due > day) [day, held] = [due, 0];
    else if (held >= MOST_DUE) [day, held] = [day + 1, 0];
    held += 1;
    counts.set(day, (counts.get(day) ?? 0) + 1);
  }
  return [...counts].map(([day, count]) => ({ day, count }));
}
