// Counts down to the end of an attempt from what the server says is left. The browser's clock plays no part: it may be a day off.
import { say } from './quiz-words.js';

const minute = 60;
const thresholds = [5 * minute, minute];

const minutes = seconds => {
  const count = Math.ceil(seconds / minute);
  const hours = Math.floor(count / 60);
  const rest = count % 60;
  const words = [];
  if (hours > 0) words.push(say(hours === 1 ? '1 timme' : `${hours} timmar`, hours === 1 ? '1 hour' : `${hours} hours`));
  if (rest > 0) words.push(say(rest === 1 ? '1 minut' : `${rest} minuter`, rest === 1 ? '1 minute' : `${rest} minutes`));
  return words.join(' ');
};

/** What the page shows: whole minutes, and seconds in the last one. */
const words = seconds => {
  if (seconds <= 0) return say('Tiden är ute', 'The time is up');
  const left = seconds > minute ? minutes(seconds) : say(`${Math.ceil(seconds)} sekunder`, `${Math.ceil(seconds)} seconds`);
  return say(`${left} kvar`, `${left} left`);
};

export class Timer {
  #shown; #said; #base; #limit; #before; #ends; #ticker;

  /**
   * @param element Holds the seconds left when the server read them, and the limit.
   * @param ends Called once, when the time is up.
   */
  constructor(element, ends) {
    this.#shown = element.querySelector('[data-lms-timer-words]');
    this.#said = document.querySelector('[data-lms-timer-said]');
    this.#limit = Number(element.dataset.lmsLimit);
    this.#ends = ends;

    // The server read its clock before the first byte came, so counting from there never ends too early.
    const page = performance.getEntriesByType('navigation')[0];
    this.set(Number(element.dataset.lmsSeconds), page?.responseStart || performance.now());
    this.#ticker = setInterval(() => this.#tick(), 1000);
    this.#tick();
  }

  /** Seconds left. */
  get left() { return this.#base.seconds - (performance.now() - this.#base.at) / 1000; }

  /** Takes the server's word anew: after sleep, or when the page comes back from the browser's memory. */
  set(seconds, at = performance.now()) {
    this.#base = { seconds, at };
    this.#before = this.left;
  }

  stop() { clearInterval(this.#ticker); }

  #tick() {
    const left = this.left;
    const text = words(left);
    if (this.#shown.textContent !== text) this.#shown.textContent = text;
    this.#announce(left);
    this.#before = left;
    if (left > 0) return;
    this.stop();
    this.#ends();
  }

  // Three times in all, politely: a voice that counts would drown the questions.
  #announce(left) {
    const crossed = mark => this.#before > mark && left <= mark && left > 0;
    if (crossed(this.#limit / 2) && this.#limit / 2 > thresholds[0]) this.#said.textContent = say(`Halva tiden har gått. ${minutes(left)} kvar.`, `Half the time has passed. ${minutes(left)} left.`);
    for (const mark of thresholds.filter(one => one < this.#limit))
      if (crossed(mark)) this.#said.textContent = say(`${minutes(mark)} kvar.`, `${minutes(mark)} left.`);
  }
}
