/** What follows from a learner's events: one pure fold, from which everything else is reckoned. */

import { isAhead, upgrade } from "./events.js";

/** @import {LearnerEvent, Standing, Standings} from "./types.d.ts" */

/**
 * Fold events into how the learner stands. Their order, repeats, and what is no event of a known version do not
 * matter; once an item was done in a newer revision, older revisions no longer count. What a clock dated ahead counts
 * while nothing else is known of its item.
 *
 * @param {Iterable<unknown>} events
 * @param {Record<string, string>} renamed paths of pages by those they had
 * @returns {Standings}
 */
export function fold(events, renamed = {}, now = Date.now()) {
  /** @type {Standings} */
  const state = { answers: new Map(), predictions: new Map(), pages: new Map(), draws: [] };
  const dated = new Set();
  for (const event of inOrder(events)) {
    const { id, kind, choice, at } = event;
    const item = kind === "page" && Object.hasOwn(renamed, event.item) ? renamed[event.item] : event.item;
    if (!isAhead(event, now)) dated.add(item);
    else if (dated.has(item)) continue;
    if (kind === "page") state.pages.set(item, { read: choice[0] === "read", at });
    else if (kind === "draw") state.draws.push({ id, track: item, items: choice, at });
    else add(kind === "answer" ? state.answers : state.predictions, event);
  }
  return state;
}

/**
 * The events among some things, each once, in this version's form, earliest first.
 *
 * @param {Iterable<unknown>} events
 * @returns {LearnerEvent[]}
 */
export function inOrder(events) {
  const known = [];
  for (const event of events) {
    const current = upgrade(event);
    if (current) known.push(current);
  }
  const seen = new Set();
  return known.sort(byTime).filter(({ id }) => !seen.has(id) && seen.add(id));
}

/** @type {(standings: Map<string, Standing>, event: LearnerEvent) => void} */
function add(standings, { item, revision, grade, choice, confidence, content, at, offset, place }) {
  const before = standings.get(item);
  if (before && before.revision > revision) return;
  const history = before?.revision === revision ? before.history : [];
  history.push({ at, offset, grade, confidence, place, content });
  standings.set(item, { revision, grade, choice, history });
}

/** @type {(one: LearnerEvent, other: LearnerEvent) => number} */
const byTime = (one, other) => one.at - other.at || compare(one.id, other.id) || compare(said(other), said(one));

/** @type {(one: string, other: string) => number} */
const compare = (one, other) => (one < other ? -1 : Number(one > other));

/** Two events of one id differ where the text was taken out of one: the one with the text comes first. @param {LearnerEvent} event */
const said = (event) => JSON.stringify(event);
