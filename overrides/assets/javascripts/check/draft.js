/** What is being written and is not kept yet outlives a reload in the same tab; not every browser sees to that. */

/** @import {Question} from "./question.js" */

const NAME = "wiki-draft-";

/** @param {Question} question one to answer freely */
export function keepDraft(question) {
  const { form, item } = question;
  const area = form.querySelector("textarea");
  if (!area) return;
  const name = NAME + item;
  try {
    const draft = sessionStorage.getItem(name);
    if (draft && !question.touched) {
      if (question.result) question.clear(); // the text that was kept before
      area.value = draft;
      question.touched = true;
    }
  } catch {
    return; // where the browser allows no storage, a draft lasts as long as the page
  }
  area.addEventListener("input", () => {
    try {
      sessionStorage.setItem(name, area.value);
    } catch {} // no room is left
  });
  form.addEventListener("submit", () => question.result && sessionStorage.removeItem(name));
}

/** Those of this tab. */
export function forgetDrafts() {
  try {
    for (const name of Object.keys(sessionStorage)) if (name.startsWith(NAME)) sessionStorage.removeItem(name);
  } catch {} // there are none
}
