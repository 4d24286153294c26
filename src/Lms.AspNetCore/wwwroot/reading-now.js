// Not a module and not deferred: the reader's choice of text must hold before the text is painted.
(() => {
  try {
    const chosen = JSON.parse(localStorage.getItem('lms:reading') ?? '{}');
    const page = document.currentScript.closest('.lms');
    if (/^(115|130|150)$/.test(chosen.text)) page.dataset.lmsText = chosen.text;
    if (/^(short|long)$/.test(chosen.line)) page.dataset.lmsLine = chosen.line;
    if (chosen.leading === 'wide') page.dataset.lmsLeading = 'wide';
  } catch { /* No storage, or something else stands there: the text is as designed. */ }
})();
