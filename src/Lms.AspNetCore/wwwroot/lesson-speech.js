// Reads the lesson aloud with a voice of the device, block by block. Shown only where there is a voice for the language.
const tools = document.querySelector('[data-lms-speech]');
const synth = globalThis.speechSynthesis;
const longest = 200;
const silent = 'textarea, input, select, button:not(.lms-term), svg, noscript, template, [hidden], [popover], .lms-btn, .lms-sr, .lms-help, .lms-save, .lms-test, .lms-private-test';
const apart = 'p, li, h2, h3, h4, h5, h6, dt, dd, td, th, figcaption, summary, blockquote, div, section';

/** A voice for the language; for a sensitive lesson one that speaks inside the device, because others send the text away. */
const voiceFor = language => {
  const fitting = synth.getVoices().filter(voice =>
    voice.lang.toLowerCase().split(/[-_]/)[0] === language && (voice.localService || tools.dataset.localOnly !== 'yes'));
  return fitting.find(voice => voice.localService) ?? fitting[0];
};

const languageOf = block => (block.querySelector(':scope > [lang]') ?? block.closest('[lang]')).lang.split('-')[0];

/** The block as sentences, short enough for every browser's voice. */
const sentencesOf = block => {
  const copy = block.cloneNode(true);
  for (const picture of copy.querySelectorAll('img[alt]')) picture.replaceWith(`${picture.alt}. `);
  for (const one of copy.querySelectorAll(silent)) one.remove();
  for (const one of copy.querySelectorAll(apart)) one.append('\n');
  return copy.textContent.split('\n').flatMap(line => {
    const text = line.replace(/\s+/g, ' ').trim();
    const parts = [];
    for (const sentence of text.match(/[^.!?:;]+[.!?:;]*["”’)]*\s*/g) ?? []) {
      if (parts.length && parts.at(-1).length + sentence.length <= longest) parts[parts.length - 1] += sentence;
      else parts.push(sentence);
    }
    return parts.map(part => part.trim()).filter(part => /[\p{L}\p{N}]/u.test(part));
  });
};

class Reader {
  #play = tools.querySelector('[data-play]');
  #words = tools.querySelector('[data-play-words]');
  #stop = tools.querySelector('[data-stop]');
  #queue = [];
  #at = 0;
  #run = 0;
  #state = 'idle';

  constructor() {
    this.#play.addEventListener('click', () => {
      if (this.#state === 'playing') this.#pause();
      else this.#start();
    });
    this.#stop.addEventListener('click', () => { this.#end(); this.#play.focus(); });
    addEventListener('pagehide', () => this.#end());
    addEventListener('keydown', event => { if (event.key === 'Escape' && this.#state === 'playing') this.#end(); });
  }

  #start() {
    if (this.#state === 'idle') {
      this.#queue = [...document.querySelectorAll('[data-lms-block]')].flatMap(block => {
        const voice = voiceFor(languageOf(block));
        return voice ? sentencesOf(block).map(text => ({ block, text, voice })) : [];
      });
      const target = document.querySelector('[data-lms-block]:target');
      this.#at = Math.max(0, this.#queue.findIndex(one => one.block === target));
    }
    this.#show('playing');
    this.#next();
  }

  #next() {
    const one = this.#queue[this.#at];
    if (!one) { this.#end(); return; }
    const run = ++this.#run;
    this.#mark(one.block);
    const words = new SpeechSynthesisUtterance(one.text);
    words.voice = one.voice;
    words.lang = one.voice.lang;
    words.onend = () => {
      if (run !== this.#run || this.#state !== 'playing') return;
      this.#at++;
      this.#next();
    };
    words.onerror = () => { if (run === this.#run && this.#state === 'playing') this.#pause(); };
    synth.speak(words);
  }

  // Not the browser's own pause: some never wake up again. The sentence is begun anew instead.
  #pause() {
    this.#run++;
    synth.cancel();
    this.#show('paused');
  }

  #end() {
    this.#run++;
    if (this.#state !== 'idle') synth.cancel();
    this.#mark(null);
    this.#show('idle');
  }

  #mark(block) {
    for (const marked of document.querySelectorAll('.is-spoken')) if (marked !== block) marked.classList.remove('is-spoken');
    if (!block || block.classList.contains('is-spoken')) return;
    block.classList.add('is-spoken');
    block.scrollIntoView({ block: 'nearest' });
  }

  #show(state) {
    this.#state = state;
    this.#words.textContent = tools.dataset[state];
    this.#stop.hidden = state === 'idle';
  }
}

if (tools && synth) {
  const look = () => { tools.hidden = !voiceFor(tools.dataset.language.split('-')[0]); };
  new Reader();
  look();
  synth.addEventListener?.('voiceschanged', look);
}
