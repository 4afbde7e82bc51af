/** What is being written and is not kept yet outlives a reload in the same tab; not every browser sees to that. */

import { openRecord } from "../record/record.js";

/** @import {Question} from "./question.js" */

const NAME = "wiki-draft-";

/** @param {Question} question one to answer freely, before what was kept is shown @param {AbortSignal} signal */
export function keepDraft(question, signal) {
  const { form, item } = question;
  const area = form.querySelector("textarea");
  if (!area || signal.aborted) return;
  const name = NAME + item;
  const keep = () => {
    try {
      sessionStorage.setItem(name, area.value);
    } catch {} // no room is left, or the browser allows none: a draft lasts as long as the page
  };
  try {
    const draft = sessionStorage.getItem(name);
    if (question.touched && area.value) keep(); // written while this module was on its way
    else if (draft) {
      area.value = draft;
      question.touched = true;
    }
  } catch {}
  area.addEventListener("input", keep, { signal });
  openRecord().then((log) => log.onChange(() => question.result && !log.doubt && sessionStorage.removeItem(name), signal));
}

/** Forget those of this tab. */
export function forgetDrafts() {
  try {
    for (const name of Object.keys(sessionStorage)) if (name.startsWith(NAME)) sessionStorage.removeItem(name);
  } catch {} // there are none
}
