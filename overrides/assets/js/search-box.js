// The box in the header answers as one types, with links below the field: Tab and arrows lead to them, Escape leads back.
// Enter goes to the search page, as it does without this.
import { addressesIn, find, forget, start } from "./search/engine.js";
import { addressOf, element, kindOf, meantFor } from "./search/results.js";

const MOST = 6;
const PAUSE = 200; // ms without a key
const SLOW = 600; // ms: then it is said that an answer is on its way
const LEAST = 2; // letters

export function open(form) {
  const field = form.elements.q;
  const { home, all, one, other, none, alike, meant, busy, failed } = form.dataset;
  const root = new URL(home, location.href).href;
  const hint = element("p", { class: "search-hint" });
  const list = element("ul", { class: "plain" });
  const answers = element("div", { class: "search-answers", hidden: "" }, hint, list);
  const status = element("p", { role: "status", class: "visually-hidden" });
  form.append(answers, status);
  let turn = 0;
  let waiting;

  const links = () => [...answers.querySelectorAll("a")];
  const addressFor = (question) => `${form.action}?${new URLSearchParams({ q: question })}`;
  const isHere = () => form.contains(document.activeElement);

  // What is said goes to who listens, and where there is nothing else to see, to who looks.
  function tell(said, items = [], seen = items.length ? [] : [said]) {
    status.textContent = said;
    hint.replaceChildren(...seen);
    list.replaceChildren(...items);
    answers.hidden = false;
  }

  function close() {
    answers.hidden = true;
  }

  function item(address, ...children) {
    return element("li", {}, element("a", { href: address }, ...children));
  }

  async function look() {
    const question = field.value.trim();
    turn += 1;
    const own = turn;
    const isOver = () => own !== turn || !isHere();
    if (question.length < LEAST) {
      tell("");
      close();
      return;
    }
    const slow = setTimeout(() => isOver() || tell(busy), SLOW);
    try {
      start(addressesIn(form));
      const answer = await find(question);
      const pages = await Promise.all(answer.pages.slice(0, MOST).map((page) => page.data()));
      if (isOver()) return;
      const [n, most] = [answer.whole, answer.pages.length];
      const items = pages.map((page) => item(addressOf(page, root), element("span", { class: "answer-title" }, page.meta.title), element("span", { class: "answer-kind" }, kindOf(page))));
      if (most) items.push(item(addressFor(question), element("span", { class: "answer-all" }, all.replace("{n}", most))));
      const said = (n === 0 ? (most ? alike : none) : n === 1 ? one : other).replace("{n}", n).replace("{q}", () => answer.meant ?? question);
      tell(said, items, answer.meant ? meantFor(meant, question, answer.meant, addressFor(answer.meant)) : undefined);
    } catch (error) {
      console.error(error);
      forget();
      if (!isOver()) tell(failed);
    } finally {
      clearTimeout(slow);
    }
  }

  const later = () => { clearTimeout(waiting); waiting = setTimeout(look, PAUSE); };
  field.addEventListener("input", later);
  field.addEventListener("focus", () => { if (list.children.length && field.value.trim().length >= LEAST) answers.hidden = false; });
  form.addEventListener("focusout", ({ relatedTarget }) => { if (!form.contains(relatedTarget)) close(); });
  answers.addEventListener("pointerdown", (event) => event.preventDefault()); // the focus stays where it is, and the answers stay open
  form.addEventListener("keydown", (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.key === "Escape" && !answers.hidden) {
      event.preventDefault(); // what was typed stays
      event.stopPropagation(); // and so does the menu of a small screen
      turn += 1;
      field.focus();
      close();
    } else if (step && links().length) {
      const at = links().indexOf(document.activeElement);
      answers.hidden = false;
      if (at + step >= 0) links()[at + step]?.focus();
      else field.focus();
      event.preventDefault();
    }
  });
  start(addressesIn(form)); // while one types
  if (field.value) later();
}
