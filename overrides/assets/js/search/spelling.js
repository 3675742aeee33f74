// "Bedoelde je ...?", from the words of the site itself. The list (spellings.py) is fetched when it is needed, once.
let loading;

export function spelling(address) {
  loading ??= fetch(address).then((answer) => (answer.ok ? answer.text() : "")).then(listOf, () => listOf(""));
  return loading;
}

function listOf(text) {
  const words = [];
  for (const line of text.split("\n")) {
    let before = "";
    for (const coded of line.split(" ")) {
      if (!coded) continue;
      before = before.slice(0, Number(coded[0])) + coded.slice(1);
      words.push(before);
    }
  }
  const known = new Set(words);
  return {
    has: (word) => known.has(word),
    // The most frequent words that begin so.
    beginning: (start) => words.filter((word) => word.startsWith(start)).slice(0, 5),
    nearest: (word) => nearest(word, words),
    tail: (word) => tail(word, known),
  };
}

// The word with the fewest slips between; of two the more frequent, which stands first. Another first letter is rare.
function nearest(word, words) {
  let best = null;
  let least = (word.length < 4 ? 0 : word.length < 6 ? 1 : word.length < 11 ? 2 : 3) + 0.9;
  for (const other of words) {
    if (Math.abs(other.length - word.length) > least || other.length < 3) continue;
    const slips = distance(word, other, least) + (other[0] === word[0] ? 0 : 0.5);
    if (slips < least) [best, least] = [other, slips];
  }
  return best;
}

// Letters too many, too few, wrong, or in each other's place (Damerau, optimal string alignment).
function distance(a, b, most) {
  let [older, old] = [[], Array.from({ length: b.length + 1 }, (_, at) => at)];
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      row[j] = Math.min(old[j] + 1, row[j - 1] + 1, old[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) row[j] = Math.min(row[j], older[j - 2] + 1);
    }
    if (Math.min(...row) > most) return Infinity;
    [older, old] = [old, row];
  }
  return old[b.length];
}

// The word that a compound is a kind of: of "buurtmaaltijd" this is "maaltijd".
function tail(word, known) {
  for (let at = 3; at <= word.length - 4; at += 1) {
    const [head, rest] = [word.slice(0, at), word.slice(at)];
    const heads = ["", "s", "e", "en", "n"].filter((link) => head.endsWith(link)).map((link) => head.slice(0, head.length - link.length));
    const plural = [rest, `${rest}en`, `${rest}s`].find((form) => known.has(form));
    if (plural && heads.some((one) => one.length > 2 && (known.has(one) || known.has(`${one}en`)))) return rest;
  }
  return null;
}
