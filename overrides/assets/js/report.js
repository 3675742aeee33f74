// Beside a report: the contents stand open where there is room, and the print button works.
const wide = window.matchMedia("(min-width: 62em)");
for (const details of document.querySelectorAll("details[data-open-wide]")) {
  const follow = () => { details.open = wide.matches; };
  follow();
  wide.addEventListener("change", follow);
}
for (const button of document.querySelectorAll("[data-print]")) {
  button.hidden = false;
  button.addEventListener("click", () => window.print());
}
