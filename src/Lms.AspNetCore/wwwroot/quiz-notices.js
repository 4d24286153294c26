// What concerns the whole attempt: notices above the questions, and one quiet voice that tells of them.
import { say, clock, element, icon } from './quiz-words.js';

const between = 10_000;
let voice = null;
let spoke = -Infinity;
let waiting = null;
let timer = 0;

function speak() {
  spoke = performance.now();
  voice ??= document.querySelector('[data-lms-said]');
  voice.textContent = waiting;
  waiting = null;
}

/** Says it to whoever listens, politely: at most one sentence in ten seconds, the newest. What answers a press of one's own is said at once. */
export const announce = (text, asked = false) => {
  clearTimeout(timer);
  waiting = text;
  const left = spoke + between - performance.now();
  if (asked || left <= 0) speak();
  else timer = setTimeout(speak, left);
};

const place = () => document.querySelector('[data-lms-notices]');

/** Takes a notice away. */
export const unsay = name => place().querySelector(`[data-lms-notice="${name}"]`)?.remove();

/** Shows a notice, in place of the one with the same name. Its first part is what is said aloud. */
export const notice = (name, look, symbol, ...parts) => {
  const old = place().querySelector(`[data-lms-notice="${name}"]`);
  const made = element('div', { class: `lms-notice lms-notice--${look}`, 'data-lms-notice': name }, icon(symbol), element('div', {}, ...parts));
  if (old?.textContent === made.textContent) return;
  if (old?.firstElementChild.nextElementSibling.firstChild.textContent !== parts[0].textContent) announce(parts[0].textContent);
  if (old) old.replaceWith(made); else place().append(made);
};

/** A paragraph that begins with what matters. */
export const paragraph = (strong, ...rest) => element('p', {}, element('strong', {}, strong), ' ', ...rest);

const signIn = address => element('a', { href: address, target: '_blank' }, say('Logga in i en ny flik', 'Sign in in a new tab'));

/** The sign-in is lost, and everything is still here. */
export const signedOut = (address, kept) => notice('lost', 'bad', 'lock',
  paragraph(say('Du är inte längre inloggad.', 'You are no longer signed in.'), kept
    ? say('Det du har skrivit finns kvar på den här datorn eller telefonen. Svaren skickas när du har loggat in igen.', 'What you have written is kept on this computer or phone. The answers are sent when you have signed in again.')
    : say('Det du har skrivit finns kvar på den här sidan. Stäng den inte. Svaren skickas när du har loggat in igen.', 'What you have written is kept on this page. Do not close it. The answers are sent when you have signed in again.')),
  element('p', {}, signIn(address)));

/** Somebody else is signed in: the answers are theirs to neither see nor send. */
export const someoneElse = (address, kept) => notice('lost', 'bad', 'lock',
  paragraph(say('Någon annan är inloggad i den här webbläsaren.', 'Somebody else is signed in in this browser.'), kept
    ? say('Svaren visas inte och skickas inte. De finns kvar på den här datorn eller telefonen för den som skrev dem, och skickas när den personen har loggat in igen.', 'The answers are neither shown nor sent. They stay on this computer or phone for the person who wrote them, and are sent when that person has signed in again.')
    : say('Svaren visas inte och skickas inte. De finns kvar så länge sidan är öppen, och skickas när den som skrev dem har loggat in igen.', 'The answers are neither shown nor sent. They stay as long as the page is open, and are sent when the person who wrote them has signed in again.')),
  element('p', {}, signIn(address)));

/** Something between the page and the server answers in its place: an open wifi that wants to be accepted first, for example. */
export const elsewhere = there => {
  if (!there) return unsay('elsewhere');
  notice('elsewhere', 'bad', 'warning',
    paragraph(say('Nätet svarar, men inte utbildningsplattformen.', 'The network answers, but not the learning platform.'),
      say('Svaren är inte sparade. Är du på ett öppet wifi? Öppna en ny flik och godkänn nätets villkor. Sidan försöker igen av sig själv.', 'The answers are not saved. Are you on an open wifi? Open a new tab and accept its terms. This page tries again by itself.')));
};

/** The browser keeps nothing: what that means. */
export const keepsNothing = () => notice('keeps', 'warm', 'warning',
  paragraph(say('Svaren kan inte sparas på den här datorn eller telefonen.', 'Answers cannot be kept on this computer or phone.'),
    say('Webbläsaren tillåter det inte, eller så är lagringen full. Svaren skickas ändå medan du skriver. Vänta tills det står Sparat innan du stänger sidan, särskilt om nätet är dåligt.', 'The browser does not allow it, or its storage is full. Answers are still sent as you write. Wait until it says Saved before you close the page, above all when the network is poor.')));

/** Offline since a moment, with so many answers waiting. */
export const offline = (since, waits, kept) => {
  const count = waits === 0 ? say('Inga svar väntar.', 'No answers are waiting.')
    : waits === 1 ? say('Ett svar väntar på att skickas.', 'One answer is waiting to be sent.')
    : say(`${waits} svar väntar på att skickas.`, `${waits} answers are waiting to be sent.`);
  notice('offline', 'warm', 'offline',
    paragraph(say('Du är frånkopplad.', 'You are offline.'), kept
      ? say('Fortsätt svara. Svaren sparas på den här datorn eller telefonen och skickas när nätet är tillbaka. Du kan inte lämna in förrän dess.', 'Go on answering. Answers are saved on this computer or phone and sent when the network is back. You cannot hand in until then.')
      : say('Fortsätt svara, men stäng inte sidan: svaren finns bara här. De skickas när nätet är tillbaka. Du kan inte lämna in förrän dess.', 'Go on answering, but do not close the page: the answers are only here. They are sent when the network is back. You cannot hand in until then.')),
    element('p', { class: 'lms-small' }, `${say('Frånkopplad sedan', 'Offline since')} ${clock(since)}. ${count}`));
};

/** Handed in elsewhere: the page is there to be read only, and says what did not get along. */
export const closed = (address, missed) => {
  const which = missed.length === 0 ? [] : [element('p', {}, `${say('Ändringar som inte hann med:', 'Changes that came too late:')} ${missed.join(', ')}.`)];
  notice('closed', 'bad', 'warning',
    paragraph(say('Försöket är redan inlämnat.', 'The attempt has been handed in already.'),
      say('Det lämnades in från en annan flik eller enhet, eller när tiden tog slut. Här kan du bara läsa.', 'It was handed in from another tab or device, or when the time was up. Here you can only read.')),
    ...which, element('p', {}, element('a', { href: address }, say('Öppna resultatet', 'Open the result'))));
};
