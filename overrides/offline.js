/**
 * The service worker of readers who keep an edition on their device: what the network does not give, or not in time, comes
 * from there. It stands at the root of the site, since it reaches no further up.
 *
 * The site may have changed since: whatever belongs to a page that came from the device comes from there too, and is not
 * waited for; whatever belongs to one that came from the network is waited for, as a kept module may lack what it needs.
 *
 * @typedef {Event & { request: Request, clientId: string, resultingClientId: string, respondWith(answer: Promise<Response>): void }} FetchEvent
 */

/** Milliseconds. */
const PATIENCE = 4000;
const ROOT = new URL("./", location.href);
/** A cache with the ids of the pages that came from the device: the browser stops a worker that has nothing to do for half a minute. */
const SHELVED = `${ROOT.pathname}offline.js`;
const MOST_SHELVED = 100;

addEventListener("fetch", (event) => {
  const fetching = /** @type {FetchEvent} */ (event);
  const { request } = fetching;
  const keeping = request.cache === "no-cache" && !request.destination; // `shelf.js` wants what the network has, or nothing
  if (request.method === "GET" && !keeping) fetching.respondWith(answer(fetching));
});

/** @type {(event: FetchEvent) => Promise<Response>} */
async function answer(event) {
  const kept = await find(event);
  const chosen = await choose(event, kept);
  if (kept && chosen === kept && event.resultingClientId) await note(event.resultingClientId).catch(() => {}); // no room is left
  return chosen;
}

/** @param {string} id */
const noteOf = (id) => new URL(id, ROOT);

/** Note that a page came from the device, and forget those of long ago. @param {string} id */
async function note(id) {
  const notes = await caches.open(SHELVED);
  await notes.put(noteOf(id), new Response());
  for (const old of (await notes.keys()).slice(0, -MOST_SHELVED)) await notes.delete(old);
}

/** @type {(event: FetchEvent, kept?: Response) => Promise<Response>} */
async function choose({ request, clientId }, kept) {
  const opening = request.mode === "navigate";
  if (kept && request.destination === "style") return kept; // a sheet's name changes with what it holds
  if (kept && !opening && (await caches.match(noteOf(clientId), { cacheName: SHELVED }))) return kept;
  const asked = fetch(request);
  if (!kept) return opening ? asked.catch((failure) => explain(request, failure)) : asked;
  const removed = opening ? 404 : 0;
  const given = asked.then((answer) => (answer.status < 400 || answer.status === removed ? answer : kept), () => kept);
  return opening ? Promise.race([given, new Promise((resolve) => setTimeout(resolve, PATIENCE, kept))]) : given;
}

/** What is kept, first with the edition of the page that asks: the other may be older or newer. @type {(event: FetchEvent) => Promise<Response | undefined>} */
async function find({ request, clientId }) {
  const page = request.mode === "navigate" ? request : await /** @type {any} */ (self).clients.get(clientId);
  const language = page?.url.slice(ROOT.href.length).split("/")[0];
  const names = (await caches.keys()).filter((name) => name.startsWith(`${ROOT.pathname} ${language} `));
  const found = [...names, undefined].map((cacheName) => caches.match(request.url, { ignoreSearch: true, cacheName }));
  return (await Promise.all(found)).find(Boolean);
}

/** Add the last slash of an address, as the host does, or say of a page that it is not kept. @type {(request: Request, failure: unknown) => Promise<Response>} */
async function explain({ url }, failure) {
  const whole = new URL(url);
  whole.pathname += "/";
  if (await caches.match(whole, { ignoreSearch: true })) return Response.redirect(whole);
  const page = await caches.match(new URL("503.html", ROOT));
  if (!page) throw failure;
  return new Response(page.body, { status: 503, headers: { "Content-Type": "text/html; charset=utf-8" } });
}
