// Saves a moment after the last key, keeps on the device what the server has not acknowledged, and says honestly which it is.
const soon = 900;

export class Saver {
  #change = 0;
  #acknowledged = 0;
  #running = null;
  #wait;
  #retry;
  #leaving = false;
  #exposed = false;

  constructor(page, desk, typed, on) {
    Object.assign(this, { page, typed, on });
    this.address = `${desk.dataset.lmsApi}/questions/${desk.dataset.lmsDesk}/draft`;
    this.key = desk.dataset.lmsKeep;
    this.settles = desk.dataset.lmsConflict === 'yes';
    this.wasStored = desk.dataset.lmsStored === 'yes';
    addEventListener('online', () => { if (this.#dirty) this.flush(); });
    addEventListener('pagehide', () => { if (this.#dirty && !this.#leaving) this.keep(); });
    addEventListener('beforeunload', event => { if (this.#exposed && this.#dirty && !this.#leaving) event.preventDefault(); });
    // A page out of the browser's memory may build on an old revision.
    addEventListener('pageshow', event => { if (event.persisted && !this.#dirty) location.reload(); });
  }

  get #dirty() { return this.#change > this.#acknowledged; }

  get revision() { return Number(this.page.querySelector('[data-lms-revision]').value); }

  set revision(value) { for (const one of this.page.querySelectorAll('[data-lms-revision]')) one.value = value; }

  show(state) {
    for (const one of this.page.querySelectorAll('[data-lms-state]')) one.hidden = one.dataset.lmsState !== state;
  }

  changed() {
    this.#change++;
    if (this.#running === null) this.show('changed');
    clearTimeout(this.#wait);
    clearTimeout(this.#retry);
    this.#wait = setTimeout(() => { this.keep(); if (!this.settles) this.flush(); }, soon);
  }

  keep() {
    try {
      // While two versions stand against each other, what is kept builds on the older one, so that a later visit compares them again.
      localStorage.setItem(this.key, JSON.stringify({ ...this.typed(), revision: this.revision - (this.settles ? 1 : 0), at: new Date().toISOString() }));
      this.#exposed = false;
    } catch { this.#exposed = true; }
  }

  drop() { try { localStorage.removeItem(this.key); } catch { /* nothing was kept */ } }

  leave() { this.#leaving = true; }

  /** True when everything typed is stored. */
  async flush() {
    clearTimeout(this.#wait);
    if (this.settles) return false;
    while (this.#running) await this.#running;
    if (!this.#dirty) return true;
    this.#running = this.#save();
    const saved = await this.#running;
    this.#running = null;
    if (saved && this.#dirty) return this.flush();
    return saved;
  }

  async #save() {
    const mine = this.#change;
    this.show('saving');
    try {
      const answer = await fetch(this.address, {
        method: 'PUT', headers: { 'Content-Type': 'application/json', Accept: 'application/json' }, body: JSON.stringify({ ...this.typed(), revision: this.revision }),
      });
      if (answer.status === 409) {
        this.keep();
        this.leave();
        this.on.plainly();
        return false;
      }
      if (!answer.ok || !answer.headers.get('Content-Type')?.startsWith('application/json')) return this.#failed('failed');
      this.#stored(await answer.json(), mine);
      return true;
    } catch {
      return this.#failed('offline');
    }
  }

  #stored(answer, mine) {
    this.revision = answer.revision;
    this.#acknowledged = mine;
    const at = this.page.querySelector('[data-lms-saved-at]');
    at.dateTime = answer.at;
    at.textContent = answer.clock;
    if (this.#dirty) { this.show('changed'); return; }
    this.drop();
    this.show('saved');
    this.on.saved(answer);
  }

  #failed(state) {
    this.keep();
    this.show(this.#exposed ? 'exposed' : state);
    this.#retry = setTimeout(() => this.flush(), 10_000);
    return false;
  }

  // What this device kept is offered, never put in unasked.
  offer(take) {
    let kept;
    try { kept = JSON.parse(localStorage.getItem(this.key)); } catch { return; }
    const now = this.typed();
    const same = kept && JSON.stringify(kept.fields ?? kept.text) === JSON.stringify(now.fields ?? now.text);
    if (!kept || same || this.settles) { if (same && this.wasStored) this.drop(); return; }
    const found = this.page.querySelector('[data-lms-found]');
    found.querySelector('[data-lms-found-at]').textContent = new Date(kept.at).toLocaleString(this.page.lang === 'en' ? 'en-GB' : 'sv-SE', { dateStyle: 'long', timeStyle: 'short' });
    found.hidden = false;
    found.querySelector('[data-lms-take]').addEventListener('click', () => {
      // The revision that it was typed on: if somebody has saved since, both are shown.
      this.revision = kept.revision;
      take(kept);
      found.hidden = true;
      this.changed();
    });
    found.querySelector('[data-lms-drop]').addEventListener('click', () => { this.drop(); found.hidden = true; });
  }
}
