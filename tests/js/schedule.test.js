import assert from "node:assert/strict";
import { test } from "node:test";

import { questionsOf } from "../../overrides/assets/javascripts/course/questions.js";
import { fold } from "../../overrides/assets/javascripts/record/fold.js";
import { cards, doneOn, queue, upcoming } from "../../overrides/assets/javascripts/review/schedule.js";
import { answered, course, marked, question } from "./course.js";

// That memory and dates are those of FSRS is tested against Python's (tests/test_schedule.py).

const ids = (count, prefix = "q") => Array.from({ length: count }, (_, index) => `${prefix}${String(index).padStart(2, "0")}`);
const deck = (events, catalogue) => cards(fold(events), questionsOf(catalogue));
const plan = (events, catalogue, today, done = {}) => {
  const standings = fold(events);
  return queue({ cards: cards(standings, questionsOf(catalogue)), standings, catalogue, today, ...done });
};
const ONE = course({ "history/a": [question("a")] });
const card = (...events) => deck(events, ONE).get("a");

test("right and sure comes back later than right and unsure, and that later than wrong", () => {
  const due = (change) => card(answered(100, "a", change)).due;
  assert.ok(due({}) > due({ confidence: "think" }));
  assert.equal(due({ confidence: "think" }), due({ confidence: "guess" }));
  assert.equal(due({}), due({ confidence: null }));
  assert.ok(card(answered(100, "a", { confidence: "guess" })).stability > card(answered(100, "a", { grade: 0 })).stability);
  assert.deepEqual(card(answered(100, "a", { grade: 0.75 })), card(answered(100, "a", { grade: 0, confidence: "guess" })));
});

test("only the first answer of a day counts: a retry after the feedback is no recall", () => {
  const missed = answered(100, "a", { grade: 0 });
  assert.deepEqual(card(missed, answered(100, "a"), answered(100, "a", { place: "review" })), card(missed));
  assert.notDeepEqual(card(missed, answered(101, "a")), card(missed));
});

test("no interval is longer than 180 days", () => {
  let [day, events] = [0, []];
  for (let turn = 0; turn < 12; turn += 1) {
    events = [...events, answered(day, "a")];
    const { due, last } = card(...events);
    assert.ok(due - last <= 180);
    day = due;
  }
  assert.equal(card(...events).due - card(...events).last, 180);
});

test("texts that the reader grades, items that stand no more and older revisions are no cards", () => {
  const catalogue = course({ "history/a": [question("plan", { type: "reflect" }), question("new", { revision: 2 }), question("fire", { type: "scenario" })] });
  const events = ["plan", "new", "gone", "fire"].map((item) => answered(100, item, { confidence: null }));
  assert.deepEqual([...deck(events, catalogue).keys()], ["fire"]);
});

test("at most twenty are due, the most overdue first, those of one day by their ids", () => {
  const catalogue = course({ "history/a": ids(25).toReversed().map((id) => question(id)) });
  const events = ids(25).map((id, index) => answered(index < 3 ? 90 - index : 100, id));
  const { due } = plan(events, catalogue, 200);
  assert.deepEqual(due, ["q02", "q01", "q00", ...ids(20).slice(3)]);
  assert.equal(plan(events, catalogue, 200, { doneDue: 15 }).due.length, 5);
  assert.deepEqual(plan(events, catalogue, 200, { doneDue: 30 }).due, []);
  assert.deepEqual(plan(events, catalogue, 100).due.length, 3);
  const day = deck(events, catalogue).get("q10").due;
  assert.deepEqual([day - 1, day].map((today) => plan(events, catalogue, today).due.length), [3, 20]);
  assert.deepEqual(plan(events, catalogue, 80).due, []); // a clock set back: nothing is due before it was answered
});

