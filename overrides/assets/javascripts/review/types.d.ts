/** Spaced review: what is remembered of an item, and what is due. */

import type { Standings } from "../record/types.d.ts";
import type { Catalogue } from "../course/types.d.ts";

/** The memory of one item. Days are those of `days.js`. */
export interface Card {
  /** The day from which it should be asked again. */
  due: number;
  /** The day it was last asked. */
  last: number;
  /** Days until nine of ten would still know it. */
  stability: number;
  /** 1 to 10. */
  difficulty: number;
}

export interface Asking {
  /** Of `cards`. */
  cards: Map<string, Card>;
  standings: Standings;
  catalogue: Catalogue;
  /** Learning day. */
  today: number;
  /** Due items that were reviewed today. */
  doneDue?: number;
  /** New items that were reviewed today. */
  doneNew?: number;
}

/** What stands in a calendar on one day. */
export interface Entry {
  day: number;
  summary: string;
  description?: string;
}
