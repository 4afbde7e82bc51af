/** The course as the learner's pages know it: `assets/course/<language>.json`. */

import type { Type } from "../check/types.d.ts";

export interface Question {
  /** The same in both languages, and for ever. */
  id: string;
  /** Of its meaning, from 1. */
  revision: number;
  type: Type;
  /** Heading id. */
  section: string;
  /** Id within the page. */
  objective: string;
}

export interface Page {
  title: string;
  /** Relative to the root of the edition. */
  url: string;
  minutes: number;
  /** 8 hex digits, another for every change of the content. */
  version: string;
  /** Titles by heading id. */
  sections: Record<string, string>;
  /** Texts by objective id. */
  objectives: Record<string, string>;
  questions: Question[];
}

export interface Track {
  id: string;
  name: string;
  /** Paths of pages, in the order of learning. */
  chapters: string[];
}

export interface Catalogue {
  version: string;
  /** By path; only those with questions. */
  pages: Record<string, Page>;
  /** Paths of pages by those they had. */
  renamed: Record<string, string>;
  tracks: Track[];
  /** Paths of the pages with questions that the onboarding week has read whole. */
  week: string[];
}

/** A question, and the path of the page that asks it. */
export type Asked = Question & { page: string };
