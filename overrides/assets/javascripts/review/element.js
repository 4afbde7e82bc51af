/** `<wiki-review>`: what is due today, asked one at a time. */

import { addressOf } from "../course/catalogue.js";
import { Desk } from "../course/desk.js";
import { MINUTES_A_QUESTION } from "../course/questions.js";
import { Sitting, turn } from "../course/sitting.js";
import { fold } from "../record/fold.js";
import { build, button, headRow, offerFile } from "../shared/build.js";
import { fill, joined, sayDate } from "../shared/words.js";
import { define } from "../site/lazy.js";
import { startOfDay, today } from "./days.js";
import { writeCalendar } from "./ics.js";
import { planReview } from "./plan.js";
import { sayPlan } from "./said.js";

/** @import {Asked, Catalogue} from "../course/types.d.ts" */
/** @import {RecordLog} from "../record/log.js" */

class WikiReview extends Desk {
  /** @type {Sitting | undefined} */
  #sitting;

  /** @type {Desk["begin"]} */
  async begin(catalogue, log, signal) {
    const show = () => this.#sitting ?? this.#overview(catalogue, log);
    log.onChange(show, signal);
    this.onNewDay(show, signal);
    await show();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#sitting?.stop();
    this.#sitting = undefined;
  }

  /** @type {(catalogue: Catalogue, log: RecordLog, result?: HTMLElement) => Promise<void>} */
  async #overview(catalogue, log, result) {
    const words = this.words;
    const [events, now] = [await log.read(), new Date()];
    const plan = planReview(fold(events, catalogue.renamed, now.getTime()), catalogue, now);
    if (this.#sitting) return; // the reader has begun meanwhile
    const { questions } = plan;
    const ahead = plan.coming.filter(({ day }) => day > today());
    const [next] = ahead;
    const [first] = Object.values(catalogue.pages);
    const minutes = Math.max(1, Math.round(questions.length * MINUTES_A_QUESTION));
    /** @type {(Node | false | "" | undefined)[]} */
    const more = questions.length
      ? [
          build("p", { class: "how" }, joined(fill(words.takes, { minutes }), plan.waiting > 0 && fill(words["more-waiting"], { count: plan.waiting }))),
          build("p", { class: "actions" }, button(words["start-review"], () => this.#begin(questions, catalogue, log), "primary")),
        ]
      : plan.begun
        ? [
            plan.later > 0 && build("p", {}, fill(words["next-new"], { count: plan.later, date: sayDate(startOfDay(today() + 1)) })),
            next && build("p", {}, fill(words["next-due"], { count: next.count, date: sayDate(startOfDay(next.day)) })),
          ]
        : [build("p", { class: "actions" }, build("a", { class: "tool primary", href: addressOf(first?.url ?? "") }, words["begin-here"]))];
    const frame = build("section", { class: "frame" }, sayPlan(plan, words), ...more);
    const shown = [result, frame, next && this.#days(ahead)];
    turn(this.stage, shown.filter((each) => each instanceof Node), result ?? null);
  }

  /** @type {(coming: {day: number, count: number}[]) => HTMLElement} the days ahead, and as a calendar file */
  #days(coming) {
    const words = this.words;
    const rows = coming.slice(0, 14).map(({ day, count }) =>
      build("tr", {}, build("th", { scope: "row" }, sayDate(startOfDay(day))), build("td", {}, String(count))),
    );
    const save = () => {
      const description = location.origin + location.pathname;
      const entries = coming.map(({ day, count }) => ({ day, summary: fill(words["calendar-event"], { count }), description }));
      offerFile(words["calendar-file"], "text/calendar", writeCalendar(entries, { name: words["calendar-name"], made: Date.now() }));
    };
    return build("details", { class: "ahead" },
      build("summary", {}, words["coming-days"]),
      build("table", {}, headRow(words.day, words.questions), build("tbody", {}, ...rows)),
      build("p", { class: "actions" }, button(words.calendar, save)),
      build("p", { class: "how" }, words["calendar-how"]));
  }

  /** @type {(questions: Asked[], catalogue: Catalogue, log: RecordLog) => void} */
  #begin(questions, catalogue, log) {
    const { words, stage } = this;
    const ended = async (/** @type {Sitting} */ { outcomes }) => {
      this.#sitting = undefined;
      const right = [...outcomes.values()].filter(Boolean).length;
      const left = questions.length - outcomes.size;
      const sum = joined(outcomes.size > 0 && fill(words.sum, { count: outcomes.size, right }), left > 0 && fill(words["sum-left"], { left }));
      const result = build("p", { class: "sum", tabindex: -1 }, sum);
      await this.#overview(catalogue, log, result);
    };
    this.#sitting = new Sitting({ stage, questions, place: "review", catalogue, log, words, ended });
    this.#sitting.show();
  }
}

define("wiki-review", WikiReview);
