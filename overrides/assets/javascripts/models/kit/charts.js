/** Draws figures as shapes: the twin of scripts/wiki/explorables/kit/charts.py, which says what the numbers are. */

import { shape } from "../../shared/shapes.js";
import { roundHalf, say } from "./numbers.js";

/** @import {Shape} from "../../shared/shapes.js" */
/** @import {Axis, Bars, Dots, Drawn, Lines, Network, Plane} from "./types.d.ts" */
/** @typedef {Record<string, string>} Names */
/** @typedef {[shapes: Shape[], height: number]} Drawing */
/** @typedef {[state: number, x: number, y: number, radius: number]} Person */
/** @typedef {[x: number, y: number, drawn: string]} Stop a place, and what is drawn from there */

export const WIDTH = 360;
const [LEFT, RIGHT, TOP, BOTTOM, LINES_HEIGHT] = [44, 352, 24, 36, 250];
const [BAR_ROW, BAR_ROOM] = [42, 64];
const [NETWORK_HEIGHT, EDGE] = [280, 14];
const [PLANE_LEFT, PLANE_HEIGHT, PLANE_FOOT] = [8, 300, 22];
const LEGEND_ROW = 20;
const APART = 14;

/** @type {(figure: Drawn, names: Names) => Drawing} */
export function draw(figure, names) {
  switch (figure.kind) {
    case "lines": return drawLines(figure, names);
    case "bars": return drawBars(figure, names);
    case "dots": return drawDots(figure, names);
    case "network": return drawNetwork(figure, names);
    case "plane": return drawPlane(figure, names);
  }
}

/** @type {(figure: Lines, names: Names) => Drawing} */
function drawLines({ x, y, series, rules }, names) {
  const foot = LINES_HEIGHT - BOTTOM;
  const [across, up] = [scale(x, LEFT, RIGHT), scale(y, foot, TOP)];
  const shapes = [text(2, 12, names[y.name], "axis-name"), text(RIGHT, LINES_HEIGHT - 4, names[x.name], "axis-name end")];
  for (const mark of y.marks) {
    shapes.push(path(`M${LEFT} ${at(up(mark))}H${RIGHT}`, "grid"));
    shapes.push(text(LEFT - 5, up(mark) + 4, say(mark, y.digits), "mark end"));
  }
  for (const mark of x.marks) shapes.push(text(across(mark), foot + 16, names[`${x.name}-${mark}`] ?? say(mark, x.digits), "mark middle"));
  for (const [, place] of rules) shapes.push(path(`M${at(across(place))} ${TOP}V${foot}`, "rule"));
  const taken = rules.map(() => TOP + 10);
  for (const [index, { name, points }] of series.entries()) {
    const placed = points.map(([px, py]) => [across(px), up(py)]);
    shapes.push(path(trail(placed.map(([px, py]) => [px, py, ""]), "l"), `line s${index}`));
    const marked = placed.filter((_, point) => x.marks.includes(points[point][0]));
    shapes.push(...marked.map(([px, py]) => marker(index, px, py)));
    shapes.push(text(RIGHT, free(placed[placed.length - 1][1] - 7, taken), names[name], `name end s${index}`));
  }
  for (const [name, place] of rules) {
    const late = across(place) > (LEFT + RIGHT) / 2;
    shapes.push(text(across(place) + (late ? -4 : 4), TOP + 10, names[name], late ? "rule-name end" : "rule-name"));
  }
  return [shapes, LINES_HEIGHT];
}

/** The nearest height, downwards, at which a name covers no other; it is noted. @type {(wanted: number, taken: number[]) => number} */
function free(wanted, taken) {
  let place = Math.max(wanted, 12);
  while (taken.some((other) => Math.abs(place - other) < APART)) place += 1;
  taken.push(place);
  return place;
}

/** @type {(figure: Bars, names: Names) => Drawing} */
function drawBars({ high, bars, rule }, names) {
  const room = WIDTH - BAR_ROOM;
  const head = rule ? LEGEND_ROW : 0;
  const shapes = bars.flatMap((bar, index) => {
    const top = head + index * BAR_ROW;
    const length = Math.min(1, Math.max(0, bar.length / high)) * room;
    const box = { class: `bar t${bar.tone}`, x: "0", y: at(top + 18), width: at(length), height: "16", rx: "2" };
    return [text(0, top + 13, names[bar.name], "bar-name"), shape("rect", box), text(length + 6, top + 31, bar.said, "said")];
  });
  const height = head + bars.length * BAR_ROW;
  if (rule) {
    const place = (rule[1] / high) * room;
    const tops = bars.map((_, row) => head + row * BAR_ROW);
    shapes.push(path(tops.map((top) => `M${at(place)} ${top + 15}V${top + 37}`).join(""), "rule"));
    shapes.push(text(place, head - 8, names[rule[0]], place > 60 ? "rule-name middle" : "rule-name"));
  }
  return [shapes, height];
}

/** @type {(figure: Dots, names: Names) => Drawing} */
function drawDots({ states, names: keys, columns }, names) {
  const cell = WIDTH / columns;
  const all = [...states].map(Number);
  /** @type {Person[]} */
  const people = all.map((state, index) => [state, ((index % columns) + 0.5) * cell, (Math.floor(index / columns) + 0.5) * cell, cell * 0.36]);
  return withLegend(drawPeople(people), Math.ceil(all.length / columns) * cell, all, keys, names);
}

