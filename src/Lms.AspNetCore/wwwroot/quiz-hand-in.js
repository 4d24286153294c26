// Handing in: with the list of what the page believes is stored, so that nothing is graded of which it does not know.
import { call } from './quiz-wire.js';

const name = (person, attempt) => `lms:acknowledged:${person}:${attempt}`;

/** The numbers that the server has acknowledged to this tab, by question. */
export const acknowledged = (person, attempt) => {
  try { return JSON.parse(sessionStorage.getItem(name(person, attempt))) ?? {}; } catch { return {}; }
};

/** Remembers an acknowledgement for the last look before handing in. */
export const remember = (person, attempt, question, seq) => {
  try { sessionStorage.setItem(name(person, attempt), JSON.stringify({ ...acknowledged(person, attempt), [question]: seq })); } catch { /* the page's own numbers have to do */ }
};

/** Forgets them. */
export const forget = (person, attempt) => { try { sessionStorage.removeItem(name(person, attempt)); } catch { /* nothing was kept */ } };

/**
 * Hands in until the server has said that it is done; gives up never, waits longer each time.
 * @param api Address of the attempt.
 * @param answers What is believed to be stored: question → number; undefined = no check.
 * @param waiting Called with what went wrong and the seconds until the next try.
 * @returns { done } or { refusal }, or { lost } when nobody, or somebody else, is signed in.
 */
export const handIn = async (api, answers, waiting) => {
  for (let own = 1; ; own = Math.min(own * 2, 15)) {
    const result = await call('POST', `${api}/submission`, answers && { answers });
    if (result.body?.id && api.endsWith(result.body.id)) return { done: true };
    if (result.refusal?.code === 'attempt-closed') return { done: true };
    if (result.refusal?.code === 'not-found') return { lost: 'someone-else' };
    if (result.refusal) return { refusal: result.refusal };
    if (result.signedOut) return { lost: 'signed-out' };
    const seconds = Math.max(own, result.wait ?? 0) * (1 + Math.random() / 4);
    waiting(result, Math.ceil(seconds));
    await new Promise(done => {
      const timer = setTimeout(done, seconds * 1000);
      if (!result.wait) addEventListener('online', () => { clearTimeout(timer); done(); }, { once: true });
    });
  }
};
