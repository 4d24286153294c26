// Areas of a picture, drawn where their places are written: drag for a rectangle or a circle, point out corners one by one.
const svg = 'http://www.w3.org/2000/svg';

export function areas(form, changed) {
  const part = form.querySelector('[data-lms-areas]');
  if (!part) return null;
  const sheet = part.querySelector('svg');
  const rows = () => [...form.querySelectorAll('[data-lms-row]')].filter(row => row.querySelector('[data-lms-entry=at]'));
  const of = (row, name) => row.querySelector(`[data-lms-entry=${name}]`);
  let current = null;
  let from = null;
  part.hidden = false;

  const shape = (kind, numbers) => {
    const [a, b, c, d] = numbers;
    const made = (name, set) => {
      const one = document.createElementNS(svg, name);
      for (const [key, value] of Object.entries(set)) one.setAttribute(key, value);
      return one;
    };
    if (kind === 'circle') return made('ellipse', { cx: a, cy: b, rx: c, ry: c });
    if (kind === 'polygon') return made('polygon', { points: numbers.join(' ') });
    return made('rect', { x: a, y: b, width: c, height: d });
  };
  const draw = () => {
    sheet.replaceChildren(...rows().map(row => {
      const numbers = of(row, 'at').value.split(/[ ,]+/).filter(Boolean).map(Number);
      if (numbers.length < 3 || numbers.some(Number.isNaN)) return null;
      const one = shape(of(row, 'shape').value, numbers);
      one.classList.toggle('is-chosen', row === current);
      return one;
    }).filter(Boolean));
  };
  const point = event => {
    const box = sheet.getBoundingClientRect();
    const share = (at, start, size) => Math.round(Math.min(1, Math.max(0, (at - start) / size)) * 1000) / 10;
    return [share(event.clientX, box.left, box.width), share(event.clientY, box.top, box.height)];
  };
  const write = numbers => {
    of(current, 'at').value = numbers.map(number => Math.round(number * 10) / 10).join(' ');
    draw();
    changed();
  };
  const between = ([x, y], [toX, toY], kind) => kind === 'circle'
    ? [x, y, Math.max(Math.abs(toX - x), Math.abs(toY - y))]
    : [Math.min(x, toX), Math.min(y, toY), Math.abs(toX - x), Math.abs(toY - y)];

  form.addEventListener('focusin', event => {
    const row = event.target.closest('[data-lms-row]');
    if (!row || !rows().includes(row)) return;
    current = row;
    draw();
  });
  form.addEventListener('input', draw);
  sheet.addEventListener('pointerdown', event => {
    if (!current?.isConnected) current = rows().find(row => of(row, 'at').value === '') ?? rows()[0];
    if (!current) return;
    event.preventDefault();
    if (of(current, 'shape').value === 'polygon') {
      write([...of(current, 'at').value.split(/[ ,]+/).filter(Boolean).map(Number), ...point(event)]);
      return;
    }
    from = point(event);
    sheet.setPointerCapture(event.pointerId);
  });
  sheet.addEventListener('pointermove', event => {
    if (!from) return;
    draw();
    sheet.append(shape(of(current, 'shape').value, between(from, point(event), of(current, 'shape').value)));
  });
  sheet.addEventListener('pointerup', event => {
    if (!from) return;
    const numbers = between(from, point(event), of(current, 'shape').value);
    from = null;
    // A mere touch is no area.
    if (numbers[2] >= 1) write(numbers); else draw();
  });
  sheet.addEventListener('pointercancel', () => { from = null; draw(); });
  draw();
  return { draw };
}
