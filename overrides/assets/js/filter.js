// Filters on a list of cards, by name and by choice. They live in the address: it can be sent to someone, and Back works.
const form = document.querySelector("form[data-filter]");
const list = document.querySelector("[data-filter-list]");
const fields = [...form.querySelectorAll("select, input")];

// "Fatoş" is found by "fatos".
const plain = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

// What a card says of itself is read once: asking the page again at each key would take longer than the filtering.
const cards = [...list.querySelectorAll("article")].map((card) => ({
  shell: card.closest("li") ?? card,
  group: card.closest("[data-filter-group]"),
  name: plain(card.querySelector(".card-title, .item-title").textContent),
  facets: Object.fromEntries(fields.map(({ name }) => [name, (card.getAttribute(`data-facet-${name}`) ?? "").split(" ")])),
}));
const groups = [...list.querySelectorAll("[data-filter-group]")].map((group) => ({
  group,
  letter: document.querySelector(`.letters a[href="#${group.getAttribute("aria-labelledby")}"]`),
}));

function read() {
  const wanted = new URLSearchParams(location.search);
  for (const field of fields) {
    const value = wanted.get(field.name) ?? "";
    const known = field.type === "search" || [...field.options].some((option) => option.value === value);
    field.value = known ? value : "";
  }
}

function write() {
  const address = new URL(location.href);
  for (const { name, value } of fields) {
    if (value) address.searchParams.set(name, value);
    else address.searchParams.delete(name);
  }
  history.replaceState(null, "", address);
}

function apply() {
  const chosen = fields.filter((field) => field.value.trim());
  const tests = chosen.map((field) => {
    if (field.type === "search") {
      const words = plain(field.value).split(/\s+/).filter(Boolean);
      return (card) => words.every((word) => card.name.includes(word));
    }
    return (card) => card.facets[field.name].includes(field.value);
  });
  let shown = 0;
  const full = new Set();
  for (const card of cards) {
    const fits = tests.every((test) => test(card));
    if (card.shell.hidden === fits) card.shell.hidden = !fits;
    if (fits) {
      shown += 1;
      full.add(card.group);
    }
  }
  for (const { group, letter } of groups) {
    group.hidden = !full.has(group);
    if (letter) letter.hidden = group.hidden;
  }
  const { one, other, none } = form.dataset;
  const words = shown === 0 ? none : shown === 1 ? one : other.replace("{n}", shown);
  form.querySelector("[role=status]").textContent = words;
  form.querySelector("[type=reset]").hidden = chosen.length === 0;
}

read();
apply();
form.addEventListener("input", () => { write(); apply(); });
form.addEventListener("submit", (event) => event.preventDefault());
form.addEventListener("reset", () => {
  // The fields are empty only after this event; the button that had the focus is about to go.
  setTimeout(() => { write(); apply(); fields[0]?.focus(); });
});
addEventListener("popstate", () => { read(); apply(); });