test("at most five are new, of pages that were read and sections that were begun, in the order of the course", () => {
  const catalogue = course({
    "history/a": [question("own", { type: "reflect" }), ...ids(2, "a").map((id) => question(id))],
    "history/b": ids(2, "b").map((id) => question(id)),
    "history/c": [question("c00", { type: "reflect" }), ...ids(4, "d").map((id) => question(id))],
    "history/d": [question("e00")],
  });
  const events = [answered(100, "b01"), answered(100, "c00", { confidence: null }), marked(100, "history/a"), marked(100, "history/d"), marked(101, "history/d", "unread")];
  assert.deepEqual(plan(events, catalogue, 100).fresh, ["a00", "a01", "b00", "d00", "d01"]);
  assert.deepEqual(plan(events, catalogue, 100, { doneNew: 3 }).fresh, ["a00", "a01"]);
  assert.deepEqual(plan(events, catalogue, 100, { doneNew: 9 }).fresh, []);
  assert.deepEqual(plan(events.slice(3), catalogue, 100).fresh, []); // read, and then not
  assert.deepEqual([{}, { doneNew: 3 }, { doneNew: 9 }].map((done) => plan(events, catalogue, 100, done).later), [2, 5, 5]);
  assert.deepEqual(plan([], catalogue, 100), { due: [], fresh: [], later: 0 });
});

test("of a page that is not read, only sections that were begun give new items", () => {
  const begun = ids(2, "a").map((id) => question(id, { section: "begun" }));
  const catalogue = course({ "history/a": [...begun, question("b", { section: "later" })], "history/b": [question("c", { section: "begun" })] });
  assert.deepEqual(plan([answered(100, "a00")], catalogue, 100).fresh, ["a01"]);
  assert.deepEqual(plan([answered(100, "a00"), marked(101, "history/a")], catalogue, 101).fresh, ["a01", "b"]);
});

test("an item in a newer revision is new again, and no longer due; one that is gone is neither", () => {
  const catalogue = course({ "history/a": [question("a", { revision: 2 })] });
  assert.deepEqual(plan([answered(100, "a"), answered(100, "gone")], catalogue, 300), { due: [], fresh: ["a"], later: 0 });
});

test("an item answered in a revision that this catalogue does not know yet is left alone", () => {
  assert.deepEqual(plan([answered(100, "a", { revision: 5 })], ONE, 300), { due: [], fresh: [], later: 0 });
});

test("what was reviewed today is counted: as new if it had never been answered before today", () => {
  const standings = fold([
    answered(90, "old"), answered(100, "old", { place: "review" }),
    answered(100, "new", { place: "review", grade: 0 }), answered(100, "new", { place: "review" }),
    answered(100, "another", { place: "review" }), answered(100, "page"),
    answered(99, "yesterday", { place: "review" }),
  ]);
  assert.deepEqual(doneOn(standings, 100), { doneDue: 1, doneNew: 2 });
  assert.deepEqual(doneOn(standings, 101), { doneDue: 0, doneNew: 0 });
});

test("the coming days are counted, however far ahead, and what is overdue counts today", () => {
  const made = (due) => ({ due, last: 0, stability: 1, difficulty: 5 });
  const all = new Map([90, 100, 103, 101, 280].map((due, index) => [String(index), made(due)]));
  assert.deepEqual(upcoming(all, 100), [{ day: 100, count: 2 }, { day: 101, count: 1 }, { day: 103, count: 1 }, { day: 280, count: 1 }]);
});

test("no coming day holds more than a review asks: the rest moves on, from today's as well", () => {
  const made = (due) => ({ due, last: 0, stability: 1, difficulty: 5 });
  const deck = (...days) => new Map(days.map((due, index) => [String(index), made(due)]));
  const counts = (all, done) => upcoming(all, 100, done).map(({ day, count }) => [day, count]);
  const many = deck(...Array(46).fill(90), ...Array(29).fill(101), 102, 110);
  assert.deepEqual(counts(many, 0), [[100, 20], [101, 20], [102, 20], [103, 16], [110, 1]]);
  assert.deepEqual(counts(many, 5), [[100, 15], [101, 20], [102, 20], [103, 20], [104, 1], [110, 1]]);
  const onTheDay = deck(...Array(45).fill(90), ...Array(18).fill(102), ...Array(21).fill(110));
  assert.deepEqual(counts(onTheDay), [[100, 20], [101, 20], [102, 20], [103, 3], [110, 20], [111, 1]]);
  assert.deepEqual(counts(deck(90, 90), 20), [[101, 2]]);
  assert.deepEqual(counts(deck(90, 101), 31), [[101, 2]]);
});
