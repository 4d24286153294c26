// An essay: counts words as one writes, and says aloud only when a bound is passed.
import { say } from './quiz-words.js';

const count = text => text.split(/\s+/u).filter(word => /[\p{L}\p{N}]/u.test(word)).length;

export const enhance = (part, section) => {
  const field = part.querySelector('textarea');
  const now = part.querySelector('[data-lms-words-now]');
  const said = part.querySelector('[data-lms-words-said]');
  const least = Number(part.dataset.lmsLeast || 0);
  const most = Number(part.dataset.lmsMost || Infinity);
  const use = part.querySelector('[data-lms-use-template]');
  let stood = null;

  const stands = words => words > most ? say(`Över ${most} ord.`, `Over ${most} words.`)
    : least > 0 && words >= least ? say(`Minst ${least} ord är skrivna.`, `At least ${least} words are written.`)
    : '';

  const tell = () => {
    const words = count(field.value);
    const bound = words > most ? say(`, högst ${most}`, `, at most ${most}`) : words < least ? say(`, minst ${least}`, `, at least ${least}`) : '';
    now.textContent = `${words} ${words === 1 ? say('ord', 'word') : say('ord', 'words')}${bound}`;
    const stand = stands(words);
    if (stood !== null && stood !== stand) said.textContent = stand;
    stood = stand;
    if (use) use.disabled = field.value.trim() !== '';
  };

  now.hidden = false;
  use?.addEventListener('click', () => {
    field.value = part.querySelector('[data-lms-template-text]').innerText.trim();
    field.dispatchEvent(new Event('input', { bubbles: true }));
    field.focus();
  });
  field.addEventListener('input', tell);
  section.addEventListener('lms-written', tell);
  tell();
};
