// What the server has not acknowledged yet stays in this browser, and survives a reload, a crash and a lost network.

const key = (attempt, question) => `lms:answer:${attempt}:${question}`;

export class Keep {
  #attempt;

  constructor(attempt) { this.#attempt = attempt; }

  /** False when the browser keeps nothing; then leaving the page with unsaved answers asks first. */
  works = true;

  put(question, answer) {
    try { localStorage.setItem(key(this.#attempt, question), JSON.stringify(answer)); } catch { this.works = false; }
  }

  get(question) {
    try {
      const kept = JSON.parse(localStorage.getItem(key(this.#attempt, question)));
      return Number.isInteger(kept?.seq) && kept.value && typeof kept.value === 'object' ? kept : null;
    } catch { return null; }
  }

  drop(question) { try { localStorage.removeItem(key(this.#attempt, question)); } catch { /* nothing was kept */ } }

  get flags() {
    try { return new Set(JSON.parse(localStorage.getItem(`lms:flags:${this.#attempt}`)) ?? []); } catch { return new Set(); }
  }

  set flags(questions) {
    try { localStorage.setItem(`lms:flags:${this.#attempt}`, JSON.stringify([...questions])); } catch { /* marks last as long as the page */ }
  }

  /** Forgets everything about the attempt: it is handed in. */
  forget() {
    try {
      for (const name of Object.keys(localStorage))
        if (name.startsWith(`lms:answer:${this.#attempt}:`) || name === `lms:flags:${this.#attempt}`) localStorage.removeItem(name);
    } catch { /* nothing was kept */ }
  }
}
