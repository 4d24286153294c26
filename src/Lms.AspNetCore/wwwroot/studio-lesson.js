// A lesson saves and shows itself without this file. Here: blocks by buttons, saving a moment after the last key, and what the
// reader will see beside it.
import { draftOf } from './studio-draft.js';

const form = document.querySelector('[data-lms-lesson]');
const page = form.closest('.lms');
const part = name => page.querySelector(`[data-lms-${name}]`);
const { titel: title, text: area, stampel: stamp } = form.elements;
const draft = draftOf(form.dataset.lmsDraft);
const conflict = form.dataset.lmsConflict === 'yes';
let change = 0;
let wait;

const show = state => {
  for (const one of page.querySelectorAll('[data-lms-state]')) one.hidden = one.dataset.lmsState !== state;
};
const typed = () => ({ title: title.value, gift: area.value, revision: stamp.value });
const same = (one, other) => one.title === other.title && one.gift === other.gift;

// What is found here and is not what the server has is offered, never put in unasked.
const found = draft.read();
if (found && !same(found, typed())) part('found').hidden = false;
else draft.drop();
part('take').addEventListener('click', () => {
  title.value = found.title;
  area.value = found.gift;
  stamp.value = found.revision;
  part('found').hidden = true;
  changed();
  area.focus();
});
part('drop').addEventListener('click', () => { draft.drop(); part('found').hidden = true; area.focus(); });
part('theirs')?.addEventListener('click', () => draft.drop());

function changed() {
  change++;
  show('changed');
  clearTimeout(wait);
  wait = setTimeout(async () => { draft.write(typed()); if (!conflict) await save(); await look(); }, 900);
}
form.addEventListener('input', changed);
addEventListener('pagehide', () => { if (change > 0) draft.write(typed()); });

const body = gor => { const data = new FormData(form); data.set('gor', gor); return data; };
let saving = false;
async function save() {
  if (saving) return changed();
  saving = true;
  const mine = change;
  show('saving');
  try {
    const answer = await fetch(location.pathname, { method: 'POST', body: body('spara'), headers: { Accept: 'application/json' } });
    if (!answer.ok || !answer.headers.get('Content-Type')?.startsWith('application/json')) throw answer;
    const receipt = await answer.json();
    stamp.value = receipt.stamp;
    part('saved-at').dateTime = receipt.at;
    part('saved-at').textContent = receipt.clock;
    if (change !== mine) return show('changed');
    change = 0;
    draft.drop();
    show('saved');
  } catch (fault) {
    show('failed');
    // Somebody else has saved: the page that tells of it has both texts.
    if (fault?.status === 409) form.requestSubmit(form.querySelector('[value=spara]'));
  } finally {
    saving = false;
  }
}

let looking;
async function look() {
  looking?.abort();
  looking = new AbortController();
  try {
    const answer = await fetch(location.pathname, { method: 'POST', body: body('visa'), signal: looking.signal });
    const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html').querySelector('[data-lms-shown]');
    if (fresh) part('shown').replaceChildren(...fresh.childNodes);
  } catch { /* what was shown stays until the next key */ }
}

for (const one of page.querySelectorAll('[data-lms-script]')) one.hidden = false;
page.addEventListener('click', event => {
  const button = event.target.closest('[data-lms-block]');
  if (button && button.closest('[data-lms-lesson]')) {
    const at = area.selectionStart;
    const before = area.value.slice(0, at).trimEnd();
    const block = button.dataset.lmsBlock;
    area.value = `${before}${before ? '\n\n' : ''}${block}\n\n${area.value.slice(at).trimStart()}`;
    const start = before.length + (before ? 2 : 0);
    area.focus();
    area.setSelectionRange(start, start + block.length);
    changed();
  }
  const line = event.target.closest('[data-lms-line]');
  if (line) {
    event.preventDefault();
    const lines = area.value.split('\n');
    const at = lines.slice(0, Number(line.dataset.lmsLine) - 1).reduce((sum, one) => sum + one.length + 1, 0);
    area.focus();
    area.setSelectionRange(at, at);
  }
});
addEventListener('keydown', event => {
  if ((event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === 's') {
    event.preventDefault();
    clearTimeout(wait);
    save();
  }
});
part('alert')?.focus();
