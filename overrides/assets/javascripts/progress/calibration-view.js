/** Calibration as a picture, a sentence and the numbers. */

import { build, headRow } from "../shared/build.js";
import { draw, shape } from "../shared/shapes.js";
import { fill } from "../shared/words.js";
import { percentRight } from "./calibration.js";

/** @import {Words} from "../shared/words.js" */
/** @import {Calibration} from "./calibration.js" */

const [WIDTH, ROW, BAR] = [300, 26, 14];
const LEVELS = /** @type {const} */ (["sure", "think", "guess"]);

/** @type {(calibration: Calibration, words: Words, level?: "h2" | "h3") => HTMLElement} */
export function drawCalibration(calibration, words, level = "h2") {
  const said = LEVELS.map((name) => {
    const { count, right } = calibration[name];
    const percent = count ? percentRight({ count, right }) : 0;
    return { name, percent, count, text: count ? fill(words["share-right"], { right, count, percent }) : words["no-answers"] };
  });
  const rows = said.map(({ name, percent, count, text }) =>
    build("tr", {}, build("th", { scope: "row" }, words[name]), build("td", { class: "bar-cell" }, bar(percent, count > 0)), build("td", {}, text)),
  );
  const head = headRow(words.sureness, words["sure-right"]);
  head.rows[0].cells[1].colSpan = 2; // the bar and what it says
  return build("section", { class: "calibration" },
    build(level, {}, words.calibration),
    build("p", {}, words[`verdict-${calibration.verdict}`]),
    build("table", {}, head, build("tbody", {}, ...rows)),
    build("p", { class: "how" }, words["calibration-how"]));
}

/** A bar from 0 to 100 with a mark at the half; the number beside it says the same. @type {(percent: number, known: boolean) => SVGElement} */
function bar(percent, known) {
  const top = (ROW - BAR) / 2;
  const frame = shape("rect", { class: "bar-frame", x: 0.5, y: top, width: WIDTH - 1, height: BAR, rx: 3 });
  const share = shape("rect", { class: "bar-share", x: 0.5, y: top, width: ((WIDTH - 1) * percent) / 100, height: BAR, rx: 3 });
  const half = shape("path", { class: "bar-half", d: `M${WIDTH / 2} ${top - 4}v${BAR + 8}` });
  return draw(shape("svg", { viewBox: `0 0 ${WIDTH} ${ROW}`, "aria-hidden": "true" }, [frame, ...(known ? [share] : []), half]));
}
