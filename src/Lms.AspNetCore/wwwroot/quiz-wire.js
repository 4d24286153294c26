// One call to the API, and what its answer means. Only our own JSON counts as an answer: a sign-in page, a proxy or an open wifi may answer 200 as well.

const patience = 20_000;
const longestWait = 120;

/** What the learner sits at, for telling answers apart later: phone, tablet or computer. */
export const device = (() => {
  const agent = navigator.userAgent;
  if (/iPad|Tablet|Android(?!.*Mobile)/.test(agent) || (/Macintosh/.test(agent) && navigator.maxTouchPoints > 1)) return 'tablet';
  return navigator.userAgentData?.mobile || /Mobi|iPhone/.test(agent) ? 'phone' : 'computer';
})();

// A date is read against the server's own clock: the browser's may be a day off.
const waitOf = response => {
  const told = response.headers.get('retry-after');
  if (!told) return 0;
  const seconds = /^\d+$/.test(told) ? Number(told) : (Date.parse(told) - Date.parse(response.headers.get('date') ?? '')) / 1000;
  return Number.isFinite(seconds) ? Math.min(Math.max(seconds, 0), longestWait) : 0;
};

const meaning = async response => {
  if (response.type === 'opaqueredirect' || response.status === 401) return { signedOut: true };
  if (response.status === 511) return { elsewhere: true };
  if (response.status === 429 || response.status >= 500) return { busy: true, wait: waitOf(response) };
  const type = response.headers.get('content-type') ?? '';
  const body = /\bjson\b/.test(type) ? await response.json().catch(() => null) : null;
  if (response.ok && body && typeof body === 'object') return { body };
  if (!response.ok && typeof body?.code === 'string') return { refusal: body };
  return response.status === 403 ? { signedOut: true } : { elsewhere: true, status: response.status };
};

/**
 * Calls the API; never throws.
 * @returns One of: body (ours, taken), refusal (ours, with its code), signedOut, elsewhere (something else than we answers),
 *   busy with the seconds to wait, unreachable.
 */
export const call = async (method, address, body, leaving = false) => {
  const text = body === undefined ? undefined : JSON.stringify(body);
  try {
    return await meaning(await fetch(address, {
      method,
      redirect: 'manual',
      cache: 'no-store',
      credentials: 'same-origin',

      // Browsers refuse more than 64 KiB in all of what may outlive its page.
      keepalive: leaving && (text?.length ?? 0) < 15_000,
      signal: AbortSignal.timeout(patience),
      headers: { accept: 'application/json', ...(text === undefined ? {} : { 'content-type': 'application/json' }) },
      body: text,
    }));
  } catch {
    return { unreachable: true };
  }
};

/** How the attempt stands on the server; lost says why nobody can tell: signed-out, someone-else, or nothing when it is not known. */
export const look = async (api, attempt) => {
  const { body, refusal, signedOut } = await call('GET', api);
  if (body?.id === attempt && Array.isArray(body.questions)) return { attempt: body };
  if (refusal?.code === 'not-found') return { lost: 'someone-else' };
  return signedOut ? { lost: 'signed-out' } : {};
};
