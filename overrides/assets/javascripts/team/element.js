/** `<wiki-team>`: what those who handed on their files have finished and missed; read here, kept and sent nowhere. */

import { addressOf, loadCatalogue, loadQuestion } from "../course/catalogue.js";
import { calibrate, percentRight } from "../progress/calibration.js";
import { readChosen, reflections } from "../progress/data.js";
import { pagesTable } from "../progress/pages-table.js";
import { bestFinal, standingOfTrack } from "../progress/standing.js";
import { edition } from "../record/events.js";
import { isWritten } from "../record/file.js";
import { fold, inOrder } from "../record/fold.js";
import { build, headRow } from "../shared/build.js";
import { fill, readWords, sayDate } from "../shared/words.js";
import { define } from "../site/lazy.js";
import { mostMissed, pool } from "./pool.js";

/** @import {Catalogue, Track} from "../course/types.d.ts" */
/** @import {Share} from "../progress/calibration.js" */
/** @import {LearnerEvent, Standings} from "../record/types.d.ts" */
/** @import {Handed, Missed, Person} from "./pool.js" */

/** So many are enough to talk about. */
const MOST_MISSED = 12;

/** @typedef {Person & {standings: Standings, sure: Share, last: LearnerEvent | undefined}} Member */

class WikiTeam extends HTMLElement {
  #words = readWords("learner-words");
  #input = build("input", { type: "file", id: "team-files", multiple: true, accept: ".json,application/json", "aria-describedby": "team-hint" });
  #said = build("p", { role: "status" });
  #notes = build("ul", { class: "how" });
  #stage = build("div", {});
  /** What was chosen last. @type {File[]} */
  #chosen = [];

