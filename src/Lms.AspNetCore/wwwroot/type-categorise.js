// Puts the lists of a sorting question into boxes, one a category, that things are moved between by buttons, keys and the mouse.
import { say, element, icon } from './quiz-words.js';

export const enhance = (part, section) => {
  if (part.disabled) return;
  const plain = part.querySelector('[data-lms-plainly]');
  const selects = [...plain.querySelectorAll('select')];
  const told = element('p', { class: 'lms-small', role: 'status' });
  let lifted = null;
  let dragged = null;

  const zones = [...selects[0].options].map((option, index) => {
    const id = `${selects[0].id}-box-${index}`;
    const zone = {
      value: option.value,
      text: option.value ? option.text : say('Att sortera', 'To sort'),
      list: element('ul', { role: 'list' }),
      empty: element('p', { class: 'lms-small lms-mute' }),
      put: element('button', { type: 'button', class: 'lms-btn lms-btn--quiet lms-btn--s', hidden: '' }, icon('plus'), say('Lägg här', 'Put here')),
    };
    zone.title = element('p', { class: 'lms-sort-title', id, ...option.lang ? { lang: option.lang } : {} }, zone.text);
    zone.element = element('div', { class: 'lms-sort', role: 'group', 'aria-labelledby': id }, zone.title, zone.list, zone.empty, zone.put);
    zone.put.addEventListener('click', () => { const piece = lifted.piece; lifted = null; move(piece, zone); });
    zone.element.addEventListener('dragover', event => { if (dragged) event.preventDefault(); });
    zone.element.addEventListener('drop', event => { event.preventDefault(); if (dragged) move(dragged, zone); });
    return zone;
  });

  const zoneOf = piece => zones.find(zone => zone.value === piece.select.value) ?? zones[0];

  const draw = () => {
    for (const piece of pieces) {
      const zone = zoneOf(piece);
      if (piece.element.parentNode !== zone.list) zone.list.append(piece.element);
      piece.button.setAttribute('aria-pressed', String(piece === lifted?.piece));
    }
    for (const zone of zones) {
      zone.empty.hidden = zone.list.children.length > 0;
      zone.empty.textContent = zone.value ? say('Inget här än.', 'Nothing here yet.') : say('Allt är sorterat.', 'Everything is sorted.');
      const target = lifted !== null && zoneOf(lifted.piece) !== zone;
      if (target) zone.put.setAttribute('aria-label', `${say('Lägg här', 'Put here')}: ${lifted.piece.name}, ${zone.text}`);
      zone.put.hidden = !target;
    }
  };

  const move = (piece, zone) => {
    const same = zoneOf(piece) === zone;
    piece.select.value = zone.value;
    draw();
    piece.button.focus();
    if (same) return;
    told.textContent = zone.value ? say(`Lade ${piece.name} i ${zone.text}.`, `Put ${piece.name} in ${zone.text}.`) : say(`Lade tillbaka ${piece.name}.`, `Put ${piece.name} back.`);
    piece.select.dispatchEvent(new Event('input', { bubbles: true }));
  };

  const lift = piece => {
    if (lifted?.piece === piece) {
      lifted = null;
      told.textContent = say(`Släppte ${piece.name}.`, `Dropped ${piece.name}.`);
    } else {
      lifted = { piece, from: zoneOf(piece) };
      told.textContent = say(`Lyfte ${piece.name}. Byt plats med pilarna, släpp med blanksteg, ångra med Escape. Eller välj Lägg här.`, `Lifted ${piece.name}. Move between boxes with the arrows, drop it with space, cancel with Escape. Or choose Put here.`);
    }
    draw();
  };

  const key = (piece, event) => {
    const step = { ArrowUp: -1, ArrowLeft: -1, ArrowDown: 1, ArrowRight: 1 }[event.key];
    if (step && (event.altKey || lifted?.piece === piece)) {
      event.preventDefault();
      move(piece, zones[(zones.indexOf(zoneOf(piece)) + step + zones.length) % zones.length]);
    } else if (event.key === 'Escape' && lifted) {
      const { piece: back, from } = lifted;
      lifted = null;
      move(back, from);
    }
  };

  const pieces = selects.map(select => {
    const label = select.labels[0];
    const text = label.innerText.trim();
    const piece = { select, text, name: text.replace(/\.$/, '') };
    piece.button = element('button', { type: 'button', class: 'lms-piece', 'aria-pressed': 'false', ...label.lang ? { lang: label.lang } : {} }, piece.text);
    piece.element = element('li', { draggable: 'true' }, piece.button);
    piece.button.addEventListener('click', () => lift(piece));
    piece.element.addEventListener('keydown', event => key(piece, event));
    piece.element.addEventListener('dragstart', event => { dragged = piece; event.dataTransfer.effectAllowed = 'move'; event.dataTransfer.setData('text/plain', piece.text); });
    piece.element.addEventListener('dragend', () => { dragged = null; });
    return piece;
  });

  section.addEventListener('lms-written', () => { lifted = null; draw(); });
  draw();
  plain.hidden = true;
  plain.after(
    element('p', { class: 'lms-help' }, say('Välj en sak och sedan Lägg här, eller dra. Med tangentbord: välj med blanksteg och flytta med pilarna.', 'Choose an item, then Put here, or drag. By keyboard: pick with space and move with the arrows.')),
    element('div', { class: 'lms-sorts' }, ...zones.map(zone => zone.element)), told);
};
