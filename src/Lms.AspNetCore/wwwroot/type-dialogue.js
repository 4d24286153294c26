// A dialogue: choosing a reply does not say it yet, so nothing is saved until the button is pressed.

export const enhance = part => {
  const say = part.querySelector('[data-lms-say]');
  const choose = part.querySelector('[data-lms-choose]');
  const turn = part.querySelector('[data-lms-turn]');
  const chosen = () => part.querySelector('input[type="radio"]:checked');

  part.addEventListener('input', event => {
    event.stopPropagation();
    if (choose) choose.hidden = true;
  });

  part.addEventListener('keydown', event => {
    if (event.key !== 'Enter' || !say || !event.target.matches('input[type="radio"]')) return;
    event.preventDefault();
    say.click();
  });

  for (const button of part.querySelectorAll('[data-lms-advance]')) {
    button.addEventListener('click', event => {
      if (button === say && !chosen()) {
        event.preventDefault();
        choose.hidden = false;
        return;
      }

      // The buttons' own values go with a form only; what is saved by script is read from the controls.
      if (turn) turn.value = button === say ? '' : button.value;
    });
  }
};
