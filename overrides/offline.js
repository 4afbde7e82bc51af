/**
 * The service worker of readers who keep an edition on their device: what the network does not give, or not in time, comes
 * from there. It stands at the root of the site, since it reaches no further up.
 *
 * @typedef {Event & { request: Request, respondWith(answer: Promise<Response>): void }} FetchEvent
 */

/** Milliseconds. */
const PATIENCE = 4000;

addEventListener("fetch", (event) => {
  const { request } = /** @type {FetchEvent} */ (event);
  const keeping = request.cache === "no-cache" && !request.destination; // `shelf.js` wants what the network has, or nothing
  if (request.method === "GET" && !keeping) /** @type {FetchEvent} */ (event).respondWith(answer(request));
});

/** @type {(request: Request) => Promise<Response>} */
async function answer(request) {
  const kept = await caches.match(request.url, { ignoreSearch: true });
  if (!kept) return request.mode === "navigate" ? fetch(request).catch(explain) : fetch(request);
  const late = new Promise((resolve) => setTimeout(resolve, PATIENCE, kept));
  return Promise.race([fetch(request).catch(() => kept), late]);
}

/** Say of a page that it is not kept. @type {(failure: unknown) => Promise<Response>} */
async function explain(failure) {
  const page = await caches.match(new URL("503.html", location.href));
  if (!page) throw failure;
  return new Response(page.body, { status: 503, headers: { "Content-Type": "text/html; charset=utf-8" } });
}
