import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import fc from "fast-check";

import { readFile, writeFile } from "../../overrides/assets/javascripts/record/file.js";
import { fold } from "../../overrides/assets/javascripts/record/fold.js";
import { record } from "./arbitrary.js";

const OLD = JSON.parse(readFileSync(new URL("fixtures/events-v1.json", import.meta.url), "utf-8"));
const EMPTY = { answers: new Map(), predictions: new Map(), pages: new Map(), draws: [] };
const event = (id, at, change = {}) => ({
  id: id.repeat(32), v: 2, at, offset: 540, language: "en", kind: "answer", item: "why", revision: 1, grade: 1, choice: ["a"],
  confidence: null, content: "", place: "page", ...change,
});
const moment = (at, change = {}) => ({ at, offset: 540, grade: 1, confidence: null, place: "page", content: "", ...change });

test("the last answer counts, and each is kept with what was said then", () => {
  const { answers } = fold([
    event("1", 10, { grade: 0, choice: ["b"], confidence: "sure" }),
    event("2", 20, { offset: 0, confidence: "guess", content: "0badc0de", place: "review" }),
  ]);
  assert.deepEqual(answers.get("why"), {
    revision: 1, grade: 1, choice: ["a"],
    history: [
      moment(10, { grade: 0, confidence: "sure" }),
      moment(20, { offset: 0, confidence: "guess", place: "review", content: "0badc0de" }),
    ],
  });
});

test("an older revision does not count for the newer one, even where it was answered later", () => {
  const { answers } = fold([event("1", 10), event("2", 20, { revision: 2, grade: 0 }), event("3", 30, { revision: 1 })]);
  assert.deepEqual(answers.get("why")?.history, [moment(20, { grade: 0 })]);
  assert.equal(answers.get("why")?.revision, 2);
});

test("of two answers of one millisecond, the one with the greater id is the later", () => {
  const events = [event("2", 10, { choice: ["b"] }), event("1", 10)];
  for (const order of [events, events.toReversed()]) assert.deepEqual(fold(order).answers.get("why")?.choice, ["b"]);
});

test("predictions, answers, pages and draws of the same name stay apart", () => {
  const nothing = { grade: null, confidence: null };
  const { answers, predictions, pages, draws } = fold([
    event("1", 10),
    event("2", 20, { ...nothing, kind: "prediction", choice: ["c"] }),
    event("3", 30, { ...nothing, kind: "page", choice: ["read"] }),
    event("4", 40, { ...nothing, kind: "draw", choice: ["x", "y"] }),
  ]);
  assert.deepEqual(answers.get("why")?.choice, ["a"]);
  assert.deepEqual(predictions.get("why")?.choice, ["c"]);
  assert.deepEqual(pages.get("why"), { read: true, at: 30 });
  assert.deepEqual(draws, [{ id: "4".repeat(32), track: "why", items: ["x", "y"], at: 40 }]);
});

test("a mark follows its page to another path, and nothing else that has this name does", () => {
  const renamed = { old: "history/a" };
  const mark = (id, at, item, said) => event(id, at, { kind: "page", item, grade: null, choice: [said] });
  const { pages, answers, draws } = fold(
    [event("5", 50, { kind: "draw", item: "old", grade: null }), event("4", 40, { item: "old" }), mark("1", 10, "old", "read"), mark("2", 20, "history/a", "unread"), mark("3", 30, "old", "read")], renamed,
  );
  assert.deepEqual([...pages], [["history/a", { read: true, at: 30 }]]);
  assert.deepEqual([[...answers.keys()], draws[0].track], [["old"], "old"]);
  assert.deepEqual([...fold([mark("1", 10, "constructor", "read")], renamed).pages.keys()], ["constructor"]);
});

test("a page is read until it is marked as unread, and again", () => {
  const mark = (id, at, said) => event(id, at, { kind: "page", item: "history/a", grade: null, choice: [said] });
  const marks = [mark("1", 10, "read"), mark("2", 20, "unread"), mark("3", 30, "read")];
  assert.deepEqual(fold(marks.slice(0, 2)).pages.get("history/a"), { read: false, at: 20 });
  assert.deepEqual(fold(marks).pages.get("history/a"), { read: true, at: 30 });
});

