// Filters on a list of cards. The choice lives in the address, so that it can be sent to someone and Back works.
const form = document.querySelector("form[data-filter]");
const list = document.querySelector("[data-filter-list]");

function read() {
  const wanted = new URLSearchParams(location.search);
  for (const select of form.querySelectorAll("select")) {
    const value = wanted.get(select.name) ?? "";
    select.value = [...select.options].some((option) => option.value === value) ? value : "";
  }
}

function chosen() {
  return [...form.querySelectorAll("select")].filter((select) => select.value);
}

function write() {
  const address = new URL(location.href);
  for (const select of form.querySelectorAll("select")) {
    if (select.value) address.searchParams.set(select.name, select.value);
    else address.searchParams.delete(select.name);
  }
  history.replaceState(null, "", address);
}

function apply() {
  const choices = chosen();
  let shown = 0;
  for (const card of list.querySelectorAll("article.card")) {
    const fits = choices.every(({ name, value }) => (card.getAttribute(`data-facet-${name}`) ?? "").split(" ").includes(value));
    (card.closest("li") ?? card).hidden = !fits;
    if (fits) shown += 1;
  }
  for (const group of list.querySelectorAll("[data-filter-group]")) {
    group.hidden = !group.querySelector("li:not([hidden]) > article.card");
  }
  const { one, other, none } = form.dataset;
  const words = shown === 0 ? none : shown === 1 ? one : other.replace("{n}", shown);
  form.querySelector("[role=status]").textContent = choices.length ? words : "";
  form.querySelector("[type=reset]").hidden = choices.length === 0;
}

if (form && list) {
  form.hidden = false;
  read();
  apply();
  form.addEventListener("change", () => { write(); apply(); });
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", () => {
    // The fields are empty only after this event; the button that had the focus is about to go.
    setTimeout(() => { write(); apply(); form.querySelector("select")?.focus(); });
  });
  addEventListener("popstate", () => { read(); apply(); });
}
