/** A team's files become people, and what they missed. Pure. */

import { current, questionsOf } from "../course/questions.js";

/** @import {Asked, Catalogue} from "../course/types.d.ts" */
/** @import {LearnerEvent, Standings} from "../record/types.d.ts" */

/** @typedef {{file: string, name: string, events: LearnerEvent[]}} Handed what a file holds */
/** @typedef {{label: string, files: string[], events: LearnerEvent[]}} Person */
/** @typedef {{question: Asked, wrong: number, count: number}} Missed of `count` people who answered, `wrong` were wrong at first */

/**
 * Files that share an event are one person's: ids of events are random, so that two people never make the same.
 *
 * @param {Handed[]} handed
 * @param {string} language by whose rules labels are put in order
 * @returns {Person[]} each with a label unlike all others: the names given, or those of the files
 */
export function pool(handed, language) {
  /** @type {Handed[][]} */
  let groups = [];
  for (const one of handed) {
    const ids = new Set(one.events.map(({ id }) => id));
    const isSame = (/** @type {Handed[]} */ group) => group.some(({ events }) => events.some(({ id }) => ids.has(id)));
    groups = [...groups.filter((group) => !isSame(group)), [...groups.filter(isSame).flat(), one]];
  }
  const people = groups.map((group) => {
    const files = group.map(({ file }) => file);
    const names = [...new Set(group.map(({ name }) => name.trim()).filter(Boolean))];
    return { label: names.join(" / ") || files.join(", "), files, events: group.flatMap(({ events }) => events) };
  });
  const taken = people.map(({ label }) => label);
  const told = new Map();
  for (const person of people) {
    const alone = taken.filter((label) => label === person.label).length === 1;
    if (!alone && person.label !== person.files.join(", ")) person.label += ` (${person.files.join(", ")})`;
    const count = (told.get(person.label) ?? 0) + 1;
    told.set(person.label, count);
    if (count > 1) person.label += ` ${count}`; // from folders of their own
  }
  return people.sort((one, other) => one.label.localeCompare(other.label, language));
}

/**
 * The questions that at least half of those who answered them got wrong the first time, as they are asked now; most
 * people first. Where a team has more than one, a single person's mistake is no news.
 *
 * @param {Standings[]} team
 * @param {Catalogue} catalogue
 * @returns {Missed[]}
 */
export function mostMissed(team, catalogue) {
  const found = [];
  for (const question of questionsOf(catalogue).values()) {
    if (question.type === "reflect") continue;
    const grades = team.flatMap(({ answers }) => current(answers, question)?.history[0].grade ?? []);
    const [wrong, count] = [grades.filter((grade) => grade < 1).length, grades.length];
    if (wrong >= Math.min(2, team.length) && 2 * wrong >= count) found.push({ question, wrong, count });
  }
  return found.sort((one, other) => other.wrong - one.wrong || one.count - other.count);
}
