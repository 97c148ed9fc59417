// The records of a reader's library, in this browser only: each is of a kind and has an id. They are in IndexedDB, or,
// where that is refused, in memory. The tabs of a site tell each other of changes.

const NAME = "newsstand";
const TABLE = "kept";
const VERSION = 1;
/** The key by which an exported file is recognised. Its value is the version. */
const FILE_KEY = "newsstand-memory";
/** Maximum number of articles remembered as read; the oldest go first. */
const MAX_READ = 20000;
/** Maximum size of an imported file, in bytes. */
const MAX_FILE_SIZE = 50_000_000;
/** Returning within this time counts as the same visit, in milliseconds. */
const VISIT_GAP = 30 * 60 * 1000;
/** Pause before the next outcome, in milliseconds, so that the same one is announced again. */
const OUTCOME_PAUSE = 100;
/** Time that the library waits for its database, in milliseconds. A database that comes later is still used. */
const OPEN_TIMEOUT = 2000;

/** The texts of a note, and the maximum length of each. */
const NOTE_FIELDS = {
  article: 10000, exact: 2000, prefix: 32, suffix: 32, text: 10000, headline: 1000, source: 10000, url: 10000,
};

const isText = (value) => typeof value === "string" && value.length <= 10000;
const isTrue = (value) => value === true;
const isWebUrl = (value) => isText(value) && /^(https?:|$)/i.test(value);
/** An article as it was when it was saved, or `true` if only its id was known. */
const isSaved = (value) =>
  value === true || [value.headline, value.source, value.language].every(isText) && isWebUrl(value.url);
const isNote = (value) =>
  Object.entries(NOTE_FIELDS).every(([name, length]) => isText(value[name]) && value[name].length <= length)
  && value.exact !== "" && isWebUrl(value.url) && Number.isSafeInteger(value.start) && value.start >= 0;
/** The kinds of records, with a check of their values. */
const KINDS = {
  /** The first paragraph in sight, from 0. */
  place: (value) => Number.isInteger(value) && value >= 0,
  read: isTrue, saved: isSaved, hidden: isTrue, muted: isTrue, note: isNote,
  view: (value) => isText(value) && JSON.parse(value)?.version === 1,
  visit: (value) => Number.isFinite(value?.seen) && (value.since === null || Number.isFinite(value.since)),
};

/** @typedef {{ kind: string, id: string, value: unknown, at: number }} Record `at` is in milliseconds from 1970 */

const keyOf = ({ kind, id }) => `${kind}\n${id}`;

/** Returns the record if every part of it is valid. */
function validated(record) {
  try {
    const { kind, id, value, at } = record;
    return Object.hasOwn(KINDS, kind) && isText(id) && Number.isFinite(at) && KINDS[kind](value)
      ? { kind, id, value, at: Math.min(at, Date.now()) } : undefined;
  } catch {
    return undefined;
  }
}

const completed = (request) => new Promise((resolve, reject) => {
  request.onsuccess = () => resolve(request.result);
  request.onerror = request.onblocked = () => reject(request.error ?? new Error("blocked"));
});

async function openDatabase(version) {
  const request = indexedDB.open(NAME, version);
  request.onupgradeneeded = () => {
    const names = request.result.objectStoreNames;
    if (!names.contains(TABLE)) request.result.createObjectStore(TABLE, { keyPath: ["kind", "id"] });
  };
  const database = await completed(request);
  // An open connection would block a newer version, and the deletion of the site's data.
  database.onversionchange = () => database.close();
  return database;
}

export class Store {
  /** @type {Map<string, Record>} */
  #records = new Map();
  #database;
  /** The changes made before the database was there, each as the arguments of `#write`. */
  #pending = [];
  #channel;
  #listeners = new Set();
  /** True if the records outlive the page. */
  isPersistent = false;
  /** The outcome of the last export, import or removal: a name and a number. */
  outcome;

