// A page that was found, as the list of results shows it. All of it is text: nothing of it is taken for HTML.
import { excerpt, marked } from "./excerpt.js";

export function element(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children);
  return made;
}

const pieces = (text, words) => marked(text, words).map(([piece, isHit]) => (isHit ? element("mark", {}, piece) : piece));

// The address of a page from here; `home` is that of the site. The index names a page by one file
// (index.py); in `url` Pagefind has put the folder of the site in front already.
export const addressOf = (page, home) => new URL(page.raw_url.replace(/^\//, "").replace(/\.html$/, "/"), home).href;

export function kindOf({ meta }) {
  const day = meta.datum ? new Date(`${meta.datum}T12:00`).toLocaleDateString(document.documentElement.lang, { day: "numeric", month: "long", year: "numeric" }) : "";
  return [meta.label, day].filter(Boolean).join(" · ");
}

// "Bedoelde je ...?", with the word as a link: what `words` says, in pieces.
export function meantFor(words, question, meant, address) {
  const [before, after] = words.replace("{q}", () => question).split("{meant}");
  return [before, element("a", { href: address }, meant), after];
}

// `isWhole`: whether it has all that was asked for.
export function result(page, answer, home, isWhole = true) {
  const address = addressOf(page, home);
  const { text, places } = excerpt(page, answer.words, answer.phrases);
  const made = element("article", { class: "result" },
    element("p", { class: "result-kind" }, kindOf(page)),
    element("h3", {}, element("a", { href: address, "data-result": isWhole ? "whole" : "alike" }, ...pieces(page.meta.title, answer.words))));
  if (text) made.append(element("p", { class: "result-text" }, ...pieces(text, answer.words)));
  if (places.length) {
    made.append(element("ul", { class: "plain result-places" }, ...places.map(({ id, title, state }) => {
      const name = state ? `${title} (${state})` : title;
      return element("li", {}, element("a", { href: `${address}#${encodeURIComponent(id)}` }, name));
    })));
  }
  return made;
}
