// Puts the lists of an ordering question's places into one list that can be moved by buttons, keys and the mouse.
import { say, element, icon } from './quiz-words.js';

export const enhance = (part, section) => {
  if (part.disabled) return;
  const plain = part.querySelector('[data-lms-plainly]');
  const selects = [...plain.querySelectorAll('select')];
  const items = [...selects[0].options].filter(option => option.value).map(option => ({ id: option.value, text: option.text, name: option.text.replace(/\.$/, ''), lang: option.lang }));
  const list = element('ol', { class: 'lms-order', role: 'list' });
  const told = element('p', { class: 'lms-small', role: 'status' });
  const accept = element('button', { type: 'button', class: 'lms-btn lms-btn--quiet lms-btn--s' }, icon('check'), ' ', say('Behåll den här ordningen', 'Keep this order'));
  let order = [];
  let lifted = null;

  const answered = () => selects.every(select => select.value);
  const at = row => order.indexOf(row);
  const tell = row => { told.textContent = say(`Flyttade ${row.item.name} till plats ${at(row) + 1} av ${order.length}.`, `Moved ${row.item.name} to place ${at(row) + 1} of ${order.length}.`); };

  const draw = () => {
    order.forEach((row, place) => {
      if (list.children[place] !== row.element) list.insertBefore(row.element, list.children[place] ?? null);
      row.lift.setAttribute('aria-pressed', String(row === lifted?.row));
      row.lift.setAttribute('aria-label', say(`${row.item.name}, plats ${place + 1} av ${order.length}`, `${row.item.name}, place ${place + 1} of ${order.length}`));
      row.up.setAttribute('aria-disabled', String(place === 0));
      row.down.setAttribute('aria-disabled', String(place === order.length - 1));
    });
    accept.hidden = answered();
  };

  const write = () => {
    order.forEach((row, place) => { selects[place].value = row.item.id; });
    draw();
    selects[0].dispatchEvent(new Event('input', { bubbles: true }));
  };

  const move = (row, to, focus) => {
    const place = Math.max(0, Math.min(order.length - 1, to));
    if (place === at(row)) {
      told.textContent = place === 0 ? say(`${row.item.name} ligger redan först.`, `${row.item.name} is first already.`) : say(`${row.item.name} ligger redan sist.`, `${row.item.name} is last already.`);
      return;
    }
    order.splice(at(row), 1);
    order.splice(place, 0, row);
    write();
    tell(row);
    focus?.focus();
  };

  const lift = row => {
    if (lifted?.row === row) {
      lifted = null;
      told.textContent = say(`Släppte ${row.item.name} på plats ${at(row) + 1} av ${order.length}.`, `Dropped ${row.item.name} at place ${at(row) + 1} of ${order.length}.`);
    } else {
      lifted = { row, values: selects.map(select => select.value) };
      told.textContent = say(`Lyfte ${row.item.name}. Flytta med pil upp och pil ned, släpp med blanksteg, ångra med Escape.`, `Lifted ${row.item.name}. Move it with the up and down arrows, drop it with space, cancel with Escape.`);
    }
    draw();
  };

  const key = (row, event) => {
    const steps = { ArrowUp: -1, ArrowDown: 1, Home: -order.length, End: order.length }[event.key];
    if (steps && (event.altKey || lifted?.row === row)) {
      event.preventDefault();
      move(row, at(row) + steps, event.target);
    } else if (event.key === 'Escape' && lifted) {
      const { row: back, values } = lifted;
      selects.forEach((select, place) => { select.value = values[place]; });
      read();
      told.textContent = say(`Lade tillbaka ${back.item.name} på plats ${at(back) + 1} av ${order.length}.`, `Put ${back.item.name} back at place ${at(back) + 1} of ${order.length}.`);
      selects[0].dispatchEvent(new Event('input', { bubbles: true }));
      back.lift.focus();
    }
  };

  const make = item => {
    const button = (name, words) => element('button', { type: 'button', class: 'lms-btn lms-btn--quiet lms-btn--s', 'aria-label': words }, icon(name));
    const row = {
      item,
      lift: element('button', { type: 'button', class: 'lms-piece', 'aria-pressed': 'false', ...item.lang ? { lang: item.lang } : {} }, item.text),
      up: button('arrow-up', say(`Flytta upp: ${item.name}`, `Move up: ${item.name}`)),
      down: button('arrow-down', say(`Flytta ned: ${item.name}`, `Move down: ${item.name}`)),
    };
    row.element = element('li', { draggable: 'true' }, row.lift, element('div', { class: 'lms-row' }, row.up, row.down));
    row.lift.addEventListener('click', () => lift(row));
    row.up.addEventListener('click', () => move(row, at(row) - 1, row.up));
    row.down.addEventListener('click', () => move(row, at(row) + 1, row.down));
    row.element.addEventListener('keydown', event => key(row, event));
    row.element.addEventListener('dragstart', event => { dragged = row; event.dataTransfer.effectAllowed = 'move'; event.dataTransfer.setData('text/plain', item.text); });
    row.element.addEventListener('dragover', event => { if (dragged) event.preventDefault(); });
    row.element.addEventListener('drop', event => { event.preventDefault(); if (dragged && dragged !== row) move(dragged, at(row)); });
    row.element.addEventListener('dragend', () => { dragged = null; });
    return row;
  };

  let dragged = null;
  const rows = items.map(make);

  // What is chosen stands at its place; the rest fills the gaps in the order shown.
  const read = () => {
    const chosen = selects.map(select => select.value);
    const once = chosen.map((id, place) => id && chosen.indexOf(id) === place ? rows.find(row => row.item.id === id) : null);
    const rest = rows.filter(row => !once.includes(row));
    order = once.map(row => row ?? rest.shift());
    lifted = null;
    draw();
  };

  accept.addEventListener('click', () => {
    write();
    told.textContent = say('Du har valt ordningen som den står.', 'You chose the order as it stands.');
    order[0].lift.focus();
  });
  section.addEventListener('lms-written', read);
  read();
  plain.hidden = true;
  plain.after(
    element('p', { class: 'lms-help' }, say('Flytta med knapparna eller dra. Med tangentbord: välj en sak med blanksteg och flytta med pilarna, eller håll Alt och tryck pil.', 'Move with the buttons or drag. By keyboard: pick an item with space and move it with the arrows, or hold Alt and press an arrow.')),
    list, told, element('p', {}, accept));
};
