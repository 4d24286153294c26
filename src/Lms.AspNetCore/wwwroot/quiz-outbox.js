// The way out of the page: one request at a time, what waits goes together, and what fails waits its time before it is tried again.
import { call, look, device } from './quiz-wire.js';

const pause = 400;
const longest = 3_000;
const apart = 900;
const slow = 2_000;
const waits = [2, 4, 8, 15, 30, 60];
const together = 18_000;

/** True when the server says, in our own words, that it has stored this very answer. */
const isReceipt = (body, question, seq) => body?.question === question && body.seq === seq && !Number.isNaN(Date.parse(body.savedAt));

export class Outbox {
  #api; #attempt; #answers; #keep; #on;
  #timer; #ticker; #running = null; #first = null; #last = -Infinity; #tries = 0; #notBefore = 0; #failing = null; #single = false;

  /** Why nothing is sent for now: signed-out, someone-else; null when sending goes on. */
  held = null;

  /**
   * @param page The attempt's address and id, its answers, and where they are kept.
   * @param on show(answer, state, details), refused(answer, refusal), saved(answer, mine, receipt), lost(why),
   *   seen(attempt as it stands), elsewhere(whether something else than the server answers).
   */
  constructor({ api, attempt, answers, keep }, on) {
    this.#api = api;
    this.#attempt = attempt;
    this.#answers = answers;
    this.#keep = keep;
    this.#on = on;
  }

