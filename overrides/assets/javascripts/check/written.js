/** Ways to answer in words, in numbers, and step by step. */

import { RIGHT, foldSpelling, readNumber } from "./grade.js";
import { all, corrected, explain, fill, make } from "./parts.js";

/** @import {Answer, Choice, MakePart, Part, Typed, Words} from "./types.d.ts" */

/** @type {MakePart} */
export const short = (form, words, answer) =>
  typed(form, words, answer, {
    missing: "short.missing",
    sound: (text) => foldSpelling(text) !== "",
    right: words["is-right"],
    other: [words["short.not-accepted"], words["short.other-eyes"]],
  });

/** @type {MakePart} */
export const numeric = (form, words, answer) =>
  typed(form, words, answer, {
    missing: "numeric.missing",
    sound: (text) => readNumber(text, answer.key.units) !== null,
    right: `${words["is-right"]} · ${answer.shown}`,
    other: [words["is-wrong"]],
  });

/** @type {(form: HTMLFormElement, words: Words, answer: Answer, says: Typed) => Part} one line to type in */
function typed(form, words, { why, shown }, says) {
  const [box, input] = [form.querySelector(".typing"), /** @type {HTMLInputElement} */ (form.querySelector(".typed input"))];
  return {
    missing: says.missing,
    read: () => (says.sound(input.value) ? [input.value.trim()] : null),
    write([text = ""]) {
      input.value = text;
      return says.sound(text);
    },
    lock: (locked) => (input.readOnly = locked),
    explain(_, { parts: [{ id, right }] }) {
      if (right) return explain(box, "right", why(RIGHT), says.right);
      const [note, ...remark] = id ? [words["is-wrong"]] : says.other;
      explain(box, "wrong", id ? why(id) : remark.map((text) => new Text(text)), note);
      box?.append(make("div", "because", ...corrected(words, shown, why(RIGHT))));
    },
    first: () => input,
  };
}

/** @type {MakePart} decide, see what follows, decide again: only the scenes reached are shown */
export function scenario(form, words, { why }) {
  const scenes = new Map(all(form, ".scene").map((scene) => [scene.dataset.scene ?? "", scene]));
  const [start = ""] = scenes.keys();
  /** @type {Choice} */
  let path = [];
  let now = start;
  const options = () => [...(scenes.get(now)?.querySelectorAll("input") ?? [])];
  const restart = () => {
    path = [];
    now = start;
    for (const [id, scene] of scenes) {
      scene.hidden = id !== start;
      for (const old of all(scene, ".because")) old.remove();
    }
  };
  /** @param {HTMLInputElement | undefined} input */
  const take = (input) => {
    const option = /** @type {HTMLElement | null} */ (input?.closest("[data-to]"));
    if (!input || !option) return false;
    const step = `${now}:${input.value}`;
    const consequence = make("div", "because", ...why(step));
    consequence.tabIndex = -1;
    for (const other of options()) other.disabled = true;
    option.after(consequence);
    path.push(step);
    now = option.dataset.to ?? "";
    const next = scenes.get(now);
    if (next) next.hidden = false;
    return true;
  };
  const atEnd = () => options().length === 0;
  const landing = () => all(form, ".scene .because[tabindex]").at(-1);
  restart();
  return {
    missing: "scenario.missing",
    act: "scenario.decide",
    again: "scenario.restart",
    step() {
      const more = take(options().find(({ checked }) => checked)) && !atEnd();
      if (more) landing()?.focus();
      return more;
    },
    read: () => (atEnd() ? path : null),
    write(choice) {
      restart();
      for (const step of choice) {
        const input = options().find(({ value }) => step === `${now}:${value}`);
        if (input) input.checked = true;
        if (!take(input)) break;
      }
      return path.length === choice.length && atEnd();
    },
    lock(locked) {
      if (!locked) restart();
      for (const input of form.querySelectorAll("input")) input.disabled = locked;
    },
    explain(_, { grade }) {
      const end = scenes.get(now);
      end?.setAttribute("data-state", stateOf(grade));
      end?.append(make("div", "because", ...why(now)));
    },
    first: () => options()[0],
    verdict: ({ grade }, before) => [stateOf(grade), before ? words["answered-before"] : "", words[`scenario.end-${ENDS[stateOf(grade)]}`]],
    landing,
  };
}

const ENDS = { right: "good", fair: "fair", wrong: "bad" };

/** @type {(grade: number) => keyof typeof ENDS} */
const stateOf = (grade) => (grade === 1 ? "right" : grade > 0 ? "fair" : "wrong");

/** @type {MakePart} write freely, then compare; nothing is right or wrong */
export function reflect(form, words, { key, why }) {
  const [area, rubric] = [/** @type {HTMLTextAreaElement} */ (form.querySelector("textarea")), all(form, ".rubric")[0]];
  const inputs = [...rubric.querySelectorAll("input")];
  const model = make("div", "because model");
  model.tabIndex = -1;
  const compare = () => {
    part.act = "reflect.keep";
    rubric.hidden = false;
    model.replaceChildren(make("b", "", words["reflect.model"]), " ", ...why(":model"));
    rubric.before(model);
    for (const input of inputs) input.closest(".option")?.append(make("div", "because", ...why(input.value)));
  };
  /** @type {Part} */
  const part = {
    missing: "reflect.missing",
    act: "reflect.compare",
    again: "reflect.change",
    step() {
      if (!area.value.trim() || !rubric.hidden) return false;
      compare();
      model.focus();
      return true;
    },
    read() {
      const ticked = inputs.filter(({ checked }) => checked).map(({ value }) => value);
      return area.value.trim() ? [area.value, ...ticked] : null;
    },
    write([text = "", ...ticked]) {
      area.value = text;
      for (const input of inputs) input.checked = ticked.includes(input.value);
      if (rubric.hidden) compare();
      return ticked.every((id) => key.parts.includes(id));
    },
    lock(locked) {
      area.readOnly = locked;
      area.defaultValue = area.value; // what was written outlives a fresh start
      for (const input of inputs) input.disabled = locked;
      if (locked) return;
      part.act = "reflect.compare";
      rubric.hidden = true;
    },
    explain() {},
    first: () => area,
    verdict({ parts }, before) {
      const right = parts.filter((each) => each.right).length;
      return ["kept", fill(words[`reflect.${before ? "kept-before" : "kept"}`], { right, count: parts.length })];
    },
  };
  rubric.hidden = true;
  return part;
}
