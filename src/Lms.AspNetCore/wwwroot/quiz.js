// The quiz player: saves as one goes, checks in place, goes on without a network. Without this file one form does it all.
import { Answer } from './quiz-answer.js';
import { Keep } from './quiz-keep.js';
import { lock } from './quiz-fields.js';
import { enhance } from './quiz-types.js';
import { draw, show } from './quiz-state.js';
import { say, clock, element, icon } from './quiz-words.js';
import { Timer, ask, handIn } from './quiz-timer.js';

const form = document.querySelector('form[data-lms-attempt]');
const notices = document.querySelector('[data-lms-notices]');
const submit = form.querySelector('[data-lms-submit]');
const submitHelp = form.querySelector('[data-lms-submit-help]');
const keep = new Keep(form.dataset.lmsAttempt);
const flags = keep.flags;
const failing = new Set();
const answers = [];
let offlineSince = navigator.onLine ? null : new Date();
let closed = false;
let ended = false;

const find = target => answers.find(answer => answer.section === target.closest?.('[data-lms-question]'));

const redraw = () => { draw(answers, flags, failing); offlineNotice(); };

// A failing state is one that the learner must see from afar: in the map, and when leaving.
const onState = (answer, state, details) => {
  if (closed) return;
  if (state === 'closed') return close();
  if (state === 'checked') return refresh(answer);
  show(answer, state, details);
  if (state === 'saved' && !answer.advancing && answer.section.querySelector('[data-lms-unfolds]')) refresh(answer);
  if (['retry', 'refused', 'conflict', 'unchecked'].includes(state) || (state === 'offline' && !keep.works)) failing.add(answer.id);
  else if (state === 'saved' || state === 'offline') failing.delete(answer.id);
  if (state !== 'retry' || details.first) redraw();
};

function notice(name, look, symbol, ...parts) {
  const old = notices.querySelector(`[data-lms-notice="${name}"]`);
  const made = element('div', { class: `lms-notice lms-notice--${look}`, 'data-lms-notice': name }, icon(symbol), element('div', {}, ...parts));
  if (old?.textContent === made.textContent) return;
  if (old) old.replaceWith(made); else notices.append(made);
}

function offlineNotice() {
  const off = offlineSince !== null;
  if (!closed) submit.disabled = off;
  submitHelp.dataset.lmsWords ??= submitHelp.textContent;
  submitHelp.textContent = off ? say('Går att lämna in när nätet är tillbaka.', 'You can hand in when the network is back.') : submitHelp.dataset.lmsWords;
  if (!off) return notices.querySelector('[data-lms-notice="offline"]')?.remove();
  const waiting = answers.filter(answer => answer.wanted).length;
  const count = waiting === 0 ? say('Inga svar väntar.', 'No answers are waiting.')
    : waiting === 1 ? say('Ett svar väntar på att skickas.', 'One answer is waiting to be sent.')
    : say(`${waiting} svar väntar på att skickas.`, `${waiting} answers are waiting to be sent.`);
  notice('offline', 'warm', 'offline',
    element('p', {}, element('strong', {}, say('Du är frånkopplad.', 'You are offline.')), ' ', say('Fortsätt svara. Svaren sparas på den här enheten och skickas när nätet är tillbaka. Du kan inte lämna in förrän dess.', 'Go on answering. Answers are saved on this device and sent when the network is back. You cannot hand in until then.')),
    element('p', { class: 'lms-small' }, `${say('Frånkopplad sedan', 'Offline since')} ${clock(offlineSince)}. ${count}`));
}

// What waits is sent, and then everything is handed in. Typing ends with the time; what was typed does not get lost.
async function timeUp() {
  if (ended || closed) return;
  ended = true;
  for (const answer of answers) lock(answer.section);
  for (const button of document.querySelectorAll('button[form="svar"], form[data-lms-attempt] button')) button.disabled = true;
  const over = element('strong', {}, say('Tiden är ute.', 'The time is up.'));
  notice('time', 'warm', 'clock', element('p', {}, over, ' ', say('Svaren skickas och lämnas in.', 'The answers are sent and handed in.')));
  await Promise.allSettled(answers.map(answer => answer.hurry()));
  await handIn(form.dataset.lmsApi, () => notice('time', 'warm', 'offline', element('p', {}, over, ' ',
    say('Sidan når inte servern. Det som var sparat där lämnas in. Resultatet öppnas när nätet är tillbaka.', 'The page cannot reach the server. What was saved there is handed in. The result opens when the network is back.'))));
  location.replace(form.dataset.lmsResult);
}

