/** `<wiki-final>`: the final check of a track, in one sitting or several. */

import { addressOf } from "../course/catalogue.js";
import { Desk } from "../course/desk.js";
import { MINUTES_A_QUESTION, questionsOf } from "../course/questions.js";
import { Sitting, turn } from "../course/sitting.js";
import { fold } from "../record/fold.js";
import { record } from "../record/record.js";
import { build, button } from "../shared/build.js";
import { fill, sayDate } from "../shared/words.js";
import { define } from "../site/lazy.js";
import { draw } from "./draw.js";
import { PASS, result } from "./result.js";

/** @import {Catalogue, Track} from "../course/types.d.ts" */
/** @import {RecordLog} from "../record/log.js" */
/** @import {Draw} from "../record/types.d.ts" */

class WikiFinal extends Desk {
  /** @type {Sitting | undefined} */
  #sitting;
  /** A button was pressed, and its question has not come yet: until then nothing goes, and another press does nothing. */
  #leaving = false;

  /** @type {Desk["begin"]} */
  async begin(catalogue, log) {
    await this.#overview(await this.trackOf(catalogue, log), catalogue, log);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#sitting?.stop();
  }

  /** @type {(chosen: Track, catalogue: Catalogue, log: RecordLog, landing?: string) => Promise<void>} `landing`: what gets the focus */
  async #overview(chosen, catalogue, log, landing) {
    const [last, offer] = [build("div", {}), build("div", {})];
    const choices = catalogue.tracks.map((track) => {
      const input = build("input", { type: "radio", name: "track", value: track.id, checked: track === chosen });
      input.addEventListener("change", async () => {
        const { top } = input.getBoundingClientRect();
        await this.#offer(last, offer, track, catalogue, log);
        scrollBy(0, input.getBoundingClientRect().top - top); // results differ in height
      });
      return build("label", { class: "option" }, input, build("span", {}, track.name));
    });
    const tracks = build("fieldset", { class: "choose-track" }, build("legend", {}, this.words["final-choose"]), ...choices);
    const both = build("div", {}, build("section", { class: "frame" }, tracks, offer));
    await this.#offer(last, offer, chosen, catalogue, log);
    turn(this.stage, [both], landing ? both.querySelector(landing) : null);
    this.#leaving = false;
  }

  /** What came of the last check of a track, what awaits its reader, and the buttons. @type {(last: HTMLElement, place: HTMLElement, chosen: Track, catalogue: Catalogue, log: RecordLog) => Promise<void>} */
  async #offer(last, place, chosen, catalogue, log) {
    const words = this.words;
    const events = await log.read();
    const draws = fold(events).draws.filter(({ track }) => track === chosen.id);
    const outcomes = draws.map((run) => result(run, events));
    const open = draws.at(-1);
    const going = outcomes.at(-1);
    const ended = outcomes.filter(({ done, total }) => done === total).at(-1);
    const known = questionsOf(catalogue);
    const whole = going?.open.every((id) => known.has(id));
    const unfinished = going !== ended && whole ? open : undefined;
    const count = draw(chosen.id, catalogue, 0).length;
    const about = { count, pages: chosen.chapters.length, minutes: Math.round(count * MINUTES_A_QUESTION), line: Math.ceil(count * PASS) };
    /** @type {(run?: Draw) => void} */
    const leave = (run) => {
      if (this.#leaving) return;
      this.#leaving = true;
      if (run) this.#sit(run, chosen, catalogue, log);
      else this.#begin(chosen, open?.items ?? [], catalogue, log);
    };
    last.replaceChildren(...(ended ? [this.#verdict(ended, chosen, catalogue)] : []));
    place.parentElement?.[unfinished ? "after" : "before"](last); // it is not that of a check that goes on
    place.replaceChildren(
      build("p", { class: "how" }, fill(words["final-about"], about)),
      ...(going !== ended && !whole ? [build("p", {}, words["final-lost"])] : []),
      build("p", { class: "actions" },
        unfinished && button(fill(words["final-continue"], { done: going?.done ?? 0, count: unfinished.items.length }), () => leave(unfinished), "primary"),
        button(words[draws.length ? "final-again" : "final-start"], () => leave(), unfinished ? "" : "primary")));
  }

  /** @type {(track: Track, avoid: string[], catalogue: Catalogue, log: RecordLog) => Promise<void>} */
  async #begin(track, avoid, catalogue, log) {
    const [seed] = crypto.getRandomValues(new Uint32Array(1));
    const choice = draw(track.id, catalogue, seed, avoid);
    const { version } = catalogue;
    const { id, at } = await record({ kind: "draw", item: track.id, revision: 1, grade: null, choice, confidence: null, content: version });
    this.#sit({ id, track: track.id, items: choice, at }, track, catalogue, log);
  }

  /** @type {(run: Draw, track: Track, catalogue: Catalogue, log: RecordLog) => Promise<void>} */
  async #sit(run, track, catalogue, log) {
    const known = questionsOf(catalogue);
    const events = await log.read();
    if (!fold(events).draws.some(({ id }) => id === run.id)) return this.#overview(track, catalogue, log); // deleted meanwhile
    const { open } = result(run, events);
    const questions = open.flatMap((id) => known.get(id) ?? []);
    const ended = async () => {
      const isEnded = result(run, await log.read()).open.length === 0;
      await this.#overview(track, catalogue, log, isEnded ? ".sum" : "button");
    };
    const before = run.items.length - open.length;
    this.#sitting = new Sitting({ stage: this.stage, questions, place: run.id, before, catalogue, log, words: this.words, ended });
    this.#sitting.show();
  }

  /** @type {(outcome: ReturnType<typeof result>, track: Track, catalogue: Catalogue) => HTMLElement} what came of it */
  #verdict({ total: count, right, passed, missed, at }, track, catalogue) {
    const words = this.words;
    const head = build("p", { class: "sum", tabindex: -1 }, fill(words["final-result"], { right, count, percent: Math.floor((100 * right) / count) }));
    const known = questionsOf(catalogue);
    /** @type {Map<string, Node>} one line a section, however many of its questions were missed */
    const sections = new Map();
    for (const question of missed.flatMap((id) => known.get(id) ?? [])) {
      const { url, title, sections: names, objectives } = catalogue.pages[question.page];
      const address = addressOf(url, question.section);
      const link = build("a", { href: address }, `${title} › ${names[question.section] ?? ""}`);
      sections.set(address, build("li", {}, link, build("span", { class: "how" }, ` ${objectives[question.objective] ?? ""}`)));
    }
    return build("section", { class: "frame verdict", "data-state": passed ? "right" : "wrong" },
      head,
      build("p", { class: "how" }, `${track.name} · ${sayDate(at)}`),
      build("p", {}, words[passed ? "final-passed" : "final-failed"]),
      passed && build("p", {}, build("a", { href: `${addressOf("record/")}?track=${track.id}` }, words["final-to-record"])),
      sections.size > 0 && build("h2", {}, words["final-missed"]),
      sections.size > 0 && build("ul", {}, ...sections.values()));
  }
}

define("wiki-final", WikiFinal);
