// What every page has: its menu, its print button, and tables that a keyboard can reach. And the widgets, which are fetched
// only where and when there is work for them. All of it adds to a page that already works.
const WIDGETS = {
  "form[data-filter]": "filter.js",
  "#_search": "search.js",
};

document.documentElement.classList.add("js"); // for browsers that do not know `@media (scripting)`

// What a question takes, all at once: found one in the other, on poor reception these files cost seconds.
const OF_SEARCH = ["engine", "results", "dutch", "excerpt"];
let isAhead = false;

function fetchAhead({ index }) {
  if (isAhead) return;
  isAhead = true;
  const folder = new URL(index, location.href);
  // No modulepreload: of a module that did not come so, a browser would not try the import once more.
  const files = [...OF_SEARCH.map((name) => new URL(`search/${name}.js`, import.meta.url)), new URL("pagefind.js", folder)];
  document.head.append(...files.map((href) => Object.assign(document.createElement("link"), { rel: "preload", href, as: "script", crossOrigin: "anonymous" })));
  fetch(new URL(`wasm.${document.documentElement.lang}.pagefind`, folder)).catch(() => {}); // into the cache of the browser; Pagefind asks for it last
}

for (const [selector, file] of Object.entries(WIDGETS)) {
  if (document.querySelector(selector)) import(`./${file}`);
}

const searchPage = document.getElementById("_search");
if (searchPage && new URLSearchParams(location.search).get("q")?.trim()) fetchAhead(searchPage.dataset);

document.addEventListener("click", (event) => {
  const { target } = event;
  if (target.closest("[data-print]")) print();
  const video = target.closest(".video-link");
  if (!video || event.ctrlKey || event.metaKey || event.shiftKey) return; // with these keys a new tab was asked for
  event.preventDefault();
  import("./video.js").then(({ play }) => play(video), () => location.assign(video.href));
});

// The search box answers as one types, from the moment that it is used.
document.addEventListener("focusin", ({ target }) => {
  if (target.closest("#_search [name=q]")) fetchAhead(searchPage.dataset);
  const form = target.closest("form[data-search-box]");
  if (!form || form.dataset.open) return;
  form.dataset.open = "yes";
  fetchAhead(form.dataset);
  import("./search-box.js").then(({ open }) => open(form));
});

// The menu button of small screens. Without scripts the menu simply stands open (frame.css).
const button = document.querySelector(".menu-button");
const menu = document.getElementById("_menu");

function toggle(open) {
  button.setAttribute("aria-expanded", String(open));
  menu.classList.toggle("is-open", open);
}

button.addEventListener("click", () => toggle(button.getAttribute("aria-expanded") !== "true"));
menu.parentElement.addEventListener("keydown", (event) => {
  if (event.key !== "Escape" || button.getAttribute("aria-expanded") !== "true") return;
  toggle(false);
  button.focus();
});

// A table wider than the screen scrolls (prose.css); then the keyboard must be able to reach it.
const watcher = new ResizeObserver((entries) => {
  for (const { target } of entries) {
    if (target.scrollWidth > target.clientWidth) target.tabIndex = 0;
    else target.removeAttribute("tabindex");
  }
});
for (const table of document.querySelectorAll(".prose table")) watcher.observe(table);
