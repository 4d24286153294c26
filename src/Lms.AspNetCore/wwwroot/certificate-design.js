// The editor works without this file: every button sends the whole form. Here the same answers are put in place, the
// preview follows while one types, and what is not saved is kept in this browser.
import { designDraft } from './certificate-draft.js';

const form = document.querySelector('[data-lms-design]');
const page = form.closest('.lms');
const part = name => page.querySelector(`[data-lms-${name}]`);
const draft = designDraft(form.dataset.lmsDraft);
let stored = form.dataset.lmsStored === 'yes';
// The number of the newest request, so that an older answer never replaces a newer one.
let newest = 0;
// The number of the newest change, so that nothing typed while an answer was under way is replaced by it.
let change = 0;
let acting = false;

const entries = () => [...new FormData(form)].filter(([name]) => name !== '__RequestVerificationToken' && name !== 'nytt');
const same = (one, other) => JSON.stringify(one) === JSON.stringify(other);
const initial = entries();

const reveal = () => { for (const one of page.querySelectorAll('[data-lms-script]')) one.hidden = false; };
const keep = () => {
  change++;
  stored = false;
  part('kept').hidden = !draft.write(entries());
};

// Sends the form as a button would, and gives the page that comes back.
async function send(button, fields = new FormData(form)) {
  const mine = ++newest;
  if (button) fields.append('gor', button);
  const answer = await fetch(location.pathname, { method: 'POST', body: fields });
  if (!answer.ok) throw new Error(`the server answered ${answer.status}`);
  const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html');
  return mine === newest && fresh.querySelector('[data-lms-design]') ? fresh : null;
}
const swap = (fresh, name) => part(name).replaceWith(document.adoptNode(fresh.querySelector(`[data-lms-${name}]`)));
// Written only when it changes, so that screen readers are not told the same thing again.
const count = fresh => {
  const [mine, now] = [part('count'), fresh.querySelector('[data-lms-count]')];
  if (mine.textContent !== now.textContent) mine.textContent = now.textContent;
};
const swapAll = fresh => {
  swap(fresh, 'fields');
  swap(fresh, 'sheet');
  count(fresh);
  reveal();
};

// While one types only problems and preview change: the fields, and the caret in them, stay.
let wait;
const refresh = async () => {
  if (acting) { soon(); return; }
  try {
    const fresh = await send('visa');
    if (!fresh) return;
    for (const box of fresh.querySelectorAll('[data-lms-problems]')) {
      const mine = document.getElementById(box.id);
      if (!mine || mine.innerHTML === box.innerHTML) continue;
      mine.innerHTML = box.innerHTML;
      const field = document.getElementById(box.id.replace(/^fel-/, ''));
      if (field?.matches('input, textarea')) field.toggleAttribute('aria-invalid', box.childElementCount > 0);
      if (field?.hasAttribute('aria-invalid')) field.setAttribute('aria-invalid', 'true');
    }
    count(fresh);
    swap(fresh, 'sheet');
  } catch { /* the preview stays as it was until the next change */ }
};
const soon = () => { clearTimeout(wait); wait = setTimeout(refresh, 500); };
form.addEventListener('input', event => {
  if (event.target.name === 'nytt') return;
  if (!['namn', 'sprak'].includes(event.target.name)) keep();
  soon();
});

