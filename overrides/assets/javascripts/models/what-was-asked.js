/** What was asked: the twin of scripts/wiki/explorables/models/what_was_asked.py. */

import { mulberry32 } from "../shared/random.js";
import { say } from "./kit/numbers.js";

/** @import {Say, Values, View} from "./kit/types.d.ts" */
/** @typedef {{informed: boolean, marks: Record<string, number>}} Answer */
/** @typedef {{percent: number, year: number, people: string, item: string, source: string}} Published */

const [ASKED, INFORMED, INFORMED_LIFT] = [400, 0.25, 0.5];
/** @type {Record<string, number>} */
const ITEMS = { known: 1, like: 0.2, strangers: -0.4 };
const PEOPLE = ["everybody", "informed"];
const [BOXES, BEST] = [[1, 2, 3], 5];
// The years that have figures; the axis is longer, so that marks and names find room.
const [YEARS, FIRST, LAST] = [[2003, 2005, 2006, 2008, 2009, 2010, 2011], 2002, 2012];

/** @type {(percent: number, year: number, people: string, item: string, source: string) => Published} */
const published = (percent, year, people, item, source) => ({ percent, year, people, item, source });

/** @type {Record<string, Published>} */
const FIGURES = {
  us2003: published(22, 2003, "leaders", "self", "holmes"),
  us2005: published(56, 2005, "leaders", "self", "holmes"),
  us2006: published(68, 2006, "leaders", "self", "prweek"),
  brazil2006: published(86, 2006, "brazil", "self", "prweek"),
  friends2006: published(58, 2006, "us", "friends", "bazaarvoice"),
  circle2008: published(45, 2008, "unstated", "circle", "adage"),
  self2009: published(45, 2009, "unstated", "self", "adage"),
  self2010: published(39, 2010, "unstated", "self", "adage"),
  circle2010: published(25, 2010, "unstated", "circle", "adage"),
  peers2011: published(43, 2011, "claimed", "peers", "destination"),
};

/** @param {Values} values */
export function run({ seed, people, item, boxes, one, other }) {
  const answers = drawAnswers(Number(seed));
  const [counted, asked] = count(answers, String(people), String(item), Number(boxes));
  const shares = waysOf(answers).map(({ share }) => share);
  const differ = differences(FIGURES[String(one)], FIGURES[String(other)]);
  return {
    counted,
    asked,
    share: (100 * counted) / asked,
    low: Math.min(...shares),
    high: Math.max(...shares),
    verdict: one === other ? "same" : differ.length > 1 ? "apart" : differ.includes("year") ? "line" : "side",
    differ: differ.join("-"),
  };
}

/** @type {(seed: number) => Answer[]} everybody is asked about every speaker */
function drawAnswers(seed) {
  const draw = mulberry32(seed);
  return Array.from({ length: ASKED }, () => {
    const leaning = draw();
    const informed = draw() < INFORMED;
    const lift = informed ? INFORMED_LIFT : 0;
    const marks = Object.entries(ITEMS).map(([item, own]) => {
      const warmth = 2.5 * leaning + 2.5 * draw() + own + lift;
      return [item, 1 + Math.min(4, Math.max(0, Math.floor(warmth)))];
    });
    return { informed, marks: Object.fromEntries(marks) };
  });
}

/** How many gave one of the best marks, and of how many. @type {(answers: Answer[], people: string, item: string, boxes: number) => [number, number]} */
function count(answers, people, item, boxes) {
  const asked = answers.filter(({ informed }) => people === "everybody" || informed);
  return [asked.filter(({ marks }) => marks[item] > BEST - boxes).length, asked.length];
}

/** @type {(one: Published, other: Published) => string[]} */
const differences = (one, other) =>
  /** @type {const} */ (["people", "item", "year"]).filter((each) => one[each] !== other[each]);

/** @param {Answer[]} answers every way of counting with its percentage */
const waysOf = (answers) =>
  Object.keys(ITEMS).flatMap((item) =>
    PEOPLE.flatMap((people) =>
      BOXES.map((boxes) => {
        const [counted, asked] = count(answers, people, item, boxes);
        return { people, item, boxes, share: (100 * counted) / asked };
      })));

/** @type {(result: ReturnType<typeof run>, values: Values) => View} */
export const show = (result, values) => (values.part === "made" ? showMade(result, values) : showPublished(result, values));

/** @type {typeof show} */
function showMade({ counted, asked, share, low, high }, { seed, people, item, boxes }) {
  const answers = drawAnswers(Number(seed));
  const best = BEST - Number(boxes);
  const states = answers.map(({ informed, marks }) =>
    people === "informed" && !informed ? "3" : marks[String(item)] > best ? "1" : "0");
  return {
    figure: { kind: "dots", states: states.join(""), names: ["below", "counted", "", "left-out"], columns: 25 },
    sentence: {
      key: "made",
      values: { counted: say(counted), asked: say(asked), share: say(share), low: say(low), high: say(high) },
    },
    columns: ["figure", "who", "what", "how"],
    rows: waysOf(answers).map((way) => [
      percent(way.share), is(way.people), is(way.item), { key: "boxes", values: { n: say(way.boxes) } },
    ]),
  };
}

/** @type {typeof show} */
function showPublished({ verdict, differ }, values) {
  const all = Object.values(FIGURES);
  const [one, other] = [FIGURES[String(values.one)], FIGURES[String(values.other)]];
  const alike = one.people === other.people && one.item === other.item;
  const lines = alike ? [{ ...one, name: "alike" }] : [{ ...one, name: "first" }, { ...other, name: "second" }];
  return {
    figure: {
      kind: "lines",
      x: { name: "year", low: FIRST, high: LAST, marks: YEARS, digits: 0 },
      y: { name: "percent", low: 0, high: 100, marks: [0, 25, 50, 75, 100], digits: 0 },
      series: lines.map(({ name, people, item }) => ({
        name,
        points: all.filter((each) => each.people === people && each.item === item).map((each) => [each.year, each.percent]),
      })),
      rules: [],
    },
    sentence: {
      key: verdict,
      values: {
        one: percent(one.percent),
        year: String(one.year),
        ...(verdict === "same" ? {} : { other: percent(other.percent), later: String(other.year) }),
        ...(verdict === "side" || verdict === "apart" ? { differ: `@differ-${differ}` } : {}),
      },
    },
    columns: ["figure", "who", "what", "how"],
    rows: all.map(({ percent: share, people, item, year, source }) => [
      percent(share), is(people), is(item), { key: "origin", values: { year: String(year), source: `@${source}` } },
    ]),
  };
}

/** @type {(number: number) => string} */
const percent = (number) => `${say(number)}%`;

/** @type {(word: string) => Say} */
const is = (word) => ({ key: "is", values: { what: `@${word}` } });
