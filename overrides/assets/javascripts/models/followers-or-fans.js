/** Followers or fans: the twin of scripts/wiki/explorables/models/followers_or_fans.py. */

import { say } from "./kit/numbers.js";

/** @import {Values, View} from "./kit/types.d.ts" */

const [LARGE, LARGE_FANS, SMALL] = [10_000, 0.01, 2_000];

/** @param {Values} values */
export function run({ fans, share, second, giveaway }) {
  const [passed, each] = [Number(share), Number(second)];
  return {
    large: secondHandReach(LARGE, LARGE_FANS, passed, each),
    small: secondHandReach(SMALL, Number(fans), passed, each),
    followers: LARGE + Number(giveaway),
  };
}

/** @type {(followers: number, fans: number, share: number, second: number) => number} */
const secondHandReach = (followers, fans, share, second) => followers * fans * share * second;

/** @type {(result: ReturnType<typeof run>) => View} */
export function show(result) {
  const [large, small] = [say(result.large), say(result.small)];
  const ahead = result.large > result.small ? "large" : result.small > result.large ? "small" : "level";
  return {
    figure: {
      kind: "bars",
      high: Math.max(result.large, result.small, 1),
      bars: [
        { name: "large", length: result.large, said: large, tone: 0 },
        { name: "small", length: result.small, said: small, tone: 1 },
      ],
      rule: null,
    },
    sentence: { key: ahead, values: { large, small, followers: say(result.followers) } },
    columns: ["account", "followers", "reach"],
    rows: [
      [{ key: "large-name", values: {} }, say(result.followers), large],
      [{ key: "small-name", values: {} }, say(SMALL), small],
    ],
  };
}
