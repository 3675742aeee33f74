// "Bedoelde je ...?", from the words of the site itself. The list (spellings.py) is fetched when it is needed, once.
import { isLittle } from "./dutch.js";

const REPLACED = 1.5; // slips: a letter for another
let loading;

export function spelling(address) {
  loading ??= fetch(address).then((answer) => (answer.ok ? answer.text() : "")).then(listOf, () => listOf(""));
  return loading;
}

// First the words, the most frequent first, and behind an empty line the names of more than one word.
function listOf(text) {
  const [frequent, named = ""] = text.split("\n\n");
  const names = named.split("\n").filter(Boolean).map((line) => line.split(" "));
  const words = [];
  for (const line of frequent.split("\n")) {
    let before = "";
    for (const coded of line.split(" ")) {
      if (!coded) continue;
      before = before.slice(0, Number(coded[0])) + coded.slice(1);
      words.push(before);
    }
  }
  const known = new Set(words);
  const ofNames = new Set(names.flat());
  return {
    has: (word) => known.has(word),
    // The most frequent words that begin so.
    beginning: (start) => words.filter((word) => word.startsWith(start)).slice(0, 5),
    nearest: (word, isSure) => nearest(word, words, ofNames, isSure),
    beside: (word, others) => beside(word, others, names),
    tail: (word) => tail(word, known),
  };
}

// So much ends with these that they say little.
const VAGUE = new Set("dag deel groep jaar keer kring plek punt soort tijd week werk".split(" "));

// The word that was meant: with the fewest slips between, of two in a name, of two the more frequent, which stands first.
// A good word that nobody wrote here is mostly one letter away from some other, and that is another letter in a place: so
// this is no slip in a short word, unless that is a name. Among other words (`isSure`) a short one is left as it is.
function nearest(word, words, ofNames, isSure) {
  if (word.length < (isSure ? 6 : 4)) return null;
  const isShort = word.length < 8;
  let [best, least] = [null, Infinity];
  for (const other of words) {
    const isName = ofNames.has(other);
    const most = isShort ? (isName ? REPLACED : 1) : 2;
    if (Math.abs(other.length - word.length) > most || other.length < 4 || isLittle(other)) continue;
    if (isShort && other[0] !== word[0]) continue;
    const slips = distance(word, other, most) + (other[0] === word[0] ? 0 : 0.5);
    const worth = slips - (isName ? 0.25 : 0);
    if (slips <= most && worth < least) [best, least] = [other, worth];
  }
  return best;
}

// "Leidse Rijn": the word of a name that stands there beside one of the others, and is not far from what was typed.
function beside(word, others, names) {
  let [best, least] = [null, 2];
  if (word.length < 4) return best;
  for (const name of names) {
    if (name.includes(word) || !others.some((other) => name.includes(other))) continue;
    for (const other of name.filter((one) => one.length > 3 && !others.includes(one))) {
      const slips = distance(word, other, 2);
      if (slips < least || (slips === least && !best)) [best, least] = [other, slips];
    }
  }
  return best;
}

// Letters too many, too few, or in each other's place, and those in the place of another (Damerau, optimal string alignment).
function distance(a, b, most) {
  let [older, old] = [[], Array.from({ length: b.length + 1 }, (_, at) => at)];
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      row[j] = Math.min(old[j] + 1, row[j - 1] + 1, old[j - 1] + (a[i - 1] === b[j - 1] ? 0 : REPLACED));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) row[j] = Math.min(row[j], older[j - 2] + 1);
    }
    if (Math.min(...row) > most) return Infinity;
    [older, old] = [old, row];
  }
  return old[b.length];
}

// What a compound is a kind of: of "buurtmaaltijd" this is "maaltijd". Of "vrijwilligerswerk" that says too little, and
// "vrijwilligers" says more.
function tail(word, known) {
  for (let at = 3; at <= word.length - 4; at += 1) {
    const [head, rest] = [word.slice(0, at), word.slice(at)];
    const heads = ["", "s", "e", "en", "n"].filter((link) => head.endsWith(link)).map((link) => head.slice(0, head.length - link.length));
    const isKnown = [rest, `${rest}en`, `${rest}s`, rest.replace(/(en|s)$/, "")].some((form) => known.has(form));
    if (!isKnown || !heads.some((one) => one.length > 2 && (known.has(one) || known.has(`${one}en`)))) continue;
    if (!VAGUE.has(rest)) return rest;
    return head.length > 4 ? ([head, ...heads].find((one) => known.has(one)) ?? null) : null;
  }
  return null;
}
