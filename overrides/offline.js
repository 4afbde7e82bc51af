/**
 * The service worker of readers who keep an edition on their device: what the network does not give, or not in time, comes
 * from there. It stands at the root of the site, since it reaches no further up.
 *
 * @typedef {Event & { request: Request, clientId: string, respondWith(answer: Promise<Response>): void }} FetchEvent
 */

/** Milliseconds. */
const PATIENCE = 4000;
const ROOT = new URL("./", location.href);

addEventListener("fetch", (event) => {
  const fetching = /** @type {FetchEvent} */ (event);
  const { request } = fetching;
  const keeping = request.cache === "no-cache" && !request.destination; // `shelf.js` wants what the network has, or nothing
  if (request.method === "GET" && !keeping) fetching.respondWith(answer(fetching));
});

/** @type {(event: FetchEvent) => Promise<Response>} */
async function answer(event) {
  const { request } = event;
  const kept = await find(event);
  if (!kept) return request.mode === "navigate" ? fetch(request).catch(explain) : fetch(request);
  const late = new Promise((resolve) => setTimeout(resolve, PATIENCE, kept));
  return Promise.race([fetch(request).catch(() => kept), late]);
}

/** What is kept, first with the edition of the page that asks: the other may be older or newer. @type {(event: FetchEvent) => Promise<Response | undefined>} */
async function find({ request, clientId }) {
  const page = request.mode === "navigate" ? request : await /** @type {any} */ (self).clients.get(clientId);
  const language = page?.url.slice(ROOT.href.length).split("/")[0];
  const names = (await caches.keys()).filter((name) => name.startsWith(`${ROOT.pathname} ${language} `));
  const found = [...names, undefined].map((cacheName) => caches.match(request.url, { ignoreSearch: true, cacheName }));
  return (await Promise.all(found)).find(Boolean);
}

/** Say of a page that it is not kept. @type {(failure: unknown) => Promise<Response>} */
async function explain(failure) {
  const page = await caches.match(new URL("503.html", ROOT));
  if (!page) throw failure;
  return new Response(page.body, { status: 503, headers: { "Content-Type": "text/html; charset=utf-8" } });
}
