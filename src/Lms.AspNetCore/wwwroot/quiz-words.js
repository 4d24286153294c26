// Words and small parts of the player's page.

const english = document.querySelector('.lms')?.lang === 'en';

/** The sentence in the language of the page. */
export const say = (swedish, inEnglish) => english ? inEnglish : swedish;

/** Hours, minutes and seconds, 09:14:03, in the time zone of the page. */
export const clock = (at = new Date()) => at.toLocaleTimeString('sv-SE', { timeZone: document.querySelector('[data-lms-zone]')?.dataset.lmsZone });

const day = at => at.toLocaleDateString('sv-SE', { timeZone: document.querySelector('[data-lms-zone]')?.dataset.lmsZone });

/** The time of day, with the date in front when it is not today: 09:14:03, or 2026-11-20 09:14:03. */
export const moment = at => day(at) === day(new Date()) ? clock(at) : `${day(at)} ${clock(at)}`;

/** An element with attributes and children; text children are text, never markup. */
export const element = (name, attributes = {}, ...children) => {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
};

/** A decorative icon of the sprite. */
export const icon = name => {
  const sprite = document.querySelector('[data-lms-icons]').dataset.lmsIcons;
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('class', 'lms-icon');
  svg.setAttribute('aria-hidden', 'true');
  const use = document.createElementNS('http://www.w3.org/2000/svg', 'use');
  use.setAttribute('href', `${sprite}#i-${name}`);
  svg.append(use);
  return svg;
};
