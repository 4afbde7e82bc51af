/** Word-of-mouth growth: the twin of scripts/wiki/explorables/models/word_of_mouth_growth.py. */

import { perCent, say } from "./kit/numbers.js";

/** @import {Values, View} from "./kit/types.d.ts" */

const [YEARS, NAMED] = [10, 13];
const PER_YEAR = 4;
const TABLED = [2, 5, 10];
const HALVINGS = 50;

/** @param {Values} values */
export function run(values) {
  const [p, q, years] = [values.p, values.q, values.years].map(Number);
  return {
    base: bassShare(p, q, years),
    ads: bassShare(2 * p, q, years),
    talk: bassShare(p, 2 * q, years),
    peak: bassPeak(p, q),
    crossing: crossingOf(p, q),
  };
}

/** @type {(p: number, q: number, years: number) => number} */
function bassShare(p, q, years) {
  const left = Math.exp(-(p + q) * years);
  return (1 - left) / (1 + (q / p) * left);
}

/** @type {(p: number, q: number) => number} */
const bassPeak = (p, q) => (q > p ? Math.log(q / p) / (p + q) : 0);

/** @type {(p: number, q: number) => number | null} */
function crossingOf(p, q) {
  let [low, high] = [0, YEARS];
  if (bassShare(p, 2 * q, high) <= bassShare(2 * p, q, high)) return null;
  for (let turn = 0; turn < HALVINGS; turn += 1) {
    const middle = (low + high) / 2;
    if (bassShare(p, 2 * q, middle) > bassShare(2 * p, q, middle)) high = middle;
    else low = middle;
  }
  return high;
}

/** @type {(result: ReturnType<typeof run>, values: Values) => View} */
export function show(result, values) {
  const [p, q, years] = [values.p, values.q, values.years].map(Number);
  /** @type {[name: string, p: number, q: number][]} */
  const ways = [["base", p, q], ["ads", 2 * p, q], ["talk", p, 2 * q]];
  const steps = Array.from({ length: YEARS * PER_YEAR + 1 }, (_, step) => step / PER_YEAR);
  const digits = Number(perCent(result.ads) === perCent(result.talk));
  const [base, ads, talk] = [result.base, result.ads, result.talk].map((share) => perCent(share, digits));
  /** @type {Record<string, string>} */
  const told = { years: say(years), base, ads, talk };
  if (result.crossing !== null) {
    const near = say(result.crossing, 1) === say(years, 1);
    told.crossing = say(result.crossing, near ? 2 : 1);
  }
  return {
    figure: {
      kind: "lines",
      x: { name: "years", low: 0, high: NAMED, marks: years === YEARS ? [0, YEARS] : [0, years, YEARS], digits: 0 },
      y: { name: "bought", low: 0, high: 100, marks: [0, 25, 50, 75, 100], digits: 0 },
      series: ways.map(([name, a, b]) => ({ name, points: steps.map((at) => [at, 100 * bassShare(a, b, at)]) })),
      rules: [],
    },
    sentence: { key: outcome(result, ads === talk), values: told },
    columns: ["case", "peak", ...TABLED.map((year) => `after-${year}`)],
    rows: ways.map(([name, a, b]) => [
      { key: `row-${name}`, values: {} },
      b > a ? say(bassPeak(a, b), 1) : { key: "at-once", values: {} },
      ...TABLED.map((year) => perCent(bassShare(a, b, year))),
    ]),
  };
}

/** @type {(result: ReturnType<typeof run>, level: boolean) => string} */
function outcome({ ads, talk, crossing }, level) {
  if (level) return "level";
  if (talk > ads) return "talk";
  return crossing === null ? "stays" : "ads";
}
