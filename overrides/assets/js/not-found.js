// On the page for an address that is not there: the page that its beginning is a name of stands there, the words of that
// address go into the search box, and what is found with them stands below it. Nothing of the address is taken for anything but words.
(() => {
  const MOST = 5; // pages
  const LOOKED_INTO = 15; // pages at most whose title is looked at
  const LONGEST = 8; // words
  const form = document.currentScript.previousElementSibling.querySelector("form");
  const place = form.parentElement.querySelector(".missing-found");
  const [status, list, more] = ["[role=status]", "ul", ".missing-more"].map((one) => place.querySelector(one));
  const home = new URL(form.dataset.home, location.href);
  const folders = new Set(place.dataset.folders.split(" "));

  function decoded(text) {
    try {
      return decodeURIComponent(text);
    } catch {
      return text.replace(/%[0-9a-f]{0,2}/gi, " ");
    }
  }

  // The parts of the path below the front page: "partners", "buurthuis-de-nieuwe-jutters".
  function partsOf({ pathname }) {
    const path = pathname.startsWith(home.pathname) ? pathname.slice(home.pathname.length) : pathname;
    return path.split("/").map((part) => decoded(part).replace(/\.(html?|php\d?|aspx?|md|pdf|docx?)$/i, "")).filter((part) => part && part !== "index");
  }

  // The pages that the first part is a name of, just so or nearly: "over-ons" begins with "over", and "partners" with "partner".
  function placesFor([first = ""]) {
    const called = first.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "-");
    const isNear = (name) => called.startsWith(`${name}-`) || name.startsWith(`${called}-`) || (called.length > 3 && name.startsWith(called) && name.length - called.length < 3);
    const places = [...place.querySelector("template").content.querySelectorAll("li")].map((item) => ({ item, names: item.dataset.names.split(" ") }));
    const exact = places.filter(({ names }) => names.includes(called));
    const found = exact.length ? exact : places.filter(({ names }) => called && names.some(isNear));
    return { isExact: exact.length > 0, items: found.map(({ item }) => element("li", ...item.childNodes)) };
  }

  function element(tag, ...children) {
    const made = document.createElement(tag);
    made.append(...children);
    return made;
  }

  // A number, a date, or what a machine made up to tell things apart: nobody wrote that to say something.
  const isId = (word) => !/\p{L}{2}/u.test(word) || /^(?=.*\d)[0-9a-f]{6,}$/i.test(word) || word.replace(/\P{N}/gu, "").length > word.length / 2;

  // "/bijeen/partners/buurthuis-de-nieuwe-jutters.html" says "buurthuis de nieuwe jutters".
  function wordsOf(parts) {
    const words = parts.filter((part) => !folders.has(part)).join(" ").normalize("NFC").match(/[\p{L}\p{M}\p{N}]+(?:['’][\p{L}\p{M}\p{N}]+)*/gu) ?? [];
    return [...new Set(words.filter((word) => word.length < 40 && word !== "index" && !isId(word)))].slice(0, LONGEST);
  }

  // Of what is found with some of the words, or with what a word was taken for, those that are called so: in a long text
  // any word stands somewhere.
  async function likely(engine, words) {
    const answer = await engine.find(words.join(" "));
    const whole = answer.meant ? 0 : answer.whole;
    const isHit = engine.matcher(answer.words);
    const pages = await Promise.all(answer.pages.slice(0, LOOKED_INTO).map(({ data }) => data()));
    return pages.filter((page, at) => at < whole || engine.wordsIn(page.meta.title).some(isHit));
  }

  function put(items) {
    if (items.length && !list.children.length) list.before(element("h3", place.dataset.maybe));
    list.append(...items);
  }

  function offer(words) {
    const question = words.join(" ");
    form.elements.q.value = question;
    const link = element("a", place.dataset.all);
    link.className = "more";
    link.href = `${form.action}?${new URLSearchParams({ q: question })}`;
    more.replaceChildren(link);
  }

  async function look(words) {
    const say = (text) => { status.textContent = text.replace("{q}", () => words.join(" ")); };
    say(place.dataset.busy);
    const [{ addressesIn, find, start }, dutch, { addressOf, kindOf }] = await Promise.all(["engine", "dutch", "results"].map((name) => import(`./search/${name}.js`)));
    start(addressesIn(form));
    const there = new Set([...list.querySelectorAll("a")].map(({ href }) => href));
    const pages = (await likely({ ...dutch, find }, words)).filter((page) => !there.has(addressOf(page, home))).slice(0, MOST - there.size);
    put(pages.map((page) => {
      const [link, note] = [element("a", page.meta.title), element("span", kindOf(page))];
      link.href = addressOf(page, home);
      note.className = "note";
      return element("li", link, " ", note);
    }));
    const isEmpty = !list.children.length;
    place.classList.toggle("is-empty", isEmpty);
    say(isEmpty ? place.dataset.none : place.dataset.like);
  }

  const parts = partsOf(location);
  const words = wordsOf(parts);
  const { isExact, items } = placesFor(parts);
  const isLookedFor = words.length > 0 && !(isExact && parts.length === 1);
  put(items);
  if (words.length) offer(words);
  place.hidden = !words.length && !items.length;
  place.classList.toggle("is-settled", !isLookedFor);
  // Where the search cannot be had, its link is left.
  if (isLookedFor) look(words).catch(() => { status.textContent = ""; });
})();
