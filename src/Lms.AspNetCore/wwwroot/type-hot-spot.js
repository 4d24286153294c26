// A hot spot: pressing an area of the picture chooses it in the list, and choosing in the list shows it in the picture.

const tell = control => control.dispatchEvent(new Event('input', { bubbles: true }));

export const enhance = (part, section) => {
  const picture = part.querySelector('[data-lms-spot]');
  const list = part.querySelector('[data-lms-spot-list]');
  const toggle = part.querySelector('[data-lms-list]');
  const mark = part.querySelector('[data-lms-point]');
  const said = part.querySelector('[data-lms-spot-said]');
  const inputs = [...list.querySelectorAll('input')];
  const point = part.querySelector('input[type="hidden"]');
  const shapeOf = input => picture.querySelector(`[data-lms-area="${CSS.escape(input.value)}"]`);

  const draw = () => {
    for (const input of inputs) shapeOf(input)?.classList.toggle('is-chosen', input.checked);
    if (!mark) return;
    const [x, y] = point.value.split(',');
    mark.setAttribute('d', y === undefined ? '' : `M${x} ${y}h0`);
    said.textContent = y === undefined ? '' : said.dataset.lmsWordsPoint;
  };

  picture.addEventListener('click', event => {
    if (part.disabled) return;
    const area = event.target.closest('[data-lms-area]');
    if (area) {
      const input = inputs.find(one => one.value === area.dataset.lmsArea);
      input.checked = input.type === 'radio' || !input.checked;
      tell(input);
    } else if (point) {
      const box = picture.getBoundingClientRect();
      const share = (at, from, size) => (Math.min(1, Math.max(0, (at - from) / size)) * 100).toFixed(1);
      point.value = `${share(event.clientX, box.left, box.width)},${share(event.clientY, box.top, box.height)}`;
      for (const input of inputs) input.checked = false;
      tell(point);
    }

    draw();
  });

  list.addEventListener('input', event => {
    if (point && event.target.checked) point.value = '';
    draw();
  });

  for (const input of inputs) {
    input.addEventListener('focus', () => shapeOf(input)?.classList.add('is-near'));
    input.addEventListener('blur', () => shapeOf(input)?.classList.remove('is-near'));
  }

  const hide = toggle.textContent;
  toggle.addEventListener('click', () => {
    list.hidden = !list.hidden;
    toggle.setAttribute('aria-expanded', String(!list.hidden));
    toggle.textContent = list.hidden ? toggle.dataset.lmsShow : hide;
  });

  part.classList.add('is-live');
  section.addEventListener('lms-written', draw);
  draw();
};
