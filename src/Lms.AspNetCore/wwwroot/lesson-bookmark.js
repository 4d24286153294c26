// Marks a lesson without leaving it. Without this the form does it.
for (const form of document.querySelectorAll('[data-lms-bookmark]')) {
  const button = form.querySelector('button');
  const words = form.querySelector('[data-words]');
  const status = form.querySelector('[role="status"]');
  let busy = false;
  form.addEventListener('submit', async event => {
    event.preventDefault();
    if (busy) return;
    busy = true;
    const marked = button.value === 'ja';
    status.textContent = '';
    try {
      const answer = await fetch(form.dataset.lmsBookmark, { method: marked ? 'PUT' : 'DELETE' });
      if (!answer.ok) throw new Error(answer.statusText);
      button.value = marked ? 'nej' : 'ja';
      button.classList.toggle('lms-marked', marked);
      words.textContent = marked ? form.dataset.on : form.dataset.off;
      status.textContent = marked ? form.dataset.added : form.dataset.removed;
      status.classList.add('lms-sr');
    } catch {
      status.classList.remove('lms-sr');
      status.textContent = form.dataset.failed;
    }
    busy = false;
  });
}
