/** Marks beside the links to pages that are read or whose questions were all right; a task is not done by reading. */

import { addressOf, loadCatalogue } from "../course/catalogue.js";
import { fold } from "../record/fold.js";
import { openRecord } from "../record/record.js";
import { standingOfPage } from "./standing.js";

const LISTS = ".menu, .in-part, .stops";

let shown = false;

/** Mark now, and again whenever the record grows: asked again, it has nothing to do. */
export async function showMarks() {
  if (shown) return;
  shown = true;
  const log = await openRecord();
  const template = /** @type {HTMLTemplateElement | null} */ (document.getElementById("page-marks"));
  if (!template) return;
  let had = 0;
  const again = async () => {
    const left = await log.read();
    // Deleted, perhaps in another tab: what is being written in this one was to go as well.
    if (had && !left.length && !log.doubt) import("../check/draft.js").then(({ forgetDrafts }) => forgetDrafts()).catch(() => {});
    had = left.length;
    await mark(template, left);
  };
  log.onChange(again, new AbortController().signal); // at once: the record may grow while the catalogue comes
  const events = await log.read();
  had = events.length;
  if (had) await mark(template, events);
}

/** Without the catalogue what stands stays; the next change asks for it again. @type {(template: HTMLTemplateElement, events: unknown[]) => Promise<void>} */
async function mark(template, events) {
  const catalogue = await loadCatalogue().catch(() => null);
  if (!catalogue) return;
  const standings = fold(events, catalogue.renamed);
  const marks = new Map();
  for (const path of new Set([...Object.keys(catalogue.pages), ...standings.pages.keys()])) {
    const { read, passed } = standingOfPage(path, standings, catalogue);
    const name = passed ? (read ? "passed" : "answered") : read ? "read" : "";
    if (name) marks.set(addressOf(catalogue.pages[path]?.url ?? `${path}/`), name);
  }
  for (const old of document.querySelectorAll(".page-mark")) old.remove();
  for (const list of document.querySelectorAll(LISTS)) {
    /** @type {NodeListOf<HTMLAnchorElement>} */
    const links = list.querySelectorAll("a:not(.at)");
    for (const link of links) {
      const { href } = link;
      const name = marks.get(href.split("#")[0]);
      const shown = name && template.content.querySelector(`[data-mark=${name}]`)?.cloneNode(true);
      if (shown) link.append(shown);
    }
  }
}
