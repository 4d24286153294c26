// Shows how each answer stands: in the question's foot, in the map and in the count.
import { announce } from './quiz-notices.js';
import { say, clock, moment, element, icon } from './quiz-words.js';
import { words, certaintyWords, partial } from './quiz-fields.js';

const heard = new Map();

// Each state is told once, in few words; the line itself is for the eye.
const line = (answer, look, symbol, parts, { words: told = parts.map(part => part.textContent ?? part).join(''), asked = false } = {}) => {
  const status = answer.section.querySelector('.lms-q-foot .lms-save');
  if (!status) return;
  status.className = `lms-save${look ? ` lms-save--${look}` : ''}`;
  status.replaceChildren(icon(symbol), element('span', {}, ...parts));
  if (!told || (heard.get(answer.id) === told && !asked)) return;
  heard.set(answer.id, told);
  announce(`${say('Fråga', 'Question')} ${answer.section.dataset.lmsOrdinal}: ${told}`, asked);
};

const retry = (answer, { asked, left, first }) => {
  const count = answer.section.querySelector('[data-lms-left]');
  if (!first && count) { count.textContent = left; return; }
  const why = asked
    ? say('Inte sparat – servern hinner inte med just nu. Försöker igen om ', 'Not saved – the server cannot keep up right now. Trying again in ')
    : say('Inte sparat – försöker igen om ', 'Not saved – trying again in ');

  // The count is for the eye only: read aloud each second it would drown everything else.
  line(answer, 'bad', 'warning', [why, element('span', { 'data-lms-left': '' }, String(left)), left === 1 ? say(' sekund', ' second') : say(' sekunder', ' seconds')],
    { words: say('inte sparat. Försöker snart igen.', 'not saved. Trying again soon.') });
};

const devices = {
  phone: ['från en telefon', 'from a phone'],
  tablet: ['från en surfplatta', 'from a tablet'],
  computer: ['från en dator', 'from a computer'],
};

const conflict = answer => {
  const { section } = answer;
  line(answer, 'bad', 'warning', [say('Inte sparat – välj vilket svar som ska gälla', 'Not saved – choose which answer counts')]);
  section.querySelector('[data-lms-conflict]')?.remove();
  const nothing = say('Inget svar', 'No answer');
  const told = ({ value, certainty }) => [words(section, value), certaintyWords(section, certainty)].filter(text => text).join('. ');
  const card = (title, text, action, mine) => {
    const button = element('button', { type: 'button', class: 'lms-btn lms-btn--quiet lms-btn--s', 'data-lms-settle': mine ? 'mine' : 'newer' }, action);
    button.addEventListener('click', () => {
      box.remove();
      section.dispatchEvent(new CustomEvent('lms-settle', { bubbles: true, detail: { mine } }));
      section.querySelector('input:not([type="hidden"]), select, textarea')?.focus();
    });
    return element('section', { class: 'lms-card' }, element('h3', {}, title), element('p', {}, text || nothing), element('p', {}, button));
  };
  const { at, device } = answer.conflict;
  const from = devices[device] ? ` ${say(...devices[device])}` : '';
  const when = at ? `, ${moment(at)}` : '';
  const box = element('div', { class: 'lms-flow-s', 'data-lms-conflict': '' },
    element('p', { class: 'lms-error' }, icon('warning'), element('span', {}, say('Det finns ett nyare svar, från en annan flik eller enhet. Välj vilket som ska gälla.', 'There is a newer answer, from another tab or device. Choose which one counts.'))),
    element('div', { class: 'lms-sides' },
      card(say('Ditt svar här', 'Your answer here'), told(answer.wanted), say('Behåll mitt svar', 'Keep my answer'), true),
      card(`${say('Nyare svar', 'Newer answer')}${from}${when}`, told(answer.conflict), say('Använd det nyare svaret', 'Use the newer answer'), false)));
  section.querySelector('.lms-q-foot').before(box);
};

