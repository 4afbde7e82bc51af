/** Feature to job: the twin of scripts/wiki/explorables/models/feature_to_job.py. */

import { say } from "./kit/numbers.js";

/** @import {Sheet, Values, View} from "./kit/types.d.ts" */

const ENOUGH = 2;
/** @type {Record<string, string>} */
const SUITS = { before: "job", at: "feature", after: "product" };
const WORDS = ["product", "feature", "effect", "when", "want", "better", "rival", "limit"];

/** @param {Values} values */
export function run(values) {
  const found = WORDS.filter((name) => written(values, name));
  const own = found.length > 0;
  const tests = {
    early: values.lead !== SUITS[String(values.stage)],
    named: values.lead === "job" && isNamed(values),
    wish: Number(values.seen) < ENOUGH,
    candour: own && !found.includes("limit"),
  };
  return {
    own,
    gaps: own ? WORDS.length - found.length : 0,
    open: Object.entries(tests).filter(([, isOpen]) => isOpen).map(([name]) => name),
  };
}

/** Whether the job cannot be told without the product's name. @type {(values: Values) => boolean} */
function isNamed(values) {
  const product = written(values, "product").toLowerCase();
  return Boolean(product) && ["when", "want"].some((name) => written(values, name).toLowerCase().includes(product));
}

/** @type {(values: Values, name: string) => string} */
const written = (values, name) => String(values[name]).trim();

/** @type {(result: ReturnType<typeof run>, values: Values) => View} */
export function show({ own, gaps, open }, values) {
  const [lead, stage] = [String(values.lead), String(values.stage)];
  const words = Object.fromEntries(WORDS.map((name) => [name, written(values, name) || (own ? "@gap" : `@my-${name}`)]));
  const line = (/** @type {Sheet["lines"][number][0]} */ kind, /** @type {string} */ key, filled = words) =>
    /** @type {Sheet["lines"][number]} */ ([kind, { key, values: filled }]);
  const asked = gaps ? [...open, "gaps"] : open;
  const told = { stage: `@${stage}`, seen: say(Number(values.seen)), gaps: say(gaps) };
  const lines = [
    line("h", `headline-${lead}`),
    line("h", "three", {}),
    ...Object.values(SUITS).map((name) => line("li", `suits-${name}`)),
    line("h", "behind", {}),
    ...["nobody", "job", "rivals", "proof", "limit"].map((key) => line("p", key)),
    line("h", asked.length ? "open" : "ready", {}),
    ...asked.map((key) => line("warn", key, told)),
  ];
  if (!asked.length) lines.push(line("p", "strangers", {}));
  const filled = { lead: `@lead-${lead}`, stage: `@${stage}`, wanted: `@lead-${SUITS[stage]}` };
  const counts = { open: say(open.length), gaps: say(gaps) };
  return {
    figure: { kind: "sheet", lines },
    sentence: { key: open.includes("early") ? "misses" : "meets", values: { ...filled, ...counts } },
    columns: [],
    rows: [],
  };
}
