/** A track, page by page: what was read and answered, and when. */

import { build, headRow } from "../shared/build.js";
import { fill, sayDate } from "../shared/words.js";
import { standingOfPage } from "./standing.js";

/** @import {Catalogue, Track} from "../course/types.d.ts" */
/** @import {Standings} from "../record/types.d.ts" */
/** @import {Words} from "../shared/words.js" */

/**
 * `open`: say what is still to be written, for which the sheet, one page of paper, has no room.
 *
 * @type {(track: Track, catalogue: Catalogue, standings: Standings, words: Words, how?: {day?: (at: number) => string, open?: boolean}) => HTMLTableElement}
 */
export function pagesTable({ chapters }, catalogue, standings, words, { day = sayDate, open = false } = {}) {
  const rows = chapters.map((path) => {
    const { read, readAt, right, total, unwritten, answered, last, version } = standingOfPage(path, standings, catalogue);
    const so = fill(words[open && unwritten ? "right-of-and-write" : "right-of"], { right, total, unwritten });
    const done = answered ? fill(words["record-right-on"], { so, date: day(last), version: version || "–" }) : "–";
    return build("tr", {},
      build("th", { scope: "row" }, catalogue.pages[path].title),
      build("td", {}, read ? fill(words["record-read-on"], { date: day(readAt) }) : "–"),
      build("td", {}, done));
  });
  return build("table", {}, headRow(words.page, words.read, words.questions), build("tbody", {}, ...rows));
}
