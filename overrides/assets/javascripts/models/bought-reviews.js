/** Bought reviews: the twin of scripts/wiki/explorables/models/bought_reviews.py, which says where the equations are from. */

import { perCent, roundHalf, say } from "./kit/numbers.js";

/** @import {Values, View} from "./kit/types.d.ts" */

const [EARNED, MOST] = [8, 50];
const [PRIOR, GOOD, BAD] = [0.5, 0.9, 0.4];
const SURE = 1 - 1e-9;
const MARKS = [0, 10, 20, 30, 40, 50];
const COUNTS = Array.from({ length: MOST + 1 }, (_, count) => count);

/** @param {Values} values */
export function run({ bought, readers, suspicion, critical, detection }) {
  const bad = Number(critical);
  const held = (/** @type {number} */ count) => shareOf(String(readers), Number(suspicion), count, EARNED + bad);
  const belief = (/** @type {number} */ fake, /** @type {number} */ count) => pGood(PRIOR, fake, GOOD, BAD, EARNED + count, bad);
  return {
    bought: Number(bought),
    readers: COUNTS.map((count) => belief(held(count), count)),
    trusting: COUNTS.map((count) => belief(0, count)),
    share: held(Number(bought)),
    caught: COUNTS.map((count) => pCaught(Number(detection), count)),
  };
}

/** @type {(readers: string, suspicion: number, bought: number, honest: number) => number} */
function shareOf(readers, suspicion, bought, honest) {
  if (readers === "knowing") return bought / (honest + bought);
  return readers === "suspecting" ? suspicion : 0;
}

/** @type {(prior: number, fake: number, good: number, bad: number, positive: number, negative: number) => number} */
function pGood(prior, fake, good, bad, positive, negative) {
  const likelihood = (/** @type {number} */ rate) =>
    (fake + (1 - fake) * rate) ** positive * ((1 - fake) * (1 - rate)) ** negative;
  return (prior * likelihood(good)) / (prior * likelihood(good) + (1 - prior) * likelihood(bad));
}

/** @type {(detection: number, bought: number) => number} */
const pCaught = (detection, bought) => 1 - (1 - detection) ** bought;

/** @type {(result: ReturnType<typeof run>, values: Values) => View} */
export function show(result, { readers, critical }) {
  const [bought, who, bad] = [result.bought, String(readers), say(Number(critical))];
  const lines = { [who]: result.readers, trusting: result.trusting };
  return {
    figure: {
      kind: "lines",
      x: { name: "bought", low: 0, high: MOST, marks: MARKS, digits: 0 },
      y: { name: "belief", low: 0, high: 100, marks: [0, 25, 50, 75, 100], digits: 0 },
      series: Object.entries(lines).map(([name, beliefs]) => ({
        name,
        points: beliefs.map((belief, count) => /** @type {[number, number]} */ ([count, belief * 100])),
      })),
      rules: [["here", bought]],
    },
    sentence: {
      key: verdict(result),
      values: {
        who: `@${who}`,
        good: say(EARNED + bought),
        bad,
        share: say(result.share * 100),
        now: told(result.readers[bought]),
        before: told(result.readers[0]),
        caught: told(result.caught[bought]),
      },
    },
    columns: ["bought", "seen", "readers", "trusting", "caught"],
    rows: [...new Set([...MARKS, bought].sort((one, other) => one - other))].map((count) => [
      say(count),
      { key: "seen", values: { good: say(EARNED + count), bad } },
      ...[result.readers, result.trusting, result.caught].map((part) => ({ key: "percent", values: { n: told(part[count]) } })),
    ]),
  };
}

/** @type {(result: ReturnType<typeof run>) => string} */
function verdict({ bought, readers }) {
  const [now, before] = [roundHalf(readers[bought], 2), roundHalf(readers[0], 2)];
  if (!bought) return "none";
  return now > before ? "up" : now < before ? "down" : "level";
}

/** @type {(share: number) => string} */
const told = (share) => perCent(Math.min(share, SURE));
