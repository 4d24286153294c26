// Line numbers beside a text area, and a caret that goes where a problem is.
export function codeBox(area, numbers) {
  area.parentElement.classList.add('is-live');
  let faulty = new Set([...numbers.querySelectorAll('mark')].map(mark => Number(mark.textContent)));
  const follow = () => { numbers.scrollTop = area.scrollTop; };
  area.addEventListener('scroll', follow);

  const number = () => {
    const lines = area.value.split('\n').length;
    const nodes = [];
    let plain = '';
    for (let line = 1; line <= lines; line++) {
      if (faulty.has(line)) {
        nodes.push(plain);
        const mark = document.createElement('mark');
        mark.textContent = line;
        nodes.push(mark);
        plain = '\n';
      } else {
        plain += `${line}\n`;
      }
    }
    // Room below, as wide as the scroll bar of the text area may be.
    nodes.push(`${plain}\n\n`);
    numbers.replaceChildren(...nodes);
    follow();
  };

  const go = (line, column) => {
    const lines = area.value.split('\n');
    const row = Math.min(Math.max(line, 1), lines.length);
    const before = lines.slice(0, row - 1).reduce((sum, one) => sum + one.length + 1, 0);
    const at = before + Math.min(Math.max(column, 1) - 1, lines[row - 1].length);
    area.focus({ preventScroll: true });
    area.setSelectionRange(at, at);
    const height = parseFloat(getComputedStyle(area).lineHeight);
    area.scrollTop = Math.max(0, (row - 4) * height);
    area.scrollLeft = 0;
    area.scrollIntoView({ block: 'nearest' });
  };

  number();
  return { area, number, go, mark: lines => { faulty = new Set(lines); number(); } };
}
