/** The learner's record: what is written, and what follows from it. */

export type Kind = "answer" | "prediction";
export type Confidence = "sure" | "think" | "guess";

/** What happened, before it has an id and a time. */
export interface Deed {
  kind: Kind;
  /** Id of the question or prediction: the same in both languages. */
  item: string;
  /** Of the item's meaning, from 1. */
  revision: number;
  /** 0 to 1; null for predictions. */
  grade: number | null;
  /** Ids, in the form the item's type gives them: see `Choice` in `check/types.d.ts`. */
  choice: string[];
  confidence: Confidence | null;
  /** Of the page, as in `lang`. */
  language: string;
}

/** One answer or prediction, for ever as it was. */
export interface LearnerEvent extends Deed {
  /** Random: two tabs, or two machines, never make the same. */
  id: string;
  v: number;
  /** UTC milliseconds. */
  at: number;
  /** Minutes east of UTC. */
  offset: number;
}

/** How a learner stands with one item, in its newest revision. */
export interface Standing {
  revision: number;
  /** Of the last time. */
  grade: number | null;
  /** Of the last time. */
  choice: string[];
  /** When it was done, UTC milliseconds, earliest first. */
  times: number[];
}

/** By item id. */
export interface Standings {
  answers: Map<string, Standing>;
  predictions: Map<string, Standing>;
}

/** Where events go: stored; only in memory; only in memory, since a newer version of the site holds the store. */
export type State = "kept" | "memory" | "newer";

/** What other parts of a page report as the detail of a bubbling `wiki:record` event. */
export interface Report {
  kind: "prediction";
  item: string;
  choice: string | string[];
  revision?: number;
  /** Follows from item and choice, so it is not kept. */
  right?: boolean | null;
}
