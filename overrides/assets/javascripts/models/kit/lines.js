/** Draws lines over one axis: the twin of scripts/wiki/explorables/kit/lines.py, which says what covers what. */

import { say } from "./numbers.js";
import { marker, path, scale, text, trail, WIDTH, widthOf } from "./pen.js";
import { boxOf, placeNames } from "./places.js";

/** @import {Shape} from "../../shared/shapes.js" */
/** @import {Lines} from "./types.d.ts" */
/** @import {Box, Way} from "./places.js" */
/** @typedef {Record<string, string>} Names */

const [LEFT, RIGHT, TOP, PLOT, FOOT] = [40, WIDTH - 12, 26, 190, 36];
const [NAME_FOOT, RULE_ROW, ASIDE] = [12, 20, 10];

/** @type {(figure: Lines, names: Names) => [shapes: Shape[], height: number]} */
export function drawLines({ x, y, series, rules }, names) {
  const top = TOP + RULE_ROW * rules.length;
  const foot = top + PLOT;
  const left = Math.max(LEFT, ...y.marks.map((mark) => widthOf(say(mark, y.digits)) + ASIDE));
  const [across, up] = [scale(x, left, RIGHT), scale(y, foot, top)];
  const named = [text(2, NAME_FOOT, names[y.name], "axis-name")];
  const taken = [boxOf(2, NAME_FOOT, names[y.name]), box(0, 0, left - ASIDE, foot), box(0, -PLOT, WIDTH, 0), box(0, foot + 1, WIDTH, foot + PLOT)];
  const uprights = rules.map(([name, number], index) => {
    const [place, height, half] = [across(number), NAME_FOOT + (index + 1) * RULE_ROW, widthOf(names[name]) / 2];
    const middle = Math.min(Math.max(place, half), WIDTH - half);
    taken.push(boxOf(middle - half, height, names[name]));
    named.push(text(middle, height, names[name], "rule-name middle"));
    return [[place, height + 5], [place, foot]];
  });
  const ways = series.map(({ points }) => points.map(([px, py]) => [across(px), up(py)]));
  const called = series.map(({ name }) => names[name]);
  for (const [index, { box: { left, right }, end, foot: height }] of placeNames(called, ways, uprights, taken).entries()) {
    named.push(text(end ? right : left, height, called[index], end ? `name end s${index}` : `name s${index}`));
  }
  const markers = ways.flatMap((way, index) =>
    way.filter((_, point) => x.marks.includes(series[index].points[point][0])).map(([px, py]) => marker(index, px, py)),
  );
  const ground = y.marks.map((mark) => path(wayOf([[left, up(mark)], [RIGHT, up(mark)]]), "grid"));
  ground.push(...y.marks.map((mark) => text(left - ASIDE, up(mark) + 4, say(mark, y.digits), "mark end")));
  ground.push(...x.marks.map((mark) => text(across(mark), foot + 16, names[`${x.name}-${mark}`] ?? say(mark, x.digits), "mark middle")));
  ground.push(text(RIGHT, foot + FOOT - 4, names[x.name], "axis-name end"));
  const drawn = [...uprights.map((way) => path(wayOf(way), "rule")), ...named, ...ways.map((way, index) => path(wayOf(way), `line s${index}`))];
  return [[...ground, ...drawn, ...markers], foot + FOOT];
}

/** @type {(way: Way) => string} */
const wayOf = (way) => trail(way.map(([x, y]) => [x, y, ""]), "l");

/** @type {(left: number, top: number, right: number, bottom: number) => Box} */
const box = (left, top, right, bottom) => ({ left, top, right, bottom });
