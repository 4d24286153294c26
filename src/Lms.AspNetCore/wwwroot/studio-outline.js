// Modules and lessons are put in order by buttons. Here: by dragging as well; a drop sends the form that says where.
const form = document.querySelector('[data-lms-place-form]');
let dragged;
const rowsOf = list => [...list.children].filter(row => row.dataset.lmsPart);
const listFor = (target, kind) => target.closest(`[data-lms-parts="${kind}"]`);
const before = (list, y) => rowsOf(list).filter(row => row !== dragged).find(row => {
  const box = row.getBoundingClientRect();
  return y < box.top + box.height / 2;
});

for (const row of document.querySelectorAll('[data-lms-part]')) {
  row.draggable = true;
  row.addEventListener('dragstart', event => {
    event.stopPropagation();
    dragged = row;
    event.dataTransfer.effectAllowed = 'move';
    event.dataTransfer.setData('text/plain', row.dataset.lmsPart);
  });
  row.addEventListener('dragend', () => { dragged = undefined; });
}
document.addEventListener('dragover', event => {
  if (dragged && listFor(event.target, dragged.dataset.lmsKind)) event.preventDefault();
});
document.addEventListener('drop', event => {
  const list = dragged && listFor(event.target, dragged.dataset.lmsKind);
  if (!list) return;
  event.preventDefault();
  const next = before(list, event.clientY);
  const others = rowsOf(list).filter(row => row !== dragged);
  form.elements.del.value = dragged.dataset.lmsPart;
  form.elements.modul.value = list.dataset.lmsModule ?? '';
  form.elements.plats.value = next ? others.indexOf(next) : others.length;
  form.requestSubmit(form.querySelector('button'));
});
