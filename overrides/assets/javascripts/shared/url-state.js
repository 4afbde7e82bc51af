// A model's state in the page's address (`?market-map=stage-2.persist`), so that a link opens the same state.

/**
 * @param {string} search the query of an address
 * @param {string} key
 * @returns {string[] | null} the words of the state, or null where there is none
 */
export function readState(search, key) {
  return new URLSearchParams(search).get(key)?.split(".") ?? null;
}

/**
 * The query with this state in it, or without it; everything else stays.
 * @param {string} search
 * @param {string} key
 * @param {string[] | null} words empty ones are left out
 */
export function withState(search, key, words) {
  const query = new URLSearchParams(search);
  if (words) query.set(key, words.filter(Boolean).join("."));
  else query.delete(key);
  return `${query}` && `?${query}`;
}

/** What is shown, and the address is to say. @type {Map<string, string[] | null>} */
const shown = new Map();
/** @type {ReturnType<typeof setTimeout> | undefined} */
let waiting;

/**
 * Write the state into the address without a new entry in the history, once the reader sees it and stops: browsers take
 * their time over an address, and refuse one at every step that a key held down makes.
 * @param {string} key
 * @param {string[] | null} words
 */
export function writeState(key, words) {
  shown.set(key, words);
  clearTimeout(waiting);
  if (words) waiting = setTimeout(follow, 100);
  else follow(); // a reader who starts anew may leave at once
  addEventListener("popstate", follow); // who comes back from a note of the page finds what was shown before it in the address
}

function follow() {
  const { pathname, search, hash } = location;
  const next = [...shown].reduce((query, [key, words]) => withState(query, key, words), search);
  if (next !== search) history.replaceState(history.state, "", pathname + next + hash);
}
