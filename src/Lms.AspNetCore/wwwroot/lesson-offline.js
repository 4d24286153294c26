// Says calmly that the network is gone and what still works, and takes the words away when it is back.
const place = document.querySelector('[data-lms-offline]');
const words = place?.querySelector('template');
let retry;

const show = () => {
  if (!place.querySelector('.lms-notice')) place.append(words.content.cloneNode(true));
  clearTimeout(retry);
  if (navigator.onLine) retry = setTimeout(() => dispatchEvent(new Event('lms:retry')), 8000);
};
const hide = () => {
  clearTimeout(retry);
  place.querySelector('.lms-notice')?.remove();
};

if (place) {
  addEventListener('offline', show);
  addEventListener('online', hide);
  addEventListener('lms:unreachable', show);
  addEventListener('lms:reached', hide);
  if (!navigator.onLine) show();
  for (const form of document.querySelectorAll('[data-lms-needs-network]')) {
    form.addEventListener('submit', event => {
      if (navigator.onLine) return;
      event.preventDefault();
      show();
      place.scrollIntoView({ block: 'center' });
    });
  }
}
