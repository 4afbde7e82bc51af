/** One question: a form made to answer back, with its status line and its buttons. */

import { grade } from "./grade.js";
import { all, categorise, choices, fill, idOf, make, match, order, submitChoice, tidy } from "./parts.js";
import { numeric, reflect, scenario, short } from "./written.js";

/** @import {Confidence} from "../record/types.d.ts" */
/** @import {Answer, Data, Given, MakePart, Result, Show, Type, Verdict, Words} from "./types.d.ts" */

/** @type {Record<Type, MakePart>} */
const PARTS = { single: choices, multiple: choices, "true-false": choices, order, match, categorise, short, numeric, scenario, reflect };

/** @type {Confidence[]} */
const CONFIDENCE = ["sure", "think", "guess"];

export class Question {
  /** @type {Result | undefined} */
  result;
  touched = false;

  /** @param {HTMLFormElement} form @param {Element} answer @param {Words} words @param {(given: Given) => void} answered @param {() => void} cleared */
  constructor(form, answer, words, answered, cleared) {
    this.form = form;
    this.words = words;
    this.item = form.dataset.item ?? "";
    this.revision = Number(form.dataset.revision);
    this.answered = answered;
    this.type = /** @type {Type} */ (form.dataset.type);
    this.status = make("p", "result");
    this.status.role = "status";
    this.status.tabIndex = -1;
    this.status.id = `${form.id}-result`;
    this.answer = readAnswer(answer, this.type);
    this.part = PARTS[this.type](form, words, this.answer, (text) => {
      this.status.role = "status";
      this.say("", text);
    });
    const actions = form.querySelector(".actions");
    // Where a question goes on step by step, what comes of it stands below the last step.
    if (this.part.act) actions?.before(this.status);
    else form.querySelector("legend")?.after(this.status);
    this.asks = this.part.act ? Object.assign(make("button", "primary", words[this.part.act]), { type: "submit" }) : this.#howSure();
    this.retry = make("button", "retry", words[this.part.again ?? "retry"]);
    this.retry.hidden = true;
    this.retry.onclick = () => {
      this.clear();
      cleared();
      this.part.first()?.focus();
    };
    actions?.prepend(this.asks, this.retry);
    form.dataset.live = "";
    // No listener for clicks: each text in the form would be "clickable" to screen readers.
    form.oninput = () => {
      this.touched = true;
      if (this.status.dataset.state === "missing" && this.part.read()) this.say("");
    };
    form.onsubmit = (event) => {
      event.preventDefault();
      if (!this.part.act && this.part.read() && !this.result) this.asks.querySelector("button")?.focus();
      else this.#press(null);
    };
    if (!this.part.act) form.onkeydown = submitChoice;
  }

  /** Whether something about it can be right or wrong. */
  get graded() {
    return this.type !== "reflect";
  }

  /** Version of the page that it stands on. */
  get content() {
    return /** @type {HTMLElement | null} */ (this.form.closest("[data-version]"))?.dataset.version ?? "";
  }

