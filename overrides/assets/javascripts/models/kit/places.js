/** Finds room for the names of lines: the twin of scripts/wiki/explorables/kit/places.py, which says what the numbers are. */

import { WIDTH, widthOf } from "./pen.js";

/** @typedef {number[][]} Way places x, y */
/** @typedef {{left: number, top: number, right: number, bottom: number}} Box */
/** @typedef {{box: Box, end: boolean, foot: number}} Place */

const [ASCENT, DESCENT] = [11, 3];
const [CLEAR, NEAR] = [6, 13];
const [STEP, BESIDE] = [8, 9];
const ASIDES = [0, ...[4, 8, 12, 16, 20, 24, 28].flatMap((step) => [-step, step])];
const AWAY = [0, 8, 16, 24, 32, 40, 48, 56];
const [ALONG, NOT_BESIDE, DOUBTFUL, CROSSED, STRUCK] = [0.25, 10, 20, 100, 1000];

/** @type {(left: number, foot: number, words: string) => Box} */
export const boxOf = (left, foot, words) => ({ left, top: foot - ASCENT, right: left + widthOf(words), bottom: foot + DESCENT });

/** Names that have a place are added to what is `taken`. @type {(names: string[], ways: Way[], rules: Way[], taken: Box[]) => Place[]} */
export function placeNames(names, ways, rules, taken) {
  return names.map((name, index) => {
    const others = ways.filter((_, other) => other !== index);
    const tried = [...placesOf(name, ways[index])].sort((one, other) => one[0] - other[0]);
    let [least, best] = [Infinity, tried[0][1]];
    for (const [cost, place] of tried) {
      if (cost >= least) break;
      const inAll = cost + trouble(place.box, others, rules, taken);
      if (inAll < least) [least, best] = [inAll, place];
    }
    taken.push(best.box);
    return best;
  });
}

/** @type {(name: string, own: Way) => Generator<[cost: number, place: Place]>} */
function* placesOf(name, own) {
  const [[endX, endY], wide] = [own[own.length - 1], widthOf(name)];
  const left = endX + BESIDE;
  for (const aside of left + wide <= WIDTH ? ASIDES : []) yield [Math.abs(aside), placed(boxOf(left, endY + 4 + aside, name), false)];
  for (let right = endX + CLEAR; right - wide >= 0; right -= STEP) {
    const reaches = reachesOf(own, right - wide - CLEAR, right + CLEAR);
    if (!reaches.length) continue;
    const [high, low] = [Math.min(...reaches.map(([each]) => each)), Math.max(...reaches.map(([, each]) => each))];
    const cost = NOT_BESIDE + ALONG * (endX - right) + (low - high);
    for (const away of AWAY) {
      for (const top of [high - CLEAR - away - ASCENT - DESCENT, low + CLEAR + away]) {
        yield [cost + away, placed({ left: right - wide, top, right, bottom: top + ASCENT + DESCENT }, true)];
      }
    }
  }
}

/** @type {(box: Box, end: boolean) => Place} */
const placed = (box, end) => ({ box, end, foot: box.bottom - DESCENT });

/** No place tried is on the name's own line. @type {(box: Box, others: Way[], rules: Way[], taken: Box[]) => number} */
function trouble(box, others, rules, taken) {
  const count = (/** @type {Way[]} */ ways, /** @type {number} */ clear) => ways.filter((way) => crosses(way, box, clear)).length;
  const struck = count(others, CLEAR) + taken.filter((other) => overlap(box, other)).length;
  return STRUCK * struck + CROSSED * count(rules, CLEAR) + DOUBTFUL * count(others, NEAR);
}

/** @type {(way: Way, box: Box, clear: number) => boolean} */
const crosses = (way, box, clear) =>
  reachesOf(way, box.left - clear, box.right + clear).some(([high, low]) => high < box.bottom + clear && low > box.top - clear);

/** @type {(one: Box, other: Box) => boolean} */
const overlap = (one, other) =>
  one.left - CLEAR < other.right && other.left - CLEAR < one.right && one.top < other.bottom && other.top < one.bottom;

/** The highest and the lowest place of each of its steps between two uprights. @type {(way: Way, left: number, right: number) => [high: number, low: number][]} */
function reachesOf(way, left, right) {
  /** @type {[high: number, low: number][]} */
  const reaches = [];
  for (let index = 0; index < way.length; index += 1) {
    const from = way[index];
    const to = way[index + 1] ?? from;
    const start = Math.max(Math.min(from[0], to[0]), left);
    const end = Math.min(Math.max(from[0], to[0]), right);
    if (start > end) continue;
    const [y, toY] = from[0] === to[0] ? [from[1], to[1]] : [start, end].map((at) => from[1] + ((at - from[0]) / (to[0] - from[0])) * (to[1] - from[1]));
    reaches.push([Math.min(y, toY), Math.max(y, toY)]);
  }
  return reaches;
}
