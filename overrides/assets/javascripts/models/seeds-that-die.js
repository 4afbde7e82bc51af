/** Seeds that die: the twin of scripts/wiki/explorables/models/seeds_that_die.py, which names the equations' sources. */

import { mulberry32 } from "../shared/random.js";
import { perCent, roundHalf, say } from "./kit/numbers.js";

/** @import {Network, Say, Values, View} from "./kit/types.d.ts" */
/** @typedef {number[]} Tree for each reader, who brought them; -1 for the seed itself */

const [MOST, SOWINGS] = [60, 10];

/** @param {Values} values */
export function run(values) {
  const [mean, size, seeds, first] = ["mean", "size", "seeds", "seed"].map((name) => Number(values[name]));
  const sowings = Array.from({ length: SOWINGS }, (_, later) => sow(mean, seeds, mulberry32(first + later)));
  const reach = sizeAtLeast(mean, size);
  return {
    trees: sowings[0],
    hits: sowings.map((trees) => trees.filter(({ length }) => length >= size).length),
    counts: counts(sowings[0], size),
    ten: counts(sowings.flat(), size),
    dead: Math.exp(-mean),
    reach,
    chance: 1 - (1 - reach) ** seeds,
    extinct: extinct(mean),
  };
}

/** @type {(mean: number, seeds: number, draw: () => number) => Tree[]} */
function sow(mean, seeds, draw) {
  return Array.from({ length: seeds }, () => {
    const parents = [-1];
    for (let reader = 0; reader < parents.length && parents.length < MOST; reader += 1) {
      const brought = Math.min(poisson(mean, draw), MOST - parents.length);
      for (let count = 0; count < brought; count += 1) parents.push(reader);
    }
    return parents;
  });
}

/** @type {(mean: number, draw: () => number) => number} */
function poisson(mean, draw) {
  const floor = Math.exp(-mean);
  let count = 0;
  for (let product = draw(); product > floor; product *= draw()) count += 1;
  return count;
}

/** @type {(mean: number, size: number) => number} */
function sizeAtLeast(mean, size) {
  let [missed, factorial] = [0, 0];
  for (let reached = 1; reached < size; reached += 1) {
    factorial += Math.log(reached);
    missed += Math.exp(-mean * reached + (reached - 1) * Math.log(mean * reached) - factorial);
  }
  return 1 - missed;
}

/** @type {(mean: number) => number} */
function extinct(mean) {
  if (mean <= 1) return 1;
  let [before, after] = [0, Math.exp(-mean)];
  while (after - before > 1e-14) [before, after] = [after, Math.exp(mean * (after - 1))];
  return after;
}

/** @type {(trees: Tree[], size: number) => number[]} */
function counts(trees, size) {
  const alone = trees.filter(({ length }) => length === 1).length;
  const hits = trees.filter(({ length }) => length >= size).length;
  return [alone, trees.length - alone - hits, hits];
}

/** @type {(result: ReturnType<typeof run>, values: Values) => View} */
export function show(result, values) {
  const size = Number(values.size);
  // What lies between the two others is what these, once rounded, leave it: the three add up to 100%.
  const shares = [result.dead, 1 - roundHalf(result.dead, 3) - roundHalf(result.reach, 3), result.reach];
  /** @type {Say[]} */
  const names = [
    { key: "alone", values: {} },
    { key: "some", values: { below: say(size - 1) } },
    { key: "hit", values: { size: say(size) } },
  ];
  return {
    figure: garden(result.trees, size),
    sentence: {
      key: result.extinct < 1 ? "grows" : "dies",
      values: {
        seeds: say(result.trees.length),
        hits: say(result.hits[0]),
        dead: say(result.counts[0]),
        size: say(size),
        chance: perCent(result.chance, 1),
        ten: result.hits.map((each) => say(each)).join(" · "),
        with: say(result.hits.filter((each) => each > 0).length),
        extinct: say(result.extinct * 100, 1),
      },
    },
    columns: ["reached", "here", "ten", "expected"],
    rows: names.map((name, row) => [name, say(result.counts[row]), say(result.ten[row]), perCent(shares[row], 1)]),
  };
}

/** @type {(trees: Tree[], size: number) => Network} */
function garden(trees, size) {
  const [columns, most] = trees.length <= 20 ? [5, 24] : [10, 12];
  const rows = Math.ceil(trees.length / columns);
  /** @type {Network} */
  const figure = { kind: "network", nodes: [], ties: [], names: ["reader", "hit", "seed", "dead"] };
  for (const [index, tree] of trees.entries()) {
    const [root, drawn] = [figure.nodes.length, tree.slice(0, most)];
    for (const [reader, parent] of drawn.entries()) {
      if (parent >= 0) figure.ties.push([root + parent, root + reader, 0]);
    }
    for (const [reader, [across, up]] of branches(drawn).entries()) {
      const state = reader ? Number(tree.length >= size) : tree.length > 1 ? 2 : 3;
      const [x, y] = [((index % columns) + across) / columns, (Math.floor(index / columns) + 0.95 - up) / rows];
      figure.nodes.push({ x, y, state, size: reader ? 0.5 : 0.75 });
    }
  }
  return figure;
}

/** Places in a plot of size 1: generations above one another, around the middle. @type {(tree: Tree) => [across: number, up: number][]} */
function branches(tree) {
  /** @type {number[]} */
  const depths = [];
  for (const parent of tree) depths.push(parent >= 0 ? depths[parent] + 1 : 0);
  const deepest = Math.max(...depths);
  const step = 0.8 / Math.max(4, deepest);
  return depths.map((depth, reader) => {
    const wide = depths.filter((other) => other === depth).length;
    const fromMiddle = reader - depths.indexOf(depth) - (wide - 1) / 2;
    return [0.5 + fromMiddle * Math.min(0.2, 0.9 / wide), depth * step];
  });
}