function close() {
  if (ended) return;
  closed = true;
  for (const answer of answers) { answer.close(); lock(answer.section); }
  for (const button of form.querySelectorAll('button')) button.disabled = true;
  notice('closed', 'bad', 'warning', element('p', {},
    element('strong', {}, say('Försöket är redan inlämnat.', 'The attempt has been handed in already.')), ' ',
    say('Det du ändrade efteråt räknas inte.', 'What you changed afterwards does not count.'), ' ',
    element('a', { href: form.dataset.lmsResult }, say('Öppna resultatet', 'Open the result'))));
  notices.scrollIntoView({ block: 'nearest' });
}

// What the script adds to a question as the server has drawn it.
function dress(section, id) {
  enhance(section);
  for (const part of section.querySelectorAll('[data-lms-script]')) part.hidden = false;
  const flag = section.querySelector('[data-lms-flag]');
  if (flag) flag.checked = flags.has(id);
}

function count(element) {
  const timer = new Timer(element, timeUp);
  const again = async () => {
    const now = await ask(form.dataset.lmsApi);
    if (now && !now.open && !ended) location.replace(form.dataset.lmsResult);
    else if (typeof now?.seconds === 'number') timer.set(now.seconds);
  };
  document.addEventListener('visibilitychange', () => { if (document.visibilityState === 'visible') again(); });
  addEventListener('pageshow', event => { if (event.persisted) again(); });
}

// After a check the server draws the question with its feedback; the page takes over that part.
async function refresh(answer) {
  const response = await fetch(location.href.split('#')[0], { credentials: 'same-origin', headers: { accept: 'text/html' } });
  const page = new DOMParser().parseFromString(await response.text(), 'text/html');
  const fresh = response.ok && page.getElementById(answer.section.id);
  if (!fresh) return location.reload();
  const section = document.importNode(fresh, true);
  answer.section.replaceWith(section);
  dress(section, answer.id);
  answer.renew(section);
  failing.delete(answer.id);
  redraw();
  section.querySelector('[data-lms-feedback]')?.focus();
}

async function check(answer, button) {
  button.disabled = true;
  try {
    if (await answer.check()) await refresh(answer);
  } finally {
    button.disabled = false;
  }
}

// A question that unfolds as it is answered: the server tells what comes next.
async function advance(answer, button) {
  button.disabled = true;
  answer.advancing = true;
  try {
    answer.changed();
    await answer.hurry();
    if (answer.wanted) return;
    await refresh(answer);
    answer.section.querySelector('[data-lms-unfolds] [tabindex="-1"]')?.focus();
  } finally {
    answer.advancing = false;
    button.disabled = false;
  }
}

function begin() {
  for (const section of form.querySelectorAll('[data-lms-question]')) {
    const answer = new Answer(section, form.dataset.lmsApi, keep, onState);
    answers.push(answer);
    dress(section, answer.id);
  }

  for (const part of document.querySelectorAll('[data-lms-script]')) part.hidden = false;
  for (const part of document.querySelectorAll('[data-lms-plain]')) part.hidden = true;
  for (const answer of answers) answer.resume();
  redraw();
  const place = new URLSearchParams(location.search).has('fortsatt') && document.getElementById(location.hash.slice(1));
  if (place) { place.tabIndex = -1; place.focus(); }
  else document.querySelector('.lms [role="alert"][tabindex]')?.focus();
  const timer = document.querySelector('[data-lms-timer]');
  if (timer) count(timer);
}

form.addEventListener('input', event => {
  const answer = find(event.target);
  if (!answer) return;
  if (!event.target.matches('[data-lms-flag]')) { answer.changed(); return redraw(); }
  if (event.target.checked) flags.add(answer.id); else flags.delete(answer.id);
  keep.flags = flags;
  redraw();
});

form.addEventListener('submit', event => {
  const button = event.submitter;
  if (button?.name === 'ratta') {
    event.preventDefault();
    check(answers.find(answer => answer.id === button.value), button);
  } else if (button?.matches('[data-lms-advance]')) {
    event.preventDefault();
    advance(find(button), button);
  } else if (button?.name === 'spara' || button?.value === 'spara') {
    event.preventDefault();
    for (const answer of answers) answer.hurry();
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
addEventListener('online', () => { offlineSince = null; redraw(); for (const answer of answers) answer.hurry(); });
document.addEventListener('visibilitychange', () => { if (document.visibilityState === 'hidden') for (const answer of answers) answer.hurry(true); });
addEventListener('beforeunload', event => { if (!keep.works && answers.some(answer => answer.wanted)) event.preventDefault(); });

begin();
