// What the server has not acknowledged yet stays on this device, and survives a reload, a crash and a lost network.
// It is kept for one person: whoever else signs in in this browser neither sees nor sends it.
import { openStores, putNow } from './quiz-store.js';

const month = 30 * 24 * 60 * 60 * 1000;

const valid = entry => Number.isInteger(entry?.seq) && entry.value !== null && typeof entry.value === 'object';

export class Keep {
  #person; #attempt; #memory; #trouble; #opening;
  #stores = [];
  #entries = new Map();
  #open = new Set();

  /** False when the browser keeps nothing; then leaving the page with unsaved answers asks first. */
  works = true;

  /** Fulfilled when what an earlier visit kept has been read. */
  ready;

  /**
   * @param page The page's word for the person; the attempt; memory: true when nothing may be kept beyond the page.
   * @param trouble Called when nothing can be kept although it should.
   */
  constructor({ person, attempt, memory = false }, trouble = () => {}) {
    this.#person = person;
    this.#attempt = attempt;
    this.#memory = memory;
    this.#trouble = trouble;
    this.works = !memory;
    this.ready = this.#load(memory ? [] : openStores());
  }

  async #load(opening) {
    this.#opening = Promise.resolve(opening);
    this.#stores = await this.#opening;
    if (this.#stores.length === 0 && this.works) this.#trouble();
    this.works &&= this.#stores.length > 0;
    for (const store of this.#stores) {
      store.clean(Date.now() - month).catch(() => {});
      const entries = await store.all(`${this.#person}/${this.#attempt}/`).catch(() => []);
      for (const entry of entries.filter(valid))
        if (!(this.#entries.get(entry.question)?.at >= entry.at)) this.#entries.set(entry.question, entry);
    }
  }

  /** Keeps an answer from now on, in place of what was kept of the question. Gives the time that it is kept under. */
  put(question, answer) {
    const entry = { ...answer, key: `${this.#person}/${this.#attempt}/${question}`, person: this.#person, attempt: this.#attempt, question, at: Date.now() };
    this.#entries.set(question, entry);
    const writing = this.#write(entry).finally(() => this.#open.delete(writing));
    writing.entry = entry;
    this.#open.add(writing);
    return entry.at;
  }

  async #write(entry) {
    for (const store of await this.#opening) {
      try {
        await store.put(entry);
        this.works = true;
        return;
      } catch { /* denied or full: the next store */ }
    }

    if (this.works) this.#trouble();
    this.works = false;
  }

  /** Waits until all that was put is kept, or until it is clear that it cannot be. */
  settled() { return Promise.all(this.#open); }

  /** What is kept of a question; null when nothing is. */
  get(question) { return this.#entries.get(question) ?? null; }

  /** The questions of which something is kept. */
  get questions() { return [...this.#entries.keys()]; }

  /** Forgets an answer that needs no keeping any more; a later one, also another tab's, stays. */
  async drop(question, answer = this.#entries.get(question)) {
    if (!answer) return;
    const past = entry => entry.at <= answer.at;
    const entry = this.#entries.get(question);
    if (entry && past(entry)) this.#entries.delete(question);
    for (const store of await this.#opening) store.remove(`${this.#person}/${this.#attempt}/${question}`, past).catch(() => {});
  }

  /** The page goes away: what is still being written is written the sure way. */
  lastResort() {
    if (this.#memory) return;
    for (const { entry } of this.#open) try { putNow(entry); } catch { /* denied or full: then the other store has to do */ }
  }

  get #flagsName() { return `lms:flags:${this.#person}:${this.#attempt}`; }

  get flags() {
    try { return new Set(JSON.parse(localStorage.getItem(this.#flagsName))?.ids ?? []); } catch { return new Set(); }
  }

  set flags(questions) {
    if (this.#memory) return;
    try { localStorage.setItem(this.#flagsName, JSON.stringify({ at: Date.now(), ids: [...questions] })); } catch { /* marks last as long as the page */ }
  }

  /** Forgets everything about an attempt: it is handed in. */
  async forget(attempt = this.#attempt) {
    if (attempt === this.#attempt) this.#entries.clear();
    try { localStorage.removeItem(`lms:flags:${this.#person}:${attempt}`); } catch { /* nothing was kept */ }
    for (const store of await this.#opening) {
      for (const { key } of await store.all(`${this.#person}/${attempt}/`).catch(() => []))
        await store.remove(key, () => true).catch(() => {});
    }
  }

  /** The person's other attempts of which something is kept. */
  async others() {
    const entries = await Promise.all((await this.#opening).map(store => store.all(`${this.#person}/`).catch(() => [])));
    return [...new Set(entries.flat().map(entry => entry.attempt))].filter(attempt => attempt !== this.#attempt);
  }
}
