// Reads and writes the controls of a question by their names, whatever its type.

const controls = section => [...section.querySelectorAll('input, select, textarea')]
  .filter(control => control.name.startsWith(section.dataset.lmsPrefix));

const fieldOf = (section, control) => control.name.slice(section.dataset.lmsPrefix.length);

const ticks = control => control.type === 'radio' || control.type === 'checkbox';

const sequences = section => new Set(controls(section).filter(control => 'lmsSequence' in control.dataset).map(control => fieldOf(section, control)));

/** The answer as the server stores it: blank values left out, fields and chosen options in a fixed order, sequences as they stand. */
export const read = section => {
  const value = {};
  for (const control of controls(section)) {
    if (ticks(control) ? !control.checked : control.value.trim() === '') continue;
    (value[fieldOf(section, control)] ??= []).push(control.value);
  }
  const asTold = sequences(section);
  return Object.fromEntries(Object.keys(value).sort().map(name => [name, asTold.has(name) ? value[name] : value[name].sort()]));
};

/** Puts an answer into the controls. */
export const write = (section, value) => {
  for (const control of controls(section).filter(one => !('lmsSequence' in one.dataset))) {
    const given = value[fieldOf(section, control)] ?? [];
    if (ticks(control)) control.checked = given.includes(control.value);
    else control.value = given[0] ?? '';
  }
  section.dispatchEvent(new Event('lms-written'));
};

const certainties = section => [...section.querySelectorAll('[data-lms-certainty]')];

/** How certain the learner says to be, 1–3; null when that is not asked or not said. */
export const readCertainty = section => Number(certainties(section).find(control => control.checked)?.value) || null;

/** Puts a certainty into the controls. */
export const writeCertainty = (section, certainty) => {
  for (const control of certainties(section)) control.checked = Number(control.value) === certainty;
};

/** A certainty in the words that the page shows; an empty string when there is none. */
export const certaintyWords = (section, certainty) =>
  certainties(section).find(control => Number(control.value) === certainty)?.closest('label').innerText.trim() ?? '';

/** An answer in the words that the page shows; an empty string when there is none. */
export const words = (section, value) => controls(section).flatMap(control => {
  const given = value[fieldOf(section, control)] ?? [];
  if ('lmsWords' in control.dataset) return given.includes(control.value) ? [control.dataset.lmsWords] : [];
  if (control.type === 'hidden') return [];
  if (ticks(control)) return given.includes(control.value) ? [control.closest('label').innerText.trim()] : [];
  if (given.length === 0) return [];
  if (control.tagName !== 'SELECT') return given;
  const option = [...control.options].find(one => one.value === given[0]);
  return [`${control.labels[0]?.innerText.trim() ?? ''} → ${option?.text ?? given[0]}`];
}).join('; ');

/** True when two answers are the same. */
export const same = (one, other) => JSON.stringify(one) === JSON.stringify(other);

/** True when the question has a part without any answer, as far as the page can tell. */
export const partial = (section, value) =>
  new Set(controls(section).map(control => control.name)).size > Object.keys(value).length;

/** Lets nobody change the answer any more. */
export const lock = section => { for (const control of [...controls(section), ...certainties(section)]) control.disabled = true; };
