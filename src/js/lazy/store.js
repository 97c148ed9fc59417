// What a reader keeps, on this machine only: a table of records, each a thing of a kind, in IndexedDB; in memory
// alone where that is refused. The tabs of a site tell each other what changes.

const NAME = "newsstand";
const TABLE = "kept";
const VERSION = 1;
/** The first line of a file of it. */
const FILE = "newsstand-memory";
/** More articles are not remembered as read; the oldest go first. */
const MOST_READ = 20000;
/** A larger file is not looked into, in bytes. */
const MOST_BYTES = 50_000_000;
/** Who comes back within so many milliseconds has not been away. */
const AWAY = 30 * 60 * 1000;
/** What is said once more is said so many milliseconds after it was not any more: long enough to be drawn, and heard. */
const PAUSE = 100;
/** So long the browser may take to open its store. */
const PATIENCE = 2000;

/** What a note says, and how much of each at most. */
const NOTE = { article: 10000, exact: 2000, prefix: 32, suffix: 32, text: 10000, headline: 1000, source: 10000, url: 10000 };

const text = (value) => typeof value === "string" && value.length <= 10000;
const yes = (value) => value === true;
const web = (value) => text(value) && /^(https?:|$)/i.test(value);
/** What was saved, as it was then; or only that it was. */
const saved = (value) => value === true || [value.headline, value.source, value.language].every(text) && web(value.url);
const note = (value) => Object.entries(NOTE).every(([name, most]) => text(value[name]) && value[name].length <= most)
  && value.exact !== "" && web(value.url) && Number.isSafeInteger(value.start) && value.start >= 0;
/** The kinds of things, and what may be said of each. */
const KINDS = {
  /** The paragraph that was first in sight, from 0. */
  place: (value) => Number.isInteger(value) && value >= 0,
  read: yes, saved, hidden: yes, muted: yes, note,
  view: (value) => text(value) && JSON.parse(value)?.version === 1,
  visit: (value) => Number.isFinite(value?.seen) && (value.since === null || Number.isFinite(value.since)),
};

const key = ({ kind, id }) => `${kind}\n${id}`;

/** A record of which every part makes sense; nothing where one does not. */
function sound(record) {
  try {
    const { kind, id, value, at } = record;
    return Object.hasOwn(KINDS, kind) && text(id) && Number.isFinite(at) && KINDS[kind](value)
      ? { kind, id, value, at: Math.min(at, Date.now()) } : undefined;
  } catch {
    return undefined;
  }
}

const done = (request) => new Promise((resolve, reject) => {
  request.onsuccess = () => resolve(request.result);
  request.onerror = request.onblocked = () => reject(request.error ?? new Error("blocked"));
});

async function store(version) {
  const request = indexedDB.open(NAME, version);
  request.onupgradeneeded = () => {
    const names = request.result.objectStoreNames;
    if (!names.contains(TABLE)) request.result.createObjectStore(TABLE, { keyPath: ["kind", "id"] });
  };
  const base = await done(request);
  // What stands in the way of a newer version, or of whoever clears up, lets go.
  base.onversionchange = () => base.close();
  return base;
}

export class Memory {
  #records = new Map();
  #base;
  #channel;
  #listeners = new Set();
  /** Whether it is there after the page is closed. */
  lasting = false;
  /** What came of the last thing that was done with all of it: a name and a number. */
  said;

  static async open() {
    const memory = new Memory();
    let base;
    try {
      const opened = store(VERSION).catch((why) => {
        // One that a newer version made has what this one knows of.
        if (why.name === "VersionError") return store();
        throw why;
      });
      base = await Promise.race([opened, new Promise((_, refuse) => setTimeout(refuse, PATIENCE))]);
      const records = await done(base.transaction(TABLE).objectStore(TABLE).getAll());
      for (const record of records.map(sound)) if (record) memory.#records.set(key(record), record);
      memory.#base = base;
      memory.lasting = true;
      memory.#prune();
    } catch {
      // Refused, or broken: then it lasts as long as the page.
    }
    try {
      memory.#channel = new BroadcastChannel(NAME);
      memory.#channel.onmessage = ({ data }) => memory.#told(data);
    } catch {
      // Then other tabs see it when they are loaded.
    }
    return memory;
  }

