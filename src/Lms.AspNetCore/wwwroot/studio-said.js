// Puts problems and advice where they belong: at the entry that each is about, or above the form, or below the text.
export function sayIn(page, form, code, answer, written) {
  const pattern = name => page.querySelector(`template[data-lms-${name}]`).content.firstElementChild.cloneNode(true);
  const said = new Map();
  const put = (holder, node) => { if (holder) said.set(holder, [...(said.get(holder) ?? []), node]); };
  const holderOf = place => form?.field(place)?.querySelector('[data-lms-said]') ?? page.querySelector(`[data-lms-said="${CSS.escape(place)}"]`);
  const above = page.querySelector('[data-lms-said=""]');
  const below = page.querySelector('[data-lms-text-problems]');
  const invalid = new Set();

  for (const problem of answer.problems) {
    const node = pattern('problem');
    const words = node.querySelector('span');
    words.textContent = problem.text;
    if (written === 'text') {
      if (problem.line > 0) {
        const link = Object.assign(document.createElement('a'), { href: '#fragetext', className: 'lms-where', textContent: problem.where });
        Object.assign(link.dataset, { lmsLine: problem.line, lmsColumn: Math.max(1, problem.column) });
        words.prepend(link, ' ');
      }
      put(below, node);
    } else {
      const holder = (problem.place && holderOf(problem.place)) || above;
      if (holder !== above) invalid.add(holder);
      put(holder, node);
    }
  }
  for (const note of answer.notes) {
    const node = pattern('note');
    node.querySelector('span').textContent = note.text;
    put(holderOf(note.place), node);
  }
  for (const holder of [...page.querySelectorAll('[data-lms-said]'), below]) {
    const nodes = said.get(holder) ?? [];
    // Left alone when nothing changes, so that nothing is read aloud twice.
    if ([...holder.children].map(node => node.textContent.trim()).join('|') !== nodes.map(node => node.textContent.trim()).join('|')) holder.replaceChildren(...nodes);
    const control = holder.closest('[data-lms-field]')?.querySelector('[data-lms-entry]');
    if (control) invalid.has(holder) ? control.setAttribute('aria-invalid', 'true') : control.removeAttribute('aria-invalid');
  }
}
