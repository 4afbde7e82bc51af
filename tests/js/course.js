// A small course, and answers to it: what the tests of review, progress and final check stand on.

/** A question: id, type, objective, revision. */
export const question = (id, { type = "single", objective = "aim", revision = 1, section = "one" } = {}) => ({
  id, revision, type, section, objective,
});

/** @param {Record<string, object[]>} pages questions by path */
export function course(pages, minutes = 30) {
  const entries = Object.entries(pages).map(([path, questions]) => [
    path,
    { title: path, url: `${path}/`, minutes, version: "0badc0de", sections: { one: "One" }, objectives: { aim: "Aim" }, questions },
  ]);
  const chapters = Object.keys(pages);
  return { version: "0badc0de", pages: Object.fromEntries(entries), tracks: [{ id: "beginner", name: "Beginner", chapters }], week: [] };
}

const DAY = 86_400_000;
let made = 0;

/** An event at noon UTC of a day. */
export const happened = (day, change) => ({
  id: (made += 1).toString(16).padStart(32, "0"), v: 2, at: (day + 0.5) * DAY, offset: 0, language: "en", kind: "answer", item: "a",
  revision: 1, grade: 1, choice: ["x"], confidence: "sure", content: "", place: "page", ...change,
});
export const answered = (day, item, change) => happened(day, { item, ...change });
export const marked = (day, item, choice = "read") => happened(day, { kind: "page", item, grade: null, confidence: null, choice: [choice] });
export const drawn = (day, items, change) =>
  happened(day, { kind: "draw", item: "beginner", grade: null, confidence: null, choice: items, ...change });
