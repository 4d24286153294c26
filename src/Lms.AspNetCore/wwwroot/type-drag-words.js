// Words as chips: pick one up and put it in a gap, with Enter, Space, a click or by dragging. Esc lets go of it.
// The selects of the plain form stay behind the buttons and hold the answer.
import { say, element } from './quiz-words.js';

const wordOf = option => ({ text: option.text, lang: option.lang });

/** A button's content: what only a screen reader says, and the word. */
const content = (spoken, word) => {
  const parts = [element('span', { class: 'lms-sr', lang: say('sv', 'en') }, spoken)];
  if (word) parts.push(element('span', word.lang ? { lang: word.lang } : {}, word.text));
  return parts;
};

export const enhance = (part, section) => {
  const gaps = [...part.querySelectorAll('[data-lms-gap] select')].map(select => ({
    select,
    label: select.labels[0].textContent,
    words: new Map([...select.options].filter(option => option.value).map(option => [option.value, wordOf(option)])),
    button: element('button', { type: 'button', class: 'lms-slot' }),
  }));
  if (gaps.length === 0) return;
  const unlimited = new Set((part.dataset.lmsUnlimited ?? '').split(' '));
  const status = element('p', { class: 'lms-sr', role: 'status' });
  const chips = [];
  let held = null;

  const locked = () => gaps[0].select.matches(':disabled');
  const used = id => !unlimited.has(id) && gaps.some(gap => gap.select.value === id);
  const told = id => chips.find(chip => chip.id === id).word.text;
  const tell = text => { status.textContent = text; };

  const draw = () => {
    for (const { select, label, words, button } of gaps) {
      const word = words.get(select.value);
      button.replaceChildren(...content(word ? `${label}: ` : say(`${label}, tom`, `${label}, empty`), word));
      button.classList.toggle('is-filled', Boolean(word));
      button.classList.toggle('is-open', held !== null && words.has(held));
      button.setAttribute('aria-disabled', String(locked() || (held !== null && !words.has(held))));
      button.draggable = Boolean(word) && !locked();
    }
    for (const { id, word, button } of chips) {
      const gone = used(id) && held !== id;
      button.replaceChildren(...content('', word), ...gone ? [element('span', { class: 'lms-sr', lang: say('sv', 'en') }, say(', ligger i en lucka', ', is in a gap'))] : []);
      button.setAttribute('aria-disabled', String(gone || locked()));
      button.setAttribute('aria-pressed', String(held === id));
      button.draggable = !gone && !locked();
    }
  };

  const letGo = () => {
    if (held === null) return;
    tell(say(`Du släppte ${told(held)}.`, `You let go of ${told(held)}.`));
    held = null;
    draw();
  };

  const pick = id => {
    if (locked() || used(id)) return;
    if (held === id) return letGo();
    held = id;
    tell(say(`Du håller ${told(id)}. Gå till en lucka och tryck Enter. Esc släpper ordet.`, `You hold ${told(id)}. Go to a gap and press Enter. Esc lets go of the word.`));
    draw();
  };

  const fill = (gap, id) => {
    gap.select.value = id;
    gap.select.dispatchEvent(new Event('input', { bubbles: true }));
  };

  const take = gap => {
    const id = gap.select.value;
    if (locked() || !id) return;
    fill(gap, '');
    held = id;
    tell(say(`Du tog ${told(id)} ur ${gap.label}.`, `You took ${told(id)} out of ${gap.label}.`));
    draw();
  };

  const put = gap => {
    if (locked()) return;
    if (!gap.words.has(held)) return tell(say(`${told(held)} hör till en annan lucka.`, `${told(held)} belongs to another gap.`));
    const id = held;
    held = null;
    fill(gap, id);
    tell(say(`${told(id)} ligger i ${gap.label}.`, `${told(id)} is in ${gap.label}.`));
    draw();
  };

  const press = gap => {
    if (held !== null) put(gap);
    else if (gap.select.value) take(gap);
    else tell(say('Välj ett ord först.', 'Choose a word first.'));
  };

  // Changing the dragged button while the drag begins would end it in some browsers.
  const drag = (button, begin) => {
    button.addEventListener('dragstart', event => { event.dataTransfer.setData('text/plain', ''); setTimeout(begin); });
    button.addEventListener('dragend', letGo);
  };

  for (const gap of gaps) {
    gap.select.hidden = true;
    gap.select.labels[0].hidden = true;
    gap.select.after(gap.button);
    gap.button.addEventListener('click', () => press(gap));
    gap.button.addEventListener('dragover', event => { if (held !== null && gap.words.has(held)) event.preventDefault(); });
    gap.button.addEventListener('drop', event => { event.preventDefault(); if (held !== null) put(gap); });
    drag(gap.button, () => take(gap));
  }

  const help = element('p', { class: 'lms-help' }, say('Välj ett ord och sedan luckan där det ska stå.', 'Choose a word and then the gap where it goes.'));
  part.prepend(help);
  let before = help;
  const groups = Map.groupBy(gaps, gap => [...gap.words.keys()].sort().join(' '));
  for (const group of groups.values()) {
    const numbers = group.map(gap => gap.select.closest('[data-lms-gap]').dataset.lmsGap).join(', ');
    const title = groups.size === 1 ? say('Ord', 'Words') : say(`Ord till lucka ${numbers}`, `Words for gap ${numbers}`);
    const list = element('ul', { class: 'lms-bank', role: 'list', 'aria-label': title });
    for (const [id, word] of group[0].words) {
      const button = element('button', { type: 'button', class: 'lms-slot is-filled' });
      button.addEventListener('click', () => pick(id));
      drag(button, () => { if (held !== id) pick(id); });
      chips.push({ id, word, button });
      list.append(element('li', {}, button));
    }
    before.after(...groups.size > 1 ? [element('p', { class: 'lms-small', 'aria-hidden': 'true' }, title), list] : [list]);
    before = list;
  }

  part.append(status);
  part.addEventListener('keydown', event => { if (event.key === 'Escape' && held !== null) { event.preventDefault(); letGo(); } });
  section.addEventListener('lms-written', () => { held = null; draw(); });
  draw();
};
