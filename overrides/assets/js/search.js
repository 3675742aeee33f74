// The search page: an answer as one types, which lives in the address, so that it can be sent to someone and Back works.
const parts = () => Promise.all([import("./search/engine.js"), import("./search/results.js")]); // not before a question
const AT_ONCE = 5; // a text of some kilobytes is fetched for each
const UNASKED = 10; // so many are shown to who scrolls; for more one asks
const PAUSE = 250; // ms without a key, before what was typed is looked for
const place = document.getElementById("_search");
const form = place.querySelector("form");
const [status, hint, list, more] = ["status", "hint", "list", "more"].map((name) => place.querySelector(`[data-search-${name}]`));
const everything = document.getElementById("_alles").closest("section");
const home = new URL(place.dataset.home, location.href).href;
const field = form.elements.q;
const choices = [...form.querySelectorAll("select")];
const narrow = form.querySelector(".search-narrow");
let asked = 0;
let answer = null;
let made = null; // how results are made, once that is there
let shown = 0; // from which result on they were asked for last

const say = (key, values = {}) => Object.entries(values).reduce((text, [name, value]) => text.replace(`{${name}}`, value), place.dataset[key]);

function read() {
  const wanted = new URLSearchParams(location.search);
  field.value = wanted.get("q") ?? "";
  for (const choice of choices) {
    const value = wanted.get(choice.name) ?? "";
    choice.value = [...choice.options].some((option) => option.value === value) ? value : "";
    if (choice.value) narrow.open = true;
  }
}

function write(method) {
  const address = new URL(location.href);
  address.hash = "";
  for (const { name, value } of [field, ...choices]) {
    if (value.trim()) address.searchParams.set(name, value.trim());
    else address.searchParams.delete(name);
  }
  if (address.href !== location.href) history[method](null, "", address);
}

async function show(from) {
  if (from && from === shown) return; // on its way
  shown = from;
  const some = answer.pages.slice(from, from + AT_ONCE);
  const turn = asked;
  const texts = await Promise.all(some.map((page) => page.data()));
  if (turn !== asked) return;
  if (from === 0) list.replaceChildren();
  list.append(...texts.map((page) => made.element("li", {}, made.result(page, answer, home))));
  const isEnd = list.children.length >= answer.pages.length;
  more.hidden = isEnd && answer.isWhole;
  more.textContent = isEnd ? place.dataset.earlierToo : place.dataset.more;
}

async function look(deep = false) {
  const question = field.value.trim();
  asked += 1;
  const turn = asked;
  place.dataset.state = "busy";
  everything.hidden = Boolean(question);
  if (!question) {
    list.replaceChildren();
    hint.replaceChildren();
    more.hidden = true;
    status.textContent = "";
    place.dataset.state = "ready";
    return;
  }
  try {
    const [{ addressesIn, find, start }, how] = await parts();
    made = how;
    start(addressesIn(place));
    const chosen = choices.filter(({ name, value }) => value && name !== "op");
    const found = await find(question, {
      filters: Object.fromEntries(chosen.map(({ name, value }) => [name, value])),
      newest: form.elements.op.value === "datum",
      deep,
    });
    if (turn !== asked) return;
    answer = found;
    await show(0);
    if (turn !== asked) return;
    tell(question);
  } catch (error) {
    if (turn !== asked) return;
    console.error(error);
    status.textContent = place.dataset.failed;
    everything.hidden = false;
  }
  place.dataset.state = "ready";
}

function tell(question) {
  const n = answer.pages.length;
  const sought = answer.meant ?? question;
  hint.replaceChildren();
  if (answer.meant) {
    const [before, after] = say("meant", { q: question }).split("{meant}");
    const address = new URL(location.href);
    address.searchParams.set("q", answer.meant);
    hint.append(before, made.element("a", { href: address.href }, answer.meant), after);
  }
  status.textContent = n === 0 ? say("none", { q: question }) : say(n === 1 ? "one" : "other", { n, q: sought }) + (answer.isWhole ? "" : ` ${place.dataset.newest}`);
  if (n === 0) everything.hidden = false;
}

let waiting;
const soon = () => { clearTimeout(waiting); waiting = setTimeout(() => { write("replaceState"); look(); }, PAUSE); };
field.addEventListener("input", soon);
form.addEventListener("submit", (event) => {
  event.preventDefault();
  clearTimeout(waiting);
  write("pushState");
  look();
});
for (const choice of choices) choice.addEventListener("change", () => { write("pushState"); look(); });
addEventListener("popstate", () => { read(); look(); });

more.addEventListener("click", async () => {
  const from = list.children.length;
  if (from >= answer.pages.length) await look(true);
  else await show(from);
  list.children[from]?.querySelector("a").focus();
});

// Down from the field to the results, up and down between them; Escape goes back to the field.
place.addEventListener("keydown", (event) => {
  const links = [...list.querySelectorAll("[data-result]")];
  const at = links.indexOf(document.activeElement);
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step && (at >= 0 || (document.activeElement === field && step > 0))) {
    const next = at < 0 ? links[0] : links[at + step];
    if (next) next.focus();
    else if (at === 0) field.focus();
    else return;
    event.preventDefault();
  } else if (event.key === "Escape" && document.activeElement !== field && list.contains(document.activeElement)) {
    field.focus();
    event.preventDefault();
  }
});

// Who scrolls down to the button gets what follows without pressing it, at first.
new IntersectionObserver(([{ isIntersecting }]) => {
  if (isIntersecting && list.children.length < answer?.pages.length && place.dataset.state === "ready" && list.children.length < UNASKED) show(list.children.length);
}).observe(more);

narrow.open = matchMedia("(min-width: 62em)").matches; // where there is room for it beside the results
const early = document.activeElement === field ? field.value : ""; // typed before this script was there
read();
if (early && early !== field.value) {
  field.value = early;
  write("replaceState");
}
look();
