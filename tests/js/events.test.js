import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import fc from "fast-check";

import { EVENT_VERSION, follow, isNewer, makeEvent, upgrade } from "../../overrides/assets/javascripts/record/events.js";
import { record } from "./arbitrary.js";

const OLD = JSON.parse(readFileSync(new URL("fixtures/events-v1.json", import.meta.url), "utf-8"));
const DEED = { kind: "answer", item: "why", revision: 1, grade: 1, choice: ["a"], confidence: null, language: "en" };
const ID = "0123456789abcdef".repeat(2);
const EVENT = { id: ID, v: 2, at: 1, offset: 540, content: "", place: "page", ...DEED };
const with_ = (change) => ({ ...EVENT, ...change });
const prediction = { kind: "prediction", grade: null };
const page = { kind: "page", item: "history/web-2-0", grade: null, choice: ["read"] };
const draw = { kind: "draw", item: "beginner", grade: null, choice: ["why", "how"] };
/** The page: its language is what a translation says, its edition what the build wrote. @type {(locale: string) => void} */
const stand = (locale) => {
  const querySelector = (asked) => (asked === `[content=${locale}]` ? {} : null);
  globalThis.document = { documentElement: { lang: "fr" }, head: { querySelector } };
};
stand("en_GB");

test("an event has an id of its own, UTC milliseconds and the offset; content and place where they are known", () => {
  process.env.TZ = "Asia/Tokyo";
  const now = new Date(1_800_000_000_000);
  const [one, other] = [makeEvent(DEED, now), makeEvent({ ...DEED, content: "0badc0de", place: "review" }, now)];
  assert.notEqual(one.id, other.id);
  assert.equal(one.at, 1_800_000_000_000);
  assert.equal(one.offset, 540);
  assert.deepEqual([one.v, one.content, one.place], [EVENT_VERSION, "", "page"]);
  assert.deepEqual([other.content, other.place], ["0badc0de", "review"]);
  assert.deepEqual([upgrade(one), upgrade(other)], [one, other]);
});

test("an event names the edition that was built, whatever a translation makes of the page", () => {
  const { language: _, ...deed } = DEED;
  const made = ["en_GB", "ja_JP"].map((locale) => (stand(locale), makeEvent(deed).language));
  assert.deepEqual(made, ["en", "ja"]);
  stand("en_GB");
});

test("no event is made that could not be read again", () => {
  for (const change of [{ grade: Number.NaN }, { item: "" }, { choice: ["a".repeat(10_001)] }]) {
    assert.throws(() => makeEvent({ ...DEED, ...change }), TypeError);
  }
});

test("events of a translated page are read again", () => {
  for (const language of ["fr", "zh-CN", "de"]) assert.deepEqual(upgrade(with_({ language })), with_({ language: "en" }));
  assert.deepEqual(upgrade(with_({ language: "ja" })), with_({ language: "ja" }));
});

test("what is done now comes after all that is known of its item, even where a clock was ahead", () => {
  const now = new Date(1_800_000_000_000);
  const [before, ahead] = [now.getTime() - 1000, now.getTime() + 86_400_000];
  assert.equal(follow(makeEvent(DEED, now), [with_({ at: before })]).at, now.getTime());
  assert.equal(follow(makeEvent(DEED, now), [with_({ at: ahead }), with_({ at: before })]).at, ahead + 1);
  assert.equal(follow(makeEvent(DEED, now), [with_({ at: now.getTime() + 2 * 86_400_000 })]).at, now.getTime() + 2 * 86_400_000 + 1);
});

test("what is done now is dated however often its item was done before", () => {
  assert.equal(follow(makeEvent(DEED, new Date(1000)), Array(200_000).fill(with_({ at: 2000 }))).at, 2001);
});

test("what a clock dated ahead by more than two days draws nothing after it", () => {
  const now = new Date(1_800_000_000_000);
  const before = now.getTime() - 1000;
  for (const ahead of [2 * 86_400_000 + 1, 365 * 86_400_000]) {
    assert.equal(follow(makeEvent(DEED, now), [with_({ at: before }), with_({ at: now.getTime() + ahead })]).at, now.getTime());
  }
});

