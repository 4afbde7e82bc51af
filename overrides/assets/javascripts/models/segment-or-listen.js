/** Segment or listen: the twin of scripts/wiki/explorables/models/segment_or_listen.py. */

import { mulberry32 } from "../shared/random.js";
import { roundHalf, say } from "./kit/numbers.js";

/** @import {Values, View} from "./kit/types.d.ts" */

const [PEOPLE, NEED, GROUP] = [1_000, 0.1, 0.2];
const WAYS = /** @type {const} */ (["segment", "listen", "both"]);
const COLUMNS = 40;

/** @param {Values} values */
export function run(values) {
  const [speak, lift, budget, noise] = [values.speak, values.lift, values.budget, values.noise].map(Number);
  const segment = segmentHits(PEOPLE, NEED, GROUP, lift, budget);
  const listen = listenHits(PEOPLE, NEED, speak, noise, budget);
  const answered = Math.min(budget, signals(PEOPLE, NEED, speak, noise));
  const inside = PEOPLE * GROUP * NEED * Math.min(lift, 1 / GROUP, 1 / NEED);
  const silent = inside * (1 - speak);
  const quiet = silent + (PEOPLE * GROUP - inside) * (1 - noise);
  const further = Math.min(budget - answered, quiet);
  return {
    segment,
    listen,
    both: listen + (further * silent) / quiet,
    mailed: Math.min(budget, GROUP * PEOPLE),
    answered,
    written: answered + further,
    inside,
    needed: shareNeeded(segment, budget, noise),
  };
}

/** @type {(people: number, need: number, segment: number, lift: number, budget: number) => number} */
const segmentHits = (people, need, segment, lift, budget) =>
  Math.min(budget, segment * people) * need * Math.min(lift, 1 / segment, 1 / need);

/** @type {(people: number, need: number, speak: number, noise: number) => number} */
const signals = (people, need, speak, noise) => people * (need * speak + (1 - need) * noise);

/** @type {(people: number, need: number, speak: number, noise: number, budget: number) => number} */
function listenHits(people, need, speak, noise, budget) {
  const heard = signals(people, need, speak, noise);
  return heard ? (Math.min(budget, heard) * people * need * speak) / heard : 0;
}

/** @type {(segment: number, budget: number, noise: number) => number | null} */
function shareNeeded(segment, budget, noise) {
  const heard = segment / (PEOPLE * NEED);
  const answered = (segment * (1 - NEED) * noise) / (NEED * (budget - segment));
  const share = Math.max(heard, answered);
  return share <= 1 ? share : null;
}

/** @typedef {ReturnType<typeof run>} Reached */

/** @type {(result: Reached, values: Values) => View} */
export function show(result, values) {
  const sent = { segment: result.mailed, listen: result.answered, both: result.written };
  /** @type {Record<string, string>} */
  const said = Object.fromEntries(WAYS.map((way) => [way, say(result[way])]));
  if (result.needed !== null) said.needed = say(result.needed * 100);
  return {
    figure: {
      kind: "dots",
      states: people(result, String(values.way)),
      names: ["idle", "reached", "missed", "vain"],
      columns: COLUMNS,
    },
    sentence: { key: outcome(result), values: said },
    columns: ["way", "sent", "reached", "vain", "missed"],
    rows: WAYS.map((way) => [
      { key: `way-${way}`, values: {} },
      say(sent[way]),
      say(result[way]),
      say(roundHalf(sent[way]) - roundHalf(result[way])),
      say(PEOPLE * NEED - roundHalf(result[way])),
    ]),
  };
}

/** @param {Reached} result */
function outcome(result) {
  const [segment, listen] = [roundHalf(result.segment), roundHalf(result.listen)];
  if (segment === listen) return "level";
  if (listen > segment) return "listen";
  return result.needed === null ? "never" : "segment";
}

/** Everybody's state: 0 left alone, 1 reached, 2 in need and missed, 3 contacted in vain. @type {(result: Reached, way: string) => string} */
function people(result, way) {
  const order = shuffled(PEOPLE);
  const edge = PEOPLE * GROUP;
  const [group, others] = [order.filter((one) => one < edge), order.filter((one) => one >= edge)];
  const [held, need] = [roundHalf(result.inside), PEOPLE * NEED];
  const [apart, beyond] = [group.slice(held), others.slice(need - held)];
  let [hits, sent] = [roundHalf(result.segment), roundHalf(result.mailed)];
  let [within, vain] = [hits, sent - hits];
  if (way !== "segment") {
    [hits, sent] = [roundHalf(result.listen), roundHalf(result.answered)];
    within = roundHalf((hits * held) / need);
    vain = roundHalf(((sent - hits) * apart.length) / (PEOPLE - need));
  }
  if (way === "both") {
    const [further, more] = [roundHalf(result.both) - hits, roundHalf(result.written) - sent];
    within = Math.min(held, within + further);
    vain = Math.min(apart.length, vain + more - further);
    [hits, sent] = [hits + further, sent + more];
  }
  const states = Array(PEOPLE).fill("0");
  /** @type {(chosen: number[], state: string) => void} */
  const mark = (chosen, state) => {
    for (const one of chosen) states[one] = state;
  };
  mark([...group.slice(0, held), ...others.slice(0, need - held)], "2");
  mark([...group.slice(0, within), ...others.slice(0, hits - within)], "1");
  mark([...apart.slice(0, vain), ...beyond.slice(0, sent - hits - vain)], "3");
  return states.join("");
}

/** @type {(count: number) => number[]} */
function shuffled(count) {
  const [draw, order] = [mulberry32(1), Array.from({ length: count }, (_, place) => place)];
  for (let last = count - 1; last > 0; last -= 1) {
    const other = Math.floor(draw() * (last + 1));
    [order[last], order[other]] = [order[other], order[last]];
  }
  return order;
}
