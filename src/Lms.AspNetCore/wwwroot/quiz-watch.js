// Keeps an eye on what happens outside the page: other tabs of this browser, other devices, the sign-in.
import { look, device } from './quiz-wire.js';

const first = 4_000;
const most = 30_000;

export class Watch {
  #api; #attempt; #person; #on; #channel; #timer; #looking = null; #hidden = null; #holds = false; #pause = first; #stale;

  /**
   * @param page The attempt's address and id, the page's word for the person, and how long a page may be hidden before it looks anew.
   * @param on seen(attempt), lost(why), back(), saved(question, newest), handedIn().
   */
  constructor({ api, attempt, person, stale = 5_000 }, on) {
    this.#api = api;
    this.#attempt = attempt;
    this.#person = person;
    this.#stale = stale;
    this.#on = on;
    this.#channel = 'BroadcastChannel' in globalThis ? new BroadcastChannel('lms-answers') : null;
    this.#channel?.addEventListener('message', event => this.#hear(event.data ?? {}));
    this.#tell({ kind: 'here' });

    // A page that was away may show what is no longer so.
    addEventListener('pageshow', event => { if (event.persisted) this.look(); });
    addEventListener('focus', () => { if (this.#holds) this.look(); });
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'hidden') this.#hidden = performance.now();
      else if (this.#holds || performance.now() - this.#hidden >= this.#stale) this.look();
    });
  }

  #tell(message) { this.#channel?.postMessage({ person: this.#person, attempt: this.#attempt, ...message }); }

  /** The other tabs hear what is stored. */
  saved(answer, { seq, value, certainty }, { savedAt, state }) {
    this.#tell({ kind: 'saved', question: answer.id, newest: { seq, value, certainty: certainty ?? null, savedAt, state, device } });
  }

  /** The other tabs hear that it is over. */
  handedIn() { this.#tell({ kind: 'handed-in' }); }

  #hear({ kind, person, attempt, question, newest }) {
    // Another page has come with somebody signed in: the same person or another one, the server knows.
    if (kind === 'here' && (this.#holds || person !== this.#person)) return this.look();
    if (person !== this.#person || attempt !== this.#attempt) return undefined;
    if (kind === 'saved') return this.#on.saved(question, newest);
    return kind === 'handed-in' ? this.#on.handedIn() : undefined;
  }

  /** Waits for the person to come back, and asks now and then. */
  hold() {
    this.#holds = true;
    this.#pause = first;
    this.#again();
  }

  #again() {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => { if (document.visibilityState === 'visible') this.look(); else this.#again(); }, this.#pause);
    this.#pause = Math.min(this.#pause * 1.5, most);
  }

  /** Looks how the attempt stands. */
  look() {
    this.#looking ??= this.#look().finally(() => { this.#looking = null; });
    return this.#looking;
  }

  async #look() {
    const { attempt, lost } = await look(this.#api, this.#attempt);
    if (attempt) {
      clearTimeout(this.#timer);
      const back = this.#holds;
      this.#holds = false;
      this.#on.seen(attempt);
      if (back) this.#on.back();
    } else if (lost) {
      this.#on.lost(lost);
    }

    if (this.#holds) this.#again();
  }
}