test("what a clock dated ahead counts only while nothing else is known of its item", () => {
  const [now, day] = [1_800_000_000_000, 86_400_000];
  const ahead = [event("1", now + 300 * day, { grade: 0 }), event("2", now + 301 * day, { grade: 0.5 })];
  assert.equal(fold(ahead, {}, now).answers.get("why")?.grade, 0.5);
  const { grade, history } = fold([...ahead, event("3", now + 2 * day)], {}, now).answers.get("why") ?? {};
  assert.deepEqual([grade, history], [1, [moment(now + 2 * day)]]);
  assert.equal(fold([...ahead, event("3", now, { item: "how" })], {}, now).answers.get("why")?.grade, 0.5);
  const mark = (id, at, item, said) => event(id, at, { kind: "page", item, grade: null, choice: [said] });
  const marks = [mark("1", now + 9 * day, "history/a", "read"), mark("2", now, "old", "unread")];
  assert.equal(fold(marks, { old: "history/a" }, now).pages.get("history/a")?.read, false);
});

test("events of version 1 fold as ever", () => {
  const { answers, predictions } = fold(OLD);
  assert.deepEqual(answers.get("why-segment")?.history.length, 2);
  assert.equal(answers.get("why-segment")?.grade, 1);
  assert.equal(answers.get("segmentation-is-old")?.revision, 2);
  assert.deepEqual(predictions.get("bought-stars")?.choice, ["some"]);
});

test("what is no event is nothing", () => {
  assert.deepEqual(fold([null, 1, {}, event("1", -1), event("2", 1, { v: 3 })]), EMPTY);
});

test("of an event with its text and without, the one with it stands, whichever comes first", () => {
  const [full, empty] = [event("1", 10, { choice: ["my plan", "a"] }), event("1", 10, { choice: ["", "a"] })];
  for (const order of [[full, empty], [empty, full]]) assert.deepEqual(fold(order).answers.get("why")?.choice, ["my plan", "a"]);
});

const shuffles = record.chain((events) =>
  fc.record({ events: fc.constant(events), mixed: fc.shuffledSubarray(events, { minLength: events.length }) }),
);

test("the order of merging makes no difference", () => {
  fc.assert(fc.property(shuffles, ({ events, mixed }) => assert.deepEqual(fold(mixed), fold(events))));
});

test("importing twice changes nothing", () => {
  fc.assert(fc.property(shuffles, ({ events, mixed }) => assert.deepEqual(fold([...events, ...mixed]), fold(events))));
});

test("no event is ever lost: a record that was saved and read back is the same, and folds to the same", () => {
  fc.assert(
    fc.property(record, (events) => {
      const file = readFile(writeFile(events, { name: "A", now: 1, texts: true, own: new Set() }));
      assert.ok("events" in file);
      assert.deepEqual(new Map(file.events.map((each) => [each.id, each])), new Map(events.map((each) => [each.id, each])));
      assert.deepEqual(fold(file.events), fold(events));
    }),
  );
});

test("the union of two records holds both", () => {
  fc.assert(
    fc.property(record, record, (one, other) => {
      const both = fold([...one, ...other]);
      const count = ({ answers, predictions, draws }) =>
        [...answers.values(), ...predictions.values()].reduce((sum, { history }) => sum + history.length, draws.length);
      for (const part of [one, other]) {
        const alone = fold(part);
        for (const key of ["answers", "predictions"]) {
          for (const [item, { revision, history }] of alone[key]) {
            const standing = both[key].get(item);
            assert.ok(standing.revision >= revision);
            if (standing.revision > revision) continue;
            for (const each of history) assert.ok(standing.history.some((kept) => JSON.stringify(kept) === JSON.stringify(each)));
          }
        }
        for (const run of alone.draws) assert.ok(both.draws.some(({ id }) => id === run.id));
        for (const path of alone.pages.keys()) assert.ok(both.pages.get(path).at >= alone.pages.get(path).at);
      }
      assert.ok(count(both) <= one.length + other.length);
    }),
  );
});
