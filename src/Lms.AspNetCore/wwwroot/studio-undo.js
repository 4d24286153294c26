// Steps back and forth through what was typed; quick keys make one step.
const pause = 700;
const most = 100;

export class Undo {
  constructor(part, read, put) {
    Object.assign(this, { read, put, steps: [read()], at: 0, last: 0 });
    this.buttons = { back: part('undo'), forth: part('redo') };
    this.buttons.back.addEventListener('click', () => this.go(-1));
    this.buttons.forth.addEventListener('click', () => this.go(1));
  }

  changed() {
    const now = Date.now();
    const state = this.read();
    if (now - this.last < pause && this.at === this.steps.length - 1 && this.at > 0) this.steps[this.at] = state;
    else {
      this.steps.splice(this.at + 1, this.steps.length, state);
      if (this.steps.length > most) this.steps.shift();
      this.at = this.steps.length - 1;
    }
    this.last = now;
    this.#show();
  }

  go(by) {
    const to = this.at + by;
    if (to < 0 || to >= this.steps.length) return;
    this.at = to;
    this.last = 0;
    const focused = document.activeElement?.id;
    this.put(this.steps[to]);
    if (focused) document.getElementById(focused)?.focus();
    this.#show();
  }

  #show() {
    this.buttons.back.disabled = this.at === 0;
    this.buttons.forth.disabled = this.at === this.steps.length - 1;
  }
}
