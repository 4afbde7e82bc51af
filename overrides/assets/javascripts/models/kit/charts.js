/** Draws figures as shapes: the twin of scripts/wiki/explorables/kit/charts.py, which says what the numbers are. */

import { shape } from "../../shared/shapes.js";
import { drawLines } from "./lines.js";
import { roundHalf } from "./numbers.js";
import { at, marker, path, text, trail, WIDTH } from "./pen.js";

/** @import {Shape} from "../../shared/shapes.js" */
/** @import {Names} from "./lines.js" */
/** @import {Stop} from "./pen.js" */
/** @import {Bars, Dots, Drawn, Network, Plane} from "./types.d.ts" */
/** @typedef {[shapes: Shape[], height: number]} Drawing */
/** @typedef {[state: number, x: number, y: number, radius: number]} Person */

const [BAR_ROW, BAR_ROOM] = [42, 64];
const [NETWORK_HEIGHT, EDGE] = [280, 14];
const [PLANE_LEFT, PLANE_HEIGHT, PLANE_FOOT] = [1, 300, 22];
const LEGEND_ROW = 20;

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

/** @type {(figure: Bars, names: Names) => Drawing} */
function drawBars({ high, bars, rule }, names) {
  const room = WIDTH - BAR_ROOM;
  const head = rule ? LEGEND_ROW : 0;
  const shapes = bars.flatMap((bar, index) => {
    const top = head + index * BAR_ROW;
    const length = (bar.length / high) * room;
    const box = { class: `bar t${bar.tone}`, x: "0", y: at(top + 18), width: at(length), height: "16", rx: "2" };
    return [text(0, top + 13, names[bar.name], "bar-name"), shape("rect", box), text(length + 6, top + 31, bar.said, "said")];
  });
  const height = head + bars.length * BAR_ROW;
  if (rule) {
    const place = (rule[1] / high) * room;
    const tops = bars.map((_, row) => head + row * BAR_ROW);
    shapes.push(path(tops.map((top) => `M${at(place)} ${top + 17}V${top + 37}`).join(""), "rule"));
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
    shapes.push(...drawPeople([[state, 8, middle, 5]]), text(20, middle + 4, names[keys[state]], "legend"));
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
