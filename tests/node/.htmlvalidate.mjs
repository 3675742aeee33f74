// Everything html-validate has, but for what is a matter of taste or of what people write.
export default {
  root: true,
  extends: ["html-validate:standard", "html-validate:recommended", "html-validate:a11y", "html-validate:document"],
  rules: {
    // HTML allows any id without white space; the frame's own begin with "_", which no heading's id does.
    "valid-id": ["error", { relaxed: true }],
    // HTML allows both; everything else is in lower case.
    "doctype-style": ["error", { style: "lowercase" }],
    // Integrity guards what another host could change; here everything comes from the site itself.
    "require-sri": ["error", { target: "crossorigin" }],
    // How long the title of a report is, is up to who writes it.
    "long-title": "off",
    // White space that no browser shows.
    "no-trailing-whitespace": "off",
    // Where a line may break is for the style sheet; a number that is copied has ordinary spaces.
    "tel-non-breaking": "off",
    // Choosing a filter shows or hides cards in the same page: no change of context, so nothing to submit (WCAG 3.2.2).
    "wcag/h32": "off",
  },
};
