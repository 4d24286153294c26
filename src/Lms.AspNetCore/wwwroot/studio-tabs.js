// Tabs over sections that otherwise stand one after the other.
export function tabs(bar, first) {
  const links = [...bar.querySelectorAll('a')];
  bar.setAttribute('role', 'tablist');
  const panel = link => document.getElementById(link.hash.slice(1));
  const choose = (link, focus) => {
    for (const one of links) {
      one.setAttribute('aria-selected', one === link);
      one.tabIndex = one === link ? 0 : -1;
      panel(one).hidden = one !== link;
    }
    if (focus) link.focus();
  };
  links.forEach((link, index) => {
    link.setAttribute('role', 'tab');
    link.setAttribute('aria-controls', link.hash.slice(1));
    panel(link).setAttribute('role', 'tabpanel');
    panel(link).setAttribute('aria-labelledby', link.id);
    link.addEventListener('click', event => { event.preventDefault(); choose(link); });
    link.addEventListener('keydown', event => {
      const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
      if (step) { event.preventDefault(); choose(links[(index + step + links.length) % links.length], true); }
      if (event.key === ' ') { event.preventDefault(); choose(link); }
    });
  });
  choose(links.find(link => link.hash === `#${first}`) ?? links[0]);
}
