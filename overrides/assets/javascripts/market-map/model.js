// The market map: who speaks to whom, in four stages. No DOM; the twin of scripts/wiki/explorables/market_map.py.

/** @typedef {"company" | "customers" | "influencers" | "competitor"} Node */
/** @typedef {"message" | "answer" | "opinion" | "control-failed" | "conversation"} Kind */
/** @typedef {{from: Node, to: Node, kind: Kind}} Edge */
/** @typedef {Edge & {status: "new" | "changed" | "kept"}} SceneEdge */
/** @typedef {{stage: number, nodes: Node[], edges: SceneEdge[], hidden: number, leftOut: number}} Scene */

/** @type {(from: Node, to: Node, kind: Kind) => Edge} */
const edge = (from, to, kind) => ({ from, to, kind });

/** @type {(one: Node, other: Node) => Edge[]} */
const talk = (one, other) => [edge(one, other, "conversation"), edge(other, one, "conversation")];

const message = edge("company", "customers", "message");
const answer = edge("customers", "company", "answer");
const rival = edge("competitor", "customers", "message");

/** @type {Node[]} */
const two = ["company", "customers"];

/** @type {{nodes: Node[], edges: Edge[]}[]} */
export const stages = [
  { nodes: two, edges: [message] },
  { nodes: two, edges: [message, answer] },
  {
    nodes: [...two, "influencers"],
    edges: [
      message,
      answer,
      edge("influencers", "customers", "opinion"),
      edge("company", "influencers", "control-failed"),
    ],
  },
  {
    nodes: [...two, "influencers"],
    edges: [
      ...talk("company", "customers"),
      ...talk("influencers", "customers"),
      ...talk("company", "influencers"),
      edge("customers", "customers", "conversation"),
    ],
  },
];

/** The first stage at which the view can be switched. */
export const withInfluencers = 3;

/**
 * Without `persist`, only arrows from one party to another as none led before; without `influencers`, plain 3C from stage 3.
 * @param {{stage: number, persist?: boolean, influencers?: boolean}} parameters
 * @returns {Scene}
 */
export function run({ stage, persist = true, influencers = true }) {
  const now = stages[stage - 1];
  const asThreeC = stage >= withInfluencers && !influencers;
  /** @type {Node[]} */
  const nodes = asThreeC ? [...two, "competitor"] : [...now.nodes];
  const placed = now.edges.filter(({ from, to }) => nodes.includes(from) && nodes.includes(to));
  const extra = asThreeC ? [rival] : [];
  const before = [...(stages[stage - 2]?.edges ?? []), ...extra];
  const all = [...placed, ...extra].map((one) => ({ ...one, status: statusOf(one, before) }));
  const edges = all.filter(({ status }) => persist || status === "new");
  const hidden = all.length - edges.length;
  return { stage, nodes, edges, hidden, leftOut: now.edges.length - placed.length };
}

/** @type {(one: Edge, old: Edge[]) => SceneEdge["status"]} */
function statusOf(one, old) {
  const same = old.filter(({ from, to }) => from === one.from && to === one.to);
  if (!same.length) return "new";
  return same.some(({ kind }) => kind === one.kind) ? "kept" : "changed";
}
