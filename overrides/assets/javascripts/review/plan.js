/** What a review holds today: from the record and the catalogue, by the clock it is given. Pure. */

import { questionsOf } from "../course/questions.js";
import { isAhead } from "../record/events.js";
import { today as dayOf } from "./days.js";
import { cards, doneOn, queue, upcoming } from "./schedule.js";

/** @import {Catalogue} from "../course/types.d.ts" */
/** @import {Standings} from "../record/types.d.ts" */

/**
 * An item of which nothing is known but what a clock dated ahead is new: else it would sleep until that day.
 *
 * @param {Standings} folded by the same clock
 * @param {Catalogue} catalogue
 * @param {Date} now
 */
export function planReview(folded, catalogue, now) {
  const answers = [...folded.answers].map(([id, standing]) =>
    /** @type {const} */ ([id, isAhead(standing.history[0], now.getTime()) ? { ...standing, revision: 0 } : standing]));
  const standings = { ...folded, answers: new Map(answers) };
  const known = questionsOf(catalogue);
  const today = dayOf(now);
  const deck = cards(standings, known);
  const done = doneOn(standings, today);
  const { due, fresh, later } = queue({ cards: deck, standings, catalogue, today, ...done });
  const waiting = [...deck.values()].filter((card) => card.due <= today).length - due.length;
  const questions = [...due, ...fresh].flatMap((id) => known.get(id) ?? []);
  return {
    due: due.length,
    fresh: fresh.length,
    /** Due, but more than a day should hold. */
    waiting,
    questions,
    /** New ones of the next day. */
    later,
    doneToday: done.doneDue + done.doneNew,
    begun: folded.answers.size > 0,
    /** Days with something to ask, from today on. */
    coming: upcoming(deck, today, done.doneDue),
  };
}
