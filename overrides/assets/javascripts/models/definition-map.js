/** The map of definitions: the twin of scripts/wiki/explorables/models/definition_map.py. */

/** @import {Say, Values, View} from "./kit/types.d.ts" */
/** @typedef {[kind: string, side: string]} Place */
/** @typedef {[name: string, place: Place, tone: 0 | 1 | 2]} Placed */

const KINDS = ["activity", "behaviour", "state"];
const SIDES = ["customer", "both", "company"];
/** @type {Record<string, Place>} */
const READINGS = {
  oxford: ["behaviour", "both"],
  arf: ["activity", "company"],
  vandoorn: ["behaviour", "customer"],
  brodie: ["state", "customer"],
  hollebeek: ["state", "customer"],
  pansari: ["state", "both"],
  wikipedia: ["activity", "company"],
  emc: ["activity", "both"],
};
/** @type {Record<string, Place>} */
const NUMBERS = {
  reactions: ["behaviour", "customer"],
  close: ["state", "customer"],
  reviews: ["behaviour", "customer"],
  posts: ["activity", "company"],
};
// In pixels of the plane: where the first spot of a cell stands, and how far apart spots are.
const [PLANE, FIRST, APART, INDENT] = [274, 30, 17, 0.09];

/** @param {Values} values */
export function run(values) {
  const [kind, side] = READINGS[String(values.definition)] ?? [];
  return {
    kind: kind === values.kind,
    side: side === values.side,
    fit: fitOf(NUMBERS[String(values.count)], placeOf(values)),
  };
}

/** @type {(number: Place, meant: Place) => string} */
function fitOf([kind, side], [meantKind, meantSide]) {
  if (kind === meantKind && side === meantSide) return "same";
  if (kind === meantKind && meantSide === "both") return "half";
  return side === meantSide ? "kind" : "else";
}

/** @type {(result: ReturnType<typeof run>, values: Values) => View} */
export function show(result, values) {
  const [definition, count] = [String(values.definition), String(values.count)];
  /** @type {[Place, Place | undefined]} */
  const [placed, reading] = [placeOf(values), READINGS[definition]];
  const words = { what: `@${definition}`, place: wordOf(placed), number: `@said-${count}`, fit: `@fit-${result.fit}` };
  const agree = result.kind && result.side;
  const compared = { ...words, why: `@why-${definition}`, ...(agree || !reading ? {} : { page: wordOf(reading) }) };
  const told = values.compare && reading ? (agree ? "agree" : "differ") : "placed";
  const all = Object.entries(READINGS);
  const shown = values.compare ? all.map(([name, place]) => /** @type {Placed} */ ([name, place, 0])) : [];
  return {
    figure: {
      kind: "plane",
      columns: SIDES,
      rows: KINDS,
      spots: spotsOf([...shown, ["you", placed, 1], [count, NUMBERS[count], 2]]),
    },
    sentence: { key: told, values: told === "placed" ? words : compared },
    columns: ["definition", "reading", "why"],
    rows: all.map(([name, place]) => [is(`@${name}`), is(wordOf(place)), is(`@why-${name}`)]),
  };
}

/** @type {(values: Values) => Place} */
const placeOf = ({ kind, side }) => [String(kind), String(side)];

/** @type {(place: Place) => string} */
const wordOf = ([kind, side]) => `@${kind}-${side}`;

/** @type {(what: string) => Say} */
const is = (what) => ({ key: "is", values: { what } });

/** Spots one below the other in each cell, so that no name covers another. @param {Placed[]} placed */
function spotsOf(placed) {
  /** @type {Record<string, number>} */
  const taken = {};
  return placed.map(([name, [kind, side], tone]) => {
    const row = (taken[`${kind} ${side}`] = (taken[`${kind} ${side}`] ?? -1) + 1);
    const top = (KINDS.indexOf(kind) + 1) / KINDS.length;
    return {
      name,
      x: (SIDES.indexOf(side) + INDENT) / SIDES.length,
      y: top - (FIRST + APART * row) / PLANE,
      tone,
    };
  });
}
