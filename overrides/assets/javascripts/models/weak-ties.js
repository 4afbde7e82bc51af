/** Weak ties: the twin of scripts/wiki/explorables/models/weak_ties.py, which says how networks are made. */

import { mulberry32 } from "../shared/random.js";
import { say } from "./kit/numbers.js";

/** @import {Values, View} from "./kit/types.d.ts" */
/** @typedef {Uint8Array} Ties who is tied to whom: 1 at person × 40 + other; typed, as 100 networks are made at each move */

const [PEOPLE, SIDE, NETWORKS] = [40, 2, 100];
const STARTERS = [0, 1];
/** @type {Record<string, number>} */
const NEED = { news: 1, habit: 2 };
const EVERYBODY = Array.from({ length: PEOPLE }, (_, one) => one);
const SPANS = [1, SIDE].flatMap((step) => EVERYBODY.map((one) => [one, (one + step) % PEOPLE]));

/** @param {Values} values */
export function run({ spreads, replaced, added, seed }) {
  const make = (/** @type {number} */ chance) => network(Number(replaced), Number(added), mulberry32(chance));
  const shown = make(Number(seed));
  const networks = Array.from({ length: NETWORKS }, (_, index) => make(index + 1));
  const [told, news] = means(networks.map((ties) => spread(ties, NEED.news)));
  const [habit, slow] = means(networks.map((ties) => spread(ties, NEED.habit)));
  const edges = EVERYBODY.flatMap((one) => EVERYBODY.filter((other) => one < other && shown[one * PEOPLE + other]).map((other) => [one, other]));
  return { edges, when: spread(shown, NEED[String(spreads)]), told, news, habit, slow };
}

/** @type {(replaced: number, added: number, draw: () => number) => Ties} */
function network(replaced, added, draw) {
  const ties = new Uint8Array(PEOPLE * PEOPLE);
  for (const [one, other] of SPANS) tie(ties, one, other, 1);
  for (const [one, other] of SPANS) {
    if (!(draw() < replaced && ties[one * PEOPLE + other])) continue;
    const found = stranger(ties, one, draw);
    tie(ties, one, other, 0);
    tie(ties, one, found, 1);
  }
  for (let count = 0; count < added; count += 1) {
    const one = Math.floor(draw() * PEOPLE);
    tie(ties, one, stranger(ties, one, draw), 1);
  }
  return ties;
}

/** @type {(ties: Ties, one: number, other: number, tied: 0 | 1) => void} */
function tie(ties, one, other, tied) {
  ties[one * PEOPLE + other] = ties[other * PEOPLE + one] = tied;
}

/** @type {(ties: Ties, one: number, draw: () => number) => number} */
function stranger(ties, one, draw) {
  const row = ties.subarray(one * PEOPLE, (one + 1) * PEOPLE);
  let free = PEOPLE - 1;
  for (const tied of row) free -= tied;
  let left = Math.floor(draw() * free);
  let other = -1;
  while (left >= 0) {
    other += 1;
    if (other !== one && !row[other]) left -= 1;
  }
  return other;
}

/** The round in which each person gets it, -1 for never. @type {(ties: Ties, need: number) => number[]} */
function spread(ties, need) {
  const [when, heard] = [EVERYBODY.map(() => -1), new Uint8Array(PEOPLE)];
  const queue = [...STARTERS];
  for (const start of STARTERS) when[start] = 0;
  for (const one of queue) {
    const row = one * PEOPLE;
    for (let at = ties.indexOf(1, row); at >= row && at < row + PEOPLE; at = ties.indexOf(1, at + 1)) {
      const other = at - row;
      heard[other] += 1;
      if (when[other] >= 0 || heard[other] < need) continue;
      when[other] = when[one] + 1;
      queue.push(other);
    }
  }
  return when;
}

/** People reached, and rounds until nothing changes. @type {(runs: number[][]) => [reached: number, rounds: number]} */
function means(runs) {
  const sum = (/** @type {number[]} */ numbers) => numbers.reduce((total, each) => total + each, 0);
  const reached = runs.map((when) => when.filter((turn) => turn >= 0).length);
  return [sum(reached) / runs.length, sum(runs.map((when) => Math.max(...when))) / runs.length];
}

/** @type {(result: ReturnType<typeof run>, values: Values) => View} */
export function show(result, values) {
  const turn = Number(values.round);
  const now = result.when.filter((each) => each >= 0 && each <= turn).length;
  const [told, news, habit, slow] = [result.told, result.news, result.habit, result.slow].map((each) => say(each, 1));
  return {
    figure: {
      kind: "network",
      nodes: result.when.map((each, index) => place(index, each, turn)),
      ties: result.edges.map(([one, other]) => [one, other, tone(one, other)]),
      names: ["without", "with", "starter"],
    },
    sentence: { key: String(values.spreads), values: { round: say(turn), now: say(now), told, news, habit, slow } },
    columns: ["spreads", "reached", "rounds"],
    rows: [
      [{ key: "news-name", values: {} }, told, news],
      [{ key: "habit-name", values: {} }, habit, slow],
    ],
  };
}

/** @param {number} index @param {number} when @param {number} turn */
function place(index, when, turn) {
  const angle = (2 * Math.PI * (index - 0.5)) / PEOPLE;
  const inward = index % 2 ? 0.84 : 1; // neighbours stand in two rows, so that the ties between them can be seen
  const state = when === 0 ? 2 : when > 0 && when <= turn ? 1 : 0;
  return { x: 0.5 + 0.37 * inward * Math.sin(angle), y: 0.5 - 0.49 * inward * Math.cos(angle), state, size: 1.3 };
}

/** @type {(one: number, other: number) => number} */
const tone = (one, other) => Number(other - one > SIDE && other - one < PEOPLE - SIDE);
