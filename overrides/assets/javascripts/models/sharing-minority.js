/** The sharing minority: the twin of scripts/wiki/explorables/models/sharing_minority.py. */

import { roundHalf, say } from "./kit/numbers.js";

/** @import {Lines, Say, Values, View} from "./kit/types.d.ts" */
/** @typedef {ReturnType<typeof run>} Shares */
/** @typedef {[number, number]} Point */

const PEOPLE = 10_000;
const [HALL, ONE, TEN] = [60, 100, 1000];
const [WRITERS_SHOWN, SHARERS_SHOWN] = [10, 4]; // per cent of people
const PLACES = [0, 1, 2, 3, 5, 7, 10, 15, 20, 30, 40, 60, 80, 100, 150, 200, 250, 300, 400, 500, 600, 700, 800, 900, 1000];
/** @type {Point[]} */
const COUNTED = [[1, 74.7], [10, 98.7]];
const [HALL_LOW, HALL_HIGH] = [20, 50];
/** @type {Point[]} */
const HALL_BOX = [[4, HALL_LOW], [0.6, HALL_LOW], [0.6, HALL_HIGH], [4, HALL_HIGH]];
const QUARTERS = [0, 25, 50, 75, 100];

/** @param {Values} values */
export function run({ steep, via }) {
  const sums = zipfSums(PEOPLE, Number(steep));
  const done = (/** @type {number} */ place) => (place ? sums[place - 1] / sums[PEOPLE - 1] : 0);
  return {
    hall: done(HALL),
    top: done(ONE),
    next: done(TEN) - done(ONE),
    rest: 1 - done(TEN),
    site: Number(via) * done(HALL),
    curve: PLACES.map(done),
  };
}

/** @type {(people: number, steep: number) => number[]} */
function zipfSums(people, steep) {
  let sum = 0;
  return Array.from({ length: people }, (_, rank) => (sum += (rank + 1) ** -steep));
}

/** @type {(result: Shares, values: Values) => View} */
export function show(result, { rule, via }) {
  const writers = rule === "writers";
  /** @type {(group: string, people: number, share: number, published: string | Say) => (string | Say)[]} */
  const row = (group, people, share, published) => [{ key: group, values: {} }, say(people), `${percent(share)}%`, published];
  return {
    figure: writers ? drawWriters(result) : drawSharers(result, Number(via)),
    sentence: writers ? sayWriters(result) : saySharers(result, Number(via)),
    columns: ["group", "people", "model", "published"],
    rows: [
      row("hall-group", HALL, result.site, { key: "hall-published", values: {} }),
      row("top-group", ONE, result.top, "74.7%"),
      row("next-group", TEN - ONE, between(result), "24.0%"),
      row("rest-group", PEOPLE - TEN, result.rest, "1.3%"),
    ],
  };
}

/** @type {(result: Shares) => Lines} */
const drawWriters = (result) => ({
  kind: "lines",
  x: { name: "members", low: 0, high: WRITERS_SHOWN, marks: [0, 1, 5, 10], digits: 0 },
  y: { name: "written", low: 0, high: 100, marks: QUARTERS, digits: 0 },
  series: [
    { name: "model", points: curve(result, 1, WRITERS_SHOWN) },
    { name: "counted", points: COUNTED },
    { name: "alike", points: [[0, 0], [WRITERS_SHOWN, WRITERS_SHOWN]] },
  ],
  rules: [["top", 1]],
});

/** @type {(result: Shares, via: number) => Lines} */
const drawSharers = (result, via) => ({
  kind: "lines",
  x: { name: "visitors", low: 0, high: SHARERS_SHOWN, marks: [0, 1, 2, 3, 4], digits: 0 },
  y: { name: "traffic", low: 0, high: 100, marks: QUARTERS, digits: 0 },
  series: [
    { name: "model", points: curve(result, via, SHARERS_SHOWN) },
    { name: "hall", points: HALL_BOX },
    { name: "alike", points: [[0, 0], [SHARERS_SHOWN, SHARERS_SHOWN * via]] },
  ],
  rules: [["few", 0.6]],
});

/** @type {(result: Shares, of: number, shown: number) => Point[]} */
function curve({ curve: done }, of, shown) {
  const points = PLACES.map((place, index) => /** @type {Point} */ ([(place / PEOPLE) * 100, done[index] * of * 100]));
  return points.filter(([place]) => place <= shown);
}

/** @type {(share: number) => string} */
const percent = (share) => say(share * 100, 1);

/** @type {(result: Shares) => Say} */
const sayWriters = (result) => ({
  key: "writers",
  values: { top: percent(result.top), next: percent(between(result)), rest: percent(result.rest) },
});

/** What the next nine per cent do as the two others, once rounded, leave it: the three add up to 100%. @type {(result: Shares) => number} */
const between = ({ top, rest }) => 1 - roundHalf(top, 3) - roundHalf(rest, 3);

/** @type {(result: Shares, via: number) => Say} */
function saySharers(result, via) {
  const site = roundHalf(result.site * 100, 1);
  const key = site < HALL_LOW ? "below" : site > HALL_HIGH ? "above" : "within";
  return { key, values: { hall: percent(result.hall), via: say(via * 100), site: say(site, 1) } };
}
