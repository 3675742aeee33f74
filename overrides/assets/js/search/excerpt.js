// What of a page is shown among the results: the sentence around a hit, and the section or item that it stands in.
import { matcher, wordsIn } from "./dutch.js";

const LONGEST = 260;
const PLACES = 3;
const WORD = /[\p{L}\p{N}\p{M}]+/gu;

function sentencesOf(text) {
  if (Intl.Segmenter) return Array.from(new Intl.Segmenter("nl", { granularity: "sentence" }).segment(text), ({ segment }) => segment);
  return text.match(/[^.!?…]+[.!?…]*\s*/g) ?? [];
}

// A text in pieces, [text, is it a hit], as short as a line or three.
export function marked(text, words) {
  const hit = matcher(words);
  const pieces = [];
  let end = 0;
  for (const { 0: written, index } of text.matchAll(WORD)) {
    if (!wordsIn(written).some(hit)) continue;
    pieces.push([text.slice(end, index), false], [written, true]);
    end = index + written.length;
  }
  pieces.push([text.slice(end), false]);
  return pieces.filter(([piece]) => piece);
}

function shortened(sentence, words) {
  const text = sentence.trim();
  if (text.length <= LONGEST) return text;
  const first = marked(text, words).findIndex(([, isHit]) => isHit);
  const at = first < 0 ? 0 : marked(text, words).slice(0, first).reduce((sum, [piece]) => sum + piece.length, 0);
  const start = at < LONGEST / 2 ? 0 : text.indexOf(" ", at - LONGEST / 2) + 1;
  const stop = start + LONGEST >= text.length ? text.length : text.lastIndexOf(" ", start + LONGEST);
  return `${start ? "… " : ""}${text.slice(start, stop)}${stop < text.length ? " …" : ""}`;
}

// Anchors as Pagefind tells them: of an item the id is kind~state~id, with _ for a space (documents.py).
function placeOf(anchors, location) {
  let [heading, item] = [null, null];
  for (const anchor of anchors) {
    if (anchor.location > location) break;
    if (/^h[2-6]$/.test(anchor.element)) [heading, item] = [anchor, null];
    else if (anchor.id.includes("~")) item = location < anchor.location + anchor.text.split(" ").length ? anchor : null;
  }
  if (item) {
    const [kind, state, id] = item.id.split("~");
    return { id, title: kind.replaceAll("_", " "), state };
  }
  return heading && { id: heading.id, title: heading.text.replace(/\.$/, ""), state: "" };
}

// { text, places }: a sentence of the page to show first, and further places ({ id, title, state, text }).
export function excerpt(page, words, phrases) {
  const hit = matcher(words);
  const found = [];
  let location = 0;
  for (const sentence of sentencesOf(page.content)) {
    const tokens = sentence.trim().split(" ");
    const hits = new Set(tokens.flatMap((token) => wordsIn(token).map(hit).filter(Boolean)));
    const plain = ` ${wordsIn(sentence).join(" ")} `;
    const whole = phrases.filter((phrase) => plain.includes(` ${phrase.join(" ")} `)).length;
    if (hits.size) {
      const at = tokens.findIndex((token) => wordsIn(token).some(hit));
      found.push({ sentence, worth: hits.size + whole * 10, place: placeOf(page.anchors, location + at), isTitle: location === 0 });
    }
    location += tokens.length;
  }
  const best = found.filter(({ isTitle }) => !isTitle).sort((a, b) => b.worth - a.worth);
  const [first] = best;
  const second = sentencesOf(page.content).slice(1, 3).join("");
  const places = [];
  for (const { sentence, place, worth } of best) {
    if (!place || worth < first.worth || places.length === PLACES || places.some(({ id }) => id === place.id)) continue;
    places.push({ ...place, text: shortened(sentence, words) });
  }
  return { text: shortened(first?.sentence ?? second, words), places };
}
