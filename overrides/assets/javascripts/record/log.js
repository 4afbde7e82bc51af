/**
 * The learner's record: an append-only log of events in this browser, and nowhere else.
 *
 * Each event is one row under its own random id: tabs add without reading first, and none can overwrite another's.
 * A row stays as written, but for a text that comes back; reading brings it to this version's form. IndexedDB itself
 * refuses a newer schema, which stays as it is. A change is committed as soon as all of it is asked for, since the
 * reader may leave the page at once.
 */

import { adds, united, upgrade } from "./events.js";

/** @import {LearnerEvent, Read, Row, State} from "./types.d.ts" */

const NAME = "engagement-wiki-record";

/** Each takes the database from the version of its place (0: nothing) to the next. Append only. @type {((database: IDBDatabase) => void)[]} */
const MIGRATIONS = [
  (database) => database.createObjectStore("events", { keyPath: "id" }).createIndex("item", "item"),
  (database) => database.createObjectStore("meta"),
];

/** Where the browser does not allow it, the log is in memory and says so. @param {IDBFactory} [factory] */
export const openLog = (factory) => new RecordLog().open(factory);

export class RecordLog {
  #database = /** @type {IDBDatabase | undefined} */ (undefined);
  #opening = /** @type {Promise<RecordLog> | undefined} */ (undefined);
  #channel = /** @type {BroadcastChannel | undefined} */ (undefined);
  #memory = /** @type {Map<Row["id"], Row>} */ (new Map());
  #notes = /** @type {Map<string, unknown>} */ (new Map());
  #changes = new EventTarget();
  state = /** @type {State} */ ("memory");

