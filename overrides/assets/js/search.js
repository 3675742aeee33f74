// The search page: an answer as one types, which lives in the address, so that it can be sent to someone and Back works.
const parts = () => Promise.all([import("./search/engine.js"), import("./search/results.js")]); // not before a question
const AT_ONCE = 4; // a text of some kilobytes is fetched for each
const UNASKED = 10; // who scrolls gets more until there are so many; then one asks
const PAUSE = 250; // ms without a key, before what was typed is looked for
const place = document.getElementById("_search");
const form = place.querySelector("form");
const SLOW = 600; // ms: then it is said that an answer is on its way
const [status, hint, list, more, tips] = ["status", "hint", "list", "more", "tips"].map((name) => place.querySelector(`[data-search-${name}]`));
const everything = document.getElementById("_alles").closest("section");
const home = new URL(place.dataset.home, location.href).href;
const field = form.elements.q;
const choices = [...form.querySelectorAll("select")];
const chosenSign = form.querySelector("[data-search-chosen]");
const widen = place.querySelector("[data-search-widen]");
const narrow = form.querySelector(".search-narrow");
let asked = 0;
let answer = null;
let made = null; // how results are made, once that is there
let isDeep = false; // whether earlier reports were asked for
let shown = 0; // from which result on they were asked for last
let coming = null; // and when they are there
let isBroken = false; // whether something did not come: Pagefind would not ask for it again

const say = (key, values) => Object.entries(values).reduce((text, [name, value]) => text.replace(`{${name}}`, () => value), place.dataset[key]);