  connectedCallback() {
    if (this.#stage.isConnected) return;
    const words = this.#words;
    this.#input.onclick = () => (this.#input.value = ""); // the same files may be chosen again
    this.#input.onchange = () => {
      const files = [...(this.#input.files ?? [])];
      if (files.length) this.#read(files);
    };
    // A choice that is given up leaves the one before it, and its results.
    this.#input.oncancel = () => {
      const before = new DataTransfer();
      for (const file of this.#chosen) before.items.add(file);
      this.#input.files = before.files;
    };
    const form = build("div", { class: "frame data" },
      build("label", { for: "team-files" }, words["team-files"]),
      build("p", { class: "how", id: "team-hint" }, words["team-hint"]),
      this.#input,
      this.#said,
      this.#notes);
    this.append(form, this.#stage);
  }

  /** @param {File[]} files */
  async #read(files) {
    const words = this.#words;
    this.#chosen = files;
    this.#said.textContent = words.loading;
    this.#stage.replaceChildren();
    this.#notes.replaceChildren();
    const catalogue = await loadCatalogue().catch(() => null);
    if (!catalogue) {
      this.#said.textContent = words.failed;
      return;
    }
    const own = reflections(catalogue);
    const notes = [];
    /** @type {Handed[]} */
    const handed = [];
    for (const file of files) {
      const read = await readChosen(file);
      if (this.#chosen !== files) return;
      if ("problem" in read) {
        notes.push(fill(words[`team-${read.problem}`], { file: file.name, at: read.at ?? "" }));
        continue;
      }
      handed.push({ file: file.name, ...read });
      if (read.events.some((event) => isWritten(event, own) && event.choice[0])) notes.push(fill(words["team-private"], { file: file.name }));
    }
    const people = pool(handed, edition());
    this.#said.textContent = fill(words["team-sum"], { people: people.length, files: handed.length });
    this.#notes.replaceChildren(...notes.map((note) => build("li", {}, note)));
    if (people.length) this.#show(people, catalogue);
  }

  /** @type {(people: Person[], catalogue: Catalogue) => void} */
  #show(people, catalogue) {
    const words = this.#words;
    const team = people.map((person) => {
      const standings = fold(person.events, catalogue.renamed);
      return { ...person, standings, sure: calibrate(standings).sure, last: inOrder(person.events).at(-1) }; // of all tracks
    });
    const week = { id: "week", name: words["team-week"], chapters: catalogue.week };
    const all = { id: "", name: words["team-all"], chapters: Object.keys(catalogue.pages) };
    const tracks = [...catalogue.tracks, ...(week.chapters.length ? [week] : []), all];
    const choice = build("select", { id: "team-track" }, ...tracks.map(({ id, name }) => build("option", { value: id }, name)));
    const progress = build("div", {});
    const show = () => {
      const track = tracks.find(({ id }) => id === choice.value) ?? tracks[0];
      progress.replaceChildren(this.#table(team, track, catalogue), ...team.map((member) => this.#member(member, track, catalogue)));
    };
    choice.onchange = show;
    show();
    this.#stage.replaceChildren(
      build("h2", {}, words["team-who"]),
      build("p", {}, build("label", { for: "team-track" }, words["record-track"]), choice),
      progress,
      build("h2", {}, words["team-missed"]),
      ...this.#missed(mostMissed(team.map(({ standings }) => standings), catalogue), catalogue));
  }

  /** @type {(team: Member[], track: Track, catalogue: Catalogue) => HTMLElement} */
  #table(team, track, catalogue) {
    const words = this.#words;
    const rows = team.map(({ label, events, standings, sure, last }) => {
      const { total, read, passed } = standingOfTrack(track, standings, catalogue);
      const best = bestFinal(track.id, standings, events);
      const cells = [
        fill(words["team-of"], { count: read, total }),
        fill(words["team-of"], { count: passed, total }),
        best && fill(words["team-final"], { right: best.right, count: best.count, verdict: words[best.passed ? "passed" : "not-passed"] }),
        sure.count && fill(words["share-right"], { right: sure.right, count: sure.count, percent: percentRight(sure) }),
        last && sayDate(last.at, last.offset),
      ];
      return build("tr", {}, build("th", { scope: "row" }, label), ...cells.map((cell) => build("td", {}, cell || "–")));
    });
    const heads = headRow(words["record-of"], words.read, words["team-passed"], words["record-final"], words["team-sure"], words["team-last"]);
    return build("div", { class: "table", role: "region", tabindex: 0, "aria-label": words["team-who"] },
      build("table", {}, heads, build("tbody", {}, ...rows)));
  }

  /** @type {(member: Member, track: Track, catalogue: Catalogue) => HTMLElement} */
  #member({ label, files, events, standings }, track, catalogue) {
    const offsets = new Map(events.map(({ at, offset }) => [at, offset]));
    const day = (/** @type {number} */ at) => sayDate(at, offsets.get(at));
    return build("details", {},
      build("summary", {}, label),
      build("p", { class: "how" }, fill(this.#words["team-from"], { files: files.join(", ") })),
      pagesTable(track, catalogue, standings, this.#words, { day, open: true }));
  }

  /** @type {(missed: Missed[], catalogue: Catalogue) => HTMLElement[]} */
  #missed(missed, catalogue) {
    const words = this.#words;
    if (!missed.length) return [build("p", {}, words["team-missed-none"])];
    const items = missed.slice(0, MOST_MISSED).map(({ question, wrong, count }) => {
      const page = catalogue.pages[question.page];
      const link = build("a", { href: addressOf(page.url, `question-${question.id}`) }, `${page.title} › ${page.sections[question.section] ?? ""}`);
      const asked = build("span", {});
      loadQuestion(question).then(({ form }) => {
        form.querySelector("legend .number")?.remove();
        asked.textContent = form.querySelector("legend")?.textContent?.trim() ?? "";
      }, () => asked.remove()); // the link says where it is
      return build("li", {}, asked, build("span", { class: "how" }, fill(words["team-missed-by"], { wrong, count }), " ", link));
    });
    return [build("p", { class: "how" }, words["team-missed-how"]), build("ol", {}, ...items)];
  }
}

define("wiki-team", WikiTeam);