  /** Once, and again after the browser closed it: as when its data are cleared. @param {IDBFactory} [factory] */
  open = (factory) => (this.#opening ??= this.#open(factory));

  /** @param {IDBFactory} [factory] */
  async #open(factory) {
    try {
      const opening = (factory ?? indexedDB).open(NAME, MIGRATIONS.length);
      opening.onupgradeneeded = ({ oldVersion }) => MIGRATIONS.slice(oldVersion).forEach((migrate) => migrate(opening.result));
      // A tab that sleeps blocks it, or nothing answers within ten seconds: in memory until it comes.
      let timer = /** @type {ReturnType<typeof setTimeout> | undefined} */ (undefined);
      const late = new Promise((resolve) => (timer = setTimeout((opening.onblocked = resolve), 10_000)));
      await Promise.race([finished(opening).then(this.#keep).finally(() => clearTimeout(timer)), late]);
    } catch (error) {
      if (/** @type {Error} */ (error).name === "VersionError") this.state = "newer";
    }
    return this;
  }

  #keep = (/** @type {IDBDatabase} */ database) => {
    this.#database = database;
    // A tab with a newer version wants to migrate: give way, and touch its record no more.
    database.onversionchange = ({ newVersion }) => this.close(newVersion ? "newer" : "memory");
    database.onclose = () => this.close();
    this.#channel = new BroadcastChannel(NAME);
    this.#channel.onmessage = ({ data }) => {
      if (data === "cleared") for (const held of [this.#memory, this.#notes]) held.clear();
      this.#tell();
    };
    this.state = "kept";
    if (this.#memory.size) this.append(); else this.#tell(); // what was done meanwhile is stored first
  };

  /** Words for why nothing is kept, if so. */
  get doubt() {
    return { newer: "newer-record", memory: "memory-only", kept: "" }[this.state];
  }

  /** Add events; what cannot be stored is held in memory, and offered again with the next. @param {LearnerEvent[]} events */
  async append(...events) {
    await this.open();
    const held = [...this.#memory.values()];
    this.#hold(events);
    try {
      for (const some of [events, held]) {
        await this.#store(some);
        for (const { id } of some) this.#memory.delete(id);
      }
      if (this.#database) this.state = "kept"; // it may have given way meanwhile
    } catch {
      if (this.state === "kept") this.state = "memory";
    }
    this.#tell("added");
    if (!events.some(({ kind }) => kind === "answer")) return;
    import("./persist.js").then(({ askToPersist }) => askToPersist(this)).catch(() => {}); // it can be asked again
  }

  /** Add the rows of a file: all, or none where it throws; those that are there already stay. @param {Row[]} rows */
  async merge(rows) {
    await this.open();
    await (this.#database ? this.#store(rows) : this.#hold(rows));
    this.#tell("added");
  }

  /** @type {Read} */
  async read(items, { whole } = {}) {
    await this.open();
    let rows = /** @type {any[]} */ ([...this.#memory.values()]).filter(({ item }) => !items || items.includes(item));
    try {
      if (this.state === "newer") throw this.state;
      const store = this.#database?.transaction("events").objectStore("events");
      const requests = store ? (items?.map((item) => store.index("item").getAll(item)) ?? [store.getAll()]) : [];
      rows = (await Promise.all(requests.map(finished))).flat().concat(rows);
    } catch (failure) {
      if (whole) throw failure; // else what cannot be read is not changed either
    }
    return whole ? rows : rows.flatMap((row) => upgrade(row) ?? []);
  }

  /** Delete every event and note, in other tabs as well. @throws where that is not possible; nothing is changed then */
  async clear() {
    await this.open();
    if (this.state === "newer") throw new Error(this.state);
    const change = this.#database?.transaction(["events", "meta"], "readwrite");
    for (const store of change?.objectStoreNames ?? []) change?.objectStore(store).clear();
    change?.commit();
    await (change && done(change));
    for (const held of [this.#memory, this.#notes]) held.clear();
    this.#tell("cleared");
  }

  /** Note something beside the events; it is part of no file. @type {(key: string, value: string | number) => Promise<void>} */
  async remember(key, value) {
    this.#notes.set(key, value);
    const change = this.#database?.transaction("meta", "readwrite");
    change?.objectStore("meta").put(value, key);
    change?.commit();
    // Stored, it may be changed by another tab; else it is noted for as long as the page is open.
    await (change && done(change).then(() => this.#notes.delete(key), () => {}));
  }

  /** @type {(key: string) => Promise<unknown>} what was noted; undefined if nothing was */
  async recall(key) {
    const store = this.#database?.transaction("meta").objectStore("meta");
    return this.#notes.get(key) ?? (store && finished(store.get(key)).catch(() => {}));
  }

  /** @type {(listener: () => void, signal: AbortSignal) => void} called when this tab or another added or deleted events */
  onChange(listener, signal) {
    this.#changes.addEventListener("change", listener, { signal });
  }

  /** After the reader came back to a page that was put aside: it heard of nothing meanwhile. */
  wake = () => this.#tell();

  /** Let go of the database and of the other tabs. @param {State} state */
  close(state = "memory") {
    this.state = state;
    for (const held of [this.#database, this.#channel]) held?.close();
    this.#database = this.#channel = undefined;
    if (state === "memory") this.#opening = undefined;
  }

  /** @param {Row[]} rows */
  async #store(rows) {
    if (!this.#database) throw this.state;
    const change = this.#database.transaction("events", "readwrite");
    const finishing = done(change);
    try {
      const store = change.objectStore("events");
      for (const row of rows) {
        const asking = store.get(row.id);
        asking.onsuccess = () => {
          if (adds(row, asking.result)) store.put(united(row, asking.result));
          if (row === rows.at(-1)) change.commit();
        };
      }
    } catch {
      change.abort(); // what was added before it must not stay
    }
    await finishing;
  }

  /** @param {Row[]} rows */
  #hold(rows) {
    for (const row of rows) this.#memory.set(row.id, united(row, this.#memory.get(row.id)));
  }

  /** @param {string} [what] to be told to other tabs as well */
  #tell(what) {
    if (what) this.#channel?.postMessage(what);
    this.#changes.dispatchEvent(new Event("change"));
  }
}

/** @type {<T>(request: IDBRequest<T>) => Promise<T>} */
const finished = (request) =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

/** @type {(change: IDBTransaction) => Promise<unknown>} */
const done = (change) =>
  new Promise((resolve, reject) => {
    change.oncomplete = resolve;
    change.onabort = () => reject(change.error ?? new Error("aborted"));
  });
