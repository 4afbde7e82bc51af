/** Disclosure check: the twin of scripts/wiki/explorables/models/disclosure_check.py, which says how the tree is to be read. */

import { say } from "./kit/numbers.js";

/** @import {Sheet, Values, View} from "./kit/types.d.ts" */
/** @typedef {{question: string, ways: Record<string, Node>}} Ask */
/** @typedef {Ask | string} Node a question, or the name of a leaf */

const QUESTIONS = 5;
/** @type {Record<string, [verdict: string, sources: string[]]>} */
const LEAVES = {
  "jp-ours": ["disclosed", ["caa2023"]],
  "jp-marked": ["disclosed", ["caa2023"]],
  "jp-buried": ["unclear", ["caa2023"]],
  "jp-free": ["outside", ["caa2023", "jadma_stema3"]],
  "jp-asked": ["outside", ["caa2023", "jadma_stema2", "jadma_stema3"]],
  "jp-present": ["outside", ["caa2023", "jadma_stema3"]],
  "jp-goods": ["unclear", ["caa2023", "forbesjp2023"]],
  "jp-decided": ["hidden", ["caa2023", "jadma_stema2"]],
  "jp-paid": ["hidden", ["caa2023", "forbesjp2023"]],
  "jp-sells": ["hidden", ["caa2023", "jadma_stema2"]],
  "jp-works": ["unclear", ["caa2023", "jadma_stema2"]],
  "jp-stars": ["hidden", ["caa2023", "caa2024", "bci2024"]],
  "jp-coupon": ["unclear", ["caa2023", "advertimes2023", "golocal2025"]],
  "jp-reward": ["unclear", ["caa2023", "golocal2025"]],
  "jp-reprint": ["hidden", ["caa2023", "mynavi2024", "compliance2025"]],
  "jp-quoted": ["unclear", ["caa2023", "kyugogo2025"]],
  "us-ours": ["disclosed", ["ftc2023"]],
  "us-marked": ["disclosed", ["ftc2023", "manatt2023"]],
  "us-buried": ["unclear", ["ftc2023", "manatt2023"]],
  "us-free": ["outside", ["ftc2023", "ftc_faq"]],
  "us-present": ["unclear", ["ftc2023", "ftc_faq"]],
  "us-decided": ["unclear", ["ftc2023", "ftc2024"]],
  "us-paid": ["hidden", ["ftc2023", "ftc_faq"]],
  "us-staff": ["hidden", ["ftc2023", "ftc_faq"]],
  "us-insider": ["hidden", ["ftc2024", "ftc2023", "ftc2020riley"]],
  "us-stars": ["barred", ["ftc2024"]],
  "us-reward": ["unclear", ["ftc2023", "golocal2025"]],
  "us-reprint": ["hidden", ["ftc2023", "manatt2023"]],
};

/** Answers that lead to the same place stand together, with spaces between. @type {(question: string, ways: Record<string, Node>) => Ask} */
const ask = (question, ways) => ({
  question,
  ways: Object.fromEntries(Object.entries(ways).flatMap(([answers, node]) => answers.split(" ").map((answer) => [answer, node]))),
});

/** @type {(absent: Node, clear?: Node) => Ask} */
const japan = (absent, clear = "jp-marked") => ask("sight", { clear, buried: "jp-buried", absent });

/** @type {(absent: Node, clear?: Node) => Ask} */
const states = (absent, clear = "us-marked") => ask("sight", { clear, buried: "us-buried", absent });

const jpGoods = ask("part", { "free asked": "jp-goods", decided: "jp-decided" });
const jpLinks = {
  none: ask("part", { free: "jp-free", asked: "jp-asked", decided: japan("jp-decided") }),
  present: ask("part", { free: "jp-present", asked: japan("jp-goods"), decided: japan("jp-decided") }),
  sells: japan("jp-sells"),
  works: japan(ask("part", { "free asked": "jp-works", decided: "jp-decided" })),
};
const jpPost = { goods: japan(jpGoods), "money stars": japan("jp-paid") };
const jpReview = {
  goods: japan(jpGoods, "jp-reward"),
  money: japan(ask("part", { "free asked": "jp-coupon", decided: "jp-paid" }), "jp-reward"),
  stars: japan("jp-stars", "jp-reward"),
};
const jpReprint = ask("link", { "none present": "jp-quoted", "goods money stars sells works": "jp-reprint" });
const usLinks = {
  none: ask("part", { "free asked": "us-free", decided: states("us-decided") }),
  present: states("us-present"),
};
const usPost = { "goods money stars": states("us-paid"), "sells works": states("us-staff") };
const usReview = { "goods money": states("us-paid", "us-reward"), stars: "us-stars", "sells works": states("us-insider") };
const usReprint = { "goods money sells works": states("us-reprint"), stars: "us-stars" };
const TREE = ask("country", {
  japan: ask("place", {
    ours: "jp-ours",
    person: ask("link", { ...jpLinks, ...jpPost }),
    review: ask("link", { ...jpLinks, ...jpReview }),
    reprint: japan(jpReprint),
  }),
  us: ask("place", {
    ours: "us-ours",
    person: ask("link", { ...usLinks, ...usPost }),
    review: ask("link", { ...usLinks, ...usReview }),
    reprint: ask("link", { ...usLinks, ...usReprint }),
  }),
});

/** @param {Values} values */
export function run(values) {
  /** @type {string[]} */
  const way = [];
  /** @type {Node} */
  let node = TREE;
  while (typeof node !== "string") {
    way.push(node.question);
    node = node.ways[String(values[node.question])];
  }
  const [verdict, sources] = LEAVES[node];
  return { leaf: node, verdict, sources, way, habit: breaksHabit(values) };
}

/** A link or a say in it, and nothing to see of that. @type {(values: Values) => boolean} */
function breaksHabit({ place, link, part, sight }) {
  const tied = link !== "none" || part !== "free" || place === "reprint";
  return tied && place !== "ours" && sight !== "clear";
}

/** @type {(result: ReturnType<typeof run>, values: Values) => View} */
export function show({ leaf, verdict, sources, way, habit }, values) {
  const told = { verdict: `@verdict-${verdict}`, country: `@country-${values.country}` };
  const settled = ["outside", "disclosed"].includes(verdict);
  const line = (/** @type {Sheet["lines"][number][0]} */ kind, /** @type {string} */ key, filled = {}) =>
    /** @type {Sheet["lines"][number]} */ ([kind, { key, values: filled }]);
  const lines = [
    line("h", "verdict", told),
    line("p", leaf),
    line(settled ? "p" : "warn", `do-${verdict}`),
    ...(habit && settled ? [line("warn", "habit")] : []),
    line("h", "way"),
    ...way.map((name) => line("li", `way-${name}`, { answer: `@${name}-${values[name]}` })),
    line("h", "rules"),
    ...sources.map((key) => line("li", `rule-${key}`)),
    line("p", "date"),
  ];
  const counts = { asked: say(way.length), questions: say(QUESTIONS) };
  return {
    figure: { kind: "sheet", lines },
    sentence: { key: "told", values: { ...told, ...counts } },
    columns: [],
    rows: [],
  };
}
