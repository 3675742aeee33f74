// On the page for an address that is not there: the words of that address go into the search box, and what is found with
// them stands below it. Nothing of the address is taken for anything but words.
(() => {
  const MOST = 5; // pages
  const LONGEST = 8; // words
  const form = document.currentScript.previousElementSibling.querySelector("form");
  const place = form.parentElement.querySelector(".missing-found");
  const [status, list, more] = [place.querySelector("[role=status]"), place.querySelector("ul"), place.querySelector(".missing-more")];
  const home = new URL(form.dataset.home, location.href);
  const folders = new Set(place.dataset.folders.split(" "));

  function decoded(text) {
    try {
      return decodeURIComponent(text);
    } catch {
      return text.replace(/%[0-9a-f]{0,2}/gi, " ");
    }
  }

  // A number, a date, or what a machine made up to tell things apart: nobody wrote that to say something.
  const isId = (word) => !/\p{L}{2}/u.test(word) || /^(?=.*\d)[0-9a-f]{6,}$/i.test(word) || word.replace(/\P{N}/gu, "").length > word.length / 2;

  // "/bijeen/partners/buurthuis-de-nieuwe-jutters.html" says "buurthuis de nieuwe jutters".
  function wordsOf({ pathname }) {
    const path = pathname.startsWith(home.pathname) ? pathname.slice(home.pathname.length) : pathname;
    const parts = path.split("/").filter((part) => !folders.has(part)).map((part) => decoded(part).replace(/\.(html?|php\d?|aspx?|md|pdf|docx?)$/i, ""));
    const words = parts.join(" ").normalize("NFC").match(/[\p{L}\p{M}\p{N}]+(?:['’][\p{L}\p{M}\p{N}]+)*/gu) ?? [];
    return [...new Set(words.filter((word) => word.length < 40 && word !== "index" && !isId(word)))].slice(0, LONGEST);
  }

  // Pages with all of the words, and then those with some: first those that a word is the name of, and few pages have.
  async function found(engine, words) {
    const { pages } = await engine.find(words.join(" "));
    if (pages.length >= MOST || words.length < 2) return pages;
    const whole = new Set(pages.map(({ id }) => id));
    const counted = new Map();
    for (const word of words.filter((one) => !engine.isLittle(one))) {
      const { pages: some, meant } = await engine.find(word);
      const worth = (meant ? 0.2 : 1) / some.length; // of a word that was only taken for another, less
      for (const page of some) {
        const { rank = 0 } = counted.get(page.id) ?? {};
        counted.set(page.id, { ...page, rank: rank + worth * page.score });
      }
    }
    const others = [...counted.values()].filter(({ id }) => !whole.has(id));
    return [...pages, ...others.sort((a, b) => b.rank - a.rank || b.score - a.score)];
  }

  async function show(words) {
    const question = words.join(" ");
    const say = (text) => { status.textContent = text.replace("{q}", () => question); };
    form.elements.q.value = question;
    const link = Object.assign(document.createElement("a"), { className: "more", href: `${form.action}?${new URLSearchParams({ q: question })}` });
    link.textContent = place.dataset.all;
    more.replaceChildren(link);
    place.hidden = false;
    say(place.dataset.busy);
    const [{ addressesIn, find, start }, { isLittle }, { addressOf, element, kindOf }] = await Promise.all(["engine", "dutch", "results"].map((name) => import(`./search/${name}.js`)));
    start(addressesIn(form));
    const pages = await Promise.all((await found({ find, isLittle }, words)).slice(0, MOST).map((page) => page.data()));
    place.classList.toggle("is-empty", !pages.length);
    say(pages.length ? place.dataset.like : place.dataset.none);
    list.replaceChildren(...pages.map((page) => element("li", {}, element("a", { href: addressOf(page, home) }, page.meta.title), " ", element("span", { class: "note" }, kindOf(page)))));
  }

  const words = wordsOf(location);
  // Where the search cannot be had, its link is left.
  if (words.length) show(words).catch(() => { status.textContent = ""; });
})();