  /** The records of a kind, the latest first. */
  all(kind) {
    const all = [...this.#records.values()].filter((record) => record.kind === kind);
    return all.sort((one, other) => other.at - one.at);
  }

  get(kind, id) { return this.#records.get(key({ kind, id })); }

  put(kind, id, value = true) { this.#change([sound({ kind, id, value, at: Date.now() })].filter(Boolean), []); }

  /** The same without anything being drawn for it, for what changes all the time. */
  note(kind, id, value) {
    const record = sound({ kind, id, value, at: Date.now() });
    // By a clock that says nothing, nothing can be dated.
    if (!record) return;
    this.#take([record], []);
    this.#post({ put: [record], quiet: true });
    this.#write([record], []);
  }

  remove(kind, id) { this.#change([], [{ kind, id }]); }

  /** All of it, also what is of a kind that this version does not know. */
  forget() {
    this.#records.clear();
    this.#post({ forget: true });
    this.#write([], [], true);
    this.say("forgotten", 0);
  }

  /** Everything, as the text of a file. */
  export() {
    return JSON.stringify({ [FILE]: VERSION, records: [...this.#records.values()] }, null, 1);
  }

  /** Adds what a file says, the later of two where both say something; a file that is none changes nothing. */
  async import(file) {
    let read;
    try {
      if (file.size > MOST_BYTES) throw new Error("too large");
      read = JSON.parse(await file.text());
      if (!Number.isInteger(read[FILE]) || !Array.isArray(read.records)) throw new Error("of something else");
    } catch {
      return this.say("foreign", 0);
    }
    if (read[FILE] > VERSION) return this.say("newer", 0);
    const newer = (record) => record && !(this.#records.get(key(record))?.at >= record.at);
    const later = read.records.map(sound).filter(newer).sort((one, other) => one.at - other.at);
    // Of what is in the file twice, too.
    const records = [...new Map(later.map((record) => [key(record), record])).values()];
    this.#change(records, []);
    this.say("added", records.length);
  }

  /** Says what came of it, to all who show it; the same once more is said once more. */
  say(what, count) {
    this.said = undefined;
    this.#tell();
    setTimeout(() => {
      this.said = [what, count];
      this.#tell();
    }, PAUSE);
  }

  /**
   * A visit to an edition, by its title: since when what is published is new to the reader, in seconds, or nothing.
   * What was gathered before this visit counts until then only.
   */
  visit(title, gathered) {
    const known = this.get("visit", title);
    const now = Date.now();
    const again = known && now - known.at < AWAY;
    const since = (again ? known.value.since : known?.value.seen) ?? null;
    this.note("visit", title, { seen: Math.min(now / 1000, gathered ?? Infinity), since });
    return since;
  }

  /** Tells whenever something has changed, until what this gives is called. */
  listen(listener) {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #change(put, remove) {
    this.#take(put, remove);
    this.#post({ put, remove: remove.map(({ kind, id }) => ({ kind, id })) });
    this.#write(put, remove);
    this.#tell();
  }

  /** Tells the other tabs. */
  #post(what) {
    try {
      this.#channel?.postMessage(what);
    } catch {
      // A channel that was closed.
    }
  }

  #take(put, remove) {
    for (const record of put) this.#records.set(key(record), record);
    for (const record of remove) this.#records.delete(key(record));
  }

  /** Another tab has changed something; it may be of another version. */
  #told(data) {
    const list = (records) => Array.isArray(records) ? records : [];
    if (data?.forget) this.#records.clear();
    this.#take(list(data?.put).map(sound).filter(Boolean), list(data?.remove).filter((record) => text(record?.id)));
    if (!data?.quiet) this.#tell();
  }

  #write(put, remove, all = false) {
    if (!this.#base || !(put.length + remove.length || all)) return;
    const failed = () => {
      this.lasting = false;
      this.say("full", 0);
    };
    try {
      const work = this.#base.transaction(TABLE, "readwrite");
      const table = work.objectStore(TABLE);
      if (all) table.clear();
      for (const record of put) table.put(record);
      for (const { kind, id } of remove) table.delete([kind, id]);
      // At once, since the page may be on its way out.
      work.commit?.();
      work.onabort = failed;
      work.oncomplete = () => { this.lasting = true; };
    } catch {
      failed();
    }
  }

  #prune() {
    const old = this.all("read").slice(MOST_READ);
    if (old.length) this.#change([], old);
  }

  #tell() {
    for (const listener of this.#listeners) listener();
  }
}
