// What a question type adds to its plain controls: a module type-<name>.js for each data-lms-enhance="<name>".
// It gets the part and the question's element, changes the controls, and tells of it with a bubbling input event.
// After an answer was put into the controls from outside, the question's element hears lms-written.

/** Enhances a question's parts; without the module the plain controls stay as they are. */
export const enhance = async section => {
  for (const part of section.querySelectorAll('[data-lms-enhance]')) {
    const type = await import(`./type-${part.dataset.lmsEnhance}.js`).catch(() => null);

    // While the module came, the question may have been drawn anew.
    if (part.isConnected) type?.enhance(part, section);
  }
};
