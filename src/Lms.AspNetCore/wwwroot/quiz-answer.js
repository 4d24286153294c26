// One question's answer on its way to the server. The highest sequence wins there; here an answer is kept until it is acknowledged.
import { read, readCertainty, write, writeCertainty, same } from './quiz-fields.js';

const pause = 600;
const waits = [2, 4, 8, 15, 30];

/** What became of a call: acknowledged, refused for a reason, or not known. */
const outcome = async (response, seq) => {
  const type = response.headers.get('content-type') ?? '';
  const body = /\bjson\b/.test(type) ? await response.json().catch(() => null) : null;

  // A sign-in page or a proxy may answer 200 as well: only our own receipt with our own number counts.
  if (response.ok && body?.seq === seq && !Number.isNaN(Date.parse(body.savedAt))) return { body };
  if (!response.ok && body?.code && response.status < 500 && response.status !== 429) return { refusal: body };
  const signedOut = response.type === 'opaqueredirect' || response.status === 401 || response.status === 403 || (response.ok && !body);
  return { signedOut };
};

/** True when two answers are the same, certainty included. */
const equal = (one, other) => same(one.value, other.value) && (one.certainty ?? null) === (other.certainty ?? null);

export class Answer {
  #api; #keep; #show; #timer; #ticker; #tries = 0; #running = null;

  /**
   * @param section The question's element.
   * @param api Address of the attempt in the API.
   * @param keep Where unacknowledged answers stay.
   * @param show Called with this answer, a state and its details.
   */
  constructor(section, api, keep, show) {
    this.id = section.dataset.lmsQuestion;
    this.#api = api;
    this.#keep = keep;
    this.#show = show;
    this.wanted = null;
    this.conflict = null;
    this.#take(section);
  }

  /** Goes on in the element that the server has drawn anew; what was changed meanwhile stays. */
  renew(section) {
    this.#take(section);
    if (this.closed) this.wanted = null;
    if (!this.wanted) return;
    this.wanted.seq = Math.max(this.wanted.seq, this.stored.seq + 1);
    this.#put(this.wanted);
    this.#later(0);
  }

