/** Leaders or many: the twin of scripts/wiki/explorables/models/leaders_or_many.py, which says what is compared. */

import { mulberry32 } from "../shared/random.js";
import { roundHalf, say } from "./kit/numbers.js";

/** @import {Values, View} from "./kit/types.d.ts" */

const [PEOPLE, TENTH, NETWORKS] = [200, 20, 60];
const [EASIER, EASY, LOWEST] = [0.05, -0.8, 0.01];
const EVERYBODY = Array.from({ length: PEOPLE }, (_, one) => one);

/** @param {Values} values */
export function run(values) {
  const [ties, many, seed, middle, spread] = ["ties", "many", "seed", "threshold", "spread"].map((name) => Number(values[name]));
  const totals = [0, 0, 0, 0, 0];
  let best = 0;
  for (let chance = 0; chance < NETWORKS; chance += 1) {
    const draw = mulberry32(seed * NETWORKS + chance);
    const contacts = network(ties, draw);
    const bent = EVERYBODY.map(() => spread * (2 * draw() - 1));
    const thresholds = bent.map((each) => bounded(middle + each));
    const easier = bent.map((each) => bounded(middle + each - EASIER));
    const connected = bestConnected(contacts);
    const leader = connected[Math.floor(draw() * TENTH)];
    const easy = easilyInfluenced(bent, spread, draw);
    const several = pick(many, draw);
    const starts = [[several[0]], [easy], [leader], several];
    const sizes = [...starts.map((start) => cascade(contacts, thresholds, start)), cascade(contacts, easier, [several[0]])];
    for (const [place, size] of sizes.entries()) totals[place] += size;
    for (const one of connected) best += contacts[one].length;
  }
  const [ordinary, easy, leader, several, easier] = totals.map((total) => total / NETWORKS);
  const degree = best / (NETWORKS * TENTH * ties);
  return { ordinary, easy, leader, several, easier, times: totals[2] / totals[0], degree };
}

/** @type {(ties: number, draw: () => number) => number[][]} */
function network(ties, draw) {
  /** @type {number[][]} */
  const contacts = EVERYBODY.map(() => []);
  for (let left = Math.floor((PEOPLE * ties) / 2); left; ) {
    const [one, other] = [Math.floor(draw() * PEOPLE), Math.floor(draw() * PEOPLE)];
    if (one === other || contacts[one].includes(other)) continue;
    contacts[one].push(other);
    contacts[other].push(one);
    left -= 1;
  }
  return contacts;
}

/** @type {(contacts: number[][], thresholds: number[], starts: number[]) => number} */
function cascade(contacts, thresholds, starts) {
  const [joined, heard] = [new Uint8Array(PEOPLE), new Uint8Array(PEOPLE)];
  const queue = [...starts];
  for (const start of starts) joined[start] = 1;
  for (const person of queue) {
    for (const other of contacts[person]) {
      heard[other] += 1;
      if (joined[other] || heard[other] < thresholds[other] * contacts[other].length) continue;
      joined[other] = 1;
      queue.push(other);
    }
  }
  return queue.length;
}

/** The tenth with the most contacts, the most first. @type {(contacts: number[][]) => number[]} */
function bestConnected(contacts) {
  /** @type {number[][]} */
  const groups = [];
  for (const one of EVERYBODY) (groups[contacts[one].length] ??= []).push(one);
  return groups.reverse().flat().slice(0, TENTH);
}

/** @type {(bent: number[], spread: number, draw: () => number) => number} */
function easilyInfluenced(bent, spread, draw) {
  const from = Math.floor(draw() * PEOPLE);
  for (let step = 0; step < PEOPLE; step += 1) {
    const one = (from + step) % PEOPLE;
    if (bent[one] <= EASY * spread) return one;
  }
  return from;
}

/** @type {(threshold: number) => number} */
const bounded = (threshold) => Math.min(1, Math.max(LOWEST, threshold));

/** @type {(many: number, draw: () => number) => number[]} */
function pick(many, draw) {
  /** @type {number[]} */
  const picked = [];
  while (picked.length < many) {
    const person = Math.floor(draw() * PEOPLE);
    if (!picked.includes(person)) picked.push(person);
  }
  return picked;
}

/** @type {(result: ReturnType<typeof run>, values: Values) => View} */
export function show({ times, degree, ...sizes }, { many }) {
  const starts = Object.entries(sizes);
  const told = {
    ...Object.fromEntries(starts.map(([name, size]) => [name, say(size, 1)])),
    many: say(Number(many)),
    times: say(times, 1),
    degree: say(degree, 1),
  };
  return {
    figure: {
      kind: "bars",
      high: PEOPLE,
      bars: starts.map(([name, size]) => ({ name, length: size, said: say(size, 1), tone: name === "easier" ? 1 : 0 })),
      rule: null,
    },
    sentence: { key: roundHalf(times, 1) > roundHalf(degree, 1) ? "more" : "less", values: told },
    columns: ["start", "joined", "share"],
    rows: starts.map(([name, size]) => [{ key: name, values: told }, say(size, 1), say((size / PEOPLE) * 100, 1)]),
  };
}
