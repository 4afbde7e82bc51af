import assert from "node:assert/strict";
import { test } from "node:test";

import { matching, normalise } from "../../overrides/assets/javascripts/lookup/normalise.js";

const ENTRIES = ["word-of-mouth 口コミ", "word 言葉", "mouth"].map(normalise);

test("an entry is left where every word of the query stands in it, in any order and however it is typed", () => {
  const left = (query) => matching(ENTRIES, query).map(Number).join("");
  const cases = { "mouth word": "100", "Word of　ＭＯＵＴＨ": "100", "wordofmouth": "100", word: "110", "クチコミ": "000", "くちこみ": "000", "口こみ ": "100", "": "111", " ・ ": "111", banana: "000" };
  for (const [query, expected] of Object.entries(cases)) assert.equal(left(query), expected, query);
});
