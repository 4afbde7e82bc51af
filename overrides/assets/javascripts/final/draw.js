/** The final check of a track: which items are drawn. Pure; how it went is in `result.js`. */

import { questionsOf } from "../course/questions.js";
import { mulberry32 } from "../shared/random.js";

/** @import {Asked, Catalogue} from "../course/types.d.ts" */

const ITEMS = 30;

/**
 * Draw items of a track, spread over its objectives: one of each in turn, then a second of each. The same seed draws
 * the same. Texts and situations (`reflect`, `scenario`) are no part of it.
 *
 * @param {string} track id
 * @param {Catalogue} catalogue
 * @param {number} seed of 32 bits
 * @param {Iterable<string>} [avoid] items of the last draw: taken only when there are no others
 * @returns {string[]} ids, fewer than 30 where there are fewer
 */
export function draw(track, catalogue, seed, avoid = []) {
  const chance = mulberry32(seed);
  const chapters = catalogue.tracks.find(({ id }) => id === track)?.chapters ?? [];
  const asked = [...questionsOf(catalogue).values()].filter(
    ({ page, type }) => chapters.includes(page) && type !== "reflect" && type !== "scenario",
  );
  /** @type {Map<string, Asked[]>} */
  const objectives = new Map();
  for (const question of shuffled(asked, chance)) {
    const name = `${question.page}#${question.objective}`;
    objectives.set(name, [...(objectives.get(name) ?? []), question]);
  }
  const old = new Set(avoid);
  const piles = shuffled([...objectives.values()], chance);
  const [unused, used] = [false, true].map((was) => piles.map((pile) => pile.filter(({ id }) => old.has(id) === was)));
  return [...inTurn(unused), ...inTurn(used)].slice(0, ITEMS).map(({ id }) => id);
}

/** @type {<T>(things: T[], chance: () => number) => T[]} Fisher and Yates */
function shuffled(things, chance) {
  const mixed = [...things];
  for (let last = mixed.length - 1; last > 0; last -= 1) {
    const other = Math.floor(chance() * (last + 1));
    [mixed[last], mixed[other]] = [mixed[other], mixed[last]];
  }
  return mixed;
}

/** @type {<T>(piles: T[][]) => T[]} the first of each pile, then the second of each */
function inTurn(piles) {
  const longest = Math.max(...piles.map(({ length }) => length));
  return Array.from({ length: longest }, (_, turn) => piles.flatMap((pile) => pile.slice(turn, turn + 1))).flat();
}
