import assert from "node:assert/strict";
import { test } from "node:test";

import { loadCatalogue, loadQuestion } from "../../overrides/assets/javascripts/course/catalogue.js";

test("the catalogue is asked for once, and again only where it did not come", async (context) => {
  const catalogue = { pages: {} };
  let [asked, status] = [0, 503];
  context.mock.method(globalThis, "fetch", async () => {
    asked += 1;
    return new Response(JSON.stringify(catalogue), { status });
  });
  globalThis.document = { head: { querySelector: () => null } };
  const together = await Promise.allSettled([loadCatalogue(), loadCatalogue()]);
  assert.deepEqual(together.map((each) => each.status), ["rejected", "rejected"]);
  assert.equal(asked, 1);
  status = 200;
  const first = await loadCatalogue();
  assert.deepEqual(first, catalogue);
  assert.equal(await loadCatalogue(), first);
  assert.equal(asked, 2);
});

/**
 * Load a question where the browser holds a copy of everything that is asked for, and the site something else.
 *
 * @param {import("node:test").TestContext} context
 * @param {{copy: string, site: string}} texts of the questions; empty where there are none
 */
async function loadWith(context, { copy, site }) {
  /** @type {string[]} */
  const asked = [];
  context.mock.method(globalThis, "fetch", async (/** @type {URL} */ { pathname }, { cache = "" } = {}) => {
    asked.push([pathname.split("/assets/").at(-1), cache].join(" ").trim());
    const text = cache === "reload" ? site : copy;
    return new Response(text, { status: text ? 200 : 404 });
  });
  globalThis.document = { head: { querySelector: () => null }, importNode: (node) => node };
  globalThis.DOMParser = class {
    parseFromString = (text) => ({ querySelector: (selector) => (selector.includes(`"${text}"`) ? { querySelector: () => text } : null) });
  };
  const came = await loadQuestion({ id: "new", revision: 1, type: "single", section: "s", objective: "o", page: `part/${copy}-${site}` }).then(({ form }) => form, () => "");
  return { came, asked: asked.map((each) => each.replace(/ques.*html/, "questions")) };
}

test("a question that the browser's copy lacks is asked for anew; where the site lacks it, so is the catalogue", async (context) => {
  assert.deepEqual(await loadWith(context, { copy: "new", site: "" }), { came: "new", asked: ["questions"] });
  for (const copy of ["old", ""]) {
    assert.deepEqual(await loadWith(context, { copy, site: "new" }), { came: "new", asked: ["questions", "questions reload"] });
    assert.deepEqual(await loadWith(context, { copy, site: copy }), { came: "", asked: ["questions", "questions reload", "course/en.json reload"] });
  }
});
