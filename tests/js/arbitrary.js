// Records that nobody thought of: what fast-check makes up for the tests beside this file.

import fc from "fast-check";

const ITEMS = ["why", "how", "when", "who"];
const id = fc.stringMatching(/^[0-9a-f]{32}$/);
const share = fc.constantFrom(0, 0.25, 0.5, 1);
const time = {
  id,
  v: fc.constant(2),
  at: fc.integer({ min: 1_700_000_000_000, max: 1_700_900_000_000 }),
  offset: fc.integer({ min: -720, max: 840 }),
  language: fc.constantFrom("en", "ja"),
  content: fc.constantFrom("", "0badc0de"),
  place: fc.constantFrom("page", "review", "f".repeat(32)),
};
const nothing = { grade: fc.constant(null), confidence: fc.constant(null) };
/** Like what JSON.parse makes: objects with the usual prototype. */
const rows = (fields) => fc.record(fields, { noNullPrototype: true });
const choice = fc.array(fc.string({ unit: "grapheme", maxLength: 12 }), { maxLength: 4 });

export const answer = rows({
  ...time,
  kind: fc.constant("answer"),
  item: fc.constantFrom(...ITEMS),
  revision: fc.integer({ min: 1, max: 3 }),
  grade: share,
  choice,
  confidence: fc.constantFrom("sure", "think", "guess", null),
});
const prediction = rows({
  ...time, ...nothing, kind: fc.constant("prediction"), item: fc.constantFrom(...ITEMS), revision: fc.integer({ min: 1, max: 2 }), choice,
});
const page = rows({
  ...time, ...nothing, kind: fc.constant("page"), item: fc.constantFrom("history/a", "history/b"), revision: fc.constant(1),
  choice: fc.constantFrom(["read"], ["unread"]),
});
const draw = rows({
  ...time, ...nothing, kind: fc.constant("draw"), item: fc.constant("beginner"), revision: fc.constant(1),
  choice: fc.shuffledSubarray(ITEMS),
});

/** A record: events with an id each. */
export const record = fc.uniqueArray(fc.oneof({ arbitrary: answer, weight: 4 }, prediction, page, draw), {
  selector: ({ id }) => id,
  maxLength: 40,
});
