// One question's desk. Without this file the form and the text are saved by loading the page again.
import { QuestionForm } from './studio-form.js';
import { codeBox } from './studio-code.js';
import { Saver } from './studio-saver.js';
import { Undo } from './studio-undo.js';
import { tabs } from './studio-tabs.js';
import { trial } from './studio-trial.js';
import { readers } from './studio-readers.js';
import { sayIn } from './studio-said.js';
import { areas } from './studio-areas.js';

const desk = document.querySelector('[data-lms-desk]');
const page = desk.closest('.lms');
const part = name => page.querySelector(`[data-lms-${name}]`);
const plain = part('form');
const form = plain && new QuestionForm(plain, part('told'));
const textForm = part('text-form');
const area = textForm.elements.text;
const code = codeBox(area, part('numbers'));
const conflict = desk.dataset.lmsConflict === 'yes';
let written = !form || part('tabs').dataset.lmsFirst ? 'text' : 'form';

const typed = () => ({ type: desk.dataset.lmsType, ...(written === 'form' ? { fields: form.read() } : { text: area.value }) });
const whole = () => ({ written, fields: form?.read() ?? {}, text: area.value });
const put = state => {
  written = state.written;
  form?.write(state.fields);
  area.value = state.text;
  code.number();
};

const saver = new Saver(page, desk, typed, {
  // What was not written is drawn anew from what was; what is being written stays as it is typed.
  saved: answer => {
    if (desk.dataset.lmsNew) stored();
    drawn?.draw();
    if (answer.title) for (const one of page.querySelectorAll('[data-lms-title]')) one.textContent = answer.title;
    part('syntax').textContent = answer.syntax;
    if (written === 'form') area.value = answer.text;
    else if (answer.ready) form?.write(answer.fields);
    code.mark(written === 'text' ? answer.problems.map(problem => problem.line) : []);
    sayIn(page, form, code, answer, written);
    if (answer.ready) preview.show();
  },
  plainly: () => (written === 'form' ? plain : textForm).submit(),
});
// A new question is there for others, and can be tried, once something of it is stored.
const stored = () => {
  delete desk.dataset.lmsNew;
  history.replaceState(null, '', location.pathname);
  for (const one of page.querySelectorAll('[data-lms-when-stored]')) one.hidden = false;
  readers(part, desk);
};
const drawn = form && areas(plain, () => changed('form'));
const undo = new Undo(part, whole, state => { put(state); saver.changed(); });
const preview = trial(part, desk.dataset.lmsTry);

const changed = how => {
  written = how;
  undo.changed();
  saver.changed();
};
plain?.addEventListener('input', () => changed('form'));
textForm.addEventListener('input', () => { code.number(); changed('text'); });
saver.offer(kept => {
  put({ ...whole(), written: kept.fields ? 'form' : 'text', ...(kept.fields ? { fields: kept.fields } : { text: kept.text }) });
  undo.changed();
});

for (const one of [plain, textForm]) {
  one?.addEventListener('submit', event => {
    saver.keep();
    // While two versions stand against each other, the page itself settles it.
    if (conflict) { saver.leave(); return; }
    event.preventDefault();
    if (event.submitter?.matches('[data-lms-upload-now]')) upload();
    else saver.flush();
  });
}
// The picture goes with the form itself, once what is typed is safe.
const upload = async () => {
  const [file] = plain.querySelector('[data-lms-upload]').files;
  if (!file) { plain.querySelector('[data-lms-upload]').focus(); return; }
  if (!await saver.flush()) return;
  saver.leave();
  plain.submit();
};
plain?.querySelector('[data-lms-upload]')?.addEventListener('change', upload);
part('ready')?.addEventListener('click', async event => {
  event.preventDefault();
  if (!await saver.flush()) return;
  const to = written === 'form' ? plain : textForm;
  to.append(Object.assign(document.createElement('input'), { type: 'hidden', name: 'klar', value: '1' }));
  to.submit();
});
part('theirs')?.addEventListener('click', () => { saver.leave(); saver.drop(); });
page.addEventListener('click', event => {
  const link = event.target.closest('[data-lms-line]');
  if (!link) return;
  event.preventDefault();
  code.go(Number(link.dataset.lmsLine), Number(link.dataset.lmsColumn));
});
addEventListener('keydown', event => {
  if (!(event.ctrlKey || event.metaKey) || event.altKey || !desk.contains(event.target)) return;
  const key = event.key.toLowerCase();
  if (key === 's') saver.flush();
  else if (key === 'z' || key === 'y') undo.go(key === 'y' || event.shiftKey ? 1 : -1);
  else return;
  event.preventDefault();
});

tabs(part('tabs'), part('tabs').dataset.lmsFirst);
if (!desk.dataset.lmsNew) readers(part, desk);
for (const one of page.querySelectorAll('[data-lms-script]')) one.hidden = false;
part('alert')?.focus();
if (conflict) saver.keep();
