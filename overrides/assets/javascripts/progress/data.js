/** The reader's data: where it is, saving it, reading it back, deleting it. */

import { questionsOf } from "../course/questions.js";
import { preview, readFile, writeFile } from "../record/file.js";
import { build, button, offerFile } from "../shared/build.js";
import { fill, sayDate } from "../shared/words.js";

/** @import {RecordLog} from "../record/log.js" */
/** @import {Catalogue} from "../course/types.d.ts" */
/** @import {LearnerEvent} from "../record/types.d.ts" */
/** @import {Words} from "../shared/words.js" */

/** @type {(catalogue: Catalogue) => Set<string>} ids of the questions that are answered in one's own words */
export const reflections = (catalogue) =>
  new Set([...questionsOf(catalogue).values()].filter(({ type }) => type === "reflect").map(({ id }) => id));

/**
 * Save the record to a file.
 *
 * @param {RecordLog} log
 * @param {{name: string, texts: boolean, own: Set<string>}} given `own`: see `reflections`
 */
export async function saveRecord(log, { name, texts, own }) {
  const now = new Date();
  const text = writeFile(await log.read(), { name, now: now.getTime(), texts, own });
  const owner = name.replace(/[^\p{L}\p{N}]+/gu, "-").replace(/^-|-$/g, "").slice(0, 60);
  const day = [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, "0")).join("-");
  offerFile(["engagement-wiki-record", owner, day].filter(Boolean).join("-") + ".json", "application/json", text);
  if (texts) await log.remember("backup", now.getTime());
}

export class DataDesk {
  #said = build("p", { role: "status" });
  #found = build("div", { class: "in-file" });

  /**
   * @param {RecordLog} log
   * @param {Words} words
   * @param {Catalogue} catalogue
   */
  constructor(log, words, catalogue) {
    this.log = log;
    this.words = words;
    this.catalogue = catalogue;
  }

  /** @type {(count: number) => HTMLElement} */
  show(count) {
    const { words, log } = this;
    const doubt = { newer: words["newer-record"], memory: words["memory-only"], kept: "" }[log.state];
    const backup = build("p", { class: "how" });
    this.#tellBackup(backup);
    const input = build("input", { type: "file", accept: ".json,application/json", id: "import-file", "aria-describedby": "import-hint" });
    input.addEventListener("change", async () => {
      const [file] = input.files ?? [];
      if (file) this.#preview(await file.text());
      input.value = "";
    });
    const save = async () => {
      await saveRecord(log, { name: String((await log.recall("name")) ?? ""), texts: true, own: reflections(this.catalogue) });
      this.#tellBackup(backup);
    };
    return build("section", { class: "data" },
      build("h2", { id: "your-data" }, words.data),
      build("p", {}, doubt || fill(words["data-where"], { count })),
      backup,
      build("p", { class: "actions" }, button(words.export, save)),
      build("label", { for: "import-file" }, words.import),
      build("p", { class: "how", id: "import-hint" }, words["import-hint"]),
      input,
      this.#found,
      this.#said,
      build("p", { class: "actions" }, button(words.delete, () => this.#askToDelete(count), "danger")));
  }

  /** @param {HTMLElement} line */
  async #tellBackup(line) {
    const { words, log } = this;
    const at = Number(await log.recall("backup")) || 0;
    const lasting = await navigator.storage?.persisted?.();
    const backup = at ? fill(words["last-backup"], { date: sayDate(at) }) : words["no-backup"];
    line.textContent = `${backup} ${words[lasting ? "lasting" : "not-lasting"]}`;
  }

  /** Say what is in a file before anything changes. @param {string} text */
  async #preview(text) {
    const { words, log } = this;
    const file = readFile(text);
    this.#found.replaceChildren();
    this.#said.textContent = "";
    if ("problem" in file) {
      this.#said.textContent = fill(words[`problem-${file.problem}`], { at: file.at ?? "" });
      return;
    }
    if (!file.events.length) {
      this.#said.textContent = words["import-empty"];
      return;
    }
    const { fresh, known, from, to } = preview(file.events, await log.read());
    const [first, last] = [sayDate(from), sayDate(to)];
    const sum = fill(words["import-preview"], { count: fresh + known, fresh, known, from: first, to: last });
    const add = button(fill(words["import-do"], { fresh }), () => this.#add(file.events, fresh), "primary");
    const cancel = button(words.cancel, () => this.#found.replaceChildren());
    this.#found.replaceChildren(
      build("p", { tabindex: -1 }, file.name && `${fill(words["import-named"], { name: file.name })} `, sum),
      build("p", { class: "actions" }, fresh > 0 && add, cancel));
    /** @type {HTMLElement | null} */ (this.#found.querySelector("[tabindex]"))?.focus();
  }

  /** @type {(events: LearnerEvent[], fresh: number) => Promise<void>} */
  async #add(events, fresh) {
    const { words, log } = this;
    this.#found.replaceChildren();
    const added = await log.merge(events).then(() => true, () => false);
    this.#said.textContent = added ? fill(words["import-done"], { fresh }) : words["import-failed"];
  }

  /** @param {number} count */
  #askToDelete(count) {
    const { words, log } = this;
    const dialog = build("dialog", { class: "ask", "aria-labelledby": "delete-sure" });
    const remove = async () => {
      dialog.close();
      const done = await log.clear().then(() => true, () => false);
      this.#said.textContent = words[done ? "delete-done" : "delete-failed"];
    };
    dialog.append(
      build("p", { id: "delete-sure" }, fill(words["delete-sure"], { count })),
      build("p", { class: "actions" }, button(words.cancel, () => dialog.close()), button(words["delete-do"], remove, "danger")));
    dialog.addEventListener("close", () => dialog.remove());
    document.body.append(dialog);
    dialog.showModal();
  }
}
