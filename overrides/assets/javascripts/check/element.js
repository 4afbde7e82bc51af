/**
 * `<wiki-check>`: the questions of a section, made to answer back.
 *
 * The page holds the questions as forms, the answers as `#answer-ID`, and the words in `#check-words`. What was missed
 * in one check of a page is asked once more in the next. `data-place` says where it stands when not on a page, as in
 * `review`: there every question is asked anew.
 */

import { fold } from "../record/fold.js";
import { openRecord, record } from "../record/record.js";
import { define, inPlace } from "../site/lazy.js";
import { fill, make, tidy } from "./parts.js";
import { Question } from "./question.js";

/** @import {Standing} from "../record/types.d.ts" */
/** @import {Given, Words} from "./types.d.ts" */
/** @import {RecordLog} from "../record/log.js" */

class WikiCheck extends HTMLElement {
  /** @type {Question[]} */
  #questions = [];
  /** @type {Question[]} */
  #more = [];
  /** The forms as they came, by item. @type {Map<string, HTMLFormElement>} */
  #fresh = new Map();
  /** When what is shown from before was answered. @type {Map<Question, number | undefined>} */
  #shown = new Map();
  /** @type {Words} */
  #words = {};
  #connection = new AbortController();
  #draft = Promise.resolve();
  #score = make("div", "score");

