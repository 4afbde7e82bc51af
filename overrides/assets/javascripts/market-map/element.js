// <wiki-market-map>: predict, then move through the stages. Every word stands in its HTML.

import { markOptions, openOptions, textOf } from "../predict/element.js";
import { build } from "../shared/build.js";
import { createLive } from "../shared/live.js";
import { paint, shape } from "../shared/shapes.js";
import { readState, writeState } from "../shared/url-state.js";
import { fill } from "../shared/words.js";
import { define } from "../site/lazy.js";
import { run, stages, withInfluencers } from "./model.js";
import { draw } from "./view.js";

/** @typedef {{stage: number, persist: boolean, influencers: boolean, open: boolean}} State open: no longer asking */
/** @typedef {{[key in "stage" | "before" | "right" | "wrong" | "hidden" | "left_out"]: string}} Templates */
/** @typedef {{[key in "nodes" | "kinds" | "statuses"]: Record<string, string>}} Names */

const key = "market-map";

/** @type {(input: HTMLInputElement) => boolean} */
const isRight = (input) => "right" in input.dataset;

class MarketMap extends HTMLElement {
  #stop = () => {};
  #recorded = false;
  /** @type {State | undefined} */
  #state;

  connectedCallback() {
    this.#stop();
    const watch = new IntersectionObserver((entries) => {
      if (!entries.some((entry) => entry.isIntersecting)) return;
      this.#stop();
      this.#start();
    });
    watch.observe(this);
    this.#stop = () => watch.disconnect();
  }

  disconnectedCallback() {
    this.#stop();
  }

  #start() {
    const home = Number(this.dataset.stage);
    /** @type {Templates & Names & {stages: [name: string, sentence: string][]}} */
    const words = JSON.parse(this.dataset.words ?? "");
    const [options, view] = this.getElementsByTagName("fieldset");
    const [answer] = this.getElementsByTagName("details");
    const [table] = this.getElementsByTagName("tbody");
    const [wide, upright] = this.getElementsByTagName("svg");
    const inputs = [...this.getElementsByTagName("input")];
    const choices = inputs.filter((input) => options.contains(input));
    const [persist, withThem, threeC] = inputs.slice(choices.length);
    const verdict = this.#find(".map-verdict");
    const live = createLive(this.#find(".map-say span"));
    const listening = new AbortController();
    this.#stop = () => {
      listening.abort();
      live.stop();
    };

    const picked = () => choices.find((input) => input.checked);
    const button = (/** @type {string} */ action) => this.#find(`[data-do=${action}]`);

    const render = (/** @type {State} */ state) => {
      const { stage, open } = state;
      const moved = this.#state && (this.#state.stage !== stage || this.#state.open !== open);
      this.#state = state;
      const scene = open ? run(state) : home > 1 ? run({ stage: home - 1 }) : { ...run({ stage: 1 }), edges: [] };
      const title = open ? fill(words.stage, { n: stage, name: words.stages[stage - 1][0] }) : fill(words.before, { n: home });
      let said = words.stages[open ? stage - 1 : home - 2]?.[1] ?? "";
      if (scene.leftOut) said = fill(words.left_out, { said, n: scene.leftOut });
      if (scene.hidden) said = fill(words.hidden, { said, n: scene.hidden });

      this.dataset.phase = open ? (moved ? "moved" : "open") : "asking";
      const told = [shape("title", {}, title), shape("desc", {}, said)];
      paint(wide, [...told, ...draw(scene, "wide", words)]);
      paint(upright, [...told, ...draw(scene, "upright", words)]);
      for (const place of this.querySelectorAll(".map-stage")) place.textContent = title;
      table.replaceChildren();
      for (const { from, to, kind, status } of scene.edges) {
        const cells = [words.kinds[kind], words.statuses[status]].map((cell) => build("td", {}, cell));
        table.append(build("tr", {}, build("th", { scope: "row" }, `${words.nodes[from]} → ${words.nodes[to]}`), ...cells));
      }
      for (const part of ["go", "controls", "play"]) this.#find(`.map-${part}`).hidden = open === (part === "go");
      if (open && !choices[0].disabled) markOptions(choices, options.dataset);
      persist.checked = state.persist;
      withThem.checked = state.influencers;
      threeC.checked = !state.influencers;
      view.disabled = stage < withInfluencers;
      const idle = { previous: stage < 2, next: stage === stages.length, lock: !picked() };
      for (const [action, off] of Object.entries(idle)) button(action).ariaDisabled = `${off}`;
      if (open) live.say(said);
    };

    const current = () => this.#state ?? initialState(home);
    const change = (/** @type {Partial<State>} */ changes) => {
      const state = { ...current(), ...changes };
      render(state);
      writeState(key, [`stage-${state.stage}`, state.persist ? "persist" : "", state.influencers ? "" : "3c"]);
    };

    /** @type {Record<string, () => void>} */
    const actions = {
      lock: () => {
        const choice = picked();
        if (!choice) return;
        verdict.textContent = fill(isRight(choice) ? words.right : words.wrong, { choice: textOf(choice), answer: textOf(choices.find(isRight)) });
        verdict.hidden = false;
        answer.open = true;
        render({ ...current(), open: true });
        verdict.focus();
        if (this.#recorded) return;
        this.#recorded = true;
        const detail = { item: this.id, choice: choice.value };
        this.dispatchEvent(new CustomEvent("wiki:record", { bubbles: true, detail }));
      },
      skip: () => {
        render({ ...current(), open: true });
        button(button("next").ariaDisabled === "true" ? "previous" : "next").focus();
      },
      previous: () => change({ stage: current().stage - 1 }),
      next: () => change({ stage: current().stage + 1 }),
      reset: () => {
        openOptions(choices);
        verdict.hidden = true;
        answer.open = false;
        writeState(key, null);
        render(question(home));
        choices[0].focus();
      },
    };

    const { signal } = listening;
    for (const pressed of this.querySelectorAll("button")) {
      const press = () => pressed.ariaDisabled !== "true" && actions[pressed.dataset.do ?? ""]();
      pressed.addEventListener("click", press, { signal });
    }
    const turn = () => {
      if (current().open) change({ persist: persist.checked, influencers: withThem.checked });
      else render(current());
    };
    this.addEventListener("change", turn, { signal });
    let asking = false; // on paper the map is open; the question is not answered by printing it
    window.addEventListener("beforeprint", () => {
      asking ||= !current().open;
      render({ ...current(), open: true });
    }, { signal });
    window.addEventListener("afterprint", () => {
      if (!asking) return;
      asking = false;
      const choice = picked();
      openOptions(choices);
      if (choice) choice.checked = true;
      render({ ...current(), open: false });
    }, { signal });
    render(current());
  }

  /** @type {(selector: string) => HTMLElement} */
  #find = (selector) => /** @type {HTMLElement} */ (this.querySelector(selector));
}

/** @type {(home: number) => State} */
const question = (home) => ({ stage: home, persist: true, influencers: true, open: false });

/** @type {(home: number) => State} what the address asks for, else the question */
function initialState(home) {
  const asked = readState(location.search, key) ?? [];
  const stage = Number(asked.find((word) => /^stage-[1-4]$/.test(word))?.slice(-1));
  if (!stage) return question(home);
  return { stage, persist: asked.includes("persist"), influencers: !asked.includes("3c"), open: true };
}

define("wiki-market-map", MarketMap);
