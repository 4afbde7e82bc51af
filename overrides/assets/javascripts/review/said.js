/** What a review holds today, in one line: the review and the progress say the same. */

import { build } from "../shared/build.js";
import { fill } from "../shared/words.js";

/** @import {Words} from "../shared/words.js" */
/** @import {planReview} from "./plan.js" */

/** @type {(plan: ReturnType<typeof planReview>, words: Words) => HTMLElement} */
export function sayPlan({ due, fresh, waiting, begun, doneToday }, words) {
  const asked = due ? (fresh ? "due-and-new" : "due-today") : fresh && (waiting ? "done-and-new" : "new-today");
  const name = asked || (begun ? (doneToday ? "done-today" : "nothing-due") : "nothing-yet");
  return build("p", name === "nothing-yet" ? {} : { class: "due" }, fill(words[name], { due, fresh }));
}
