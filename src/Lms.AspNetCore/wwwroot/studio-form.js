// The form of a question as texts by place (choices/2/feedback), and back. Rows are added, removed and moved here.
const prefix = 'f:';
const idOf = place => `f-${place.replace(/[^A-Za-z0-9-]/g, '-')}`;

export class QuestionForm {
  constructor(form, told) {
    this.form = form;
    this.told = told;
    form.addEventListener('click', event => this.#clicked(event));
    form.addEventListener('keydown', event => this.#pressed(event));
  }

  read() {
    const fields = {};
    for (const control of this.form.elements) {
      if (control.name?.startsWith(prefix)) fields[control.name.slice(prefix.length)] = control.type === 'checkbox' ? (control.checked ? 'true' : '') : control.value;
    }
    return fields;
  }

  write(fields) {
    this.#rows(this.form, '', fields);
    this.#number(this.form, '');
    const left = { ...fields };
    this.form.querySelector('[data-lms-rest]').replaceChildren();
    for (const control of this.form.elements) {
      if (!control.name?.startsWith(prefix)) continue;
      const place = control.name.slice(prefix.length);
      this.#put(control, fields[place] ?? '');
      delete left[place];
    }
    for (const [place, text] of Object.entries(left)) {
      if (text === '') continue;
      const row = [...this.form.querySelectorAll('[data-lms-row]')].filter(one => place.startsWith(one.dataset.lmsAt)).pop();
      const hidden = Object.assign(document.createElement('input'), { type: 'hidden', name: prefix + place, value: text });
      if (row) hidden.dataset.lmsEntry = place.slice(row.dataset.lmsAt.length);
      (row ?? this.form.querySelector('[data-lms-rest]')).append(hidden);
    }
  }

  field(place) { return document.getElementById(idOf(place))?.closest('[data-lms-field]'); }

  #put(control, text) {
    if (control.type === 'checkbox') { control.checked = text === 'true'; return; }
    if (control.tagName === 'SELECT' && ![...control.options].some(option => option.value === text)) control.add(new Option(text, text));
    if (control.value !== text) control.value = text;
  }

  #lists(scope) {
    const row = scope.closest?.('[data-lms-row]') ?? null;
    return [...scope.querySelectorAll('[data-lms-list]')].filter(list => (list.parentElement.closest('[data-lms-row]') ?? null) === row);
  }

  #rowsOf(list) { return [...list.querySelector(':scope > [data-lms-rows]').children]; }

  // As many rows as the texts have.
  #rows(scope, at, fields) {
    for (const list of this.#lists(scope)) {
      const start = `${at}${list.dataset.lmsList}/`;
      const numbers = Object.keys(fields).filter(place => place.startsWith(start)).map(place => Number(place.slice(start.length).split('/')[0]));
      const wanted = Math.max(0, ...numbers);
      const there = this.#rowsOf(list);
      if (list.querySelector(':scope > template')) {
        there.slice(wanted).forEach(row => row.remove());
        for (let count = there.length; count < wanted; count++) this.#make(list);
      }
      this.#rowsOf(list).forEach((row, index) => this.#rows(row, `${start}${index + 1}/`, fields));
    }
  }

  #make(list) {
    const row = list.querySelector(':scope > template').content.firstElementChild.cloneNode(true);
    list.querySelector(':scope > [data-lms-rows]').append(row);
    return row;
  }

  // Names, ids and numbers by where everything stands now.
  #number(scope, at) {
    for (const list of this.#lists(scope)) {
      const start = `${at}${list.dataset.lmsList}/`;
      const name = list.querySelector('[data-lms-list-name]');
      name.id = `${idOf(start.slice(0, -1))}-t`;
      list.setAttribute('aria-labelledby', name.id);
      const add = list.querySelector(':scope > p > [data-lms-add]');
      if (add) add.value = `${start}add`;
      this.#rowsOf(list).forEach((row, index) => this.#place(row, `${start}${index + 1}/`, index + 1));
    }
  }

  #place(row, at, number) {
    const own = selector => [...row.querySelectorAll(selector)].filter(one => one.closest('[data-lms-row]') === row);
    row.dataset.lmsAt = at;
    const [name] = own('[data-lms-row-name]');
    name.id = `${idOf(at.slice(0, -1))}-n`;
    row.setAttribute('aria-labelledby', name.id);
    for (const one of own('[data-lms-number]')) one.textContent = number;
    for (const one of own('[data-lms-move]')) one.value = at + one.dataset.lmsMove;
    for (const control of own('[data-lms-entry]')) {
      const place = control.dataset.lmsEntry === '' ? at.slice(0, -1) : at + control.dataset.lmsEntry;
      control.name = prefix + place;
      const field = control.closest('[data-lms-field]');
      if (!field) continue;
      control.id = idOf(place);
      const label = field.querySelector('label[for]');
      if (label) label.htmlFor = control.id;
      const help = field.querySelector('[data-lms-help]');
      if (help) help.id = `${control.id}-h`;
      field.querySelector('[data-lms-said]').id = `${control.id}-s`;
      control.setAttribute('aria-describedby', `${help ? `${control.id}-h ` : ''}${control.id}-s`);
    }
    this.#number(row, at);
  }

  #clicked(event) {
    const button = event.target.closest('[data-lms-move], [data-lms-add]');
    if (!button) return;
    event.preventDefault();
    if (button.matches('[data-lms-add]')) this.#add(button.closest('[data-lms-list]'));
    else this.#move(button.closest('[data-lms-row]'), button.dataset.lmsMove, button);
  }

  #pressed(event) {
    const row = event.altKey && !event.ctrlKey && { ArrowUp: 'up', ArrowDown: 'down' }[event.key] && event.target.closest('[data-lms-row]');
    if (!row || !row.querySelector('[data-lms-move]')) return;
    event.preventDefault();
    this.#move(row, event.key === 'ArrowUp' ? 'up' : 'down', event.target);
  }

  #add(list) {
    const row = this.#make(list);
    this.#number(this.form, '');
    const id = row.querySelector(':scope > input[type=hidden][data-lms-entry=id]');
    if (id) {
      const taken = new Set(this.#rowsOf(list).map(one => one.querySelector(':scope > input[data-lms-entry=id]')?.value));
      id.value = [...'abcdefghijklmnopqrstuvwxyz'].find(letter => !taken.has(letter)) ?? '';
    }
    row.querySelector('input:not([type=hidden]), select, textarea').focus();
    this.#changed();
  }

  #move(row, what, focus) {
    const list = row.closest('[data-lms-list]');
    const other = what === 'up' ? row.previousElementSibling : row.nextElementSibling;
    if (what === 'remove') {
      row.remove();
      ((other ?? list).querySelector('input:not([type=hidden]), select, textarea') ?? list.querySelector(':scope > p > [data-lms-add]')).focus();
    } else if (other) {
      if (what === 'up') other.before(row); else other.after(row);
      focus.focus();
    } else {
      return;
    }
    this.#number(this.form, '');
    this.told.textContent = what === 'remove' ? this.told.dataset.lmsRemoved : row.querySelector('[data-lms-row-name]').textContent;
    this.#changed();
  }

  #changed() { this.form.dispatchEvent(new Event('input', { bubbles: true })); }
}
