/** A sitting: questions from many pages, one at a time, with a way out at any moment. */

import "../check/element.js";
import { build, button } from "../shared/build.js";
import { fill } from "../shared/words.js";
import { addressOf, loadQuestion } from "./catalogue.js";

/** @import {RecordLog} from "../record/log.js" */
/** @import {Words} from "../shared/words.js" */
/** @import {Asked, Catalogue} from "./types.d.ts" */

// So long a screen reader may take to hear of the focus.
const LEAVING_MS = 250;

/**
 * Show others in place of what stands here, and put the focus on one of them: never below the bar, and in Safari also
 * where the page got shorter. What was pressed stays a moment longer, unseen: Orca, when it finds it gone, takes what
 * stands in its place for read, and says nothing.
 *
 * @type {(stage: HTMLElement, nodes: Node[], landing: HTMLElement | null) => void}
 */
export function turn(stage, nodes, landing) {
  const old = [...stage.children];
  const pressed = landing && old.find((part) => part.contains(document.activeElement));
  stage.prepend(...nodes);
  landing?.focus({ preventScroll: true });
  for (const part of old) if (part !== pressed) part.remove();
  pressed?.classList.add("leaving");
  setTimeout(() => pressed?.remove(), LEAVING_MS);
  landing?.scrollIntoView({ block: "nearest" });
}

export class Sitting {
  /** Answered in this sitting, and whether they were wholly right. @type {Map<string, boolean>} */
  outcomes = new Map();
  /** Ids of the answers that were there before it. @type {Promise<Set<string>> | undefined} */
  #known;
  #place = 0;
  #connection = new AbortController();

  /**
   * @param {Object} given
   * @param {HTMLElement} given.stage where the questions are shown
   * @param {Asked[]} given.questions
   * @param {string} given.place what the answers name as their place
   * @param {number} [given.before] how many were answered before this sitting
   * @param {Catalogue} given.catalogue
   * @param {RecordLog} given.log
   * @param {Words} given.words
   * @param {(sitting: Sitting) => void} given.ended after the last question, or when the reader stops
   */
  constructor({ stage, questions, place, before = 0, catalogue, log, words, ended }) {
    this.stage = stage;
    this.questions = questions;
    this.place = place;
    this.before = before;
    this.catalogue = catalogue;
    this.log = log;
    this.words = words;
    this.ended = ended;
  }

  /** Show the next question that is not answered yet, or end where there is none. @type {() => Promise<void>} */
  async show() {
    this.stop();
    const question = this.questions[this.#place];
    if (!question) return this.ended(this);
    const { signal } = (this.#connection = new AbortController());
    const { words, stage, before } = this;
    const page = this.catalogue.pages[question.page]; // named, since questions speak of *this chapter*
    const [number, count] = [before + this.#place + 1, before + this.questions.length];
    const position = build("p", { class: "position", tabindex: -1 }, fill(words.position, { number, count, page: page.title }));
    const bar = build("progress", { max: count, value: number - 1, "aria-hidden": "true" });
    const actions = build("p", { class: "actions" }, button(words.stop, () => this.#end(), "stop"));
    turn(stage, [position, bar, actions], position);
    try {
      const isAnswered = await this.#note(question); // in another tab, perhaps
      if (signal.aborted) return;
      if (isAnswered) return this.#onwards();
      const { form, answer } = await loadQuestion(question);
      if (signal.aborted) return;
      const check = document.createElement("wiki-check");
      check.className = "frame check";
      check.dataset.place = this.place;
      check.append(form);
      const held = build("div", { class: "answers" }, answer);
      actions.before(build("div", { "data-version": page.version }, held, check));
      this.log.onChange(() => this.#look(question, actions, signal), signal);
    } catch {
      if (signal.aborted) return;
      actions.before(build("p", { class: "doubt", role: "alert" }, words.failed));
      this.#leadOn(actions);
    }
  }

  /** Listen no more. */
  stop() {
    this.#connection.abort();
  }

  #end() {
    this.stop();
    this.ended(this);
  }

  /** Note what came of a question, here or in another tab. @type {(question: Asked) => Promise<boolean>} whether it is answered */
  async #note({ id }) {
    this.#known ??= this.log.read(this.questions.map((each) => each.id)).then((events) => new Set(events.map((event) => event.id)));
    const [known, events] = [await this.#known, await this.log.read([id])];
    const answered = events.find((event) => event.place === this.place && !known.has(event.id));
    if (answered && !this.outcomes.has(id)) this.outcomes.set(id, answered.grade === 1);
    return answered !== undefined;
  }

  #onwards() {
    this.#place += 1;
    this.show();
  }

  /** Once the question is answered: say where it comes from, and lead on. @type {(question: Asked, actions: HTMLElement, signal: AbortSignal) => Promise<void>} */
  async #look(question, actions, signal) {
    const isAnswered = await this.#note(question);
    if (!isAnswered || signal.aborted || actions.querySelector(".next")) return;
    const { words } = this;
    const page = this.catalogue.pages[question.page];
    const source = `${page.title} › ${page.sections[question.section] ?? ""}`;
    const from = build("p", { class: "how" }, `${words.from} `, build("a", { href: addressOf(page.url, question.section) }, source));
    actions.before(from);
    this.#leadOn(actions);
  }

  /** @param {HTMLElement} actions */
  #leadOn(actions) {
    const { words } = this;
    const last = this.#place === this.questions.length - 1;
    actions.prepend(button(last ? words.finish : words.next, () => this.#onwards(), "primary next"));
    if (last) actions.querySelector(".stop")?.remove();
  }
}
