// Reading mode: size of the text, length of the lines and space between them. Kept in this browser only.
const key = 'lms:reading';
const page = document.querySelector('.lms');
const names = { text: 'lmsText', line: 'lmsLine', leading: 'lmsLeading' };

for (const panel of document.querySelectorAll('[data-lms-reading]')) {
  const radios = [...panel.querySelectorAll('input[type="radio"]')];
  const nameOf = radio => radio.dataset.reading;

  const show = () => {
    for (const radio of radios) radio.checked = radio.value === (page.dataset[names[nameOf(radio)]] ?? '');
  };
  const keep = () => {
    const chosen = Object.fromEntries(Object.entries(names).map(([name, data]) => [name, page.dataset[data]]).filter(([, value]) => value));
    try {
      if (Object.keys(chosen).length) localStorage.setItem(key, JSON.stringify(chosen)); else localStorage.removeItem(key);
    } catch { /* The choice holds until the page is left. */ }
  };

  panel.addEventListener('change', event => {
    if (!radios.includes(event.target)) return;
    const data = names[nameOf(event.target)];
    if (event.target.value) page.dataset[data] = event.target.value; else delete page.dataset[data];
    keep();
  });
  panel.querySelector('[data-lms-reading-reset]').addEventListener('click', () => {
    for (const data of Object.values(names)) delete page.dataset[data];
    keep();
    show();
  });
  show();
  panel.hidden = false;
}
