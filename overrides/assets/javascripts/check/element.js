/**
 * `<wiki-check>`: the questions of a section, made to answer back.
 *
 * The page holds the questions as forms, the answers in `#answers`, and the words in `#check-words`.
 */

import { fold, makeEvent } from "../record/events.js";
import { openRecord } from "../record/log.js";
import { grade } from "./grade.js";
import { all, choices, fill, make, match, order, readKey } from "./parts.js";

/** @import {Choice, Result, Type, Words} from "./types.d.ts" */
/** @import {RecordLog} from "../record/log.js" */

const PARTS = { single: choices, multiple: choices, "true-false": choices, order, match };

/** One question: a form, its status line, its buttons. */
class Question {
  /** @type {Result | undefined} */
  result;
  touched = false;

  /**
   * @param {HTMLFormElement} form
   * @param {Element} answer
   * @param {Words} words
   * @param {(question: Question, choice: Choice) => void} answered
   * @param {() => void} cleared
   */
  constructor(form, answer, words, answered, cleared) {
    this.form = form;
    this.words = words;
    this.item = form.dataset.item ?? "";
    this.revision = Number(form.dataset.revision);
    const type = /** @type {Type} */ (form.dataset.type);
    this.answer = readKey(answer, type);
    this.status = make("p", "result");
    this.status.role = "status";
    this.status.tabIndex = -1;
    form.querySelector("legend")?.after(this.status);
    this.part = PARTS[type](form, words, (text) => this.say("", text));
    this.submit = make("button", "primary", words.submit);
    this.submit.type = "submit";
    this.retry = make("button", "retry", words.retry);
    this.retry.hidden = true;
    this.retry.onclick = () => {
      this.clear();
      cleared();
      this.part.first()?.focus();
    };
    form.querySelector(".actions")?.prepend(this.submit, this.retry);
    form.dataset.live = "";
    form.oninput = form.onclick = () => (this.touched = true);
    form.onsubmit = (event) => {
      event.preventDefault();
      const choice = this.part.read();
      if (this.result) return;
      if (choice) return answered(this, choice);
      this.say("missing", words[this.part.missing]);
      this.part.first()?.focus();
    };
  }

  /** @type {(state: string, ...text: string[]) => void} */
  say(state, ...text) {
    this.status.dataset.state = state;
    this.status.textContent = text.filter(Boolean).join(this.form.matches(":lang(ja)") ? "" : " ");
  }

  /** @type {(choice: Choice, before?: boolean) => Result} `before`: answered on an earlier visit */
  show(choice, before) {
    const { key, why } = this.answer;
    const { words } = this;
    this.result = grade(key, choice);
    const { parts } = this.result;
    const count = parts.length;
    const right = parts.filter((part) => part.right).length;
    const verdict = right === count ? "right" : "wrong";
    this.part.lock(true);
    this.part.explain(key, choice, why);
    const share = right < count && count > 1 ? fill(words.partly, { right, count }) : "";
    this.say(verdict, before ? words["answered-before"] : "", words[verdict], share);
    this.submit.hidden = true;
    this.retry.hidden = false;
    return this.result;
  }

  /** Ask again, as if it had never been answered. */
  clear() {
    this.result = undefined;
    this.touched = true;
    tidy(this.form, ".because");
    this.part.lock(false);
    this.form.reset();
    this.say("");
    this.submit.hidden = false;
    this.retry.hidden = true;
  }
}

export class WikiCheck extends HTMLElement {
  /** @type {Question[]} */
  #questions = [];
  /** @type {Words} */
  #words = {};
  #connection = new AbortController();
  #score = make("div", "score");

  connectedCallback() {
    this.disconnectedCallback();
    const words = document.getElementById("check-words")?.textContent;
    if (!words) return; // a preview of another page: its answers are not here
    this.#words = JSON.parse(words);
    for (const form of this.querySelectorAll("form")) {
      const answer = document.getElementById(`answer-${form.dataset.item}`);
      if (answer) this.#questions.push(new Question(form, answer, this.#words, this.#answered, this.#count));
    }
    this.#score = make("div", "score");
    this.#score.role = "status";
    this.append(this.#score);
    const { signal } = (this.#connection = new AbortController());
    openRecord().then((log) => {
      if (signal.aborted) return;
      log.onChange(() => this.#restore(log, signal), signal);
      this.#restore(log, signal);
    });
  }

  disconnectedCallback() {
    this.#connection.abort();
    this.#questions = [];
    tidy(this, "[data-made]");
    for (const form of this.querySelectorAll("form")) {
      delete form.dataset.live;
      form.onsubmit = form.oninput = form.onclick = null;
      for (const input of form.querySelectorAll("input")) input.disabled = false;
    }
  }

  /**
   * Show what was answered on another visit or in another tab, where nothing is being answered now.
   *
   * @param {RecordLog} log
   * @param {AbortSignal} signal
   */
  async #restore(log, signal) {
    const { answers } = fold(await log.read(this.#questions.map(({ item }) => item)));
    if (signal.aborted) return;
    for (const question of this.#questions) {
      const standing = answers.get(question.item);
      if (question.touched || question.result || standing?.revision !== question.revision) continue;
      if (question.part.write(standing.choice)) question.show(standing.choice, true);
      else question.clear();
    }
    this.#count();
    const doubt = { newer: "newer-record", memory: "memory-only", kept: "" }[log.state];
    if (!doubt || !this.#questions.some(({ touched }) => touched) || this.querySelector(".doubt")) return;
    this.append(make("p", "doubt", this.#words[doubt]));
  }

  /** @type {(question: Question, choice: Choice) => Promise<void>} */
  #answered = async (question, choice) => {
    const { grade } = question.show(choice);
    question.status.focus();
    this.#count();
    const { item, revision } = question;
    const language = document.documentElement.lang;
    const event = makeEvent({ kind: "answer", item, revision, grade, choice, confidence: null, language });
    await (await openRecord()).append(event);
  };

  /** Say how many were right once all are answered, and offer the others again. */
  #count = () => {
    const count = this.#questions.length;
    const wrong = this.#questions.filter(({ result }) => !result?.right);
    const done = count > 1 && this.#questions.every(({ result }) => result);
    const text = done ? fill(this.#words.score, { right: count - wrong.length, count }) : "";
    if (text === (this.#score.firstChild?.textContent ?? "")) return; // nothing new to announce
    this.#score.replaceChildren(...(done ? [make("p", "sum", text)] : []));
    if (!done || !wrong.length) return;
    const again = make("button", "again", fill(this.#words["retry-wrong"], { count: wrong.length }));
    again.onclick = () => {
      for (const question of wrong) question.clear();
      this.#count();
      wrong[0]?.part.first()?.focus();
    };
    this.#score.append(again);
  };
}

/** @type {(parent: ParentNode, made: string) => void} */
function tidy(parent, made) {
  for (const element of parent.querySelectorAll(made)) element.remove();
  for (const element of all(parent, "[data-state]")) delete element.dataset.state;
}

if (!customElements.get("wiki-check")) customElements.define("wiki-check", WikiCheck);
