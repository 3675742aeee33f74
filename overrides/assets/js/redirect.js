// An old address sends on by itself (`meta refresh`), but that loses what stood behind it: a place in the page, a choice of
// filters. With such a tail we go ourselves, and the page is not read on to where it would go without.
const { search, hash } = location;
if (search || hash) {
  const to = new URL(document.currentScript.dataset.to, location.href).href;
  stop();
  location.replace(to + search + hash);
}
