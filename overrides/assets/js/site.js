// Each widget adds to a page that already works, and is fetched only where there is something for it to do.
const WIDGETS = {
  ".menu-button": "menu.js",
  "form[data-filter]": "filter.js",
  "[data-pagefind]": "search.js",
  ".prose table": "tables.js",
  ".video[data-src]": "video.js",
};

document.documentElement.classList.add("js"); // for browsers that do not know `@media (scripting)`
document.addEventListener("click", (event) => event.target.closest("[data-print]") && print());
for (const [selector, file] of Object.entries(WIDGETS)) {
  if (document.querySelector(selector)) import(`./${file}`);
}
