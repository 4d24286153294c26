// Copies an address. Without this it stands in a field and can be copied by hand.
for (const button of document.querySelectorAll('[data-lms-copy]')) {
  const field = document.getElementById(button.dataset.lmsCopy);
  const status = document.getElementById(`${button.dataset.lmsCopy}-status`);
  button.hidden = false;
  button.addEventListener('click', async () => {
    field.select();
    try {
      await navigator.clipboard.writeText(field.value);
      status.textContent = button.dataset.copied;
    } catch {
      status.textContent = button.dataset.failed;
    }
  });
}
