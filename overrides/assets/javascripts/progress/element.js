/** `<wiki-progress>`: tracks, pages, calibration and the reader's data, filled into the page's own tables. */

import { addressOf } from "../course/catalogue.js";
import { Desk } from "../course/desk.js";
import { fold } from "../record/fold.js";
import { planReview } from "../review/plan.js";
import { sayPlan } from "../review/said.js";
import { build } from "../shared/build.js";
import { fill, sayDate } from "../shared/words.js";
import { define } from "../site/lazy.js";
import { calibrate } from "./calibration.js";
import { drawCalibration } from "./calibration-view.js";
import { DataDesk, rowsOf } from "./data.js";
import { bestFinal, standingOfPage, standingOfTrack } from "./standing.js";

/** @import {Catalogue} from "../course/types.d.ts" */
/** @import {Row} from "../record/types.d.ts" */

/** From here on minutes are said in hours. */
const LONG_MINUTES = 120;

class WikiProgress extends Desk {
  #sureness = build("div", {});
  #foot = build("div", { class: "stage" }, this.#sureness);

  place() {
    this.prepend(this.stage);
    this.append(this.#foot);
  }

  /** @type {Desk["begin"]} */
  async begin(catalogue, log, signal) {
    const desk = new DataDesk(log, this.words, catalogue);
    const show = async () => {
      const rows = await rowsOf(log);
      this.#show(catalogue, rows);
      await desk.tell(rows.length);
    };
    log.onChange(show, signal);
    this.onNewDay(show, signal);
    this.#foot.replaceChildren(this.#sureness, desk.section);
    await show();
  }

  /** @type {(catalogue: Catalogue, rows: Row[]) => void} */
  #show(catalogue, rows) {
    const words = this.words;
    const now = new Date();
    const standings = fold(rows, catalogue.renamed, now.getTime());
    const plan = planReview(standings, catalogue, now);
    const [first] = Object.values(catalogue.pages);
    const begin = build("a", { class: "tool primary", href: addressOf(first?.url ?? "") }, words["begin-here"]);
    const review = build("a", { class: "tool primary", href: addressOf("review/") }, words["to-review"]);
    const way = plan.questions.length > 0 ? review : !plan.begun && begin;
    this.stage.replaceChildren(build("section", { class: "frame" }, sayPlan(plan, words), way && build("p", { class: "actions" }, way)));

    for (const track of catalogue.tracks) {
      const place = this.querySelector(`[data-track="${CSS.escape(track.id)}"] .so-far`);
      const { passed, read, total, minutes } = standingOfTrack(track, standings, catalogue);
      const best = bestFinal(track.id, standings, rows);
      const final = best
        ? fill(words["final-best"], { right: best.right, count: best.count, date: sayDate(best.at), verdict: words[best.passed ? "passed" : "not-passed"] })
        : words["final-none"];
      const time = minutes < LONG_MINUTES ? fill(words.minutes, { minutes }) : fill(words.hours, { hours: Math.round(minutes / 60) });
      const sum = fill(words[passed === total ? "track-done" : "so-far"], { passed, read, total, time });
      place?.replaceChildren(
        build("progress", { max: total, value: passed, "aria-hidden": "true" }), " ", sum,
        build("br", {}), build("span", { class: "how" }, final, " "), build("a", { href: `${addressOf("final/")}?track=${track.id}` }, words["to-final"]));
    }

    for (const row of this.querySelectorAll("tr[data-page]")) {
      const page = row.getAttribute("data-page") ?? "";
      if (!catalogue.pages[page]) continue;
      const { read, right, total, answered, unwritten, passed, minutes } = standingOfPage(page, standings, catalogue);
      const lacks = read || answered ? fill(words[unwritten ? "right-of-and-write" : "right-of"], { right, total, unwritten }) : "–";
      row.querySelector(".read")?.replaceChildren(read ? `✓ ${words["is-read"]}` : "–");
      row.querySelector(".checks")?.replaceChildren(passed ? `✓ ${words["is-passed"]}` : lacks);
      row.querySelector(".left")?.replaceChildren(String(minutes));
    }

    this.#sureness.replaceChildren(drawCalibration(calibrate(standings), words));
    performance.mark("wiki-progress-shown"); // what `wiki bench` waits for
  }
}

define("wiki-progress", WikiProgress);
