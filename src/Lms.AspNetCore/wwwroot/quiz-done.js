// The result is shown, so nothing of the attempt needs to be kept in this browser.
import { Keep } from './quiz-keep.js';
import { forget } from './quiz-hand-in.js';

for (const part of document.querySelectorAll('[data-lms-closed]')) {
  const { lmsClosed: attempt, lmsPerson: person } = part.dataset;
  new Keep({ person, attempt }).forget();
  forget(person, attempt);

  // However it was handed in: tabs that still show the questions hear of it.
  if ('BroadcastChannel' in globalThis) new BroadcastChannel('lms-answers').postMessage({ kind: 'handed-in', person, attempt });
}

document.querySelector('[role="alert"][tabindex]')?.focus();
