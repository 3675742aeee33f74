// The box in the header answers as one types. Enter without a choice goes to the search page, as it does without this.
// The pattern is that of a combobox with a listbox (ARIA Authoring Practices): the focus stays in the field.
import { addressesIn, find, start } from "./search/engine.js";
import { addressOf, element, kindOf } from "./search/results.js";

const MOST = 6;
const PAUSE = 200; // ms without a key
const LEAST = 2; // letters

export function open(form) {
  const field = form.elements.q;
  const { home, label, all, one, other, none } = form.dataset;
  const root = new URL(home, location.href).href;
  const list = element("ul", { id: `${field.id}-lijst`, role: "listbox", class: "search-options plain", "aria-label": label, hidden: "" });
  const status = element("p", { role: "status", class: "visually-hidden" });
  form.append(list, status);
  for (const [name, value] of Object.entries({ role: "combobox", "aria-autocomplete": "list", "aria-controls": list.id, "aria-expanded": "false" })) field.setAttribute(name, value);
  let turn = 0;
  let waiting;

  const options = () => [...list.children];
  const chosen = () => list.querySelector("[aria-selected=true]");

  function show(isOpen) {
    list.hidden = !isOpen;
    field.setAttribute("aria-expanded", String(isOpen));
    if (!isOpen) choose(null);
  }

  function choose(option) {
    for (const one of options()) one.setAttribute("aria-selected", String(one === option));
    if (option) field.setAttribute("aria-activedescendant", option.id);
    else field.removeAttribute("aria-activedescendant");
    option?.scrollIntoView({ block: "nearest" });
  }

  function option(address, ...children) {
    const made = element("li", { role: "option", id: `${list.id}-${list.children.length}`, "aria-selected": "false", "data-href": address }, ...children);
    list.append(made);
  }

  async function look() {
    const question = field.value.trim();
    turn += 1;
    const own = turn;
    if (question.length < LEAST) {
      status.textContent = "";
      show(false);
      return;
    }
    start(addressesIn(form));
    const answer = await find(question);
    const pages = await Promise.all(answer.pages.slice(0, MOST).map((page) => page.data()));
    if (own !== turn || document.activeElement !== field) return;
    const n = answer.pages.length;
    list.replaceChildren();
    for (const page of pages) option(addressOf(page, root), element("span", { class: "option-title" }, page.meta.title), element("span", { class: "option-kind" }, kindOf(page)));
    if (n) option(`${form.action}?${new URLSearchParams({ q: question })}`, element("span", { class: "option-all" }, all.replace("{n}", n)));
    status.textContent = (n === 0 ? none : n === 1 ? one : other).replace("{n}", n).replace("{q}", answer.meant ?? question);
    show(n > 0);
  }

  const later = () => { clearTimeout(waiting); waiting = setTimeout(() => look().catch(() => show(false)), PAUSE); };
  field.addEventListener("input", later);
  field.addEventListener("keydown", (event) => {
    const all = options();
    const at = all.indexOf(chosen());
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      if (!all.length) return;
      show(true);
      const step = event.key === "ArrowDown" ? 1 : -1;
      choose(all[at < 0 ? (step > 0 ? 0 : all.length - 1) : at + step] ?? null);
      event.preventDefault();
    } else if (event.key === "Enter" && chosen()) {
      event.preventDefault();
      location.assign(chosen().dataset.href);
    } else if (event.key === "Escape" && !list.hidden) {
      event.preventDefault();
      event.stopPropagation(); // the menu of a small screen stays open
      turn += 1;
      show(false);
    }
  });
  field.addEventListener("focusout", () => { turn += 1; show(false); });
  list.addEventListener("pointerdown", (event) => event.preventDefault()); // the focus stays in the field
  list.addEventListener("click", (event) => {
    const { href } = event.target.closest("[role=option]")?.dataset ?? {};
    if (href) location.assign(href);
  });
  if (field.value) later();
}