// Moving, adding and removing in place; whatever goes wrong goes the plain way.
const say = (action, focus) => {
  const box = part('said');
  const words = action === 'bort' ? box.dataset.lmsRemoved : action === 'lagg' ? box.dataset.lmsAdded : box.dataset.lmsMoved;
  box.textContent = words.replace('{0}', focus + 1).replace('{1}', page.querySelectorAll('[data-lms-part]').length);
};
async function act(value) {
  clearTimeout(wait);
  const [action] = value.split(':');
  acting = true;
  let fresh;
  try {
    for (let before = -1; before !== change;) {
      before = change;
      fresh = await send(value);
    }
  } finally {
    acting = false;
  }
  if (!fresh) return;
  swapAll(fresh);
  if (action === 'visa') return;
  keep();
  const focused = page.querySelector('[data-lms-focus=yes]');
  if (!focused) return;
  const at = Number(focused.dataset.lmsPart);
  const again = focused.querySelector(`button[value^="${action}:"]:not(:disabled)`);
  (action === 'lagg' ? focused.querySelector('textarea, select') ?? focused : again ?? focused).focus();
  if (action !== 'lagg' || !focused.contains(document.activeElement)) focused.scrollIntoView({ block: 'nearest' });
  say(action, at);
}
const plainly = value => {
  const field = document.createElement('input');
  Object.assign(field, { type: 'hidden', name: 'gor', value });
  form.append(field);
  form.submit();
};
form.addEventListener('submit', event => {
  const value = event.submitter?.value ?? 'visa';
  if (['spara', 'aterstall', 'pdf'].includes(value)) {
    if (value === 'spara') draft.write(entries());
    return;
  }
  event.preventDefault();
  act(value).catch(() => plainly(value));
});
form.addEventListener('keydown', event => {
  if (!event.altKey || event.ctrlKey || event.metaKey || !['ArrowUp', 'ArrowDown'].includes(event.key)) return;
  const item = event.target.closest('[data-lms-part]');
  const button = item?.querySelector(`button[value^="${event.key === 'ArrowUp' ? 'upp' : 'ner'}:"]`);
  if (!item) return;
  event.preventDefault();
  if (!button.disabled) button.click();
});

// To the very place of a problem.
page.addEventListener('click', event => {
  const link = event.target.closest('[data-lms-line]');
  const field = link && document.getElementById(link.getAttribute('href').slice(1));
  if (!field?.setSelectionRange) return;
  event.preventDefault();
  const lines = field.value.split('\n');
  const row = Math.min(Number(link.dataset.lmsLine), lines.length) - 1;
  const at = lines.slice(0, row).reduce((sum, line) => sum + line.length + 1, 0) + Math.min(Number(link.dataset.lmsColumn) - 1, lines[row].length);
  field.focus();
  field.setSelectionRange(at, at);
});

// Examples go where one last wrote.
let last;
form.addEventListener('focusin', event => { if (event.target.matches('textarea')) last = event.target; });
for (const button of page.querySelectorAll('[data-lms-insert]')) {
  button.addEventListener('click', () => {
    const field = last?.isConnected ? last : form.querySelector('textarea');
    if (!field) return;
    field.setRangeText(document.getElementById(button.dataset.lmsInsert).textContent, field.selectionStart, field.selectionEnd, 'end');
    field.focus();
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
}

// What was kept is offered, never put in unasked.
if (form.dataset.lmsDone) {
  if (form.dataset.lmsDone === 'sparat') draft.drop();
  // Said once: a reload later must not take what is typed from now on for saved.
  history.replaceState(null, '', location.pathname);
}
const kept = draft.read();
if (!stored) {
  keep();
} else if (kept && !same(kept.entries, initial)) {
  part('found-at').textContent = new Date(kept.at).toLocaleString(page.lang === 'en' ? 'en-GB' : 'sv-SE', { dateStyle: 'long', timeStyle: 'short' });
  part('found').hidden = false;
} else {
  draft.drop();
}
part('take').addEventListener('click', async () => {
  const fields = new FormData();
  fields.append('__RequestVerificationToken', form.elements.__RequestVerificationToken.value);
  for (const [name, value] of kept.entries) fields.append(name, value);
  try {
    const fresh = await send('visa', fields);
    if (!fresh) return;
    swapAll(fresh);
    part('found').hidden = true;
    keep();
    page.querySelector('#titel-sv').focus();
  } catch { /* the offer stays */ }
});
part('drop').addEventListener('click', () => {
  draft.drop();
  part('found').hidden = true;
  page.querySelector('#titel-sv').focus();
});
part('theirs')?.addEventListener('click', () => draft.drop());
addEventListener('pageshow', event => { if (event.persisted && stored) location.reload(); });
reveal();
part('alert')?.focus();
