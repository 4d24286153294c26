// The quiz player: saves as one goes, checks in place, goes on without a network. Without this file one form does it all.
import { Answer } from './quiz-answer.js';
import { Keep } from './quiz-keep.js';
import { Outbox } from './quiz-outbox.js';
import { Watch } from './quiz-watch.js';
import { lock } from './quiz-fields.js';
import { enhance } from './quiz-types.js';
import { draw, show } from './quiz-state.js';
import { look } from './quiz-wire.js';
import { say } from './quiz-words.js';
import { Timer } from './quiz-timer.js';
import { forget, handIn, remember } from './quiz-hand-in.js';
import * as notices from './quiz-notices.js';

const form = document.querySelector('form[data-lms-attempt]');
const { lmsAttempt: attempt, lmsPerson: person, lmsApi: api, lmsResult: result } = form.dataset;
const submit = form.querySelector('[data-lms-submit]');
const submitHelp = form.querySelector('[data-lms-submit-help]');
const clockPart = document.querySelector('[data-lms-timer]');
const failing = new Set();
const answers = [];
let offlineSince = navigator.onLine ? null : new Date();
let closed = false;
let ended = false;
let timer = null;

const keep = new Keep({ person, attempt, memory: form.dataset.lmsKeep === 'memory' }, notices.keepsNothing);
const flags = keep.flags;
const outbox = new Outbox({ api, attempt, answers, keep }, {
  show: onState,
  refused: onRefused,
  lost: onLost,
  seen: onSeen,
  elsewhere: notices.elsewhere,
  saved: (answer, mine, receipt) => { remember(person, attempt, answer.id, mine.seq); watch.saved(answer, mine, receipt); },
});
const watch = new Watch({ api, attempt, person, stale: clockPart ? 0 : undefined }, {
  seen: onSeen,
  lost: onLost,
  back: () => { form.hidden = false; notices.unsay('lost'); outbox.release(); redraw(); },
  saved: (question, newest) => { answers.find(answer => answer.id === question)?.fresh(stored(newest)); redraw(); },
  handedIn: close,
});

const find = target => answers.find(answer => answer.section === target.closest?.('[data-lms-question]'));

const stored = ({ seq, value, certainty, savedAt, device, state }) =>
  ({ seq, value, certainty: certainty ?? null, device, standing: state, at: savedAt ? new Date(savedAt) : null });

function redraw() {
  draw(answers, flags, failing);
  if (!closed) submit.disabled = offlineSince !== null;
  submitHelp.dataset.lmsWords ??= submitHelp.textContent;
  submitHelp.textContent = offlineSince ? say('Går att lämna in när nätet är tillbaka.', 'You can hand in when the network is back.') : submitHelp.dataset.lmsWords;
  if (offlineSince) notices.offline(offlineSince, answers.filter(answer => answer.wanted).length, keep.works);
  else notices.unsay('offline');
}

// A failing state is one that the learner must see from afar: in the map, and when leaving.
function onState(answer, state, details = {}) {
  if (closed) return;
  show(answer, state, { ...details, kept: keep.works });
  if (state === 'saved' && !answer.advancing && answer.section.querySelector('[data-lms-unfolds]')) refresh(answer);
  if (['retry', 'refused', 'conflict', 'unchecked', 'signed-out'].includes(state) || (state === 'offline' && !keep.works)) failing.add(answer.id);
  else if (state === 'saved' || state === 'offline') failing.delete(answer.id);
  if (state !== 'retry' || details.first) redraw();
}

function onRefused(answer, mine, refusal) {
  switch (refusal.code) {
    case 'time-up':
    case 'attempt-closed': return close();
    case 'question-checked':
      answer.settleAs(mine);
      return refresh(answer);
    case 'answer-unchanged': return onState(answer, 'unchanged', refusal);
    default: return onState(answer, 'refused', refusal);
  }
}

function onLost(why) {
  if (closed || ended) return;
  outbox.hold(why);
  form.hidden = why === 'someone-else';
  if (why === 'signed-out') notices.signedOut(form.dataset.lmsSignin, keep.works);
  else notices.someoneElse(form.dataset.lmsSignin, keep.works);
  watch.hold();
}

// The attempt as the server has it now: what is newer there is shown, or asked about.
function onSeen(now) {
  if (ended || closed) return;
  if (now.state !== 'open') return close();
  if (typeof now.secondsLeft === 'number') timer?.set(now.secondsLeft);
  for (const question of now.questions) answers.find(answer => answer.id === question.id)?.fresh(stored(question));
  redraw();
}

