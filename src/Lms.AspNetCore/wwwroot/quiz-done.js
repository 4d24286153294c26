// The result is shown, so nothing of the attempt needs to be kept in this browser.
import { Keep } from './quiz-keep.js';

for (const part of document.querySelectorAll('[data-lms-closed]')) new Keep(part.dataset.lmsClosed).forget();
document.querySelector('[role="alert"][tabindex]')?.focus();
