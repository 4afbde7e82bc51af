/** Questions, as the script sees them. */

export type Type = "single" | "multiple" | "true-false" | "order" | "match";

/** What is right. */
export interface Key {
  type: Type;
  /** Ids of all options, of the steps in their right order, or of the left-hand sides. */
  parts: string[];
  /** Ids of the right options; unused by order and match. */
  right: string[];
  /** "true" or "false" for true-false, else empty. */
  judge: string;
}

/**
 * An answer is a list of ids: the chosen options; for true-false the judgement, then the reason; for order all steps;
 * for match `left:right` of each pair, where the right-hand side of a pair has the pair's id.
 */
export type Choice = string[];

export interface Result {
  /** 0 to 1. */
  grade: number;
  right: boolean;
  parts: { id: string; right: boolean }[];
}

/** The explanation of an option, to be put beside it. */
export type Why = (id: string) => Node[];

/** Words of the page, by name. */
export interface Words {
  [name: string]: string;
}

/** A way to answer: choose, order or match. */
export interface Part {
  /** Name of the words for an answer that lacks something. */
  missing: string;
  /** Null while something is missing. */
  read(): Choice | null;
  /** False where the choice does not fit the page any more. */
  write(choice: Choice): boolean;
  lock(locked: boolean): void;
  explain(key: Key, choice: Choice, why: Why): void;
  /** The control to go to. */
  first(): HTMLElement | undefined;
}

export type Say = (text: string) => void;