  connectedCallback() {
    this.disconnectedCallback();
    this.#words = JSON.parse(document.getElementById("check-words")?.textContent ?? "{}");
    const { signal } = (this.#connection = new AbortController());
    for (const form of this.querySelectorAll("form")) {
      const item = form.dataset.item ?? "";
      if (!this.#fresh.has(item)) this.#fresh.set(item, copyOf(form));
      const question = this.#ask(form);
      if (question) this.#questions.push(question);
    }
    this.#score = make("div", "score");
    this.#score.role = "status";
    this.append(this.#score);
    openRecord().then((log) => {
      if (signal.aborted) return;
      log.onChange(() => this.#restore(log, signal), signal);
      this.#restore(log, signal);
    });
  }

  disconnectedCallback() {
    this.#connection.abort();
    this.#questions = [];
    this.#more = [];
    tidy(this, "[data-made]");
    for (const form of this.querySelectorAll("form")) {
      delete form.dataset.live;
      form.onsubmit = form.oninput = form.onkeydown = null;
      for (const part of form.querySelectorAll("fieldset")) part.hidden = false;
      for (const input of form.querySelectorAll("input, textarea")) {
        input.removeAttribute("disabled");
        input.removeAttribute("readonly");
      }
    }
  }

  get #place() {
    return this.dataset.place ?? "page";
  }

  /** @param {HTMLFormElement} form */
  #ask(form) {
    const answer = document.getElementById(`answer-${form.dataset.item}`);
    const question = answer && new Question(form, answer, this.#words, this.#answered, this.#count);
    const { signal } = this.#connection;
    if (question?.type === "reflect") this.#draft = import("./draft.js").then(({ keepDraft }) => keepDraft(question, signal)).catch(() => {});
    return question;
  }

  /**
   * Show what was answered last on another visit or in another tab, where nothing is being answered now.
   *
   * @param {RecordLog} log
   * @param {AbortSignal} signal
   */
  async #restore(log, signal) {
    const above = this.#above();
    const asked = [...this.#questions, ...(above ? [...above.#questions, ...above.#more] : [])];
    const { answers } = fold(await log.read(asked.map(({ item }) => item)));
    await this.#draft;
    if (signal.aborted) return;
    inPlace(() => {
      for (const question of this.#place === "page" ? this.#questions : []) {
        const last = answers.get(question.item);
        const standing = last?.revision === question.revision ? last : undefined;
        const at = standing?.history.at(-1)?.at;
        if (question.touched || at === this.#shown.get(question)) continue;
        if (question.result && question.form.matches(":focus-within")) continue;
        this.#shown.set(question, at);
        question.clear(); // it was answered anew elsewhere, or deleted
        if (question.part.write(standing?.choice ?? []) && standing) question.show(standing.choice, { before: true });
        else question.clear();
        question.touched = false;
      }
      this.#offer(above ? above.#missed(answers) : []);
      this.#count(false);
    });
    const answering = [...this.#questions, ...this.#more].some(({ touched }) => touched);
    const doubt = this.querySelector(".doubt");
    if (!log.doubt) doubt?.remove();
    else if (answering && !doubt) this.append(Object.assign(make("p", "doubt", this.#words[log.doubt]), { role: "alert" }));
  }

  /** The check before this one on the page. */
  #above() {
    const checks = [...document.querySelectorAll("wiki-check:not([data-place])")].filter((each) => each instanceof WikiCheck);
    return checks[checks.indexOf(this) - 1];
  }

  /**
   * The forms of what was missed here: of its own questions at the last answer, of those asked once more just now.
   *
   * @param {Map<string, Standing>} answers
   */
  #missed(answers) {
    const own = this.#questions.filter(({ item, revision, graded }) => {
      const last = answers.get(item);
      return graded && last?.revision === revision && (last.grade ?? 1) < 1;
    });
    const again = this.#more.filter(({ result }) => result && !result.right);
    return [...own, ...again].flatMap(({ item }) => this.#fresh.get(item) ?? []);
  }

  /** Ask once more what was missed above; take away what no longer is, unless the reader is at it. @param {HTMLFormElement[]} missed */
  #offer(missed) {
    const items = missed.map(({ dataset }) => dataset.item);
    const stale = this.#more.filter(({ item, touched, result }) => !touched && !result && !items.includes(item));
    for (const { form } of stale) form.remove();
    this.#more = this.#more.filter((question) => !stale.includes(question));
    const known = this.#more.map(({ item }) => item);
    const added = missed.filter(({ dataset }) => !known.includes(dataset.item ?? ""));
    const place = this.querySelector(".once-more") ?? make("section", "once-more", make("h4", "", this.#words["once-more"]));
    for (const form of added) {
      const copy = copyOf(form);
      for (const element of [copy, ...copy.querySelectorAll("[id]")]) element.id += `-in-${this.id}`;
      place.append(copy);
      this.#score.after(place);
      this.#fresh.set(form.dataset.item ?? "", form);
      const question = this.#ask(copy);
      if (question) this.#more.push(question);
    }
    if (!this.#more.length) place.remove();
  }

  /** @param {Given} given */
  #answered = async (given) => {
    this.#count();
    await record({ kind: "answer", place: this.#place, ...given });
  };

  /** Say how many were right once all are answered, and offer the others again; nobody waits to hear what was known before. */
  #count = (heard = true) => {
    const graded = this.#questions.filter((question) => question.graded);
    const count = graded.length;
    const wrong = graded.filter(({ result }) => !result?.right);
    const done = count > 1 && graded.every(({ result }) => result);
    const text = done ? fill(this.#words.score, { right: count - wrong.length, count }) : "";
    if (text === (this.#score.firstChild?.textContent ?? "")) return; // nothing new to announce
    this.#score.role = heard ? "status" : null;
    this.#score.replaceChildren(...(done ? [make("p", "sum", text)] : []));
    if (!done || !wrong.length) return;
    const again = make("button", "again", fill(this.#words["retry-wrong"], { count: wrong.length }));
    again.onclick = () => {
      for (const question of wrong) question.clear();
      wrong[0]?.part.first()?.focus(); // before the button goes, or a screen reader says nothing of it
      this.#count();
    };
    this.#score.append(again);
  };
}

/** A form as the page gave it, without what a browser or a reader filled in. @param {HTMLFormElement} form */
function copyOf(form) {
  const copy = /** @type {HTMLFormElement} */ (form.cloneNode(true));
  copy.reset();
  return copy;
}

define("wiki-check", WikiCheck);
// Questions, and answers to them, move what stands below: from now on the reader's place is more than a distance.
import("../site/place.js").catch(() => {});
