// The editor saves and checks without this file. Here: checking while typing, text kept until it is stored, saving in place.
import { codeBox } from './studio-code.js';
import { liveCheck } from './studio-check.js';
import { draftOf } from './studio-draft.js';

const form = document.querySelector('[data-lms-editor]');
const title = form.elements.titel;
const gift = form.elements.gift;
const revision = form.elements.revision;
const page = form.closest('.lms');
const part = name => page.querySelector(`[data-lms-${name}]`);

const code = codeBox(gift, part('numbers'));
const check = liveCheck(page, code);
let draft = draftOf(form.dataset.lmsDraft);
let stored = form.dataset.lmsStored === 'yes';
let exposed = false;
// The number of the newest change, so that a save that was under way does not count for what was typed after it.
let change = 0;

const show = state => {
  for (const one of page.querySelectorAll('[data-lms-state]')) one.hidden = one.dataset.lmsState !== state;
};
// While two texts stand against each other, what is kept still builds on the older one, so that a later visit compares them again.
const base = form.dataset.lmsConflict === 'yes' ? draft.read()?.revision : undefined;
const text = () => ({ title: title.value, gift: gift.value, revision: base ?? Number(revision.value) });
const same = (one, other) => one.title.trim() === other.title.trim() && one.gift === other.gift;

// What the server has acknowledged need not be kept here; anything else found here is offered, never put in unasked.
const initial = text();
const drafts = [draft, ...(form.dataset.lmsNewDraft === form.dataset.lmsDraft ? [] : [draftOf(form.dataset.lmsNewDraft)])];
if (stored) for (const one of drafts) {
  const found = one.read();
  if (found && same(found, initial)) one.drop();
}
const offered = draft.readAside() ?? draft.read();
if (offered && !same(offered, initial)) {
  draft.putAside(offered);
  part('found-at').textContent = new Date(offered.at).toLocaleString(page.lang === 'en' ? 'en-GB' : 'sv-SE', { dateStyle: 'long', timeStyle: 'short' });
  part('found').hidden = false;
} else {
  draft.dropAside();
}
part('take').addEventListener('click', () => {
  title.value = offered.title;
  gift.value = offered.gift;
  // The revision that it was written on: if somebody has saved since, both texts are shown when it is saved.
  revision.value = offered.revision;
  part('found').hidden = true;
  changed();
  draft.dropAside();
  gift.focus();
});
part('drop').addEventListener('click', () => {
  draft.dropAside();
  draft.drop();
  part('found').hidden = true;
  gift.focus();
});
part('theirs')?.addEventListener('click', () => { draft.dropAside(); draft.drop(); });

let wait;
const keep = () => {
  clearTimeout(wait);
  exposed = !draft.write(text());
  if (exposed) show('exposed');
};
function changed() {
  change++;
  stored = false;
  show('changed');
  clearTimeout(wait);
  wait = setTimeout(keep, 300);
  code.number();
  check.soon();
}
form.addEventListener('input', changed);
if (form.dataset.lmsConflict === 'yes') keep();
addEventListener('pagehide', () => { if (!stored && change > 0) keep(); });
// A page that the browser took out of its memory may build on an old revision, as after publishing.
addEventListener('pageshow', event => { if (event.persisted && stored) location.reload(); });
addEventListener('beforeunload', event => { if (exposed && !stored) event.preventDefault(); });

// Saving in place keeps the caret where it is. Whatever the server refuses goes the plain way, where the page explains.
form.addEventListener('submit', event => {
  keep();
  if (form.dataset.lmsConflict === 'yes') { exposed = false; return; }
  event.preventDefault();
  save(event.submitter?.name === 'sedan' ? event.submitter : null);
});
let saving = false;
async function save(then) {
  if (saving) return;
  saving = true;
  const mine = change;
  show('saving');
  try {
    const answer = await fetch(location.href, { method: 'POST', body: new FormData(form), headers: { Accept: 'application/json' } });
    if (answer.ok && answer.headers.get('Content-Type')?.startsWith('application/json')) {
      const receipt = await answer.json();
      acknowledged(receipt, mine);
      // The value of the button is the address of the next step, below the set's own.
      if (then && stored) location.assign(`${receipt.address}/${then.value}`);
    } else if (answer.status >= 500) {
      show('failed');
    } else {
      exposed = false;
      form.submit();
    }
  } catch {
    show('failed');
  } finally {
    saving = false;
  }
}
function acknowledged(receipt, mine) {
  revision.value = receipt.revision;
  for (const one of page.querySelectorAll('[data-lms-title]')) one.textContent = receipt.title;
  const at = part('saved-at');
  at.dateTime = receipt.at;
  at.textContent = receipt.clock;
  history.replaceState(null, '', receipt.address);
  const old = draft;
  draft = draftOf(draft.keyFor(receipt.address));
  if (change !== mine) { keep(); if (!exposed) show('changed'); if (old.key !== draft.key) old.drop(); return; }
  stored = true;
  old.drop();
  draft.drop();
  show('saved');
}
addEventListener('keydown', event => {
  if ((event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === 's') {
    event.preventDefault();
    form.requestSubmit();
  }
});

for (const one of page.querySelectorAll('[data-lms-script]')) one.hidden = false;
for (const button of page.querySelectorAll('[data-lms-insert]')) {
  button.addEventListener('click', () => {
    const example = document.getElementById(button.dataset.lmsInsert).textContent.trim();
    const before = gift.value.trimEnd();
    gift.value = `${before}${before ? '\n\n' : ''}${example}\n`;
    changed();
    code.go(before ? before.split('\n').length + 2 : 1, 1);
  });
}
page.addEventListener('click', event => {
  const link = event.target.closest('[data-lms-line]');
  if (!link) return;
  event.preventDefault();
  code.go(Number(link.dataset.lmsLine), Number(link.dataset.lmsColumn));
});
part('alert')?.focus();
