/** The DART meter: the twin of scripts/wiki/explorables/models/dart_meter.py. */

import { say } from "./kit/numbers.js";

/** @import {Say, Values, View} from "./kit/types.d.ts" */

const LETTERS = ["dialogue", "access", "risk", "transparency"];
const [ENOUGH, MOST] = [2, 3];
/** @type {Record<string, number[]>} */
const PROGRAMMES = { even: [2, 2, 2, 2], muji: [2, 1, 0, 2], ideastorm: [2, 1, 0, 1] };

/** @param {Values} values */
export const run = (values) => ({
  yours: readProgramme(levelsOf(values)),
  beside: readProgramme(PROGRAMMES[String(values.beside)]),
});

/** @param {number[]} levels from 0 to 3, in the order of the letters */
function readProgramme(levels) {
  const [dialogue, access, , transparency] = levels;
  const below = LETTERS.filter((_, index) => levels[index] < ENOUGH).map((letter) => letter[0].toUpperCase());
  return {
    points: sum(levels),
    verdict: dialogue < ENOUGH ? "target" : below.length ? "way" : "forum",
    warning: access >= ENOUGH && transparency < ENOUGH,
    below: below.join(" · "),
    steps: sum(levels.map((level) => Math.max(0, ENOUGH - level))),
  };
}

/** @type {(result: ReturnType<typeof run>, values: Values) => View} */
export function show({ yours, beside }, values) {
  const name = String(values.beside);
  const [mine, theirs] = [levelsOf(values), PROGRAMMES[name]];
  const said = { points: say(yours.points), name: `@${name}`, others: say(beside.points), verdict: `@is-${beside.verdict}` };
  /** @type {Record<string, string>} */
  const short = yours.verdict === "forum" ? {} : { below: yours.below, steps: say(yours.steps) };
  return {
    figure: {
      kind: "bars",
      high: MOST,
      bars: LETTERS.flatMap((letter, index) => [
        { name: `${letter}-${mine[index]}`, length: mine[index], said: say(mine[index]), tone: /** @type {const} */ (1) },
        { name, length: theirs[index], said: say(theirs[index]), tone: /** @type {const} */ (0) },
      ]),
      rule: ["enough", ENOUGH],
    },
    sentence: { key: yours.warning ? `${yours.verdict}-warned` : yours.verdict, values: { ...said, ...short } },
    columns: ["yours", "beside"],
    rows: [
      ...LETTERS.map((letter, index) => [is(`${letter}-${mine[index]}`), is(`${letter}-${theirs[index]}`)]),
      [is(`is-${yours.verdict}`), is(`is-${beside.verdict}`)],
    ],
  };
}

/** @type {(values: Values) => number[]} */
const levelsOf = (values) => LETTERS.map((letter) => Number(values[letter]));

/** @type {(word: string) => Say} */
const is = (word) => ({ key: "is", values: { what: `@${word}` } });

/** @type {(numbers: number[]) => number} */
const sum = (numbers) => numbers.reduce((all, each) => all + each, 0);