  /** One press answers and says how sure the reader is; Enter in the form only leads here. */
  #howSure() {
    const label = make("span", "how", this.words["how-sure"]);
    label.id = `${this.form.id}-how-sure`;
    const buttons = CONFIDENCE.map((confidence) => {
      const button = make("button", "check-as", this.words[confidence]);
      button.value = confidence;
      button.onclick = () => this.#press(confidence);
      return button;
    });
    const group = make("span", "how-sure", label, ...buttons);
    group.role = "group";
    group.setAttribute("aria-labelledby", label.id);
    return group;
  }

  /** @param {Confidence | null} confidence */
  #press(confidence) {
    const { item, revision, content, part, words } = this;
    if (this.result) return;
    if (part.step?.()) {
      this.say("");
      this.asks.textContent = words[part.act ?? ""];
      return;
    }
    const choice = part.read();
    if (!choice) {
      const first = part.first();
      first?.setAttribute("aria-describedby", this.status.id);
      this.status.role = first === document.activeElement ? "status" : null; // or the focus says it
      this.say("missing", words[part.missing]);
      return first?.focus();
    }
    const landing = part.landing?.() ?? this.status;
    landing.role = null; // the focus says it
    const { grade } = this.show(choice, { confidence });
    landing.focus();
    this.answered({ item, revision, grade, choice: [...choice], confidence, content });
  }

  /** @type {(state: string, ...text: string[]) => void} */
  say(state, ...text) {
    this.touched = true;
    if (state !== "missing") this.form.querySelector("[aria-describedby]")?.removeAttribute("aria-describedby");
    this.status.dataset.state = state;
    this.status.textContent = text.filter(Boolean).join(this.form.matches(":lang(ja)") ? "" : " ");
  }

  /** @type {Show} */
  show(choice, { confidence = null, before = false } = {}) {
    const { words, part } = this;
    const result = (this.result = grade(this.answer.key, choice));
    if (before) this.status.role = null; // nobody waits for it
    part.lock(true);
    part.explain(choice, result);
    const [state, ...text] = part.verdict?.(result, before) ?? this.#verdict(result, before);
    this.say(state, ...text, confidence === "sure" && !result.right ? words["sure-wrong"] : "");
    this.asks.hidden = true;
    this.retry.hidden = false;
    this.#offerReport();
    return result;
  }

  /** @type {(result: Result, before: boolean) => Verdict} */
  #verdict({ parts, right: whole }, before) {
    const { words } = this;
    const right = parts.filter((part) => part.right).length;
    const share = !whole && parts.length > 1 ? fill(words.partly, { right, count: parts.length }) : "";
    const verdict = whole ? "right" : "wrong";
    return [verdict, before ? words["answered-before"] : "", words[verdict], share];
  }

  /** A link to a form that knows already which question is meant; the page says where to, if anywhere. */
  #offerReport() {
    const { item, revision, content } = this;
    const template = document.getElementById("report-question");
    const link = template instanceof HTMLTemplateElement && template.content.querySelector("a");
    if (!link) return;
    const report = /** @type {HTMLAnchorElement} */ (document.importNode(link, true));
    const address = new URL(report.href);
    for (const [name, text] of [...address.searchParams]) {
      address.searchParams.set(name, fill(text, { item, revision, content }));
    }
    report.href = address.href;
    report.dataset.made = "";
    this.form.querySelector(".actions")?.append(report);
  }

  /** Ask again, as if it had never been answered. */
  clear() {
    this.result = undefined;
    tidy(this.form, ".because, .report");
    this.part.lock(false);
    this.form.reset();
    this.status.role = "status";
    this.say("");
    if (this.part.act) this.asks.textContent = this.words[this.part.act];
    this.asks.hidden = false;
    this.retry.hidden = true;
  }
}

/** @type {(answer: Element, type: Type) => Answer} what is right, and why, says the end of the page */
function readAnswer(answer, type) {
  const judge = all(answer, "[data-judge]")[0]?.dataset.judge ?? "";
  /** @type {Data} a datum of the parts that have it */
  const data = (name, read) =>
    Object.fromEntries(all(answer, `[data-${name}]`).map((part) => [idOf(part), read(part.dataset[name] ?? "")]));
  return {
    key: {
      type,
      parts: all(answer, "[data-option]").map(idOf),
      right: all(answer, "[data-right]").map((part) => part.dataset.right || idOf(part)),
      judge,
      foreseen: data("foreseen", JSON.parse),
      tolerance: Object.values(data("tolerance", Number))[0] ?? 0,
      units: Object.values(data("units", JSON.parse))[0] ?? [],
      worth: data("worth", Number),
    },
    why(id) {
      const found = all(answer, "[data-option], [data-spare]").find((part) => idOf(part) === id)?.querySelector(".why");
      return [...(found?.childNodes ?? [])].map((node) => node.cloneNode(true));
    },
    shown: answer.querySelector(".key")?.textContent ?? "",
  };
}
