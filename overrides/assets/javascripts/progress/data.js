/** The reader's data: where it is, saving it, reading it back, deleting it. */

import { forgetDrafts } from "../check/draft.js";
import { questionsOf } from "../course/questions.js";
import { MOST_BYTES, preview, readFile, writeFile } from "../record/file.js";
import { dropCopies } from "../record/record.js";
import { build, button, offerFile } from "../shared/build.js";
import { fill, joined, sayDate } from "../shared/words.js";

/** @import {RecordLog} from "../record/log.js" */
/** @import {Catalogue} from "../course/types.d.ts" */
/** @import {Row} from "../record/types.d.ts" */
/** @import {Words} from "../shared/words.js" */

/** @type {(catalogue: Catalogue) => Set<string>} ids of the questions that are answered in one's own words */
export const reflections = (catalogue) =>
  new Set([...questionsOf(catalogue).values()].filter(({ type }) => type === "reflect").map(({ id }) => id));

/** Read a file: one that is too large is not read at all, one that is only in a cloud, or gone, cannot be. @param {File} chosen */
export const readChosen = async (chosen) => readFile(chosen.size > MOST_BYTES ? "{}" : await chosen.text().catch(() => ""));

/** Everything in the record, and what can be read of it where that is not possible. @param {RecordLog} log */
export const rowsOf = (log) => log.read(undefined, { whole: true }).catch(() => log.read());

/**
 * Save the record to a file; none is made where the record cannot be read whole.
 *
 * @param {RecordLog} log
 * @param {{name: string, texts: boolean, own: Set<string>}} given `own`: see `reflections`
 * @returns {Promise<boolean>} whether it was made
 */
export async function saveRecord(log, { name, texts, own }) {
  const rows = await log.read(undefined, { whole: true }).catch(() => null);
  if (!rows) return false;
  const now = new Date();
  const text = writeFile(rows, { name, now: now.getTime(), texts, own });
  const owner = name.replace(/[^\p{L}\p{N}]+/gu, "-").replace(/^-|-$/g, "").slice(0, 60);
  const day = [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, "0")).join("-");
  // Two names: whoever looks for the file to hand on must not find the copy with what they wrote for themselves.
  offerFile([texts ? "engagement-wiki-backup" : "engagement-wiki-record", owner, day].filter(Boolean).join("-") + ".json", "application/json", text);
  if (texts) await log.remember("backup", now.getTime());
  return true;
}

export class DataDesk {
  #count = 0;
  /** The file that was chosen last. @type {File | undefined} */
  #chosen;
  #where = build("p", {});
  #backup = build("p", { class: "how" });
  #input = build("input", { type: "file", accept: ".json,application/json", id: "import-file", "aria-describedby": "import-hint" });
  #found = build("div", { class: "in-file" });
  #said = build("p", { role: "status" });

