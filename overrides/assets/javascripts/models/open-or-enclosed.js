/** Open or enclosed: the twin of scripts/wiki/explorables/models/open_or_enclosed.py. */

import { say } from "./kit/numbers.js";

/** @import {Say, Values, View} from "./kit/types.d.ts" */
/** @typedef {[members: number, revenue: number]} Week */
/** @typedef {ReturnType<typeof run>} Rooms */

const [PEOPLE, JOIN, LEAVE, SELLING] = [10_000, 20, 0.01, 10];
const [QUARTER, YEAR] = [13, 52];
const [STEPS, MOST_STEPS] = [[1, 2, 5], 4];
const THOUSAND = 1000;

/** @param {Values} values */
export function run(values) {
  const [room, fence] = [community(Number(values.openness), values), community(0, values)];
  const behind = room.findLastIndex(([, mine], week) => mine <= fence[week][1]) + 1;
  const [[members, revenue], [inside, fenced]] = [room[room.length - 1], fence[fence.length - 1]];
  return { room, fence, members, revenue, inside, fenced, ahead: behind < room.length ? behind + 1 : 0 };
}

/** @type {(openness: number, values: Values) => Week[]} */
function community(openness, { horizon, trust, grow, bring, leave }) {
  let [members, revenue] = [0, 0];
  return Array.from({ length: Number(horizon) }, (_, week) => {
    const joining = (JOIN + Number(bring) * openness * members) * (1 - members / PEOPLE);
    members += joining - (LEAVE + Number(leave) * (1 - openness)) * members;
    revenue += members * (SELLING * (1 - openness) + Number(trust) * openness * Math.min(1, (week + 1) / Number(grow)));
    return [members, revenue];
  });
}

/** @type {(result: Rooms, values: Values) => View} */
export function show(result, values) {
  const horizon = Number(values.horizon);
  const apart = horizon <= YEAR ? QUARTER : 2 * QUARTER;
  const marks = Array.from({ length: Math.floor(horizon / apart) + 1 }, (_, count) => count * apart);
  const high = roundMarks(Math.max(result.revenue, result.fenced) / THOUSAND);
  return {
    figure: {
      kind: "lines",
      x: { name: "weeks", low: 0, high: horizon, marks, digits: 0 },
      y: { name: "revenue", low: 0, high: high[high.length - 1], marks: high, digits: 0 },
      series: [{ name: "room", points: taken(result.room) }, { name: "fence", points: taken(result.fence) }],
      rules: [],
    },
    sentence: sayWho(result, values),
    columns: ["week", "members", "inside", "revenue", "fenced"],
    rows: result.room
      .map(([members, revenue], week) => [week + 1, members, result.fence[week][0], revenue, result.fence[week][1]])
      .filter(([week]) => marks.includes(week) || week === horizon)
      .map((numbers) => numbers.map((number) => say(number))),
  };
}

/** @type {(course: Week[]) => [number, number][]} */
const taken = (course) => [[0, 0], ...course.map(([, revenue], week) => /** @type {Week} */ ([week + 1, revenue / THOUSAND]))];

/** Round numbers from 0, in four steps at most, the last no lower than `most`. @type {(most: number) => number[]} */
function roundMarks(most) {
  let unit = 1;
  while (unit * STEPS[STEPS.length - 1] * MOST_STEPS < most) unit *= 10;
  const step = unit * (STEPS.find((each) => unit * each * MOST_STEPS >= most) ?? 1);
  return Array.from({ length: Math.max(1, Math.ceil(most / step)) + 1 }, (_, count) => count * step);
}

/** @type {(result: Rooms, values: Values) => Say} */
function sayWho(result, { openness, horizon }) {
  const values = {
    weeks: say(Number(horizon)),
    revenue: say(result.revenue),
    fenced: say(result.fenced),
    members: say(result.members),
    inside: say(result.inside),
    week: say(result.ahead),
  };
  return { key: !openness ? "same" : result.ahead ? "ahead" : "behind", values };
}
