import assert from "node:assert/strict";
import { test } from "node:test";

import { loadCatalogue } from "../../overrides/assets/javascripts/course/catalogue.js";

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
