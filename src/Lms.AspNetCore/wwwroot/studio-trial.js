// The question beside its form, as the learner sees it: drawn anew after each save, answered without leaving the page.
import { enhance } from './quiz-types.js';

export function trial(part, address) {
  const body = part('preview-body');
  const moment = part('moment');
  let asked = 0;

  const ask = async (send, focus) => {
    const mine = ++asked;
    try {
      const answer = await send();
      const fresh = answer.ok && new DOMParser().parseFromString(await answer.text(), 'text/html').querySelector('[data-lms-tried]');
      if (!fresh || mine !== asked) return;
      fresh.querySelector('[data-lms-moments]')?.remove();
      body.replaceChildren(...fresh.childNodes);
      await look();
      if (focus) body.querySelector('[data-lms-feedback], [role=alert], input:not([type=hidden]), select, textarea')?.focus();
    } catch { /* what stands there stays */ }
  };
  const look = async () => { for (const section of body.querySelectorAll('[data-lms-question]')) await enhance(section); };
  const post = (form, extra) => {
    const data = new FormData(form);
    data.set('visa', moment.value);
    if (extra) data.set(extra.name, extra.value);
    return fetch(address, { method: 'POST', body: data });
  };

  body.addEventListener('submit', event => {
    event.preventDefault();
    const button = event.submitter;
    if (button?.name === 'ratta') moment.value = 'direkt';
    if (button?.name === 'igen') moment.value = 'svara';
    ask(() => post(event.target, button?.name ? button : null), true);
  });
  moment.addEventListener('change', () => {
    const form = body.querySelector('form');
    if (form) ask(() => post(form), false);
  });
  look();
  return { show: () => ask(() => fetch(`${address}?visa=${encodeURIComponent(moment.value)}`), false) };
}
