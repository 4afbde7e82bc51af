/** Post planner: the twin of scripts/wiki/explorables/models/post_planner.py, which says what the rules rest on. */

import { say } from "./kit/numbers.js";

/** @import {Say, Sheet, Values, View} from "./kit/types.d.ts" */

const SHORTEST = 6;
const RULES = 6;
/** @type {Record<string, string[]>} */
const SERVES = {
  awareness: ["talking", "energizing"],
  relations: ["listening", "supporting", "embracing"],
  purchase: ["energizing", "supporting"],
};
const WRITTEN = ["people", "change", "tool", "why", "measure", "limit", "owner"];

/** @param {Values} values */
export function run(values) {
  const objections = Object.entries(rules(values)).filter(([, objects]) => objects).map(([name]) => name);
  return {
    objections,
    stop: objections.includes("owner"),
    gaps: WRITTEN.filter((name) => !written(values, name)).length,
  };
}

/** For each rule whether it objects. @type {(values: Values) => Record<string, boolean>} */
const rules = (values) => ({
  owner: !written(values, "owner"),
  first: values.first === "technology",
  months: values.goal === "relations" && Number(values.months) < SHORTEST,
  topics: values.topics === "own",
  rivals: Boolean(values.rivals),
  objective: !SERVES[String(values.goal)].includes(String(values.objective)),
});

/** @type {(values: Values, name: string) => string} */
const written = (values, name) => String(values[name]).trim();

/** @type {(result: ReturnType<typeof run>, values: Values) => View} */
export function show({ objections, stop, gaps }, values) {
  const { goal, objective, topics } = values;
  const count = objections.length;
  const written = (/** @type {string[]} */ ...names) => names.map((name) => /** @type {["p", Say]} */ (["p", line(values, name)]));
  /** @type {Sheet["lines"]} */
  const lines = [
    ["h", line(values, "product")],
    ["p", { key: "goal", values: { goal: `@${goal}`, months: say(Number(values.months)) } }],
    ...written("people"),
    ["p", { key: `objective-${objective}`, values: {} }],
    ...written("change", "tool", "why"),
    ["p", line(values, "measure", `measure-${objective}`)],
    ...written("limit", "owner"),
    ["p", { key: `topics-${topics}`, values: { rivals: values.rivals ? "@banned" : "@named" } }],
    ["h", { key: count ? "objections" : "agreed", values: { count: say(count) } }],
    ...objections.map((name) => /** @type {["warn", Say]} */ (["warn", { key: `rule-${name}`, values: { objective: `@${objective}` } }])),
  ];
  if (!count) lines.push(["p", { key: "colleague", values: {} }]);
  const key = stop ? "stop" : count ? "object" : gaps ? "open" : "clear";
  return {
    figure: { kind: "sheet", lines },
    sentence: { key, values: { count: say(count), rules: say(RULES), gaps: say(gaps) } },
    columns: [],
    rows: [],
  };
}

/** @type {(values: Values, name: string, gap?: string) => Say} */
function line(values, name, gap = `${name}-gap`) {
  const text = written(values, name);
  return text ? { key: name, values: { text } } : { key: gap, values: {} };
}