function read() {
  const wanted = new URLSearchParams(location.search);
  field.value = wanted.get("q") ?? "";
  for (const choice of choices) {
    const value = wanted.get(choice.name) ?? "";
    choice.value = [...choice.options].some((option) => option.value === value) ? value : "";
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

function show(from, count = AT_ONCE) {
  if (from && from === shown) return coming;
  shown = from;
  coming = add(from, count);
  return coming;
}

async function add(from, count) {
  const some = answer.pages.slice(from, from + count);
  const turn = asked;
  const texts = await Promise.all(some.map((page) => page.data()));
  if (turn !== asked) return;
  if (from === 0) list.replaceChildren();
  list.append(...texts.map((page, at) => made.element("li", {}, ...lineBefore(from + at), made.result(page, answer, home, from + at < answer.whole))));
  const isEnd = list.children.length >= answer.pages.length;
  more.hidden = isEnd && answer.isWhole;
  more.textContent = isEnd ? place.dataset.earlierToo : place.dataset.more;
  if (document.activeElement === more) more.scrollIntoView({ block: "nearest" }); // who was quicker there than they came
  keep();
}

// Between the pages with all words and those with some of them; where there are none with all, the region above says it.
const lineBefore = (at) => (at && at === answer.whole ? [made.element("p", { class: "search-alike" }, place.dataset.alike)] : []);

// Who comes back from a result finds as many of them, and the place where they were.
const kept = () => history.state?.search ?? {};
const keep = (values = {}) => history.replaceState({ search: { shown: list.children.length, deep: isDeep, ...values } }, "");

// Nothing found, or nothing asked: no results, and everything from A to Z.
function clear() {
  answer = null;
  list.replaceChildren();
  hint.replaceChildren();
  more.hidden = true;
  tips.hidden = true;
  everything.hidden = false;
}

async function look({ deep = false, shown: count = AT_ONCE, top = null } = {}) {
  const question = field.value.trim();
  const chosen = choices.filter(({ name, value }) => value && name !== "op");
  chosenSign.textContent = chosen.length ? ` (${chosen.length})` : "";
  asked += 1;
  const turn = asked;
  place.dataset.state = "busy";
  if (!question && !chosen.length) {
    clear();
    status.textContent = "";
    place.dataset.state = "ready";
    return;
  }
  place.dataset.asked = ""; // room for what is found (search.css), from now on: nothing jumps as one types
  everything.hidden = true;
  tips.hidden = true;
  const slow = setTimeout(() => { if (turn === asked) status.textContent = place.dataset.busy; }, SLOW);
  try {
    const [{ addressesIn, find, forget, start }, how] = await parts();
    made = how;
    if (isBroken) forget();
    isBroken = false;
    start(addressesIn(place));
    const found = await find(question, {
      filters: Object.fromEntries(chosen.map(({ name, value }) => [name, value])),
      newest: form.elements.op.value === "datum",
      deep,
    });
    if (turn !== asked) return;
    answer = found;
    isDeep = deep;
    await show(0, Math.max(count, AT_ONCE));
    if (turn !== asked) return;
    tell(question, chosen.length > 0);
    if (top !== null) scrollTo({ top, behavior: "instant" });
    history.scrollRestoration = "auto";
  } catch (error) {
    if (turn !== asked) return;
    console.error(error);
    isBroken = true;
    clear();
    status.textContent = place.dataset.failed;
  } finally {
    clearTimeout(slow);
  }
  place.dataset.state = "ready";
  watch();
}

// What follows; where that fails the button stays, to press it once more.
const further = (from) => show(from).then(watch, (error) => {
  console.error(error);
  isBroken = true;
  status.textContent = place.dataset.failed;
});

function tell(question, isNarrowed) {
  const n = answer.whole;
  const isAlike = !n && answer.pages.length > 0;
  const sought = answer.meant ?? question;
  const address = new URL(location.href);
  address.searchParams.set("q", sought);
  hint.replaceChildren(...(answer.meant ? made.meantFor(place.dataset.meant, question, answer.meant, address.href) : []));
  const found = question ? (n === 1 ? "one" : "other") : (n === 1 ? "chosenOne" : "chosen");
  status.textContent = n ? say(found, { n, q: sought }) + (answer.isWhole ? "" : ` ${place.dataset.newest}`) : isAlike ? place.dataset.alike : say(question ? "none" : "chosenNone", { q: question });
  tips.hidden = answer.pages.length > 0;
  widen.hidden = !isNarrowed;
  everything.hidden = answer.pages.length > 0;
}

let waiting;
const soon = () => { clearTimeout(waiting); waiting = setTimeout(() => { write("replaceState"); look(); }, PAUSE); };
field.addEventListener("input", soon);
field.addEventListener("focus", () => parts().then(([{ addressesIn, start }]) => start(addressesIn(place)), () => {}), { once: true }); // while one types
form.addEventListener("submit", (event) => {
  event.preventDefault();
  clearTimeout(waiting);
  write("pushState");
  look();
});
for (const choice of choices) choice.addEventListener("change", () => { write("pushState"); look(); });
widen.querySelector("button").addEventListener("click", () => {
  for (const choice of choices) choice.value = "";
  write("pushState");
  look();
  field.focus();
});
addEventListener("popstate", () => { read(); look(kept()); });
addEventListener("pagehide", () => {
  if (!answer) return;
  history.scrollRestoration = "manual"; // the browser would scroll before there is anything to scroll to
  keep({ top: scrollY });
});

more.addEventListener("click", async () => {
  const from = list.children.length;
  if (isBroken) await look();
  if (!answer) return;
  if (from >= answer.pages.length) await look({ deep: true });
  else await further(from);
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

// Who scrolls down to the button, or sees it at once, gets what follows without pressing it, at first; but nothing is put
// above the place where somebody is with the keyboard.
const isPassed = () => more === document.activeElement || Boolean(more.compareDocumentPosition(document.activeElement) & Node.DOCUMENT_POSITION_FOLLOWING);
const seen = new IntersectionObserver((changes) => {
  const { isIntersecting } = changes.at(-1); // on a busy machine several come at once
  const from = list.children.length;
  if (isIntersecting && !isPassed() && place.dataset.state === "ready" && from < UNASKED && from < answer?.pages.length) further(from);
});
const watch = () => { // it tells of changes only: so it is asked anew
  seen.disconnect();
  seen.observe(more);
};

narrow.open = matchMedia("(min-width: 62em)").matches; // where there is room for it beside the results
const early = document.activeElement === field ? field.value : ""; // typed before this script was there
read();
if (early && early !== field.value) {
  field.value = early;
  write("replaceState");
}
look(kept());
