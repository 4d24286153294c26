// Tells at once how a number such as 1.000 is read, which some mean as a thousand.
import { say } from './quiz-words.js';

const ambiguous = /^[^\d.,]*([1-9]\d{0,2})[.,](\d{3})(?!\d|[.,]\d|e[-+\d]|\s*[·*×])/i;

export const enhance = (part, section) => {
  const input = part.querySelector('input');
  const line = part.querySelector('[data-lms-read-as]');
  const tell = () => {
    const found = ambiguous.exec(input.value);
    const decimals = found?.[2].replace(/0+$/, '');
    const read = found && found[1] + (decimals ? say(',', '.') + decimals : '');
    line.textContent = found ? say(`Läses som ${read}. Menar du tusental, skriv ${found[1]} ${found[2]}.`, `Read as ${read}. If you mean thousands, write ${found[1]} ${found[2]}.`) : '';
  };
  input.addEventListener('input', tell);
  section.addEventListener('lms-written', tell);
  tell();
};
