// Checks one question in place. Without this file the form does the same by loading the page again.
const form = document.querySelector('[data-lms-preview]');
form?.addEventListener('submit', async event => {
  const button = event.submitter;
  const section = button?.closest('[data-lms-question]');
  if (!section) return;
  event.preventDefault();
  const body = new FormData();
  for (const [name, value] of new FormData(form, button)) {
    const control = form.elements[name];
    const one = control instanceof RadioNodeList ? control[0] : control;
    if (section.contains(one) || name === '__RequestVerificationToken' || name === button.name) body.append(name, value);
  }
  // Names such as "rattad" stand in several questions; only this one's counts.
  body.delete('rattad');
  const address = new URL(location.href);
  address.searchParams.set('fraga', section.dataset.lmsQuestion);
  try {
    const answer = await fetch(address, { method: 'POST', body });
    const fresh = answer.ok && new DOMParser().parseFromString(await answer.text(), 'text/html').getElementById(section.id);
    if (!fresh) throw new Error('no question in the answer');
    section.replaceWith(fresh);
    (fresh.querySelector('[data-lms-feedback], [role=alert]') ?? fresh.querySelector('input:not([type=hidden]), select, textarea'))?.focus();
  } catch {
    const plain = document.createElement('input');
    Object.assign(plain, { type: 'hidden', name: button.name, value: button.value });
    form.append(plain);
    form.action = button.formAction;
    form.submit();
  }
});
