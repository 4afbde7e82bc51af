/** Grading: the key of an item and an answer give a grade, and what was right part by part. Pure. */

/** @import {Choice, Key, Result, Type} from "./types.d.ts" */

/** Name of what is right among the answers that a question foresees. */
export const RIGHT = ":right";

/** @type {Record<Type, (key: Key, choice: Choice) => Result["parts"]>} */
const PARTS = {
  single: ({ right }, [id = ""]) => [{ id, right: right.includes(id) }],
  multiple: ({ parts, right }, choice) => parts.map((id) => ({ id, right: right.includes(id) === choice.includes(id) })),
  "true-false": ({ judge, right }, [judged = "", id = ""]) => [
    { id: judged, right: judged === judge },
    { id, right: right.includes(id) },
  ],
  order: ({ parts }, choice) => parts.map((id, place) => ({ id, right: choice[place] === id })),
  match: ({ parts }, choice) => parts.map((id) => ({ id, right: choice.includes(`${id}:${id}`) })),
  categorise: ({ parts, right }, choice) =>
    parts.map((id) => ({ id, right: right.some((pair) => pair.startsWith(`${id}:`) && choice.includes(pair)) })),
  short: ({ foreseen }, [typed = ""]) => one(foreseen, (spelling) => foldSpelling(spelling) === foldSpelling(typed)),
  numeric({ foreseen, tolerance, units }, [typed = ""]) {
    const number = readNumber(typed, units) ?? NaN;
    return one(foreseen, (value) => Number(Math.abs(number - value).toFixed(9)) <= tolerance);
  },
  scenario: ({ worth }, choice) => [{ id: choice.at(-1) ?? "", right: worth[choice.at(-1) ?? ""] === 1 }],
  reflect: ({ parts }, [, ...ticked]) => parts.map((id) => ({ id, right: ticked.includes(id) })),
};

/** Types whose parts earn their share. */
const SHARED = ["order", "match", "categorise", "reflect"];

/** Some types earn their share, a scenario what its end is worth; the others are right or not. @type {(key: Key, choice: Choice) => Result} */
export function grade(key, choice) {
  const parts = PARTS[key.type](key, choice);
  const share = parts.filter(({ right }) => right).length / parts.length;
  const right = share === 1;
  if (key.type === "scenario") return { grade: key.worth[parts[0].id] ?? 0, right, parts };
  return { grade: SHARED.includes(key.type) || right ? share : 0, right, parts };
}

/** @type {(foreseen: Key["foreseen"], same: (value: any) => boolean) => Result["parts"]} which foreseen answer it is */
function one(foreseen, same) {
  const ids = Object.keys(foreseen).filter((id) => foreseen[id].some(same));
  const right = ids.includes(RIGHT);
  return [{ id: right ? RIGHT : (ids[0] ?? ""), right }];
}

/**
 * Fold what is typed as lookup/normalise.js does, and full stops and dashes as well.
 * `fold` of scripts/wiki/check/short.py does the same, so that spellings which collide are found before readers do.
 * Stated again: a page with questions loads nothing of the glossary.
 *
 * @param {string} text
 */
export const foldSpelling = (text) =>
  text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[ァ-ヶ]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) - 0x60))
    .replace(/[ー・\-‐‒–—―−’'.。\s]/g, "");

/**
 * Read a number as people type it: full width, with commas between thousands, a sign, the unit or % behind or before.
 *
 * @param {string} text
 * @param {string[]} units in both languages
 * @returns {number | null} null for what is no number
 */
export function readNumber(text, units) {
  let plain = bare(text);
  for (const unit of [...units.map(bare), "%"]) {
    if (plain.endsWith(unit)) plain = plain.slice(0, -unit.length);
    else if (plain.startsWith(unit)) plain = plain.slice(unit.length);
  }
  if (!/^[+-]?(\d{1,3}(,\d{3})+|\d+)?(\.\d*)?$/.test(plain) || !/\d/.test(plain)) return null;
  return Number(plain.replaceAll(",", ""));
}

/** @param {string} text */
const bare = (text) => text.normalize("NFKC").toLowerCase().replace(/\s/g, "").replace(/[−–ー‐]/g, "-");
