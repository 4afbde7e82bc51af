import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import fc from "fast-check";

import { preview, readFile, writeFile } from "../../overrides/assets/javascripts/record/file.js";

const OLD = JSON.parse(readFileSync(new URL("fixtures/events-v1.json", import.meta.url), "utf-8"));
const event = (digit, change = {}) => ({
  id: digit.repeat(32), v: 2, at: 10, offset: 0, language: "ja", kind: "answer", item: "why", revision: 1, grade: 1, choice: ["a"],
  confidence: "sure", content: "", place: "page", ...change,
});
const file = (change = {}) =>
  JSON.stringify({ format: "engagement-wiki-record", version: 2, made: 5, name: "Aiko", events: [event("1")], ...change });
const given = { name: "Aiko", now: 5, texts: true, own: new Set() };

test("a file says what it is, when it was made and whose it is, and reads back as it was", () => {
  const text = writeFile([event("2", { at: 20 }), event("1"), event("1")], given);
  assert.deepEqual(JSON.parse(text), JSON.parse(file({ events: [event("1"), event("2", { at: 20 })] })));
  assert.deepEqual(readFile(text), { name: "Aiko", events: [event("1"), event("2", { at: 20 })], unread: [] });
});

test("a backup holds what this version cannot read, and gives it back as it was; a file for somebody else does not", () => {
  const [newer, damaged, numbered] = [event("2", { v: 3, mood: "glad" }), event("3", { grade: 7 }), { id: 4 }];
  const rows = [newer, event("1"), damaged, numbered];
  assert.deepEqual(readFile(writeFile(rows, given)), { name: "Aiko", events: [event("1")], unread: [newer, damaged, numbered] });
  assert.ok(!writeFile(rows, { ...given, texts: false }).includes("glad"));
  // A version that can read it takes it for an event.
  assert.deepEqual(readFile(file({ unread: [event("4"), newer] })), { name: "Aiko", events: [event("1"), event("4")], unread: [newer] });
  assert.deepEqual(preview([event("1"), newer], []), { fresh: 2, known: 0, from: 10, to: 10 });
  assert.deepEqual(preview([damaged], []), { fresh: 1, known: 0, from: 0, to: 0 });
});

test("files of version 1 are brought to this version", () => {
  const { events } = readFile(file({ version: 1, events: OLD }));
  assert.deepEqual(events, OLD.map((each) => ({ ...each, v: 2, content: "", place: "page" })));
});

test("without texts, what the learner wrote stays with the learner, even where the question stands no more", () => {
  const written = event("1", { item: "plan", confidence: null, choice: ["listen", "names-a-goal"] }); // one word, that could be an id
  const gone = ["語るな、聞け", "Listen", "listen!", "listen: First"].map((text, digit) => event("abcd"[digit], { item: "old-plan", confidence: null, choice: [text] }));
  const kept = [
    event("3", { item: "name", choice: ["Typed: POST"] }), // a spelling is an answer, not a text
    event("4", { item: "fire", confidence: null, choice: ["first-hour:answer", "answered:wait"] }),
    event("5", { confidence: null, choice: [] }),
    event("6", { item: "old-order", confidence: null, choice: ["step-29", "step-3"] }),
    event("7", { item: "old-match", confidence: null, choice: ["a9:b-58"] }),
    event("8", { kind: "prediction", item: "plan", grade: null, confidence: null, choice: ["some"] }),
  ];
  const events = [written, ...kept, ...gone];
  const handed = readFile(writeFile(events, { ...given, texts: false, own: new Set(["plan"]) })).events;
  assert.deepEqual(handed, [{ ...written, choice: ["", "names-a-goal"] }, ...kept, ...gone.map((each) => ({ ...each, choice: [""] }))]);
  assert.deepEqual(readFile(writeFile(events, given)).events, events);
});

test("a long name is cut between characters, not within one", () => {
  const { name } = readFile(writeFile([], { ...given, name: "🎓".repeat(500) }));
  assert.match(name, /^(🎓)+$/u);
  assert.equal(name.length, 200);
  assert.equal(readFile(writeFile([], { ...given, name: "愛".repeat(500) })).name.length, 100);
});

test("what is no learner's file is refused, and says why", () => {
  const cases = {
    "not-json": ["", "{", `${file()}x`, file().slice(0, 50), "\ufeff{}", "[".repeat(100_000)],
    foreign: [
      "null", "1", "[]", "{}", '"x"', file({ format: "other" }), file({ name: 1 }), file({ name: "x".repeat(201) }), file({ events: {} }),
      file({ made: "today" }), file({ made: -1 }), file({ version: 0 }), file({ version: "2" }), file({ version: null }),
      file({ events: Array(200_001).fill(null) }), file({ unread: {} }), file({ unread: [null] }), file({ unread: [{}] }),
      file({ unread: [{ id: 0 }] }).replace('"id":0', '"id":1e999'),
      file({ events: Array(200_000).fill(event("1")), unread: [event("2")] }),
    ],
    newer: [file({ version: 3 }), file({ version: 3, events: "in a form that nobody knows yet" })],
  };
  for (const [problem, texts] of Object.entries(cases)) {
    for (const text of texts) assert.deepEqual(readFile(text), { problem }, text.slice(0, 120));
  }
});

test("one damaged event refuses the whole file, and says which", () => {
  for (const bad of [null, {}, event("2", { grade: 7 }), event("2", { v: 0 })]) {
    assert.deepEqual(readFile(file({ events: [event("1"), event("3"), bad, event("4")] })), { problem: "damaged", at: 3 });
  }
  assert.deepEqual(readFile(file({ events: [event("1", { v: 3 })] })), { problem: "newer", at: 1 });
});

test("a file at the limits is read", () => {
  const many = file({ name: "x".repeat(200), events: Array(200_000).fill(event("1")) });
  assert.equal(readFile(many).events?.length, 200_000);
  const kept = readFile(file({ events: [], unread: Array(200_000).fill(event("1")) })); // by a version that could not read them
  assert.deepEqual([kept.events?.length, kept.unread?.length], [200_000, 0]);
  const large = file().padEnd(64 * 2 ** 20);
  assert.equal(readFile(large).name, "Aiko");
});

test("a file that is too large is refused before it is read", () => {
  assert.deepEqual(readFile(" ".repeat(64 * 2 ** 20 + 1)), { problem: "foreign" });
});

test("whatever a file holds, reading it never throws", () => {
  const head = fc.record({ format: fc.constant("engagement-wiki-record"), version: fc.constantFrom(1, 2, 3), made: fc.jsonValue(), name: fc.jsonValue(), events: fc.jsonValue() });
  fc.assert(fc.property(fc.oneof(fc.string(), fc.json(), head.map((value) => JSON.stringify(value))), (text) => typeof readFile(text) === "object"));
});

test("a preview counts what is new and what is there, and tells the time from first to last", () => {
  const events = [event("1", { at: 30 }), event("2", { at: 10 }), event("3", { at: 20 }), event("3", { at: 20 })];
  assert.deepEqual(preview(events, [event("2"), event("9")]), { fresh: 2, known: 1, from: 10, to: 30 });
  const [full, empty] = ["my plan", ""].map((text) => event("1", { at: 30, choice: [text] }));
  assert.equal(preview([full], [empty]).fresh, 1);
  for (const there of [full, empty]) assert.equal(preview([empty], [there]).fresh, 0);
  assert.deepEqual(preview([], [event("2")]), { fresh: 0, known: 0, from: 0, to: 0 });
});
