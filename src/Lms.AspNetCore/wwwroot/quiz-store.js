// Where a browser can keep entries beyond the page: IndexedDB, or localStorage where that is denied or full. Each entry has a key and the time it was made.

const opening = 3_000;
const local = 'lms:kept:';

const done = request => new Promise((resolve, reject) => {
  request.onsuccess = () => resolve(request.result);
  request.onerror = () => reject(request.error);
});

class Indexed {
  #base;

  constructor(base) { this.#base = base; }

  static async open() {
    const request = indexedDB.open('lms-answers', 1);
    request.onupgradeneeded = () => request.result.createObjectStore('kept', { keyPath: 'key' }).createIndex('at', 'at');
    const late = new Promise((_, reject) => setTimeout(() => reject(new Error('IndexedDB does not open')), opening));
    const base = await Promise.race([done(request), late]);
    base.onversionchange = () => base.close();
    return new Indexed(base);
  }

  // Strict: kept means on the disk, not in a buffer that a power cut empties.
  #change(work) {
    return new Promise((resolve, reject) => {
      const transaction = this.#base.transaction('kept', 'readwrite', { durability: 'strict' });
      transaction.oncomplete = () => resolve();
      transaction.onabort = () => reject(transaction.error);
      work(transaction.objectStore('kept'), transaction);
    });
  }

  // Committed at once, so that it happens although the page goes away the next moment.
  put(entry) { return this.#change((kept, transaction) => { kept.put(entry); transaction.commit?.(); }); }

  remove(key, matches) {
    return this.#change(kept => {
      const read = kept.get(key);
      read.onsuccess = () => { if (read.result && matches(read.result)) kept.delete(key); };
    });
  }

  all(prefix) { return done(this.#base.transaction('kept').objectStore('kept').getAll(IDBKeyRange.bound(prefix, `${prefix}\uffff`))); }

  clean(before) {
    return this.#change(kept => {
      const old = kept.index('at').openCursor(IDBKeyRange.upperBound(before));
      old.onsuccess = () => { if (old.result) { old.result.delete(); old.result.continue(); } };
    });
  }
}

/** Written to localStorage when this returns: for the moment in which a page goes away. */
export const putNow = entry => localStorage.setItem(local + entry.key, JSON.stringify(entry));

class Local {
  static async open() {
    localStorage.setItem('lms:try', '1');
    localStorage.removeItem('lms:try');
    return new Local();
  }

  async put(entry) { putNow(entry); }

  async remove(key, matches) {
    const entry = this.#read(local + key);
    if (entry && matches(entry)) localStorage.removeItem(local + key);
  }

  async all(prefix) { return Object.keys(localStorage).filter(name => name.startsWith(local + prefix)).map(name => this.#read(name)).filter(Boolean); }

  async clean(before) {
    for (const name of Object.keys(localStorage))
      if (/^lms:(kept|flags):/.test(name) && !(this.#read(name)?.at > before)) localStorage.removeItem(name);
  }

  #read(name) { try { return JSON.parse(localStorage.getItem(name)); } catch { return null; } }
}

/** The stores that this browser has, the better one first; none when it keeps nothing. */
export const openStores = async () =>
  (await Promise.allSettled([Indexed, Local].map(async kind => kind.open()))).filter(one => one.status === 'fulfilled').map(one => one.value);
