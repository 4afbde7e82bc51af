/** What the learner's own pages share: the course and the record are loaded; a failure, or a record that is not kept, is said. */

import { fold } from "../record/fold.js";
import { openRecord } from "../record/record.js";
import { today } from "../review/days.js";
import { build } from "../shared/build.js";
import { readWords } from "../shared/words.js";
import { loadCatalogue } from "./catalogue.js";

/** @import {RecordLog} from "../record/log.js" */
/** @import {Catalogue} from "./types.d.ts" */

export class Desk extends HTMLElement {
  words = readWords("learner-words");
  /** Where most is shown. */
  stage = build("div", { class: "stage" });
  #doubt = build("div", { class: "stage" });
  #connection = new AbortController();

  async connectedCallback() {
    const { signal } = (this.#connection = new AbortController());
    this.place();
    this.stage.replaceChildren(build("p", { role: "status" }, this.words.loading));
    try {
      const [catalogue, log] = await Promise.all([loadCatalogue(), openRecord()]);
      log.onChange(() => this.#sayDoubt(log), signal);
      this.#sayDoubt(log);
      await this.begin(catalogue, log, signal);
    } catch {
      this.stage.replaceChildren(build("p", { class: "doubt", role: "alert" }, this.words.failed));
    }
  }

  disconnectedCallback() {
    this.#connection.abort();
  }

  /** @param {RecordLog} log */
  #sayDoubt({ doubt }) {
    this.#doubt.replaceChildren(...(doubt ? [build("p", { class: "doubt" }, this.words[doubt])] : []));
    this.prepend(this.#doubt);
  }

  /** Put the stage where it belongs. */
  place() {
    this.append(this.stage);
  }

  /** For a page that is left open overnight. @type {(show: () => void, signal: AbortSignal) => void} */
  onNewDay(show, signal) {
    let day = today();
    const wake = () => day !== (day = today()) && show();
    document.addEventListener("visibilitychange", wake, { signal });
  }

  /**
   * The track that the address names, else the one whose final check was begun last, else the first.
   *
   * @param {Catalogue} catalogue
   * @param {RecordLog} log
   */
  async trackOf({ tracks }, log) {
    const asked = new URLSearchParams(location.search).get("track") ?? fold(await log.read()).draws.at(-1)?.track;
    return tracks.find(({ id }) => id === asked) ?? tracks[0];
  }

  /**
   * Fill the page; listeners end with the signal.
   *
   * @param {Catalogue} _catalogue
   * @param {RecordLog} _log
   * @param {AbortSignal} _signal
   */
  async begin(_catalogue, _log, _signal) {}
}
