// Loads Pagefind's own interface on the search page, with the question that the header's box sent along.
const place = document.getElementById("_search");

function load(src) {
  return new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = src;
    script.onload = resolve;
    script.onerror = reject;
    document.head.append(script);
  });
}

async function start() {
  const root = new URL(place.dataset.pagefind, location.href).href;
  await load(`${root}pagefind-ui.js`);
  const ui = new window.PagefindUI({ element: "#_search", bundlePath: root, showImages: false, showSubResults: true, resetStyles: false, pageSize: 10, translations: { clear_search: place.dataset.clear } });
  const input = place.querySelector("input[type=text]");
  input?.setAttribute("aria-label", place.dataset.label); // Pagefind gives it a title only
  const question = new URLSearchParams(location.search).get("q")?.trim();
  if (question) {
    await fetchFilters(root);
    ui.triggerSearch(question);
  } else {
    input?.addEventListener("focus", () => fetchFilters(root), { once: true });
  }
}

// One after another: Pagefind loses some of the filters when its interface asks for all at once. Nothing is fetched
// before somebody wants to search.
async function fetchFilters(root) {
  const pagefind = await import(`${root}pagefind.js`);
  await pagefind.options({ bundlePath: root });
  await pagefind.filters();
}

if (place) {
  start().catch(() => { place.textContent = place.dataset.failed; });
}