  /** An answer was changed: it goes when the learner pauses, and at the latest after some seconds. */
  touched(answer) {
    if (this.held) return this.#on.show(answer, this.held);
    if (!navigator.onLine) return this.#on.show(answer, 'offline');
    if (this.#failing) return this.#on.show(answer, 'retry', { ...this.#failing, first: true });
    this.#on.show(answer, 'busy');
    this.#first ??= performance.now();
    const now = performance.now();

    // Never more than about one a second, and never more than a second after the last keystroke.
    this.#later(Math.max(0, Math.min(pause, this.#first + longest - now), this.#last + apart - now));
  }

  /** Sends what waits; with keepalive when the page is going away. Waits first where the server asked for it. */
  async flush(leaving = false) {
    clearTimeout(this.#timer);
    while (this.#running) await this.#running;
    if (this.held || this.#due().length === 0) return;
    if (!navigator.onLine) { for (const answer of this.#due()) this.#on.show(answer, 'offline'); return; }
    const early = this.#notBefore - performance.now();
    if (early > 0) return this.#wait(early / 1000);
    this.#running = this.#empty(leaving);
    await this.#running;
  }

  /** Starts anew after an outage: a little apart from everybody else who noticed the same moment. */
  wake() {
    this.#tries = 0;
    this.#failing = null;
    this.#later(Math.random() * 500);
  }

  /** Nothing is sent until release. */
  hold(why) {
    this.held = why;
    clearTimeout(this.#timer);
    clearInterval(this.#ticker);
    for (const answer of this.#due()) this.#on.show(answer, why);
  }

  /** Sending goes on. */
  release() {
    this.held = null;
    this.wake();
  }

  /** Nothing is sent ever again. */
  stop() { this.hold('closed'); }

  /** Saves an answer and has it checked. True when it was. */
  async check(answer) {
    clearTimeout(this.#timer);
    while (this.#running) await this.#running;
    answer.changed();
    const mine = answer.wanted ?? { ...answer.stored, seq: answer.stored.seq + 1 };
    if (Object.keys(mine.value).length === 0) return this.#on.show(answer, 'blank'), false;
    if (answer.conflict) return this.#on.show(answer, 'conflict'), false;
    this.#on.show(answer, 'checking');
    const { seq, value, certainty } = mine;
    this.#running = call('POST', `${this.#api}/answers/${encodeURIComponent(answer.id)}/check`, { seq, value, certainty, device }).finally(() => { this.#running = null; });
    const result = await this.#running;
    if (result.body || result.refusal?.code === 'question-checked') {
      answer.settleAs(mine);
      return true;
    }

    if (result.refusal) {
      await this.#refuse(answer, mine, result.refusal);
    } else {
      this.#fail(result, true);
      this.#on.show(answer, this.held ?? 'unchecked');
    }

    return false;
  }

  #due() { return this.#answers.filter(answer => answer.due); }

  #later(after) {
    clearTimeout(this.#timer);
    clearInterval(this.#ticker);
    this.#timer = setTimeout(() => this.flush(), after);
  }

  async #empty(leaving) {
    clearInterval(this.#ticker);
    this.#first = null;
    this.#last = performance.now();
    try {
      for (let went = true; went && !this.held && this.#due().length > 0;) went = await this.#send(leaving);
    } finally {
      this.#running = null;
    }
  }

  // As many as fit well into one request.
  #batch(leaving) {
    const batch = [];
    let size = 0;
    for (const answer of this.#due()) {
      // There is no time to look first: it stays on the device, for the next visit.
      if (leaving && answer.unsure) continue;
      const mine = answer.due;
      size += JSON.stringify(mine.value).length;
      if (batch.length > 0 && (this.#single || size > together)) break;
      batch.push({ answer, mine });
    }

    return batch;
  }

  /** True when the server took or refused it: when there is a point in going on at once. */
  async #send(leaving) {
    if (!leaving && this.#answers.some(answer => answer.unsure) && !await this.#lookFirst()) return false;
    const batch = this.#batch(leaving);
    if (batch.length === 0) return false;
    for (const { answer, mine } of batch) { answer.sending(mine); this.#on.show(answer, 'busy'); }

    // That it went is kept before it goes: the next page must know its own answer when it meets it.
    if (leaving) this.#keep.lastResort();
    else await this.#keep.settled();
    const patience = setTimeout(() => { for (const { answer } of batch) this.#on.show(answer, 'slow'); }, slow);
    const body = ({ answer, mine: { seq, value, certainty } }) => ({ question: answer.id, seq, value, certainty });
    const result = batch.length > 1
      ? await call('PUT', `${this.#api}/answers`, { answers: batch.map(body), device }, leaving)
      : await call('PUT', `${this.#api}/answers/${encodeURIComponent(batch[0].answer.id)}`, { ...body(batch[0]), question: undefined, device }, leaving);
    clearTimeout(patience);
    return batch.length > 1 ? this.#takeMany(batch, result) : this.#takeOne(batch[0], result);
  }

  async #lookFirst() {
    const { attempt, lost } = await look(this.#api, this.#attempt);
    if (attempt) return this.#on.seen(attempt), true;
    this.#fail(lost === 'signed-out' ? { signedOut: true } : lost ? { refusal: { code: 'not-found' } } : { unreachable: true });
    return false;
  }

  async #takeOne({ answer, mine }, result) {
    if (result.body?.attempt === this.#attempt && isReceipt(result.body, answer.id, mine.seq)) return this.#saved(answer, mine, result.body), true;
    if (result.refusal && result.refusal.code !== 'not-found') return await this.#refuse(answer, mine, result.refusal), true;
    return this.#fail(result.body ? { elsewhere: true } : result), false;
  }

  async #takeMany(batch, result) {
    const refusal = result.refusal?.code;
    if (refusal === 'attempt-closed' || refusal === 'time-up') return await this.#refuse(batch[0].answer, batch[0].mine, result.refusal), false;

    // An older server has no way for several at once, and too many may be too large: then one by one.
    if ((refusal && refusal !== 'not-found') || result.status === 404 || result.status === 405) return this.#single = true;
    if (result.body?.attempt !== this.#attempt || !Array.isArray(result.body.answers)) return this.#fail(result.body ? { elsewhere: true } : result), false;
    let all = true;
    for (const { answer, mine } of batch) {
      const told = result.body.answers.find(one => one?.question === answer.id);
      if (isReceipt(told, answer.id, mine.seq)) this.#saved(answer, mine, told);
      else if (typeof told?.code === 'string') await this.#refuse(answer, mine, told);
      else all = false;
    }

    return all || (this.#fail({ elsewhere: true }), false);
  }

  // The server answers again, whatever it says.
  #reached() {
    this.#tries = 0;
    this.#notBefore = 0;
    this.#failing = null;
    this.#on.elsewhere(false);
  }

  #saved(answer, mine, receipt) {
    this.#reached();
    if (answer.acknowledged(mine, receipt)) this.#on.show(answer, 'saved', { at: new Date(receipt.savedAt) });
    this.#on.saved(answer, mine, receipt);
  }

  async #refuse(answer, mine, refusal) {
    this.#reached();
    if (refusal.code !== 'newer-answer-exists') {
      answer.refused = mine;
      return this.#on.refused(answer, mine, refusal);
    }

    const newest = refusal.newest ?? (await look(this.#api, this.#attempt)).attempt?.questions.find(one => one.id === answer.id);
    if (!newest) return this.#fail({ unreachable: true });
    answer.clash({ ...newest, at: newest.savedAt && new Date(newest.savedAt), standing: newest.state });
  }

  #fail({ signedOut, refusal, elsewhere, wait = 0 }, quietly = false) {
    if (signedOut || refusal) return this.#on.lost(signedOut ? 'signed-out' : 'someone-else');
    this.#on.elsewhere(Boolean(elsewhere));
    if (wait > 0) this.#notBefore = performance.now() + wait * 1000;
    const own = waits[Math.min(this.#tries++, waits.length - 1)];

    // Spread out, so that a room full of learners does not come back in the same second.
    this.#wait(Math.max(own, wait) * (1 + Math.random() / 4), { elsewhere, asked: wait > 0 }, quietly);
  }

  #wait(seconds, why = this.#failing ?? {}, quietly = false) {
    if (!navigator.onLine) { for (const answer of this.#due()) this.#on.show(answer, 'offline'); return; }
    let left = Math.max(1, Math.round(seconds));
    this.#failing = { ...why, left };
    if (!quietly) for (const answer of this.#due()) this.#on.show(answer, 'retry', { ...this.#failing, first: true });
    this.#later(seconds * 1000);
    this.#ticker = setInterval(() => {
      if (--left < 1) return;
      this.#failing = { ...why, left };
      for (const answer of this.#due()) this.#on.show(answer, 'retry', this.#failing);
    }, 1000);
  }
}