test("what is at a limit is an event, of every kind", () => {
  const good = [
    {}, { grade: 0 }, { grade: 0.5 }, { at: 0 }, { at: 8.64e15 }, { offset: -900 }, { offset: 900 }, { revision: 1e6 }, { content: "0123abcd" },
    { place: "review" }, { place: "f".repeat(32) }, { confidence: "guess" }, { item: "x".repeat(200) },
    { choice: Array(60).fill("a") }, { choice: ["あ".repeat(10_000)] }, { choice: [] },
    prediction, { ...prediction, choice: [] }, page, { ...page, choice: ["unread"] }, draw, { ...draw, choice: [] },
  ];
  for (const change of good) assert.deepEqual(upgrade(with_(change)), with_(change), JSON.stringify(change).slice(0, 80));
});

test("what is damaged, foreign or beyond a limit is no event", () => {
  const bad = [
    { id: "" }, { id: "x" }, { id: ID.toUpperCase() }, { id: `${ID}0` }, { id: [ID] }, { v: 0 }, { v: "2" }, { v: 1.5 }, { v: null }, { v: 3 },
    { at: -1 }, { at: Number.NaN }, { at: 1.5 }, { at: 8.64e15 + 1 }, { at: "1" }, { offset: 901 }, { offset: -901 }, { offset: null },
    { grade: 1.1 }, { grade: -0.1 }, { grade: null }, { grade: "1" }, { grade: Number.NaN },
    { choice: "a" }, { choice: [1] }, { choice: [null] }, { choice: Array(61).fill("a") }, { choice: ["a".repeat(10_001)] }, { choice: { length: 1 } },
    { revision: 0 }, { revision: 1e6 + 1 }, { kind: "visit" }, { kind: ["answer"] }, { confidence: "very" }, { confidence: undefined },
    { item: 7 }, { item: "" }, { item: "x".repeat(201) }, { language: "" }, { language: 7 },
    { content: "0badc0d" }, { content: "0BADC0DE" }, { content: null }, { content: ["0badc0de"] }, { place: "" }, { place: "elsewhere" }, { place: null },
    { ...prediction, grade: 1 }, { ...prediction, confidence: "sure" },
    { ...page, choice: ["seen"] }, { ...page, choice: [] }, { ...page, choice: ["read", "read"] }, { ...page, grade: 1 }, { ...page, revision: 2 },
    { ...draw, grade: 0 }, { ...draw, revision: 2 }, { ...draw, confidence: "sure" },
  ];
  for (const change of bad) assert.equal(upgrade(with_(change)), null, JSON.stringify(change).slice(0, 80));
  for (const value of [null, undefined, 1, "event", [], {}, true]) assert.equal(upgrade(value), null);
});

test("only what an event holds is taken over", () => {
  assert.deepEqual(upgrade(with_({ extra: "x", __proto__: { item: "other" } })), EVENT);
});

test("events of version 1 become events of this one, and lose nothing", () => {
  for (const old of OLD) assert.deepEqual(upgrade(old), { ...old, v: 2, content: "", place: "page" });
});

test("version 1 knew neither pages nor draws; a content that it names is not believed", () => {
  for (const change of [page, draw]) assert.equal(upgrade({ ...OLD[0], ...change, confidence: null }), null);
  assert.equal(upgrade({ ...OLD[1], content: "0badc0de" })?.content, "");
});

test("a newer event is told from a damaged one", () => {
  assert.ok(isNewer(with_({ v: 3 })));
  for (const value of [EVENT, OLD[0], with_({ v: "3" }), with_({ v: Infinity }), null, {}]) assert.ok(!isNewer(value));
});

test("whatever JSON a file holds, reading it as an event never throws", () => {
  fc.assert(fc.property(fc.jsonValue(), (value) => upgrade(value) === null && typeof isNewer(value) === "boolean"));
});

test("an event of any record stays as it is, however often it is read", () => {
  fc.assert(fc.property(record, (events) => assert.deepEqual(events.map((each) => upgrade(upgrade(each))), events)));
});
