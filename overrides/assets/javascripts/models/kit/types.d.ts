/** Figures as plain data: the twins of scripts/wiki/explorables/kit/figures.py. Names are keys of the model's words. */

export type Values = Record<string, number | string | boolean>;

export interface Axis {
  name: string;
  low: number;
  high: number;
  marks: number[];
  digits: number;
}

export interface Lines {
  kind: "lines";
  x: Axis;
  y: Axis;
  series: { name: string; points: [number, number][] }[];
  rules: [name: string, place: number][];
}

export interface Bars {
  kind: "bars";
  high: number;
  bars: { name: string; length: number; said: string; tone: 0 | 1 }[];
  rule: [name: string, length: number] | null;
}

export interface Dots {
  kind: "dots";
  /** A digit for each: 0 empty, 1 full, 2 ringed, 3 crossed. */
  states: string;
  names: string[];
  columns: number;
}

export interface Network {
  kind: "network";
  /** Places from 0 to 1. */
  nodes: { x: number; y: number; state: number; size: number }[];
  ties: [one: number, other: number, tone: number][];
  names: string[];
}

export interface Plane {
  kind: "plane";
  columns: string[];
  rows: string[];
  spots: { name: string; x: number; y: number; tone: 0 | 1 | 2 }[];
}

/** A sentence: its key among the model's words, and what fills it; `@` and a key stand for a word of the chart. */
export interface Say {
  key: string;
  values: Record<string, string>;
}

export interface Sheet {
  kind: "sheet";
  lines: ["h" | "p" | "li" | "warn", Say][];
}

export type Drawn = Lines | Bars | Dots | Network | Plane;

export interface View {
  figure: Drawn | Sheet;
  sentence: Say;
  /** Keys of the model's columns. */
  columns: string[];
  rows: (string | Say)[][];
}

/** What a model's file exports. */
export interface Model {
  /** The result for some values: plain data. */
  run(values: Values): any;
  /** What to show of it. */
  show(result: any, values: Values): View;
}

/** The words that the page hands over, in its language. */
export interface ModelWords {
  results: Record<string, string>;
  chart: Record<string, string>;
}