/** Shows a state of an answer. */
export const show = (answer, state, details = {}) => {
  switch (state) {
    case 'busy': return line(answer, 'busy', 'refresh', [say('Sparar…', 'Saving…')], { words: '' });
    case 'slow': return line(answer, 'busy', 'refresh', [say('Sparar… Det går långsamt just nu. Du kan fortsätta svara.', 'Saving… It is slow right now. You can go on answering.')]);
    case 'checking': return line(answer, 'busy', 'refresh', [say('Rättar…', 'Checking…')], { words: '' });
    case 'saved':
      answer.section.querySelector('[data-lms-conflict]')?.remove();
      return answer.standing === 'unanswered'
        ? line(answer, '', 'circle', [say('Inte besvarad ännu', 'Not answered yet')])
        : line(answer, 'ok', 'check', [`${say('Sparat', 'Saved')} ${clock(details.at)}`]);
    case 'offline': return line(answer, '', 'offline', details.kept
      ? [say(`Sparat på enheten ${clock()}, skickas senare`, `Saved on the device ${clock()}, will be sent later`)]
      : [say('Inte sparat – skickas när nätet är tillbaka', 'Not saved – will be sent when the network is back')],
    { words: details.kept ? say('sparat på enheten, skickas senare', 'saved on the device, will be sent later') : undefined });
    case 'signed-out': return line(answer, 'bad', 'lock', [
      say('Inte sparat – skickas när du har ', 'Not saved – will be sent when you have '),
      element('a', { href: document.querySelector('[data-lms-signin]').dataset.lmsSignin, target: '_blank' }, say('loggat in', 'signed in')),
    ]);
    case 'retry': return retry(answer, details);
    case 'blank': return line(answer, 'bad', 'warning', [say('Svara på frågan innan du rättar den.', 'Answer the question before you check it.')], { asked: true });
    case 'unchecked': return line(answer, 'bad', 'warning', [say('Det gick inte att rätta. Ditt svar finns kvar. Försök igen om en stund.', 'It could not be checked. Your answer is still here. Try again in a while.')], { asked: true });
    case 'unchanged': return line(answer, 'bad', 'warning', [details.detail ?? ''], { asked: true });
    case 'refused': return line(answer, 'bad', 'warning', [`${say('Inte sparat', 'Not saved')}: ${details.detail ?? ''}`]);
    case 'conflict': return conflict(answer);
  }
};

/** Where a question stands, for the map: what is typed counts at once, what is stored says whether it is safe. */
const standing = answer => {
  if (answer.standing === 'checked') return ['is-done', say('rättad', 'checked')];
  const value = (answer.wanted ?? answer.stored).value;
  if (Object.keys(value).length === 0) return ['is-open', say('inte besvarad', 'not answered')];
  if (answer.wanted ? partial(answer.section, value) : answer.standing === 'partial') return ['is-open', say('delvis besvarad', 'partly answered')];
  return ['is-done', say('besvarad', 'answered')];
};

/** Draws the map and the count anew. */
export const draw = (answers, flags, failing) => {
  // One question at a time has no map; what is told of the whole is then the server's.
  if (!document.querySelector('.lms-map')) return;
  let done = 0;
  let minutes = 0;
  const asked = answers.filter(answer => answer.standing !== 'information');
  for (const answer of asked) {
    const link = document.querySelector(`[data-lms-map="${CSS.escape(answer.id)}"]`);
    const [look, word] = standing(answer);
    if (look === 'is-done') done++;
    else minutes += Number(link.dataset.lmsMinutes);
    const flagged = flags.has(answer.id);
    const bad = failing.has(answer.id);
    link.className = `${bad ? 'is-bad' : look}${flagged ? ' is-flag' : ''}`;
    const said = [say('Fråga ', 'Question ') + answer.section.dataset.lmsOrdinal, bad ? say('inte sparad', 'not saved') : word];
    if (flagged) said.push(say('markerad', 'marked'));
    if ('lmsRequired' in link.dataset) said.push(say('obligatorisk', 'required'));
    link.setAttribute('aria-label', said.join(', '));
  }
  document.querySelector('[data-lms-count]').textContent = say(`${done} av ${asked.length}`, `${done} of ${asked.length}`);
  const marked = flags.size === 0 ? '' : `, ${flags.size} ${flags.size === 1 ? say('markerad', 'marked') : say('markerade', 'marked')}`;
  document.querySelector('[data-lms-count-words]').textContent = say('besvarade', 'answered') + marked;
  document.querySelector('[data-lms-minutes-left]').textContent = minutes === 0 ? '' : minutes === 1
    ? say('Ungefär 1 minut kvar', 'About 1 minute left')
    : say(`Ungefär ${minutes} minuter kvar`, `About ${minutes} minutes left`);
};
