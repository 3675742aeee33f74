// On the search page: Pagefind's own interface, once there is a question, from the form here or in the header.
const place = document.getElementById("_search");

function load(element) {
  return new Promise((resolve, reject) => {
    element.onload = resolve;
    element.onerror = reject;
    document.head.append(element);
  });
}

async function answer(question) {
  const root = new URL(place.dataset.pagefind, location.href).href;
  await Promise.all([
    load(Object.assign(document.createElement("script"), { src: `${root}pagefind-ui.js` })),
    load(Object.assign(document.createElement("link"), { rel: "stylesheet", href: `${root}pagefind-ui.css` })),
  ]);
  place.replaceChildren();
  const ui = new window.PagefindUI({ element: "#_search", bundlePath: root, showImages: false, showSubResults: true, resetStyles: false, pageSize: 10, translations: { clear_search: place.dataset.clear } });
  place.querySelector("input[type=text]")?.setAttribute("aria-label", place.dataset.label); // Pagefind gives it a title only
  await fetchFilters(root);
  ui.triggerSearch(question);
}

// One after another: Pagefind loses some of the filters when its interface asks for all at once.
async function fetchFilters(root) {
  const pagefind = await import(`${root}pagefind.js`);
  await pagefind.options({ bundlePath: root });
  await pagefind.filters();
}

const question = new URLSearchParams(location.search).get("q")?.trim();
if (question) answer(question).catch(() => { place.textContent = place.dataset.failed; });
