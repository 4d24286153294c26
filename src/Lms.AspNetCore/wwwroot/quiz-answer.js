// One question's answer: what the server has, what the learner wants, and whether the two are at odds.
// A number belongs to what is sent, not to each keystroke: an answer from another device that took the same number is then noticed.
import { partial, read, readCertainty, write, writeCertainty, same } from './quiz-fields.js';

const remembered = 5;

/** True when two answers are the same, certainty included. */
export const equal = (one, other) => same(one.value, other.value) && (one.certainty ?? null) === (other.certainty ?? null);

export class Answer {
  #keep; #show;
  #sent = [];

  /** The learner's answer that the server has not acknowledged; null when there is none. */
  wanted = null;

  /** The newer stored answer that the learner has to choose against; null when there is none. */
  conflict = null;

  /** The answer that the server would not take as it is; it is not sent again until it is changed. */
  refused = null;

  /**
   * @param section The question's element.
   * @param keep Where unacknowledged answers stay.
   * @param show Called with this answer, a state and its details.
   */
  constructor(section, keep, show) {
    this.id = section.dataset.lmsQuestion;
    this.#keep = keep;
    this.#show = show;
    this.#take(section);
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

  /** Goes on in the element that the server has drawn anew; what was changed meanwhile stays. True when something waits. */
  renew(section) {
    this.#take(section);
    if (this.closed) this.wanted = null;
    if (!this.wanted) return false;
    this.wanted.seq = Math.max(this.wanted.seq, this.stored.seq + 1);
    this.#put(this.wanted);
    return true;
  }

  /** Takes up what an earlier visit could not send. True when something waits. */
  resume() {
    if (this.wanted) return true;
    const kept = this.#keep.get(this.id);
    if (this.closed) return this.#keep.drop(this.id), false;
    const typed = kept ?? this.#typed();
    if (!typed || equal(typed, this.stored)) return this.#keep.drop(this.id), false;
    this.#sent = kept?.sent ?? [];
    this.#put(typed);
    this.wanted = { seq: typed.seq, value: typed.value, certainty: typed.certainty ?? null, at: kept?.at };
    if (this.stored.seq > (kept?.base ?? typed.seq - 1) && !this.#isOurs(this.stored)) return this.clash({ ...this.stored, standing: this.standing }), false;
    this.wanted.seq = Math.max(typed.seq, this.stored.seq + 1);
    this.#hold();
    return true;
  }

  /** What the page came back with after a form that could not be stored, or what was typed before the script ran. */
  #typed() {
    const typed = this.#read();
    return equal(typed, this.stored) ? null : { seq: Number(this.section.querySelector('[data-lms-known]')?.value ?? this.stored.seq) + 1, ...typed };
  }

  #read() { return { value: read(this.section), certainty: readCertainty(this.section) }; }

  #put({ value, certainty }) {
    write(this.section, value);
    writeCertainty(this.section, certainty ?? null);
  }

  // An answer that the learner has not chosen against stays newer than ours, also for the page after a reload.
  #hold() {
    const base = this.conflict ? Math.min(this.stored.seq, this.conflict.seq - 1) : this.stored.seq;
    this.wanted.at = this.#keep.put(this.id, { ...this.wanted, base, sent: this.#sent });
  }

  #isOurs(newest) { return this.#sent.some(one => one.seq === newest.seq && equal(one, newest)); }

  /** The learner has changed something. True when it is to be sent. */
  changed() {
    if (this.closed) return false;
    const typed = this.#read();
    if (equal(typed, this.wanted ?? this.stored)) return false;
    const last = Math.max(this.stored.seq, ...this.#sent.map(one => one.seq));

    // In a conflict the number stays too low, so that nothing but the learner's choice can put this answer first.
    this.wanted = { seq: this.conflict ? this.wanted.seq : last + 1, ...typed };
    this.#hold();
    if (this.conflict) return this.#show(this, 'conflict'), false;
    return true;
  }

  /** What may be sent now; null when nothing may. */
  get due() { return this.wanted && !this.conflict && !this.closed && this.wanted !== this.refused ? this.wanted : null; }

  /** True when something may have been stored of which this page does not know: then it looks before it sends. */
  get unsure() { return this.due !== null && this.due.seq > this.stored.seq + 1; }

  /** The answer is on its way, and may arrive although no acknowledgement does. */
  sending(mine) {
    if (this.#sent.some(one => one.seq === mine.seq)) return;
    this.#sent = [...this.#sent, { seq: mine.seq, value: mine.value, certainty: mine.certainty ?? null }].slice(-remembered);
    this.#hold();
  }

  /** The server has stored an answer. True when it is the one that the learner wants. */
  acknowledged(mine, { state }) {
    this.stored = { seq: mine.seq, value: mine.value, certainty: mine.certainty ?? null };
    this.standing = state;
    this.#sent = [];
    this.#keep.drop(this.id, mine);
    if (this.wanted && this.wanted !== mine && !equal(this.wanted, mine)) return this.#hold(), false;
    this.wanted = null;
    this.#keep.drop(this.id);
    return true;
  }

  /** Somebody has seen the stored answer: this page stands at it, or asks where it has another one of its own. */
  fresh(newest) {
    if (this.closed || newest.seq <= this.stored.seq) return;
    if (this.#isOurs(newest)) this.stored = newest;
    else if (this.wanted) this.clash(newest);
    else this.#stand(newest);
  }

  /** The server has a newer answer than the learner's. */
  clash(newest) {
    if (!this.wanted || equal(newest, this.wanted)) return this.#stand(newest);
    if (this.#isOurs(newest)) {
      this.stored = newest;
      this.wanted.seq = Math.max(this.wanted.seq, newest.seq + 1);
      return this.#hold();
    }

    this.conflict = newest;
    this.#hold();
    this.#show(this, 'conflict');
  }

  /** Settles a conflict: with the learner's own answer, or with the newer one. True when something waits. */
  settle(mine) {
    const newer = this.conflict;
    this.conflict = null;
    if (!mine) return this.#stand(newer), false;
    this.stored = newer;
    this.#sent = [];
    this.wanted = { seq: newer.seq + 1, ...this.#read() };
    this.#hold();
    return true;
  }

  #standingOf(value) { return Object.keys(value).length === 0 ? 'unanswered' : partial(this.section, value) ? 'partial' : 'answered'; }

  #stand(newest) {
    this.#put(newest);
    this.conflict = null;
    this.stored = { seq: newest.seq, value: newest.value, certainty: newest.certainty ?? null };
    this.standing = newest.standing ?? this.#standingOf(newest.value);
    this.wanted = null;
    this.#sent = [];
    this.#keep.drop(this.id);
    this.#show(this, 'saved', { at: newest.at ?? new Date() });
  }

  /** Checked or done with: nothing waits any more. */
  settleAs(mine) {
    if (this.wanted && !equal(this.wanted, mine)) return;
    this.#keep.drop(this.id);
    this.wanted = null;
  }

  /** The number that the next answer will have, less one: what the form without script sends. */
  get known() { return this.wanted ? this.wanted.seq - 1 : this.stored.seq; }

  /** Nothing is taken any more. */
  close() { this.closed = true; }
}