  static async open() {
    const store = new Store();
    const loading = store.#load().catch(() => {
      // Storage is blocked or broken: the records last as long as the page.
      store.#pending = undefined;
    });
    await Promise.race([loading, new Promise((resolve) => setTimeout(resolve, OPEN_TIMEOUT))]);
    try {
      store.#channel = new BroadcastChannel(NAME);
      store.#channel.onmessage = ({ data }) => store.#receive(data);
    } catch {
      // Other tabs see changes when they are loaded.
    }
    return store;
  }

  async #load() {
    const database = await openDatabase(VERSION).catch((error) => {
      // A newer version made the database. Its table has the kinds that this version knows too.
      if (error.name === "VersionError") return openDatabase();
      throw error;
    });
    const stored = await completed(database.transaction(TABLE).objectStore(TABLE).getAll());
    this.#database = database;
    this.isPersistent = true;
    this.#records = new Map(stored.map(validated).filter(Boolean).map((record) => [keyOf(record), record]));
    for (const [put, remove, isClearing] of this.#pending) {
      if (isClearing) this.#records.clear();
      // Without the last visit, this one could not be told from the first.
      const known = put.filter((record) => !(record.kind === "visit" && this.#records.has(keyOf(record))));
      this.#apply(known, remove);
      this.#write(known, remove, isClearing);
    }
    this.#pending = undefined;
    this.#prune();
    this.#notify();
  }

  /** Returns the records of a kind, the latest first. */
  all(kind) {
    const all = [...this.#records.values()].filter((record) => record.kind === kind);
    return all.sort((one, other) => other.at - one.at);
  }

  get(kind, id) { return this.#records.get(keyOf({ kind, id })); }

  put(kind, id, value = true) { this.#change([validated({ kind, id, value, at: Date.now() })].filter(Boolean), []); }

  /** Puts a record without telling listeners, for values that change all the time. */
  putQuietly(kind, id, value) {
    const record = validated({ kind, id, value, at: Date.now() });
    // Without a valid clock there is no date for it.
    if (!record) return;
    this.#apply([record], []);
    this.#post({ put: [record], quiet: true });
    this.#write([record], []);
  }

  remove(kind, id) { this.#change([], [{ kind, id }]); }

  /** Removes every record, also those of kinds that this version does not know. */
  forget() {
    this.#records.clear();
    this.#post({ forget: true });
    this.#write([], [], true);
    this.#announce("forgotten", 0);
  }

  /** Returns all records as the content of a file. */
  export() {
    return JSON.stringify({ [FILE_KEY]: VERSION, records: [...this.#records.values()] }, null, 1);
  }

  /** Adds the records of an exported file. Of two for the same thing the later one wins. */
  async import(file) {
    let content;
    try {
      if (file.size > MAX_FILE_SIZE) throw new Error("too large");
      content = JSON.parse(await file.text());
      if (!Number.isInteger(content[FILE_KEY]) || !Array.isArray(content.records)) {
        throw new Error("not an exported file");
      }
    } catch {
      return this.#announce("foreign", 0);
    }
    if (content[FILE_KEY] > VERSION) return this.#announce("newer", 0);
    const isNewer = (record) => record && !(this.#records.get(keyOf(record))?.at >= record.at);
    const newer = content.records.map(validated).filter(isNewer).sort((one, other) => one.at - other.at);
    // The file itself may have two records for the same thing.
    const records = [...new Map(newer.map((record) => [keyOf(record), record])).values()];
    this.#change(records, []);
    this.#announce("added", records.length);
  }

  /**
   * Records a visit to an edition, by its title. Returns the time after which articles are new to the reader, in
   * seconds from 1970, or `null` on the first visit. `gathered`, in the same unit, limits the visit to articles from
   * before it.
   */
  visit(title, gathered) {
    const last = this.get("visit", title);
    const now = Date.now();
    const isSameVisit = last && now - last.at < VISIT_GAP;
    const since = (isSameVisit ? last.value.since : last?.value.seen) ?? null;
    this.putQuietly("visit", title, { seen: Math.min(now / 1000, gathered ?? Infinity), since });
    return since;
  }

  /** Calls `listener` after each change, until the returned function is called. */
  subscribe(listener) {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Sets `outcome`, after it was empty for a moment. */
  #announce(name, count) {
    this.outcome = undefined;
    this.#notify();
    setTimeout(() => {
      this.outcome = { name, count };
      this.#notify();
    }, OUTCOME_PAUSE);
  }

  #change(put, remove) {
    this.#apply(put, remove);
    this.#post({ put, remove: remove.map(({ kind, id }) => ({ kind, id })) });
    this.#write(put, remove);
    this.#notify();
  }

  /** Tells the other tabs. */
  #post(message) {
    try {
      this.#channel?.postMessage(message);
    } catch {
      // The channel is closed.
    }
  }

  #apply(put, remove) {
    for (const record of put) this.#records.set(keyOf(record), record);
    for (const record of remove) this.#records.delete(keyOf(record));
  }

  /** Applies a change made in another tab, which may run another version. */
  #receive(data) {
    const list = (records) => Array.isArray(records) ? records : [];
    if (data?.forget) this.#records.clear();
    this.#apply(
      list(data?.put).map(validated).filter(Boolean), list(data?.remove).filter((record) => isText(record?.id)),
    );
    if (!data?.quiet) this.#notify();
  }

  #write(put, remove, isClearing = false) {
    if (!(put.length + remove.length || isClearing)) return;
    if (!this.#database) return void this.#pending?.push([put, remove, isClearing]);
    const fail = () => {
      this.isPersistent = false;
      this.#announce("full", 0);
    };
    try {
      const transaction = this.#database.transaction(TABLE, "readwrite");
      const table = transaction.objectStore(TABLE);
      if (isClearing) table.clear();
      for (const record of put) table.put(record);
      for (const { kind, id } of remove) table.delete([kind, id]);
      // The page may be about to close.
      transaction.commit?.();
      transaction.onabort = fail;
      transaction.oncomplete = () => { this.isPersistent = true; };
    } catch {
      fail();
    }
  }

  #prune() {
    const oldest = this.all("read").slice(MAX_READ);
    if (oldest.length) this.#change([], oldest);
  }

  #notify() {
    for (const listener of this.#listeners) listener();
  }
}
