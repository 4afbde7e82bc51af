/** A track, page by page: what was read and answered, and when. */

import { build, headRow } from "../shared/build.js";
import { fill, sayDate } from "../shared/words.js";
import { standingOfPage } from "./standing.js";

/** @import {Catalogue, Track} from "../course/types.d.ts" */
/** @import {Standings} from "../record/types.d.ts" */
/** @import {Words} from "../shared/words.js" */

/** @type {(track: Track, catalogue: Catalogue, standings: Standings, words: Words) => HTMLTableElement} */
export function pagesTable({ chapters }, catalogue, standings, words) {
  const rows = chapters.map((path) => {
    const { read, readAt, right, total, answered, last, version } = standingOfPage(path, standings, catalogue);
    const done = answered ? fill(words["record-right-on"], { right, total, date: sayDate(last), version: version || "–" }) : "–";
    return build("tr", {},
      build("th", { scope: "row" }, catalogue.pages[path].title),
      build("td", {}, read ? fill(words["record-read-on"], { date: sayDate(readAt) }) : "–"),
      build("td", {}, done));
  });
  return build("table", {}, headRow(words.page, words.read, words.questions), build("tbody", {}, ...rows));
}