  #take(section) {
    this.section = section;
    this.standing = section.dataset.lmsStanding;
    this.stored = {
      seq: Number(section.dataset.lmsSeq),
      value: JSON.parse(section.querySelector('[data-lms-shown]')?.value ?? '{}'),
      certainty: Number(section.dataset.lmsCertain) || null,
    };
    this.closed = this.standing === 'checked';
  }

  #put({ value, certainty }) {
    write(this.section, value);
    writeCertainty(this.section, certainty ?? null);
  }

  /** Takes up what an earlier visit could not send. */
  resume() {
    if (this.closed) return this.#keep.drop(this.id);
    const kept = this.#keep.get(this.id) ?? this.#typed();
    if (!kept || equal(kept, this.stored)) return this.#keep.drop(this.id);
    this.#put(kept);
    this.wanted = { seq: kept.seq, value: kept.value, certainty: kept.certainty ?? null };
    if (kept.seq > this.stored.seq) this.#later(0);
    else this.#clash({ ...this.stored, standing: this.standing }, this.wanted);
  }

  /** What the page came back with after a form that could not be stored. */
  #typed() {
    const typed = this.#read();
    return equal(typed, this.stored) ? null : { seq: Number(this.section.querySelector('[data-lms-known]').value) + 1, ...typed };
  }

  /** The learner has changed something. */
  changed() {
    if (this.closed) return;
    const typed = this.#read();
    if (equal(typed, this.wanted ?? this.stored)) return;

    // In a conflict the number stays too low, so that nothing but the learner's choice can put this answer first.
    const seq = this.conflict ? this.wanted.seq : Math.max(this.stored.seq, this.wanted?.seq ?? 0) + 1;
    this.wanted = { seq, ...typed };
    this.#keep.put(this.id, this.wanted);
    if (this.conflict) return this.#show(this, 'conflict');
    this.#tries = 0;
    this.#show(this, 'busy');
    this.#later(pause);
  }

  /** Sends at once what waits; with keepalive when the page is going away. */
  async hurry(leaving = false) {
    if (!this.wanted || this.conflict || this.closed) return;
    clearTimeout(this.#timer);
    clearInterval(this.#ticker);
    await this.#send(leaving);
  }

  /** Saves and has the answer checked. True when it was. */
  async check() {
    clearTimeout(this.#timer);
    clearInterval(this.#ticker);
    while (this.#running) await this.#running;
    this.changed();
    clearTimeout(this.#timer);
    const mine = this.wanted ?? { ...this.stored, seq: this.stored.seq + 1 };
    if (Object.keys(mine.value).length === 0) return this.#show(this, 'blank'), false;
    if (this.conflict) return this.#show(this, 'conflict'), false;
    this.#show(this, 'checking');
    this.#running = this.#call('POST', '/check', mine);
    const result = await this.#running;
    this.#running = null;
    if (result.body || result.refusal?.code === 'question-checked') {
      if (!this.wanted || equal(this.wanted, mine)) {
        this.#keep.drop(this.id);
        this.wanted = null;
      }

      return true;
    }

    if (result.refusal) {
      await this.#refused(result.refusal, mine);
    } else {
      this.#show(this, 'unchecked');
      if (this.wanted) this.#later(waits[1] * 1000);
    }

    return false;
  }

  /** Settles a conflict: with the learner's own answer, or with the newer one. */
  settle(mine) {
    const newer = this.conflict;
    this.conflict = null;
    this.stored = newer;
    if (mine) {
      this.wanted = { seq: newer.seq + 1, ...this.#read() };
      this.#keep.put(this.id, this.wanted);
      this.#later(0);
    } else {
      this.#stand(newer);
    }
  }

  /** The number that the next answer will have, less one: what the form without script sends. */
  get known() { return this.wanted ? this.wanted.seq - 1 : this.stored.seq; }

  /** Nothing is taken any more. */
  close() {
    clearTimeout(this.#timer);
    clearInterval(this.#ticker);
    this.closed = true;
    this.wanted = null;
  }

  #later(after) {
    clearTimeout(this.#timer);
    clearInterval(this.#ticker);
    this.#timer = setTimeout(() => this.#send(false), after);
  }

  async #send(leaving) {
    while (this.#running) await this.#running;
    if (!this.wanted || this.conflict || this.closed) return;
    if (!navigator.onLine) return this.#show(this, 'offline');
    const mine = this.wanted;
    this.#show(this, 'busy');
    this.#running = this.#call('PUT', '', mine, leaving);
    const result = await this.#running;
    this.#running = null;
    if (this.closed) return;
    if (result.body) this.#saved(mine, result.body);
    else if (result.refusal) await this.#refused(result.refusal, mine);
    else this.#again(result);
  }

  #read() { return { value: read(this.section), certainty: readCertainty(this.section) }; }

  async #call(method, path, { seq, value, certainty }, keepalive = false) {
    try {
      const response = await fetch(`${this.#api}/answers/${encodeURIComponent(this.id)}${path}`, {
        method,
        keepalive,
        redirect: 'manual',
        credentials: 'same-origin',
        signal: AbortSignal.timeout(15000),
        headers: { 'content-type': 'application/json', accept: 'application/json' },
        body: JSON.stringify({ seq, value, certainty }),
      });
      return await outcome(response, seq);
    } catch {
      return { unreachable: true };
    }
  }

  #saved(mine, body) {
    this.#tries = 0;
    this.stored = mine;
    this.standing = body.state;
    if (this.wanted === mine) {
      this.wanted = null;
      this.#keep.drop(this.id);
      this.#show(this, 'saved', { at: new Date(body.savedAt) });
    } else {
      this.#later(0);
    }
  }

  async #refused(refusal, mine) {
    switch (refusal.code) {
      case 'newer-answer-exists': return this.#clash(await this.#newest(), this.wanted ?? mine);
      case 'answer-unchanged': return this.#show(this, 'unchanged', refusal);
      case 'time-up':
      case 'attempt-closed': return this.#show(this, 'closed');
      case 'question-checked':
        this.#keep.drop(this.id);
        this.close();
        return this.#show(this, 'checked');
      default: return this.#show(this, 'refused', refusal);
    }
  }

  /** The stored answer as it is now; null when it cannot be fetched. */
  async #newest() {
    try {
      const response = await fetch(this.#api, { credentials: 'same-origin', redirect: 'manual', headers: { accept: 'application/json' } });
      const question = (await response.json()).questions.find(one => one.id === this.id);
      return { seq: question.seq, value: question.value, certainty: question.certainty ?? null, at: question.savedAt && new Date(question.savedAt), standing: question.state };
    } catch {
      return null;
    }
  }

  #clash(newest, mine) {
    if (!newest) return this.#again({ unreachable: true });
    if (equal(newest, mine)) return this.#stand(newest);
    this.wanted = mine;
    this.conflict = newest;
    this.#show(this, 'conflict');
  }

  /** The stored answer is what counts. */
  #stand(newest) {
    this.#put(newest);
    this.stored = newest;
    this.standing = newest.standing ?? this.standing;
    this.wanted = null;
    this.#keep.drop(this.id);
    this.#show(this, 'saved', { at: newest.at ?? new Date() });
  }

  #again(why) {
    if (!navigator.onLine) return this.#show(this, 'offline');
    let left = waits[Math.min(this.#tries++, waits.length - 1)];
    this.#show(this, 'retry', { ...why, left, first: true });
    this.#later(left * 1000);
    this.#ticker = setInterval(() => { if (--left > 0) this.#show(this, 'retry', { ...why, left }); }, 1000);
  }
}
