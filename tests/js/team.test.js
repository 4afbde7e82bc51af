import assert from "node:assert/strict";
import { test } from "node:test";

import { fold } from "../../overrides/assets/javascripts/record/fold.js";
import { mostMissed, pool } from "../../overrides/assets/javascripts/team/pool.js";
import { answered, course, question } from "./course.js";

const [one, two, three] = [answered(1, "a"), answered(2, "b"), answered(3, "c")];
const label = ({ label }) => label;

test("files that share an event are one person's, also where a third file joins two", () => {
  const files = [
    { file: "1.json", name: "Aiko", events: [one] },
    { file: "2.json", name: " ", events: [two] },
    { file: "3.json", name: "Ben", events: [three] },
    { file: "4.json", name: "Aiko T.", events: [one, two] },
  ];
  const people = pool(files, "en");
  assert.deepEqual(people.map(label), ["Aiko / Aiko T.", "Ben"]);
  assert.deepEqual(people[0].files, ["1.json", "2.json", "4.json"]);
  assert.equal(fold(people[0].events).answers.size, 2);
});

test("a file is of whoever any one of the files before it is of", () => {
  const files = [[one], [one, two], [two, three], [three]].map((events, index) => ({ file: `${index}.json`, name: "Aiko", events }));
  assert.deepEqual(pool(files, "en").map(({ files }) => files.length), [4]);
});

test("a name or a file list is said once, and whole", () => {
  const handed = (...given) => given.map(([file, name, event]) => ({ file, name, events: [event] }));
  assert.deepEqual(pool(handed(["1.json", "Aiko", one], ["2.json", "Aiko ", one]), "en").map(label), ["Aiko"]);
  assert.deepEqual(pool(handed(["1.json", "", one], ["2.json", "", one]), "en").map(label), ["1.json, 2.json"]);
  const namesakes = handed(["1.json", "Aiko", one], ["2.json", "Aiko", one], ["3.json", "Aiko", two]);
  assert.deepEqual(pool(namesakes, "en").map(label), ["Aiko (1.json, 2.json)", "Aiko (3.json)"]);
});

test("people stand in the order of the language", () => {
  const named = ["Ben", "aiko", "一郎", "亜紀"].map((name, index) => ({ file: `${index}.json`, name, events: [] }));
  assert.deepEqual(pool(named, "en").map(label), ["aiko", "Ben", "一郎", "亜紀"]);
  assert.deepEqual(pool(named, "ja").map(label).slice(-2), ["亜紀", "一郎"]);
});

test("two people of one name are told apart by their files; who gives none has that of the file", () => {
  const files = [
    { file: "b.json", name: "Aiko", events: [one] },
    { file: "a.json", name: "Aiko", events: [two] },
    { file: "c.json", name: "", events: [] },
    { file: "d.json", name: "", events: [] },
  ];
  assert.deepEqual(pool(files, "en").map(label), ["Aiko (a.json)", "Aiko (b.json)", "c.json", "d.json"]);
  const namesakes = ["", "", "Aiko", "Aiko"].map((name, index) => ({ file: "a.json", name, events: [answered(index, "a")] }));
  assert.deepEqual(pool(namesakes, "en").map(label), ["a.json", "a.json 2", "Aiko (a.json)", "Aiko (a.json) 2"]);
});

const COURSE = course({
  "history/a": ["more", "most", "half", "fewer"].map((id) => question(id)).concat(question("later", { revision: 2 }), question("own", { type: "reflect" })),
});
const wrong = (item, change) => answered(1, item, { grade: 0, ...change });
const missed = (...team) => mostMissed(team.map((events) => fold(events)), COURSE).map(({ question: { id }, wrong, count }) => [id, wrong, count]);

test("missed is what half of those who answered, and not one alone, got wrong the first time", () => {
  const own = wrong("own", { confidence: null });
  const first = [wrong("most"), wrong("more"), wrong("half"), wrong("fewer"), wrong("later"), own];
  const second = [wrong("most"), wrong("more"), wrong("half", { grade: 0.5 }), wrong("fewer"), wrong("later", { revision: 2 }), own];
  const third = [wrong("most"), answered(2, "most"), answered(1, "half"), answered(1, "fewer")];
  const fourth = [wrong("more"), answered(1, "more", { at: 9e9 }), answered(1, "half"), wrong("half", { at: 9e9 }), answered(1, "fewer")];
  const fifth = [answered(1, "more"), answered(1, "fewer")];
  assert.deepEqual(missed(first, second, third, fourth, fifth), [["most", 3, 3], ["more", 3, 4], ["half", 2, 4]]);
});

test("of one person alone every first mistake counts", () => {
  assert.deepEqual(missed([wrong("most"), answered(1, "half")]), [["most", 1, 1]]);
  assert.deepEqual(missed([]), []);
});
