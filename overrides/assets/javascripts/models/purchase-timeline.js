/** Purchase timeline: the twin of scripts/wiki/explorables/models/purchase_timeline.py. */

import { roundHalf, say } from "./kit/numbers.js";

/** @import {Values, View} from "./kit/types.d.ts" */

const PEOPLE = 100_000;
const [WEEKS, NAMED] = [104, 130];
const POSTS = ["before", "sale", "after", "own"];
const MAKER = [3, 21, 2, 4];
const TOLD = 0.02;
const MARKS = [2_000, 5_000, 10_000];

/** @param {Values} values */
export function run(values) {
  const [talk, week] = [Number(values.talk), Number(values.weeks)];
  const yours = contentMix(shares(POSTS.map((name) => Number(values[name]))), talk);
  const theirs = contentMix(shares(MAKER), talk);
  const { sales, advocates, unaware, considering, bought } = yours[week];
  return {
    sales,
    advocates,
    population: unaware + considering + bought + advocates,
    maker: theirs[week].sales,
    turns: turnsOf(yours, theirs),
    yours,
    theirs,
  };
}

/** Shares of the effort before, at and after the purchase. @param {number[]} posts */
function shares(posts) {
  const total = posts.reduce((sum, count) => sum + count, 0) || 1;
  return posts.slice(0, 3).map((count) => count / total);
}

/** @typedef {{unaware: number, considering: number, bought: number, advocates: number, sales: number}} Stocks */

/** @type {(mix: number[], talk: number) => Stocks[]} */
function contentMix([before, sale, after], talk) {
  let now = { unaware: 0.9 * PEOPLE, considering: 0.03 * PEOPLE, bought: 0.07 * PEOPLE, advocates: 0, sales: 0 };
  const weeks = [now];
  for (let week = 0; week < WEEKS; week += 1) {
    const told = TOLD * talk * now.advocates * Math.min(1, now.unaware / PEOPLE);
    const aware = Math.min(now.unaware, now.unaware * 0.004 * before + told);
    const buy = now.considering * (0.02 + 0.1 * sale);
    const forget = now.considering * 0.05;
    const praise = now.bought * 0.01 * after;
    const lapse = now.advocates * 0.02;
    now = {
      unaware: now.unaware + forget - aware,
      considering: now.considering + aware - buy - forget,
      bought: now.bought + buy - praise + lapse,
      advocates: now.advocates + praise - lapse,
      sales: now.sales + buy,
    };
    weeks.push(now);
  }
  return weeks;
}

/** @type {(yours: Stocks[], theirs: Stocks[]) => number[]} */
function turnsOf(yours, theirs) {
  const leads = yours.map(({ sales }, week) => Number((sales - theirs[week].sales).toFixed(6)));
  const told = [...leads.keys()].filter((week) => leads[week]);
  return told.filter((week, place) => place && leads[week] * leads[told[place - 1]] < 0);
}

/** Who has bought as the other stocks, in whole people, leave them: the four add up to everybody. @type {(now: Stocks) => number} */
const boughtOf = ({ unaware, considering, advocates }) =>
  PEOPLE - roundHalf(unaware) - roundHalf(considering) - roundHalf(advocates);

/** @type {(result: ReturnType<typeof run>, values: Values) => View} */
export function show(result, values) {
  const week = Number(values.weeks);
  const [sales, maker] = [say(result.sales), say(result.maker)];
  /** @type {Record<string, string>} */
  const told = { weeks: say(week), sales, maker };
  if (result.turns.length) told.turns = result.turns.map((turn) => say(turn)).join(" · ");
  const lead = sales === maker ? "level" : result.sales > result.maker ? "ahead" : "behind";
  const top = Math.max(result.yours[WEEKS].sales, result.theirs[WEEKS].sales);
  const step = MARKS.find((mark) => top <= 4 * mark) ?? MARKS[MARKS.length - 1];
  const marks = Array.from({ length: Math.ceil(top / step) + 1 }, (_, place) => step * place);
  /** @type {[name: string, line: Stocks[]][]} */
  const lines = [["yours", result.yours], ["theirs", result.theirs]];
  return {
    figure: {
      kind: "lines",
      x: { name: "weeks", low: 0, high: NAMED, marks: week === WEEKS ? [0, WEEKS] : [0, week, WEEKS], digits: 0 },
      y: { name: "sold", low: 0, high: marks[marks.length - 1], marks, digits: 0 },
      series: lines.map(([name, line]) => ({ name, points: line.map((stocks, place) => [place, stocks.sales]) })),
      rules: [],
    },
    sentence: { key: result.turns.length && lead !== "level" ? `${lead}-turn` : lead, values: told },
    columns: ["mix", "sales", "unaware", "considering", "bought", "advocates"],
    rows: lines.map(([name, line]) => {
      const now = line[week];
      return [
        { key: `row-${name}`, values: {} },
        ...[now.sales, now.unaware, now.considering, boughtOf(now), now.advocates].map((part) => say(part)),
      ];
    }),
  };
}
