// Says that this page has the question open, and shows who else has.
const every = 30_000;

export function readers(part, desk) {
  const address = `${desk.dataset.lmsApi}/questions/${desk.dataset.lmsDesk}/readers`;
  const notice = part('others');
  const who = part('others-who');
  const tell = async () => {
    if (document.visibilityState === 'hidden') return;
    try {
      const answer = await fetch(address, { method: 'PUT', headers: { Accept: 'application/json' } });
      if (!answer.ok) return;
      const { others } = await answer.json();
      const words = others.map(other => other.text).join(' ');
      if (who.textContent !== words) who.textContent = words;
      notice.hidden = others.length === 0;
    } catch { /* asked again soon */ }
  };
  tell();
  setInterval(tell, every);
  document.addEventListener('visibilitychange', tell);
  addEventListener('pagehide', () => { fetch(address, { method: 'DELETE', keepalive: true }).catch(() => {}); });
}
