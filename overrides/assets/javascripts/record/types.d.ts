/** The learner's record: what is written, and what follows from it. */

export type Kind = "answer" | "prediction" | "page" | "draw";
export type Confidence = "sure" | "think" | "guess";

/** What happened, before it has an id and a time. */
export interface Deed {
  /** `page`: marked as read or not; `draw`: a final check begins, and the event's id names the run. */
  kind: Kind;
  /** Id of the question or prediction, path of the page, id of the track: the same in both languages. */
  item: string;
  /** Of the item's meaning, from 1; 1 for pages and draws. */
  revision: number;
  /** 0 to 1 for answers, else null. */
  grade: number | null;
  /** Ids, in the form the item's type gives them: see `Choice` in `check/types.d.ts`; "read" or "unread"; items drawn. */
  choice: string[];
  /** Null where it was not asked for. */
  confidence: Confidence | null;
  /** Version of the page's content, 8 hex digits; empty where it is not known. */
  content?: string;
  /** "page", "review", or the id of the draw that an answer belongs to. Left out: "page". */
  place?: string;
}

/** One answer, prediction, page or draw, for ever as it was. */
export interface LearnerEvent extends Required<Deed> {
  /** 32 hex digits, random: two tabs, or two machines, never make the same. */
  id: string;
  v: number;
  /** The edition of the page. */
  language: "en" | "ja";
  /** UTC milliseconds. */
  at: number;
  /** Minutes east of UTC. */
  offset: number;
}

/** One time that something was answered or predicted. */
export interface Moment {
  /** UTC milliseconds. */
  at: number;
  /** Minutes east of UTC. */
  offset: number;
  grade: number | null;
  confidence: Confidence | null;
  place: string;
  content: string;
}

/** How a learner stands with one item, in the newest revision that was done. */
export interface Standing {
  revision: number;
  /** Of the last time, as is the choice. */
  grade: number | null;
  choice: string[];
  /** Every time, earliest first. */
  history: Moment[];
}

/** A final check that was begun. */
export interface Draw {
  /** Of the event: answers of this run name it as their place. */
  id: string;
  track: string;
  items: string[];
  /** UTC milliseconds. */
  at: number;
}

/** Everything that follows from the record. */
export interface Standings {
  /** By item id. */
  answers: Map<string, Standing>;
  /** By item id. */
  predictions: Map<string, Standing>;
  /** By page path: the last mark, and when it was made (UTC milliseconds). */
  pages: Map<string, { read: boolean; at: number }>;
  /** Earliest first. */
  draws: Draw[];
}

/** A row of the store, as it lies there: an event, of this version or an older one, or what this one cannot read. `choice`: anything, or nothing. */
export type Row = LearnerEvent | { id: string | number; choice?: any };

/** Read the events of some items, or all; `whole`: every row as it lies there, whether this version can read it or not, or throw. */
export type Read = <Whole = false>(items?: string[], how?: { whole?: Whole }) => Promise<(Whole extends true ? Row : LearnerEvent)[]>;

/** Where events go: stored; only in memory; only in memory, since a newer version of the site holds the store. */
export type State = "kept" | "memory" | "newer";

/** A prediction, as the parts of a page report it: the detail of a bubbling `wiki:record` event. */
export interface Report {
  /** Id of the prediction or model. */
  item: string;
  choice: string;
}
