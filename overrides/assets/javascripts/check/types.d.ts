/** Questions, as the script sees them. */

import type { Confidence } from "../record/types.d.ts";

export type Type =
  | "single"
  | "multiple"
  | "true-false"
  | "order"
  | "match"
  | "categorise"
  | "short"
  | "numeric"
  | "scenario"
  | "reflect";

/** What is right. */
export interface Key {
  type: Type;
  /** Ids of all options, steps in their right order, left-hand sides, things to sort, criteria. */
  parts: string[];
  /** Ids of the right options; for categorise `item:category` of each item. */
  right: string[];
  /** "true" or "false" for true-false, else empty. */
  judge: string;
  /** Short and numeric: what may be typed, by the id of its explanation; `:right` is the answer itself. */
  foreseen: Record<string, (string | number)[]>;
  /** Numeric: how far from a foreseen number still counts as that number. */
  tolerance: number;
  /** Numeric: the unit in both languages. */
  units: string[];
  /** Scenario: what the end is worth (0 to 1) to which a `scene:decision` leads. */
  worth: Record<string, number>;
}

/**
 * An answer, by type. Choices: the ids of the options; for true-false the judgement, then the reason. Order: all steps.
 * Match: `left:right` of each pair, where the right-hand side of a pair has the pair's id. Categorise: `item:category`
 * of each item. Short and numeric: what was typed. Scenario: `scene:decision` in the order taken. Reflect: the text,
 * then the ids of the criteria ticked.
 */
export type Choice = string[];

export interface Result {
  /** 0 to 1. */
  grade: number;
  right: boolean;
  /** For short and numeric one part: the id of the foreseen answer, or "" for another. */
  parts: { id: string; right: boolean }[];
}

/** The explanation of an option, to be put beside it. */
export type Why = (id: string) => Node[];

/** What the end of the page says of a question. `shown` is the right answer in words, where one is typed. */
export interface Answer {
  key: Key;
  why: Why;
  shown: string;
}

/** Read a datum of the parts that have it, by their ids. */
export type Data = <T>(name: string, read: (value: string) => T) => Record<string, T>;

/** Show what came of an answer; `before`: it was given on an earlier visit. */
export type Show = (choice: Choice, how?: { confidence?: Confidence | null; before?: boolean }) => Result;

/** Words of the page, by name. */
export interface Words {
  [name: string]: string;
}

/** What came of an answer: the state of its status line, and what that says. */
export type Verdict = [state: string, ...text: string[]];

/** A way to answer. */
export interface Part {
  /** Name of the words for an answer that lacks something. */
  missing: string;
  /** Null while something is missing. */
  read(): Choice | null;
  /** False where the choice does not fit the page any more. */
  write(choice: Choice): boolean;
  lock(locked: boolean): void;
  explain(choice: Choice, result: Result): void;
  /** The control to go to. */
  first(): HTMLElement | undefined;
  /** Parts that take several steps: go on by one; false where the rest is for `read` to say. */
  step?(): boolean;
  /** Name of the words on the one button; parts without it are answered by saying how sure one is. */
  act?: string;
  /** Name of the words on the button that begins anew, where it is not the usual one. */
  again?: string;
  /** What came of it, where *right* and *wrong* are not the words. */
  verdict?(result: Result, before: boolean): Verdict;
  /** Where to go after an answer, where it is not the status line. */
  landing?(): HTMLElement | undefined;
}

/** What is said of one line that was typed. */
export interface Typed {
  /** Name of the words for a line that says nothing. */
  missing: string;
  sound(text: string): boolean;
  right: string;
  /** Of what nobody foresaw: the note, and a remark perhaps. */
  other: string[];
}

/** Put values where a text names them in braces. */
export type Fill = (text: string, values: Record<string, string | number>) => string;

/** An element with a class, to be taken away again. */
export type Make = <T extends keyof HTMLElementTagNameMap>(tag: T, name: string, ...content: (Node | string)[]) => HTMLElementTagNameMap[T];

/** Say beside a part what it is, and why; notes that are false are left out. */
export type Explain = (box: Element | null | undefined, state: string, why: (Node | string)[], ...notes: (string | false)[]) => void;

export type Say = (text: string) => void;
export type MakePart = (form: HTMLFormElement, words: Words, answer: Answer, say: Say) => Part;

/** An answer as it was given. */
export interface Given {
  item: string;
  revision: number;
  grade: number;
  choice: Choice;
  confidence: Confidence | null;
  content: string;
}
