/**
 * The learner's record: an append-only log of events in this browser, and nowhere else.
 *
 * Each event is one row under its own random id: tabs add without reading first, and none can overwrite another's.
 * The schema's version is the database's: IndexedDB itself refuses a newer one, which stays as it is.
 */

/** @import {LearnerEvent, State} from "./types.d.ts" */

const NAME = "engagement-wiki-record";

/**
 * Each takes the database from the version of its place (0: nothing) to the next. Append only.
 *
 * @type {((database: IDBDatabase, change: IDBTransaction | null) => void)[]}
 */
const MIGRATIONS = [
  (database) => database.createObjectStore("events", { keyPath: "id" }).createIndex("item", "item"),
];

export const SCHEMA_VERSION = MIGRATIONS.length;

/** @type {Promise<RecordLog> | undefined} */
let shared;

/** One connection for all that stands on a page. */
export const openRecord = () => (shared ??= openLog());

/**
 * Open the log; where the browser does not allow it, a log in memory that says so.
 *
 * @param {{factory?: IDBFactory, name?: string}} [place]
 */
export async function openLog({ factory, name = NAME } = {}) {
  try {
    const opening = (factory ?? indexedDB).open(name, SCHEMA_VERSION);
    opening.onupgradeneeded = ({ oldVersion }) => {
      for (const migrate of MIGRATIONS.slice(oldVersion)) migrate(opening.result, opening.transaction);
    };
    return new RecordLog("kept", await finished(opening), name);
  } catch (error) {
    return new RecordLog(/** @type {Error} */ (error).name === "VersionError" ? "newer" : "memory");
  }
}

export class RecordLog {
  /** @type {State} */
  state;
  /** @type {IDBDatabase | undefined} */
  #database;
  /** @type {BroadcastChannel | undefined} */
  #channel;
  /** @type {Map<string, LearnerEvent>} */
  #memory = new Map();
  #changes = new EventTarget();

  /**
   * @param {State} state
   * @param {IDBDatabase} [database]
   * @param {string} [name] of the channel between tabs
   */
  constructor(state, database, name = NAME) {
    this.state = state;
    if (!database) return;
    this.#database = database;
    // A tab with a newer version wants to migrate: give way, and touch its record no more.
    database.onversionchange = ({ newVersion }) => this.close(newVersion ? "newer" : "memory");
    database.onclose = () => this.close();
    this.#channel = new BroadcastChannel(name);
    this.#channel.onmessage = () => this.#tell();
  }

  /**
   * Add events; those whose id is there already are left out.
   *
   * @param {LearnerEvent[]} events
   */
  async append(...events) {
    try {
      if (!this.#database) throw this.state;
      const change = this.#database.transaction("events", "readwrite");
      for (const event of events) {
        const adding = change.objectStore("events").add(event);
        adding.onerror = (failure) => {
          if (adding.error?.name === "ConstraintError") failure.preventDefault(); // there already: the rest goes on
        };
      }
      await new Promise((resolve, reject) => {
        change.oncomplete = resolve;
        change.onabort = reject;
      });
    } catch {
      if (this.state === "kept") this.state = "memory";
      for (const event of events) this.#memory.set(event.id, this.#memory.get(event.id) ?? event);
    }
    this.#channel?.postMessage("added");
    this.#tell();
  }

  /**
   * Read the events of some items, or all.
   *
   * @param {string[]} [items]
   * @returns {Promise<LearnerEvent[]>}
   */
  async read(items) {
    const remembered = [...this.#memory.values()].filter(({ item }) => !items || items.includes(item));
    try {
      const store = this.#database?.transaction("events").objectStore("events");
      if (!store) return remembered;
      const requests = items ? items.map((item) => store.index("item").getAll(item)) : [store.getAll()];
      return [...(await Promise.all(requests.map(finished))).flat(), ...remembered];
    } catch {
      return remembered; // what cannot be read is not changed either
    }
  }

  /** @type {(listener: () => void, signal: AbortSignal) => void} called when this tab or another added events */
  onChange(listener, signal) {
    this.#changes.addEventListener("change", listener, { signal });
  }

  /** Let go of the database and of the other tabs. @param {State} state */
  close(state = "memory") {
    this.state = state;
    this.#database?.close();
    this.#channel?.close();
    this.#database = this.#channel = undefined;
  }

  #tell() {
    this.#changes.dispatchEvent(new Event("change"));
  }
}

/** @type {<T>(request: IDBRequest<T>) => Promise<T>} */
const finished = (request) =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
