// The last look before handing in, where there is a time limit: when the time is up, what is saved is handed in.
import { Timer, ask, handIn } from './quiz-timer.js';

const { lmsApi: api, lmsResult: result } = document.querySelector('[data-lms-api]').dataset;
const open = () => location.replace(result);

const timer = new Timer(document.querySelector('[data-lms-timer]'), async () => {
  await handIn(api, () => {});
  open();
});

async function again() {
  const now = await ask(api);
  if (now && !now.open) open();
  else if (typeof now?.seconds === 'number') timer.set(now.seconds);
}

document.addEventListener('visibilitychange', () => { if (document.visibilityState === 'visible') again(); });
addEventListener('pageshow', event => { if (event.persisted) again(); });
document.querySelector('.lms [role="alert"][tabindex]')?.focus();
