// Draws the market map as SVG. `draw` is pure: the twin of scripts/wiki/explorables/drawing.py and market_map_plan.py.

import { shape } from "../shared/shapes.js";

/** @import { Scene, SceneEdge } from "./model.js" */
/** @import { Shape } from "../shared/shapes.js" */
/** @typedef {[path: string, label: number[], cross?: number[]]} Line */
/** @typedef {Record<string, string>} Names */
/**
 * Boxes are x, y, width, height, corner; a line is its way (`M x y C x y x y x y`, once or more), its label, its cross.
 * @typedef {{boxes: Record<string, number[]>, people: string, lines: Record<string, Line>}} Plan
 */

/** @type {Record<"wide" | "upright", Plan>} */
const plans = {
  wide: {
    boxes: {
      company: [16, 150, 132, 60, 8],
      customers: [448, 92, 176, 176, 88],
      influencers: [242, 20, 152, 64, 32],
      competitor: [250, 288, 126, 44, 8],
    },
    people: "M472 142h0m14 0h0m-7-12h0M465 186h0m14 0h0m-7-12h0M472 230h0m14 0h0m-7-12h0",
    lines: {
      "company>customers": ["M152 160C280 158 350 134 454 134M152 168C290 168 350 178 446 178M152 176C280 178 350 222 454 222", [222, 146]],
      "customers>company": ["M452 246C380 274 240 262 146 214", [300, 280]],
      "company=customers": ["M156 180C252 180 346 180 442 180", [300, 170]],
      "influencers=customers": ["M401 56C450 58 484 74 505 92", [474, 52]],
      "company=influencers": ["M98 142C110 84 164 52 233 51", [136, 42], [144, 75]],
      "customers=customers": ["M510 274C498 322 574 322 562 274", [536, 331]],
      "competitor=customers": ["M381 308C424 306 458 288 482 262", [452, 314]],
    },
  },
  upright: {
    boxes: {
      company: [12, 14, 108, 48, 8],
      customers: [40, 292, 160, 160, 80],
      influencers: [160, 108, 136, 60, 30],
      competitor: [192, 226, 104, 44, 8],
    },
    people: "M74 334h0m14 0h0m-7-12h0M113 324h0m14 0h0m-7-12h0M152 334h0m14 0h0m-7-12h0",
    lines: {
      "company>customers": ["M84 68C82 150 84 224 88 290M95 68C96 150 106 216 112 282M106 68C110 150 126 216 136 284", [39, 170]],
      "customers>company": ["M164 296C160 240 138 130 117 71", [189, 196]],
      "company=customers": ["M86 70C86 150 96 220 104 284", [149, 205]],
      "influencers>customers": ["M232 174C236 236 226 294 196 326", [268, 258]],
      "influencers=customers": ["M232 174C236 236 226 294 196 326", [166, 258]],
      "company=influencers": ["M124 40C180 40 222 62 227 100", [240, 32], [195, 56]],
      "customers=customers": ["M206 362C268 358 258 444 190 424", [238, 454]],
      "competitor=customers": ["M238 276C236 306 222 322 198 336", [266, 320]],
    },
  },
};

const marks = { head: "M4 0-8-6v12z", cross: "M-8-8 8 8M8-8-8 8" };

/**
 * Parties first, then arrows, talk both ways on one line.
 * @type {(scene: Scene, layout: "wide" | "upright", names: {nodes: Names, kinds: Names}) => Shape[]}
 */
export function draw(scene, layout, { nodes, kinds }) {
  const { boxes, people, lines } = plans[layout];
  /** @type {Shape[]} */
  const shapes = scene.nodes.map((node) => {
    const [x, y, width, height, rx] = boxes[node];
    const inner = [shape("rect", { x, y, width, height, rx })];
    if (node === "customers") inner.push(shape("path", { class: "map-people", d: people }));
    inner.push(label([x + width / 2, y + height / 2 + 5], nodes[node]));
    return shape("g", { class: `map-node map-${node}` }, inner);
  });
  /** @type {Map<string, SceneEdge[]>} */
  const ways = new Map();
  for (const edge of scene.edges) {
    const way = wayOf(lines, edge);
    ways.set(way, [...(ways.get(way) ?? []), edge]);
  }
  for (const [way, edges] of ways) shapes.push(arrow(lines[way], way, edges, kinds));
  return shapes;
}

/** @type {(lines: Record<string, Line>, edge: SceneEdge) => string} */
function wayOf(lines, { from, to, kind }) {
  if (kind !== "conversation" && lines[`${from}>${to}`]) return `${from}>${to}`;
  return lines[`${from}=${to}`] ? `${from}=${to}` : `${to}=${from}`;
}

/** @type {(line: Line, way: string, edges: SceneEdge[], kinds: Names) => Shape} */
function arrow([path, place, cross], way, edges, kinds) {
  const [{ kind }] = edges;
  const status = ["new", "changed", "kept"].find((rank) => edges.some((edge) => edge.status === rank));
  const curves = path.split("M").slice(1).map((curve) => (curve.match(/-?\d+/g) ?? []).map(Number));
  const [start] = curves.map(head);
  const ends = curves.map((curve) => head([...curve.slice(6), ...curve.slice(4)]));
  const heads = edges.flatMap(({ from, to }) =>
    from === to ? [...ends, start] : way.startsWith(from) ? ends : [start],
  );
  const parts = [shape("path", { d: path }), ...heads];
  if (cross && kind === "control-failed") parts.push(mark("cross", [...cross, 0]));
  parts.push(label(place, (status === "new" ? "+ " : "") + kinds[kind]));
  return shape("g", { class: `map-edge map-${kind} map-${status}` }, parts);
}

/** @type {(numbers: number[]) => Shape} */
const head = ([x, y, fromX, fromY]) =>
  mark("head", [x, y, Math.round((Math.atan2(y - fromY, x - fromX) * 180) / Math.PI)]);

/** @type {(name: keyof typeof marks, place: number[]) => Shape} */
const mark = (name, [x, y, angle]) =>
  shape("path", { class: `map-${name}`, d: marks[name], transform: `translate(${x} ${y})rotate(${angle})` });

/** @type {(place: number[], text: string) => Shape} */
const label = ([x, y], text) => shape("text", { x, y }, text);
