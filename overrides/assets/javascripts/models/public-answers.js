/** Public answers: the twin of scripts/wiki/explorables/models/public_answers.py. */

import { perCent, roundHalf, say } from "./kit/numbers.js";

/** @import {Lines, Say, Values, View} from "./kit/types.d.ts" */
/** @typedef {ReturnType<typeof run>} Month */

const [BY_MAIL, SUBJECTS, CONVERSION] = [500, 200, 0.002];
const QUARTERS = [0, 25, 50, 75, 100];

/** @param {Values} values */
export function run(values) {
  return month(values, Number(values.find));
}

/** @type {(values: Values, find: number) => {questions: number, needed: number, unanswered: number, well: number, even: number, gain: number}} */
function month(values, find) {
  const [views, harm] = [Number(values.views), Number(values.harm)];
  const questions = roundHalf(BY_MAIL * (1 + Number(values.extra)));
  const needed = answersNeeded(questions, SUBJECTS, find);
  const unanswered = Math.max(0, needed - BY_MAIL);
  const well = Number(values.satisfied) * (1 - unanswered / questions);
  return { questions, needed, unanswered, well, even: breakEven(harm), gain: onlookerGain(questions, views, CONVERSION, well, harm) };
}

/** @type {(questions: number, topics: number) => number} */
function distinctTopics(questions, topics) {
  const weights = Array.from({ length: topics }, (_, rank) => 1 / (rank + 1));
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.reduce((sum, weight) => sum + 1 - (1 - weight / whole) ** questions, 0);
}

/** @type {(questions: number, topics: number, find: number) => number} */
function answersNeeded(questions, topics, find) {
  const distinct = distinctTopics(questions, topics);
  return distinct + (questions - distinct) * (1 - find);
}

/** @type {(questions: number, views: number, conversion: number, well: number, harm: number) => number} */
const onlookerGain = (questions, views, conversion, well, harm) => questions * views * conversion * (well - harm * (1 - well));

/** @type {(harm: number) => number} */
const breakEven = (harm) => harm / (1 + harm);

/** @type {(result: Month, values: Values) => View} */
export function show(result, values) {
  const work = values.look === "work";
  return {
    figure: work ? drawWork(values) : drawOnlookers(result, values),
    sentence: work ? sayWork(result, values) : sayOnlookers(result),
    columns: ["found", "needed", "unanswered", "well", "gain"],
    rows: QUARTERS.map((share) => {
      const { needed, unanswered, well, gain } = month(values, share / 100);
      return [`${share}%`, say(needed), say(unanswered), `${perCent(well)}%`, say(gain)];
    }),
  };
}

/** @type {(values: Values) => Lines} */
function drawWork(values) {
  return {
    kind: "lines",
    x: { name: "found", low: 0, high: 100, marks: QUARTERS, digits: 0 },
    y: { name: "answers", low: 0, high: 1000, marks: [0, 250, 500, 750, 1000], digits: 0 },
    series: [
      { name: "public", points: QUARTERS.map((share) => [share, month(values, share / 100).needed]) },
      { name: "mail", points: [[0, BY_MAIL], [100, BY_MAIL]] },
    ],
    rules: [["here", Number(values.find) * 100]],
  };
}

/** @type {(result: Month, values: Values) => Lines} */
function drawOnlookers({ questions, well }, { views, harm }) {
  const gain = (/** @type {number} */ share) => onlookerGain(questions, Number(views), CONVERSION, share / 100, Number(harm));
  const [worst, best] = [gain(0), gain(100)];
  return {
    kind: "lines",
    x: { name: "well", low: 0, high: 100, marks: QUARTERS, digits: 0 },
    y: { name: "customers", low: worst, high: best, marks: [worst, 0, best], digits: 0 },
    series: [
      { name: "gain", points: QUARTERS.map((share) => [share, gain(share)]) },
      { name: "none", points: [[0, 0], [100, 0]] },
    ],
    rules: [["here", well * 100]],
  };
}

/** @type {(result: Month, values: Values) => Say} */
function sayWork(result, values) {
  const needed = roundHalf(result.needed);
  const key = needed < BY_MAIL ? "saved" : needed > BY_MAIL ? "more" : "equal";
  const [found, apart] = [say(Number(values.find) * 100), say(Math.abs(needed - BY_MAIL))];
  return { key, values: { questions: say(result.questions), found, needed: say(needed), apart } };
}

/** @type {(result: Month) => Say} */
function sayOnlookers(result) {
  const gain = roundHalf(result.gain);
  const key = gain > 0 ? "won" : gain < 0 ? "lost" : "level";
  const digits = gain ? digitsOf(result) : 0;
  const told = {
    questions: say(result.questions),
    unanswered: say(result.unanswered),
    well: perCent(result.well, digits),
    even: perCent(result.even, digits),
    gain: say(Math.abs(gain)),
  };
  return { key: roundHalf(result.unanswered) ? `${key}-behind` : key, values: told };
}

/** The fewest digits that tell the share that ends well from the share that is needed. @type {(result: Month) => number} */
const digitsOf = ({ well, even }) => [0, 1].find((each) => say(well * 100, each) !== say(even * 100, each)) ?? 2;