  /**
   * @param {RecordLog} log
   * @param {Words} words
   * @param {Catalogue} catalogue
   */
  constructor(log, words, catalogue) {
    this.log = log;
    this.words = words;
    this.catalogue = catalogue;
    this.save = button(words.export, () => this.#save());
    this.#input.addEventListener("change", async () => {
      const [file] = this.#input.files ?? [];
      this.#input.value = ""; // the same file may be chosen again
      if (file) await this.#preview(file);
    });
    /** Stands for as long as the page, so that no change takes the focus out of it. */
    this.section = build("section", { class: "data" },
      build("h2", { id: "your-data" }, words.data),
      this.#where,
      this.#backup,
      build("p", { class: "actions" }, this.save),
      build("label", { for: "import-file" }, words.import),
      build("p", { class: "how", id: "import-hint" }, words["import-hint"]),
      this.#input,
      this.#found,
      this.#said,
      build("p", { class: "actions" }, button(words.delete, () => this.#askToDelete(), "danger")));
  }

  /** Tell where the record is; what cannot be read cannot be saved. @param {number} count of its rows */
  async tell(count) {
    const { words, log } = this;
    const unread = log.state === "newer";
    this.#count = count;
    this.#where.textContent = log.doubt ? words[log.doubt] : fill(words["data-where"], { count });
    this.save.hidden = this.#backup.hidden = unread;
    const at = Number(await log.recall("backup")) || 0;
    const lasting = await navigator.storage?.persisted?.().catch(() => false); // rejects where nothing may be stored
    const backup = at ? fill(words["last-backup"], { date: sayDate(at) }) : words["no-backup"];
    this.#backup.textContent = joined(backup, words[lasting ? "lasting" : "not-lasting"]);
  }

  async #save() {
    const { words, log } = this;
    const made = await saveRecord(log, { name: String((await log.recall("name")) ?? ""), texts: true, own: reflections(this.catalogue) });
    this.#said.textContent = made ? "" : words["export-failed"];
    await this.tell(this.#count);
  }

  /** Say what is in a file before anything changes. @param {File} chosen */
  async #preview(chosen) {
    const { words, log } = this;
    this.#chosen = chosen;
    const file = await readChosen(chosen);
    const rows = await rowsOf(log);
    if (this.#chosen !== chosen) return;
    this.#found.replaceChildren();
    this.#said.textContent = "";
    if ("problem" in file) {
      this.#said.textContent = fill(words[`problem-${file.problem}`], { at: file.at ?? "" });
      return;
    }
    if (!file.events.length && !file.unread.length) {
      this.#said.textContent = words["import-empty"];
      return;
    }
    const there = new Set(rows.map(({ id }) => id));
    const events = [...file.events, ...file.unread.filter(({ id }) => !there.has(id))];
    const { fresh, known, from, to } = preview(events, rows);
    const strange = rows.length > 0 && fresh > 0 && known === 0; // a colleague's?
    const [first, last] = [sayDate(from), sayDate(to)];
    const sum = fill(words["import-preview"], { count: fresh + known, fresh, known, from: first, to: last });
    const add = button(fill(words["import-do"], { fresh }), () => this.#add(events, fresh, file.name), "primary");
    const cancel = button(words.cancel, () => this.#leaveFile());
    this.#found.replaceChildren(
      build("p", { tabindex: -1 }, joined(file.name && fill(words["import-named"], { name: file.name }), sum)),
      ...(strange ? [build("p", {}, words["import-strange"])] : []),
      build("p", { class: "actions" }, fresh > 0 && add, cancel));
    /** @type {HTMLElement | null} */ (this.#found.querySelector("[tabindex]"))?.focus();
  }

  /** @type {(rows: Row[], fresh: number, name: string) => Promise<void>} */
  async #add(rows, fresh, name) {
    const { words, log } = this;
    this.#leaveFile();
    const added = await log.merge(rows).then(() => true, () => false);
    if (added && !(await log.recall("name"))) await log.remember("name", name);
    this.#said.textContent = added ? fill(words["import-done"], { fresh }) : words["import-failed"];
  }

  /** The button that was pressed goes: lead back to where the file was chosen. */
  #leaveFile() {
    this.#input.focus();
    this.#found.replaceChildren();
  }

  #askToDelete() {
    const { words, log } = this;
    const dialog = build("dialog", { class: "ask", "aria-labelledby": "delete-sure" });
    const remove = async () => {
      dialog.close();
      this.#found.replaceChildren(); // it counted what was here already
      const done = await log.clear().then(dropCopies).then(forgetDrafts).then(() => true, () => false);
      this.#said.textContent = words[done ? "delete-done" : "delete-failed"];
    };
    dialog.append(
      build("p", { id: "delete-sure" }, fill(words["delete-sure"], { count: this.#count })),
      build("p", { class: "actions" }, button(words.cancel, () => dialog.close()), button(words["delete-do"], remove, "danger")));
    dialog.addEventListener("close", () => dialog.remove());
    document.body.append(dialog);
    dialog.showModal();
  }
}
