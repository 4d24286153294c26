// The last look before handing in: what is handed in is what the page shows, and nothing that this device still holds is left behind.
import { call, device, look } from './quiz-wire.js';
import { Keep } from './quiz-keep.js';
import { Timer } from './quiz-timer.js';
import { equal } from './quiz-answer.js';
import { acknowledged, forget, handIn } from './quiz-hand-in.js';
import { say, element } from './quiz-words.js';
import * as notices from './quiz-notices.js';

const { lmsApi: api, lmsAttempt: attempt, lmsPerson: person, lmsResult: result, lmsBack: back, lmsSignin: signin } = document.querySelector('[data-lms-api][data-lms-attempt]').dataset;
const form = document.querySelector('form[data-lms-hand-in]');
const button = form?.querySelector('button');
const keep = new Keep({ person, attempt });
const shown = new Map([...document.querySelectorAll('[data-lms-stored]')].map(part => [part.dataset.lmsStored, part]));
const channel = 'BroadcastChannel' in globalThis ? new BroadcastChannel('lms-answers') : null;
const clockPart = document.querySelector('[data-lms-timer]');

const open = () => location.replace(result);

const name = question => shown.get(question)?.dataset.lmsName ?? question;

const links = questions => questions.flatMap((question, at) => {
  const link = element('a', { href: `${back}#${shown.get(question)?.dataset.lmsAnchor ?? ''}` }, name(question));
  return at === 0 ? [link] : [', ', link];
});

/** What the page believes is stored: what it shows, and what this tab was told. */
function manifest() {
  const told = acknowledged(person, attempt);
  return Object.fromEntries([...shown].map(([question, part]) => [question, Math.max(Number(part.dataset.lmsSeq), told[question] ?? 0)]));
}

function lost(why) {
  if (why === 'signed-out') notices.signedOut(signin, keep.works);
  else notices.someoneElse(signin, keep.works);
}

// Sends what this device still holds. Gives the questions where another answer came first: there the learner has to choose.
async function sendKept() {
  await keep.ready;
  const against = [];
  let sent = 0;
  if (keep.questions.length === 0) return { sent, against };
  const now = await look(api, attempt);
  if (!now.attempt) return { ...now, sent, against: keep.questions };
  for (const id of keep.questions) {
    const kept = keep.get(id);
    const question = now.attempt.questions.find(one => one.id === id);

    // One question at a time: what was left went with the form that left it.
    const left = now.attempt.navigation === 'sequential' && now.attempt.current !== id;
    if (!question || left || equal(kept, question)) { keep.drop(id); continue; }
    const ours = kept.sent?.some(one => one.seq === question.seq && equal(one, question));
    if (question.seq > (kept.base ?? 0) && !ours) { against.push(id); continue; }
    const seq = Math.max(kept.seq, question.seq + 1);
    const { body } = await call('PUT', `${api}/answers/${encodeURIComponent(id)}`, { seq, value: kept.value, certainty: kept.certainty, device });
    if (body?.attempt !== attempt || body.question !== id || body.seq !== seq) { against.push(id); continue; }
    keep.drop(id);
    sent++;
  }

  return { sent, against };
}

async function sendOrTell() {
  const { sent, against, lost: why } = await sendKept();
  if (why) lost(why);

  // What was just sent belongs to what the learner looks at here.
  if (sent > 0 && against.length === 0) return location.reload();
  if (against.length === 0) return undefined;
  if (button) button.disabled = true;
  return notices.notice('kept', 'bad', 'warning',
    notices.paragraph(say('Den här datorn eller telefonen har svar som inte är sparade.', 'This computer or phone holds answers that are not saved.'),
      `${say('Gå tillbaka till', 'Go back to')} `, ...links(against), say(' innan du lämnar in, så skickas de eller så får du välja.', ' before you hand in; there they are sent, or you choose.')));
}

function differs(refusal) {
  const questions = (refusal.answers ?? []).map(one => one.question);
  for (const { question, stored } of refusal.answers ?? []) if (shown.has(question)) shown.get(question).dataset.lmsSeq = stored;
  forget(person, attempt);
  notices.notice('differs', 'bad', 'warning',
    notices.paragraph(say('Ingenting är inlämnat än.', 'Nothing is handed in yet.'),
      say('Svaren som är sparade är inte de som sidan visade. Titta på ', 'The answers that are stored are not those that the page showed. Look at '), ...links(questions),
      say('. Lämna sedan in igen.', '. Then hand in again.')));
  button.disabled = false;
}

const waiting = ({ elsewhere }, seconds) => {
  notices.elsewhere(Boolean(elsewhere));
  notices.notice('sending', 'warm', 'refresh', notices.paragraph(say('Inte inlämnat än.', 'Not handed in yet.'),
    say(`Servern svarar inte. Försöker igen om ${seconds} sekunder. Svaren är sparade.`, `The server does not answer. Trying again in ${seconds} seconds. The answers are saved.`)));
};

async function send(answers) {
  const { done, refusal, lost: why } = await handIn(api, answers, waiting);
  notices.unsay('sending');
  notices.elsewhere(false);
  if (done || refusal?.code === 'time-up') {
    channel?.postMessage({ kind: 'handed-in', person, attempt });
    await keep.forget();
    return open();
  }

  if (why) { button.disabled = false; return lost(why); }
  if (refusal.code === 'answers-differ') return differs(refusal);

  // The page as it is now says what stands in the way.
  return location.reload();
}

form?.addEventListener('submit', event => {
  event.preventDefault();
  button.disabled = true;
  send(manifest());
});

const timer = clockPart && new Timer(clockPart, async () => {
  if (button) button.disabled = true;
  await sendKept();
  await send(undefined);
});

// Back from somewhere, or handed in elsewhere: what the page shows may be old.
addEventListener('pageshow', event => { if (event.persisted) location.reload(); });
channel?.addEventListener('message', ({ data }) => {
  if (data?.attempt !== attempt || data.person !== person) return;
  if (data.kind === 'handed-in') open();
  else if (data.kind === 'saved') location.reload();
});
document.addEventListener('visibilitychange', async () => {
  const { attempt: now, lost: why } = document.visibilityState === 'visible' ? await look(api, attempt) : {};
  if (now && now.state !== 'open') open();
  else if (why) lost(why);
  else if (now) notices.unsay('lost');
  if (typeof now?.secondsLeft === 'number') timer?.set(now.secondsLeft);
});
document.querySelector('.lms [role="alert"][tabindex]')?.focus();
sendOrTell();
