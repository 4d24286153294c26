// What browsers and assistive technology rely on stays on; only rules of style are off, each for its reason.

export default {
  root: true,
  extends: ["html-validate:recommended"],
  rules: {
    // Razor writes void elements, boolean attributes and the doctype as it likes; all ways mean the same.
    "void-style": "off",
    "attribute-boolean-style": "off",
    "attribute-empty-style": "off",
    "doctype-style": "off",
    // Razor leaves spaces where its statements stood.
    "no-trailing-whitespace": "off",
    // The defaults of the standard are meant: a button hands its form in, and a field takes text.
    "no-implicit-button-type": "off",
    "no-implicit-input-type": "off",
    // The standard lets controls share a name. Boxes of one question and buttons of one form do: the value tells which.
    "form-dup-name": "off",
    // Safari forgets that a list is a list when its bullets are hidden by style; role="list" tells it again.
    "no-redundant-role": "off",
    "prefer-native-element": ["error", { exclude: ["list"] }],
    // No link to a telephone number breaks: our stylesheet sees to it, and ordinary spaces are what one copies.
    "tel-non-breaking": "off",
    // A course may have a long name, and its page bears it.
    "long-title": "off",
  },
};
