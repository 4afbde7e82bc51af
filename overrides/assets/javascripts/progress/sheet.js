/** `<wiki-record>`: the self-check record of one track, to print or to hand on. */

import { Desk } from "../course/desk.js";
import { fold } from "../record/fold.js";
import { build, button } from "../shared/build.js";
import { fill, sayDate } from "../shared/words.js";
import { define } from "../site/lazy.js";
import { calibrate } from "./calibration.js";
import { drawCalibration } from "./calibration-view.js";
import { reflections, saveRecord } from "./data.js";
import { pagesTable } from "./pages-table.js";
import { bestFinal } from "./standing.js";

/** @import {Catalogue, Track} from "../course/types.d.ts" */
/** @import {RecordLog} from "../record/log.js" */

const LONGEST_NAME = 100;

class WikiRecord extends Desk {
  #form = build("form", { class: "frame sheet-form" });
  #owner = build("dd", {});
  #today = build("dd", {});

  place() {
    this.stage.className = "sheet";
    this.append(this.#form, this.stage);
  }

  /** @type {Desk["begin"]} */
  async begin(catalogue, log, signal) {
    const [named, chosen] = [String((await log.recall("name")) ?? ""), await this.trackOf(catalogue, log)];
    if (signal.aborted) return;
    this.#offer(catalogue, log, named, chosen, signal);
    log.onChange(() => this.#show(catalogue, log), signal);
    addEventListener("beforeprint", this.#date, { signal }); // it may have lain open overnight
    await this.#show(catalogue, log);
  }

  #date = () => {
    this.#today.textContent = sayDate(Date.now());
  };

  /** @type {(catalogue: Catalogue, log: RecordLog, named: string, chosen: Track, signal: AbortSignal) => void} */
  #offer(catalogue, log, named, chosen, signal) {
    const words = this.words;
    const name = build("input", { id: "record-name", name: "name", autocomplete: "name", maxlength: LONGEST_NAME, value: named });
    const tracks = catalogue.tracks.map((each) => build("option", { value: each.id, selected: each === chosen }, each.name));
    const track = build("select", { id: "record-track", name: "track" }, ...tracks);
    const said = build("p", { role: "status" });
    const save = async () => {
      const made = await saveRecord(log, { name: name.value.trim(), texts: false, own: reflections(catalogue) });
      said.textContent = made ? "" : words["export-failed"];
    };
    const sign = () => (this.#owner.textContent = name.value.trim() || words["record-unnamed"]);
    sign();
    name.addEventListener("input", () => {
      sign(); // alone: a long record takes too long to read for every letter
      log.remember("name", name.value.trim()); // a reload waits for no `change`
    });
    track.addEventListener("input", () => this.#show(catalogue, log));
    this.#form.addEventListener("submit", (event) => event.preventDefault(), { signal });
    this.#form.replaceChildren(
      build("p", {}, build("label", { for: "record-name" }, words["record-name"]), name),
      build("p", {}, build("label", { for: "record-track" }, words["record-track"]), track),
      build("p", { class: "actions" }, button(words["record-print"], () => print(), "primary"), log.state !== "newer" && button(words["record-save"], save)),
      said,
      build("p", { class: "how" }, words["record-file-how"]));
  }

  /** @type {(catalogue: Catalogue, log: RecordLog) => Promise<void>} */
  async #show(catalogue, log) {
    const words = this.words;
    const events = await log.read();
    const chosen = new FormData(this.#form).get("track");
    const track = catalogue.tracks.find(({ id }) => id === chosen) ?? catalogue.tracks[0];
    const standings = fold(events, catalogue.renamed);
    const best = bestFinal(track.id, standings, events);
    this.#date();
    const facts = [
      [words["record-track"], track.name],
      [words["record-version"], catalogue.version],
      [
        words["record-final"],
        best
          ? fill(words["record-best"], {
              result: fill(words["final-result"], { right: best.right, count: best.count, percent: Math.floor(best.share * 100) }),
              date: sayDate(best.at),
              verdict: words[best.passed ? "passed" : "not-passed"],
            })
          : words["record-no-final"],
      ],
    ];
    this.stage.replaceChildren(
      build("h2", {}, words["record-title"]),
      build("p", { class: "how" }, words["record-not"]),
      build("dl", { class: "facts-list" },
        build("dt", {}, words["record-of"]), this.#owner,
        build("dt", {}, words["record-date"]), this.#today,
        ...facts.flatMap(([term, value]) => [build("dt", {}, term), build("dd", {}, value)])),
      build("div", {}, build("h3", {}, words["record-pages"]), pagesTable(track, catalogue, standings, words)),
      drawCalibration(calibrate(standings), words, "h3"));
  }
}

define("wiki-record", WikiRecord);
