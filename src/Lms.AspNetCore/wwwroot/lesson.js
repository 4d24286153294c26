// The lesson page reads and works without this file. Nothing here sends anything.
const kept = {
  read(key) { try { return localStorage.getItem(`lms:${key}`); } catch { return null; } },
  write(key, text) {
    try {
      if (text) localStorage.setItem(`lms:${key}`, text); else localStorage.removeItem(`lms:${key}`);
      return true;
    } catch { return false; }
  },
};

// A private reflection stays in this browser.
for (const box of document.querySelectorAll('[data-lms-private]')) {
  const key = box.dataset.lmsPrivate;
  const status = document.getElementById(`${box.id}-status`);
  const forget = document.querySelector(`[data-lms-forget="${box.id}"]`);
  const store = () => {
    const saved = kept.write(key, box.value);
    const clock = new Date().toLocaleTimeString('sv-SE');
    status.textContent = saved ? `${box.dataset.saved} ${clock}` : box.dataset.failed;
    status.className = saved ? 'lms-save lms-save--ok' : 'lms-save lms-save--bad';
    forget.hidden = !box.value;
  };
  let wait;
  box.value = kept.read(key) ?? box.value;
  forget.hidden = !box.value;
  box.addEventListener('input', () => { clearTimeout(wait); wait = setTimeout(store, 600); });
  // Leaving the page at once must not lose the last words.
  addEventListener('pagehide', () => { clearTimeout(wait); kept.write(key, box.value); });
  forget.addEventListener('click', () => {
    clearTimeout(wait);
    kept.write(key, '');
    box.value = '';
    forget.hidden = true;
    status.textContent = box.dataset.gone;
    status.className = 'lms-save';
    box.focus();
  });
}

// Ticks in a checklist stay in this browser.
for (const list of document.querySelectorAll('[data-lms-checklist]')) {
  const boxes = [...list.querySelectorAll('input')];
  const ticked = new Set((kept.read(list.dataset.lmsChecklist) ?? '').split(' '));
  for (const box of boxes) box.checked = ticked.has(box.dataset.item);
  list.addEventListener('change', () => kept.write(
    list.dataset.lmsChecklist,
    boxes.filter(box => box.checked).map(box => box.dataset.item).join(' ')));
}

// A private self-test is marked here; its answers go nowhere and are gone with the page.
const chosen = field => field.matches('select')
  ? [field.value].filter(Boolean)
  : [...field.querySelectorAll('input:checked')].map(input => input.value);

for (const test of document.querySelectorAll('[data-lms-private-test]')) {
  for (const question of test.querySelectorAll('[data-lms-private-question]')) {
    const row = question.querySelector('[data-lms-mark]');
    if (!row) continue;
    const verdict = row.querySelector('[role="status"]');
    row.hidden = false;
    row.querySelector('button').addEventListener('click', () => {
      const fields = [...question.querySelectorAll('[data-key]')].map(field => {
        const key = field.dataset.key.split(' ');
        const mine = chosen(field);
        return { mine, hits: mine.filter(one => key.includes(one)).length, whole: mine.length === key.length && mine.every(one => key.includes(one)) };
      });
      if (fields.some(field => field.mine.length === 0)) {
        verdict.textContent = test.dataset.empty;
        return;
      }
      const hits = fields.reduce((sum, field) => sum + field.hits, 0);
      verdict.textContent = fields.every(field => field.whole) ? test.dataset.right : hits > 0 ? test.dataset.partly : test.dataset.wrong;
      question.querySelector('details').open = true;
    });
  }
}

for (const words of document.querySelectorAll('[data-lms-by-browser]')) words.hidden = true;
for (const button of document.querySelectorAll('[data-lms-print]')) {
  button.hidden = false;
  button.addEventListener('click', () => print());
}
