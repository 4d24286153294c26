// Tells the server which block is being read, so that any device can go on there. Of a sensitive lesson only the lesson.
const article = document.querySelector('[data-lms-place]');
const blocks = [...document.querySelectorAll('[data-lms-block]')];
const settle = 1500;
let sent;
let wait;
let over = false;

/** The last block that begins in the upper part of the window. */
const here = () => {
  const line = innerHeight * 0.4;
  const passed = blocks.filter(block => block.getBoundingClientRect().top <= line);
  return Number((passed.at(-1) ?? blocks[0])?.dataset.lmsBlock ?? 1);
};

const send = async () => {
  clearTimeout(wait);
  const block = article.dataset.lmsSensitive === 'yes' ? null : here();
  if (over || block === sent) return;
  const before = sent;
  sent = block;
  try {
    // Kept alive, because the last one is sent while the page is being left.
    const answer = await fetch(article.dataset.lmsPlace, {
      method: 'PUT', keepalive: true, headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ block }),
    });
    if (answer.status >= 500) sent = before;
    else dispatchEvent(new Event('lms:reached'));
    if (answer.status >= 400 && answer.status < 500) over = true;
  } catch {
    sent = before;
    dispatchEvent(new Event('lms:unreachable'));
  }
};
const soon = () => {
  clearTimeout(wait);
  wait = setTimeout(send, settle);
};

// Empty for who only looks: nothing is to be remembered.
if (article?.dataset.lmsPlace) {
  soon();
  addEventListener('scroll', soon, { passive: true });
  addEventListener('online', soon);
  addEventListener('lms:retry', soon);
  addEventListener('pagehide', send);
  document.addEventListener('visibilitychange', () => { if (document.visibilityState === 'hidden') send(); });

  // Marked as read: the next lesson is the place now, and a late word from here must not say otherwise.
  for (const form of document.querySelectorAll('[data-lms-read]')) form.addEventListener('submit', () => { over = true; });
}
