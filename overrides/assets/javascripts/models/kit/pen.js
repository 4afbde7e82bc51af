/** What every figure is drawn with: the twin of scripts/wiki/explorables/kit/pen.py, which says what the numbers are. */

import { shape } from "../../shared/shapes.js";
import { roundHalf } from "./numbers.js";

/** @import {Shape} from "../../shared/shapes.js" */
/** @import {Axis} from "./types.d.ts" */
/** @typedef {[x: number, y: number, drawn: string]} Stop a place, and what is drawn from there and back */

export const WIDTH = 320;
const [WIDE, NARROW, FIRST_WIDE] = [12, 7.5, "\u2e80"];

/** @type {(axis: Axis, start: number, end: number) => (number: number) => number} */
export const scale = ({ low, high }, start, end) => (number) => start + ((number - low) / (high - low)) * (end - start);

/** @type {(text: string) => number} how wide it is at most, in whatever font */
export const widthOf = (text) => [...text].reduce((wide, letter) => wide + (letter >= FIRST_WIDE ? WIDE : NARROW), 0);

/** A path from stop to stop; steps are shorter to send than places. @type {(stops: Stop[], step: "l" | "m") => string} */
export function trail(stops, step) {
  let [way, penX, penY] = ["", 0, 0];
  for (const [x, y, drawn] of stops) {
    const [toX, toY] = [roundHalf(x, 1), roundHalf(y, 1)];
    way += `${way ? step : "M"}${at(toX - penX)} ${at(toY - penY)}${drawn}`;
    [penX, penY] = [toX, toY];
  }
  return way;
}

/** @type {(index: number, x: number, y: number) => Shape} */
export function marker(index, x, y) {
  const name = `marker s${index}`;
  if (index === 0) return shape("circle", { class: name, cx: at(x), cy: at(y), r: "3.5" });
  if (index === 1) return path(`M${at(x)} ${at(y - 4.5)}L${at(x + 4.5)} ${at(y)}L${at(x)} ${at(y + 4.5)}L${at(x - 4.5)} ${at(y)}Z`, name);
  return path(`M${at(x)} ${at(y - 4.5)}L${at(x + 4.5)} ${at(y + 3.5)}H${at(x - 4.5)}Z`, name);
}

/** @type {(way: string, name: string) => Shape} */
export const path = (way, name) => shape("path", { class: name, d: way });

/** @type {(x: number, y: number, words: string, name: string) => Shape} */
export const text = (x, y, words, name) => shape("text", { class: name, x: at(x), y: at(y) }, words);

/** @type {(number: number) => string} */
export const at = (number) => String(roundHalf(number, 1));
