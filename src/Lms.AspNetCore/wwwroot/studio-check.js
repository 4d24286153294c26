// Asks the server for the problems of the text a moment after the last key.
export function liveCheck(page, code) {
  const part = name => page.querySelector(`[data-lms-${name}]`);
  const list = part('problems');
  const pattern = page.querySelector('template[data-lms-problem]').content;
  const shown = Number(list.dataset.lmsShown);
  let wait;
  let asking;

  const fill = problem => {
    const item = pattern.cloneNode(true);
    const where = item.querySelector('a');
    if (problem.line > 0) {
      where.dataset.lmsLine = problem.line;
      where.dataset.lmsColumn = Math.max(1, problem.column);
      where.textContent = list.dataset.lmsWhere.replace('{0}', problem.line).replace('{1}', Math.max(1, problem.column));
    } else {
      where.remove();
    }
    item.querySelector('span').textContent = problem.text;
    return item;
  };

  const show = found => {
    // Written only when it changes, so that screen readers are not told the same thing at every key.
    for (const [name, words] of [['summary', found.summary], ['types', found.types]]) {
      if (part(name).textContent !== words) part(name).textContent = words;
    }
    list.hidden = found.problems.length === 0;
    list.replaceChildren(...found.problems.slice(0, shown).map(fill));
    part('more').hidden = found.problems.length <= shown;
    code.mark(found.problems.map(problem => problem.line));
  };

  const ask = async () => {
    asking?.abort();
    asking = new AbortController();
    const { signal } = asking;
    try {
      const answer = await fetch(`${page.dataset.lmsApi}/questions/check`, {
        method: 'POST', signal, headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ gift: code.area.value }),
      });
      part('too-large').hidden = answer.status !== 413;
      part('unchecked').hidden = answer.ok || answer.status === 413;
      if (answer.ok) show(await answer.json());
    } catch {
      if (!signal.aborted) part('unchecked').hidden = false;
    }
  };
  return { soon: () => { clearTimeout(wait); wait = setTimeout(ask, 600); } };
}