/** @type {(figure: Network, names: Names) => Drawing} */
function drawNetwork({ nodes, ties, names: keys }, names) {
  const places = nodes.map(({ x, y }) => [EDGE + x * (WIDTH - 2 * EDGE), EDGE + y * (NETWORK_HEIGHT - 2 * EDGE)]);
  /** @type {string[]} */
  const ways = [];
  for (const [one, other, tone] of ties) {
    const [[x, y], [toX, toY]] = [places[one], places[other]];
    ways[tone] = `${ways[tone] ?? ""}M${at(x)} ${at(y)}L${at(toX)} ${at(toY)}`;
  }
  /** @type {Person[]} */
  const people = nodes.map(({ state, size }, index) => [state, places[index][0], places[index][1], 4.5 * size]);
  const shapes = [...ways.map((way, tone) => path(way, `tie t${tone}`)).filter(Boolean), ...drawPeople(people)];
  return withLegend(shapes, NETWORK_HEIGHT, nodes.map(({ state }) => state), keys, names);
}

/** One path for all of one state: a thousand elements would make a slider slow. @type {(people: Person[]) => Shape[]} */
function drawPeople(people) {
  /** @type {Stop[][]} */
  const groups = [];
  for (const [state, x, y, radius] of people) (groups[state] ??= []).push([x - radius, y, outline(state, radius)]);
  return groups.map((group, state) => path(trail(group, "m"), `person p${state}`)).filter(Boolean);
}

/** @type {(shapes: Shape[], height: number, states: number[], keys: string[], names: Names) => Drawing} */
function withLegend(shapes, height, states, keys, names) {
  const shown = keys.map((_, state) => state).filter((state) => states.includes(state));
  for (const [row, state] of shown.entries()) {
    const middle = height + 12 + row * LEGEND_ROW;
    shapes.push(person(state, 8, middle, 5), text(20, middle + 4, names[keys[state]], "legend"));
  }
  return [shapes, height + 4 + shown.length * LEGEND_ROW];
}

/** @type {(figure: Plane, names: Names) => Drawing} */
function drawPlane({ columns, rows, spots }, names) {
  const foot = PLANE_HEIGHT - PLANE_FOOT;
  const [wide, high] = [(WIDTH - 2 * PLANE_LEFT) / columns.length, (foot - 4) / rows.length];
  const shapes = columns.flatMap((key, index) => {
    const left = PLANE_LEFT + index * wide;
    const box = { class: "band", x: at(left), y: "4", width: at(wide), height: at(foot - 4) };
    return [shape("rect", box), text(left + wide / 2, foot + 16, names[key], "mark middle")];
  });
  for (const [index, key] of rows.entries()) {
    const floor = foot - index * high;
    shapes.push(path(`M${PLANE_LEFT} ${at(floor)}H${WIDTH - PLANE_LEFT}`, "grid"));
    shapes.push(text(PLANE_LEFT + 6, floor - high + 15, names[key], "band-name"));
  }
  for (const spot of spots) {
    const [x, y] = [PLANE_LEFT + spot.x * (WIDTH - 2 * PLANE_LEFT), foot - spot.y * (foot - 4)];
    shapes.push(marker(spot.tone, x, y), text(x + 9, y + 4, names[spot.name], `spot s${spot.tone}`));
  }
  return [shapes, PLANE_HEIGHT];
}

/** @type {(axis: Axis, start: number, end: number) => (number: number) => number} */
const scale = ({ low, high }, start, end) => (number) => start + ((number - low) / (high - low)) * (end - start);

/** @type {(state: number, x: number, y: number, radius: number) => Shape} */
const person = (state, x, y, radius) => path(trail([[x - radius, y, outline(state, radius)]], "m"), `person p${state}`);

/** A path from stop to stop; steps are shorter to send than places. @type {(stops: Stop[], step: "l" | "m") => string} */
function trail(stops, step) {
  let [way, penX, penY] = ["", 0, 0];
  for (const [x, y, drawn] of stops) {
    const [toX, toY] = [roundHalf(x, 1), roundHalf(y, 1)];
    way += `${way ? step : "M"}${at(toX - penX)} ${at(toY - penY)}${drawn}`;
    [penX, penY] = [toX, toY];
  }
  return way;
}

/** Seen from the left edge of a person's circle, where the pen comes back to. @type {(state: number, radius: number) => string} */
function outline(state, radius) {
  if (state === 3) {
    const reach = roundHalf(radius * 0.8, 1);
    const inset = roundHalf(radius, 1) - reach;
    const [there, back] = [at(2 * reach), at(-2 * reach)];
    return `m${at(inset)} ${at(-reach)}l${there} ${there}m0 ${back}l${back} ${there}m${at(-inset)} ${at(-reach)}`;
  }
  const [half, across] = [`a${at(radius)} ${at(radius)} 0 1 0 `, roundHalf(2 * radius, 1)];
  return `${half}${at(across)} 0${half}${at(-across)} 0`;
}

/** @type {(index: number, x: number, y: number) => Shape} */
function marker(index, x, y) {
  const name = `marker s${index}`;
  if (index === 0) return shape("circle", { class: name, cx: at(x), cy: at(y), r: "3.5" });
  if (index === 1) return path(`M${at(x)} ${at(y - 4.5)}L${at(x + 4.5)} ${at(y)}L${at(x)} ${at(y + 4.5)}L${at(x - 4.5)} ${at(y)}Z`, name);
  return path(`M${at(x)} ${at(y - 4.5)}L${at(x + 4.5)} ${at(y + 3.5)}H${at(x - 4.5)}Z`, name);
}

/** @type {(way: string, name: string) => Shape} */
const path = (way, name) => shape("path", { class: name, d: way });

/** @type {(x: number, y: number, words: string, name: string) => Shape} */
const text = (x, y, words, name) => shape("text", { class: name, x: at(x), y: at(y) }, words);

/** @type {(number: number) => string} */
const at = (number) => String(roundHalf(number, 1) || 0);
