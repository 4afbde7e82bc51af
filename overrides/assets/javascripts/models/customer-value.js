/** Customer value: the twin of scripts/wiki/explorables/models/customer_value.py, which says where the equations are from. */

import { roundHalf, say } from "./kit/numbers.js";

/** @import {Say, Values, View} from "./kit/types.d.ts" */

const NAMES = ["a", "b", "c"];
const [MARGINS, STAYS] = [[30_000, 8_000, 4_000], [0.8, 0.7, 0.9]];
const [FRIENDS, REWARD] = [4, 2_000];
const [INFLUENCE, KNOWLEDGE] = [30_000, 60_000];
const WHOLE = 0.995;

/** @param {Values} values */
export function run({ influence, knowledge, caused, stay, discount }) {
  const stays = [Number(stay), ...STAYS.slice(1)];
  const lifetime = MARGINS.map((margin, place) => lifetimeValue(margin, stays[place], Number(discount)));
  const parts = {
    lifetime,
    referral: [0, referralValue(Number(caused), lifetime[1], FRIENDS, REWARD), 0],
    influencer: [0, 0, roundHalf(INFLUENCE * Number(influence))],
    knowledge: [0, 0, roundHalf(KNOWLEDGE * Number(knowledge))],
  };
  const sums = NAMES.map((_, place) => Object.values(parts).reduce((total, part) => total + part[place], 0));
  const needed = (Math.max(sums[0], sums[1]) - lifetime[2] - parts.knowledge[2]) / INFLUENCE;
  return { ...parts, sums, needed: Math.max(0, needed) };
}

/** @type {(margin: number, stay: number, discount: number) => number} */
const lifetimeValue = (margin, stay, discount) => roundHalf(margin / (1 - stay / (1 + discount)));

/** @type {(caused: number, worth: number, friends: number, reward: number) => number} */
const referralValue = (caused, worth, friends, reward) => caused * worth - friends * reward;

/** @type {(result: ReturnType<typeof run>) => View} */
export function show(result) {
  const { lifetime, referral, influencer, knowledge, sums } = result;
  const parts = [lifetime, referral, influencer, knowledge, sums];
  return {
    figure: {
      kind: "bars",
      high: Math.max(...lifetime, ...sums),
      bars: NAMES.flatMap((name, place) => [
        { name: `${name}-bought`, length: lifetime[place], said: say(lifetime[place]), tone: 0 },
        { name: `${name}-sum`, length: sums[place], said: say(sums[place]), tone: 1 },
      ]),
      rule: null,
    },
    sentence: sentence(result),
    columns: ["customer", "lifetime", "referral", "influencer", "knowledge", "sum"],
    rows: NAMES.map((name, place) => [{ key: `${name}-name`, values: {} }, ...parts.map((part) => say(part[place]))]),
  };
}

/** @type {(result: ReturnType<typeof run>) => Say} */
function sentence({ lifetime, sums, needed }) {
  const shown = lifetime.map((bought, place) => bought / sums[place]);
  const [least, most] = [Math.min(...shown), Math.max(...sums)];
  const first = { first: named(sums, most), sum: say(most) };
  if (least >= WHOLE) return { key: "nobody", values: first };
  const told = { ...first, hidden: named(shown, least), shown: say(least * 100) };
  return needed > 0 ? { key: "needs", values: { ...told, needed: say(needed * 100) } } : { key: "safe", values: told };
}

/** The word for all who have the number that is sought. @type {(numbers: number[], sought: number) => string} */
const named = (numbers, sought) => `@${NAMES.filter((_, place) => numbers[place] === sought).join("-")}`;