// What waits is sent, and then everything is handed in. Typing ends with the time; what was typed does not get lost.
async function timeUp() {
  if (ended || closed) return;
  ended = true;
  for (const answer of answers) lock(answer.section);
  for (const button of document.querySelectorAll('button[form="svar"], form[data-lms-attempt] button')) button.disabled = true;
  const tell = (icon, sentence) => notices.notice('time', 'warm', icon, notices.paragraph(say('Tiden är ute.', 'The time is up.'), sentence));
  tell('clock', say('Svaren skickas och lämnas in.', 'The answers are sent and handed in.'));
  await outbox.flush();
  const late = () => tell('offline', say('Sidan når inte servern. Det som var sparat där lämnas in. Resultatet öppnas när nätet är tillbaka.', 'The page cannot reach the server. What was saved there is handed in. The result opens when the network is back.'));
  let manifest = Object.fromEntries(answers.map(answer => [answer.id, answer.stored.seq]));
  for (;;) {
    const { done, refusal, lost } = await handIn(api, manifest, late);
    if (done || refusal?.code === 'time-up') break;
    if (lost) { ended = false; return onLost(lost); }

    // There is no time left to look: what is stored counts.
    await outbox.flush();
    manifest = undefined;
  }

  watch.handedIn();
  location.replace(result);
}

function close() {
  if (ended || closed) return;
  const missed = answers.filter(answer => answer.wanted).map(answer => `${say('fråga', 'question')} ${answer.section.dataset.lmsOrdinal}`);
  closed = true;
  outbox.stop();
  timer?.stop();
  form.hidden = false;
  for (const answer of answers) { answer.close(); lock(answer.section); }
  for (const button of document.querySelectorAll('button[form="svar"], form[data-lms-attempt] button')) button.disabled = true;
  for (const name of ['offline', 'lost', 'elsewhere', 'unsaved']) notices.unsay(name);
  notices.closed(result, missed);
  document.querySelector('[data-lms-notices]').scrollIntoView({ block: 'nearest' });
  keep.forget();
  forget(person, attempt);
}

// What the script adds to a question as the server has drawn it.
function dress(section, id) {
  enhance(section);
  for (const part of section.querySelectorAll('[data-lms-script]')) part.hidden = false;
  const flag = section.querySelector('[data-lms-flag]');
  if (flag) flag.checked = flags.has(id);
}

// After a check the server draws the question with its feedback; the page takes over that part.
async function refresh(answer) {
  const response = await fetch(location.href.split('#')[0], { credentials: 'same-origin', redirect: 'manual', headers: { accept: 'text/html' } }).catch(() => null);
  const page = response?.ok ? new DOMParser().parseFromString(await response.text(), 'text/html') : null;
  const fresh = page?.getElementById(answer.section.id);

  // Without the server's drawing the question stays as it is; the answer is stored all the same.
  if (!fresh?.matches('[data-lms-question]')) return response?.ok ? location.reload() : onState(answer, 'unchecked');
  const section = document.importNode(fresh, true);
  answer.section.replaceWith(section);
  dress(section, answer.id);
  if (answer.renew(section)) outbox.touched(answer);
  failing.delete(answer.id);
  redraw();
  section.querySelector('[data-lms-feedback]')?.focus();
}

async function check(answer, button) {
  button.disabled = true;
  try {
    if (await outbox.check(answer)) await refresh(answer);
  } finally {
    button.disabled = closed;
  }
}

// A question that unfolds as it is answered: the server tells what comes next.
async function advance(answer, button) {
  button.disabled = true;
  answer.advancing = true;
  try {
    if (answer.changed()) outbox.touched(answer);
    await outbox.flush();
    if (answer.wanted) return;
    await refresh(answer);
    answer.section.querySelector('[data-lms-unfolds] [tabindex="-1"]')?.focus();
  } finally {
    answer.advancing = false;
    button.disabled = closed;
  }
}

