/** Editions kept on the device: each version in a cache of its own, which has the list of its files once it is whole. */

/**
 * What an edition consists of: `assets/offline/<language>.json`.
 *
 * @typedef {object} Contents
 * @property {string} version 8 hex digits, another for every change
 * @property {number} bytes
 * @property {string[]} files relative to the root of the site
 */

const ROOT = new URL("../../../", import.meta.url);
const AT_ONCE = 6;

/** @type {(language: string) => string} */
const listOf = (language) => new URL(`assets/offline/${language}.json`, ROOT).href;
// Other sites may lie at the same address, in folders of their own.
/** @type {(language: string, version?: string) => string} */
const nameOf = (language, version = "") => `${ROOT.pathname} ${language} ${version}`;

/** What the network has, past any worker and any copy that is out of date. @type {(address: string) => Promise<Response>} */
async function fetchFresh(address) {
  const response = await fetch(address, { cache: "no-cache" });
  if (!response.ok) throw new Error(`${response.status} ${address}`);
  return response;
}

/** @type {(language: string) => Promise<Contents>} */
export const readContents = async (language) => (await fetchFresh(listOf(language))).json();

/** Whether it failed because the browser gives the site no more room. @type {(failure: unknown) => boolean} */
export const isFull = (failure) => failure instanceof DOMException && failure.name === "QuotaExceededError";

/** The version that is kept whole; empty if there is none. @param {string} language */
export async function keptVersion(language) {
  for (const name of await cachesOf(language)) {
    const list = await (await caches.open(name)).match(listOf(language));
    if (list) return /** @type {Contents} */ (await list.json()).version;
  }
  return "";
}

/**
 * Keep an edition as the site has it now, in place of older versions. What has come stays when the rest does not, unless
 * it took the last room, which the record needs. Where the site changes meanwhile, what has come is of two versions.
 *
 * @param {string} language
 * @param {(done: number, count: number) => void} tell how many of the files are there, and of how many
 * @returns {Promise<void>}
 */
export async function keep(language, tell) {
  const contents = await readContents(language);
  const name = nameOf(language, contents.version);
  const cache = await caches.open(name);
  const there = new Set((await cache.keys()).map(({ url }) => url));
  const addresses = contents.files.map((file) => new URL(file, ROOT).href);
  const left = addresses.filter((address) => !there.has(address));
  let done = addresses.length - left.length;
  const takeOn = async () => {
    for (let address = left.pop(); address !== undefined; address = left.pop()) {
      await cache.put(address, await fetchFresh(address));
      tell((done += 1), addresses.length);
    }
  };
  try {
    await Promise.all(Array.from({ length: AT_ONCE }, takeOn));
    if ((await readContents(language)).version !== contents.version) {
      await drop([name]);
      return keep(language, tell);
    }
    await navigator.serviceWorker.register(new URL("offline.js", ROOT));
    await cache.put(listOf(language), new Response(JSON.stringify(contents)));
  } catch (failure) {
    left.length = 0;
    if (isFull(failure)) await drop([name]);
    throw failure;
  }
  await drop((await cachesOf(language)).filter((each) => each !== name));
}

/** Take an edition off the device, and with the last one the worker. @param {string} language */
export async function forget(language) {
  await drop(await cachesOf(language));
  const left = (await caches.keys()).some((name) => name.startsWith(`${ROOT.pathname} `));
  if (left) return;
  await (await navigator.serviceWorker.getRegistration(ROOT))?.unregister();
  await drop([`${ROOT.pathname}offline.js`]); // what the worker noted
}

/** @type {(language: string) => Promise<string[]>} */
const cachesOf = async (language) => (await caches.keys()).filter((name) => name.startsWith(nameOf(language)));

/** @type {(names: string[]) => Promise<unknown>} */
const drop = (names) => Promise.all(names.map((name) => caches.delete(name)));