// Leaves for the course, or for the last look before handing in, when everything is saved; else it says what is not.
async function leave(to, button) {
  button.disabled = true;
  await outbox.flush();
  button.disabled = closed;
  if (closed || outbox.held) return;
  const waiting = answers.filter(answer => answer.wanted);
  if (waiting.length === 0) return location.assign(to);
  const links = waiting.map((answer, at) => {
    const link = document.createElement('a');
    link.href = `#${answer.section.id}`;
    link.textContent = `${say('fråga', 'question')} ${answer.section.dataset.lmsOrdinal}`;
    return at === 0 ? [link] : [', ', link];
  }).flat();
  notices.notice('unsaved', 'bad', 'warning',
    notices.paragraph(say('Allt är inte sparat än.', 'Not everything is saved yet.'), `${say('Titta på', 'Look at')} `, ...links, '.'));
  document.querySelector('[data-lms-notices]').scrollIntoView({ block: 'nearest' });
}

// Attempts that were handed in elsewhere meanwhile leave nothing behind on this device.
async function tidy() {
  for (const other of (await keep.others()).slice(0, 5)) {
    const { attempt: now, lost } = await look(api.replace(attempt, other), other);
    if (lost === 'someone-else' || (now && now.state !== 'open')) keep.forget(other);
  }
}

function begin() {
  for (const section of form.querySelectorAll('[data-lms-question]')) {
    const answer = new Answer(section, keep, onState);
    answers.push(answer);
    dress(section, answer.id);
  }

  for (const part of document.querySelectorAll('[data-lms-script]')) part.hidden = false;
  for (const part of document.querySelectorAll('[data-lms-plain]')) part.hidden = true;
  redraw();
  resume();
  const place = new URLSearchParams(location.search).has('fortsatt') && document.getElementById(location.hash.slice(1));
  if (place) { place.tabIndex = -1; place.focus(); }
  else document.querySelector('.lms [role="alert"][tabindex]')?.focus();
  if (clockPart) timer = new Timer(clockPart, timeUp);
}

// Only an acknowledgement makes an answer saved: what an earlier visit could not send is sent now.
async function resume() {
  await keep.ready;
  for (const gone of keep.questions.filter(id => !answers.some(answer => answer.id === id))) keep.drop(gone);
  for (const answer of answers) if (answer.resume()) outbox.touched(answer);
  redraw();
  form.dataset.lmsResumed = '';
  await outbox.flush();
  tidy();
}

form.addEventListener('input', event => {
  const answer = find(event.target);
  if (!answer) return;
  if (!event.target.matches('[data-lms-flag]')) {
    if (answer.changed()) outbox.touched(answer);
    return redraw();
  }

  if (event.target.checked) flags.add(answer.id); else flags.delete(answer.id);
  keep.flags = flags;
  redraw();
});

form.addEventListener('lms-settle', event => {
  const answer = find(event.target);
  if (answer.settle(event.detail.mine)) outbox.touched(answer);
  redraw();
});

form.addEventListener('submit', event => {
  const button = event.submitter;
  const to = { 'lamna-in': form.dataset.lmsSummary, kursen: form.dataset.lmsCourse }[button?.name === 'gor' ? button.value : ''];
  if (button?.name === 'ratta') {
    event.preventDefault();
    check(answers.find(answer => answer.id === button.value), button);
  } else if (button?.matches('[data-lms-advance]')) {
    event.preventDefault();
    advance(find(button), button);
  } else if (button?.name === 'spara' || button?.value === 'spara') {
    event.preventDefault();
    outbox.flush();
  } else if (to) {
    event.preventDefault();
    leave(to, button);
  } else if (offlineSince) {
    event.preventDefault();
    redraw();
  } else {
    for (const answer of answers) {
      const known = answer.section.querySelector('[data-lms-known]');
      if (!known) continue;
      known.value = answer.known;
      answer.section.querySelector('[data-lms-shown]').value = JSON.stringify(answer.stored.value);
      const shownCertainty = answer.section.querySelector('[data-lms-shown-certainty]');
      if (shownCertainty) shownCertainty.value = answer.stored.certainty ?? '';
    }
  }
});

addEventListener('offline', () => { offlineSince = new Date(); redraw(); });
addEventListener('online', () => { offlineSince = null; redraw(); outbox.wake(); });
document.addEventListener('visibilitychange', () => {
  if (document.visibilityState !== 'hidden') return;
  keep.lastResort();
  outbox.flush(true);
});
addEventListener('pagehide', () => keep.lastResort());
addEventListener('beforeunload', event => { if (!keep.works && answers.some(answer => answer.wanted)) event.preventDefault(); });

begin();
