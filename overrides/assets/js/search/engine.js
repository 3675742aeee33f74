// What is asked of Pagefind, and what comes back. Nothing is fetched before the first question.
import { asked, isLittle, questionOf, wordsIn } from "./dutch.js";

// What is current stands above what is mentioned, expired or old: the factor for each rank (documents.py).
const BY_RANK = [1, 0.85, 0.72, 0.6, 0.5, 0.01];
const ASIDE = 5; // the rank of what visitors do not look for: it comes last, also behind pages with some of the words
const RANKING = { termSimilarity: 3, termSaturation: 1, pageLength: 0.4, metaWeights: { title: 2, namen: 1, woorden: 0.4, kop: 1, label: 0, datum: 0, heet: 0, alles: 0 } };
const FEW = 10; // results: then more is looked for
const ENOUGH = 5; // pages with all words: with fewer, those with some of them or with their kin are told too
const MOST_ALIKE = 20; // of these
const CALLED = 1000; // what it adds to the score of a page to be called just that
const LONG = 8; // letters: then a word may be a compound
const LOOKED_INTO = 30; // pages at most that are fetched to look for a phrase
const EVERYTHING = '"qxalles"'; // stands on each page: EVERYTHING in document.py

// The words of the site, and what compares with them: for many a question neither is needed.
const spelling = async () => (await import("./spelling.js")).spelling(folder);

let near; // what is current and the newest reports
let all; // these, and the reports before them
let folder;

// The addresses of the index, of the words of the site, and of the index of earlier reports where there is one ("").
export function start({ index, words, earlier }) {
  folder = words;
  if (near) return;
  const opened = () => import(`${index}pagefind.js`).then(({ createInstance }) => createInstance({ ranking: RANKING, noWorker: true }));
  const first = opened();
  const current = async (term, options) => (await first).search(term, options);
  near = engineOf([current]);
  if (!earlier) return;
  // A second instance runs on what is in the browser already; only the pages of the other index carry this mark.
  let second;
  const before = async (term, options) => {
    second ??= opened().then(async (pagefind) => { await pagefind.mergeIndex(earlier, { mergeFilter: { bron: "eerder" }, ranking: RANKING }); return pagefind; });
    return (await second).search(term, { ...options, filters: { ...options?.filters, bron: ["eerder"] } });
  };
  all = engineOf([current, before]);
}

// What an element says of the places of the index.
export const addressesIn = ({ dataset }) => Object.fromEntries(["index", "words", "earlier"].map((name) => [name, dataset[name] && new URL(dataset[name], location.href).href]));

// The answer to a question, or to a choice without one: pages in order ({ data }), how many of them have all words (the others have some of them), the
// words that were looked for, the question as it was meant, and whether earlier reports were looked into: where little is found elsewhere, or when they
// were asked for.
export async function find(question, { deep = false, ...options } = {}) {
  if (!deep) {
    const answer = await near(question, options);
    if (!all || answer.whole >= FEW) return { ...answer, isWhole: !all };
  }
  return { ...(await (all ?? near)(question, options)), isWhole: true };
}

// Where something did not come: the next question tries anew, for the network may be back.
export function forget() {
  near = all = undefined;
}

// A word that stands on nearly all pages is worth nothing by itself; whether it stands in the title still counts.
function worth({ score, matchedMetaFields: fields = [] }) {
  return (score + 0.1) * (fields.includes("heet") ? 3 : fields.includes("title") ? 2 : fields.includes("kop") ? 1.7 : 1);
}

// Has it only as a part of longer words? Those are told to the index by themselves, of a page without the word (index.py).
const isPartIn = ({ matchedMetaFields: fields = [] }) => fields.some((field) => field === "kop" || field === "woorden");

const holds = (text, phrase) => ` ${wordsIn(text).join(" ")} `.includes(` ${phrase.join(" ")} `);

// The pages that are in all of them, with their scores added up. A page that has only the kin of a word is no answer, but like one.
function intersection(parts) {
  const ofKin = (page) => page && { ...page, score: page.score / (page.isPart ? 1000 : 100), isKin: true };
  const [first, ...others] = parts.map(({ pages, kin }) => (id) => pages.get(id) ?? ofKin(kin?.get(id)));
  const ids = new Set(parts.length ? [...parts[0].pages.keys(), ...(parts[0].kin?.keys() ?? [])] : []);
  const found = [];
  for (const id of ids) {
    const own = [first, ...others].map((part) => part(id));
    if (own.every(Boolean)) found.push({ id, data: own[0].data, isAside: own[0].isAside, isKin: own.some(({ isKin }) => isKin), score: own.reduce((sum, { score }) => sum + score, 0) });
  }
  return found;
}

// The pages that have some of the parts: what few pages have is worth more, and so is the next part.
function union(parts) {
  const found = new Map();
  for (const { pages, meant, called } of parts) {
    const weight = (meant ? 0.2 : 1) / Math.sqrt(pages.size); // of a word that was only taken for another, less
    for (const [id, page] of pages) {
      const { score, of } = found.get(id) ?? { score: 0, of: 0 };
      found.set(id, { data: page.data, isAside: page.isAside, score: score + weight * page.score * (called.has(id) ? 6 : 1), of: of + 1 });
    }
  }
  return [...found].map(([id, { of, ...page }]) => ({ id, ...page, score: page.score * of }));
}

// "Overvcht" was meant for "Overvecht".
const asTyped = (word, typed) => (/^\p{Lu}/u.test(typed) ? word[0].toUpperCase() + word.slice(1) : word);

// What answers questions by asking one index or two (in the order of their reports, the newest first), and remembers.
function engineOf(instances) {
  const remembered = new Map();

  function once(key, make) {
    if (!remembered.has(key)) remembered.set(key, make());
    return remembered.get(key);
  }

  // Who types a "q" did not ask for everything.
  const isMeant = (term) => ({ score, matchedMetaFields: fields = [] }) => score > 0 || term === EVERYTHING || fields.some((field) => field !== "alles");
  const search = async (term, options, some = instances) => (await Promise.all(some.map((ask) => ask(term, options)))).flatMap(({ results }) => results.filter(isMeant(term)));

  // Whether an instance has the word, or one that begins so. Where it has not, Pagefind answers with what begins like it.
  const knows = (ask, word) => once(`${instances.indexOf(ask)} knows ${word}`, async () => {
    if ((await ask(`"${asked(word)}"`)).results.length) return true;
    if (/[vz]$/.test(word)) return false; // the stemmer writes f and s
    const [first] = (await ask(word)).results;
    if (!first) return false;
    const { content, meta } = await first.data();
    return wordsIn(`${content} ${Object.values(meta).join(" ")}`).some((written) => written.startsWith(word));
  });
  const knowing = async (word) => {
    const each = await Promise.all(instances.map((ask) => knows(ask, word)));
    return instances.filter((_, at) => each[at]);
  };

  // Pages by their id, { data, score }. Asked rank by rank, each page is scored once and its rank is known. A phrase is
  // asked for as it is.
  const pagesWith = (term, filters = {}) => once(`pages ${term} ${JSON.stringify(filters)}`, async () => {
    const some = term.startsWith('"') ? instances : await knowing(term);
    const ranks = await Promise.all(BY_RANK.map((_, rank) => search(term, { filters: { ...filters, rang: [String(rank)] } }, some)));
    return new Map(ranks.flatMap((found, rank) => found.map((page) => [page.id, { data: page.data, score: worth(page) * BY_RANK[rank], isAside: rank === ASIDE, isPart: isPartIn(page) }])));
  });

  async function anyOf(words, filters) {
    const each = await Promise.all(words.map((word) => pagesWith(asked(word), filters)));
    return new Map(each.reverse().flatMap((pages) => [...pages]));
  }

  // Pages with what was typed, and those with its kin. What was taken for a slip is told in `meant`.
  async function withWord(word, filters, isOneOfMore) {
    if ((await knowing(word)).length) {
      const pages = await pagesWith(asked(word), filters);
      if (pages.size >= ENOUGH || word.length < LONG) return { pages };
      const tail = (await spelling()).tail(word);
      return { pages, kin: tail && (await pagesWith(`"${asked(tail)}"`, filters)) };
    }
    const list = await spelling();
    if (list.has(word)) return { pages: new Map() }; // in earlier reports only
    const begun = list.beginning(word);
    if (begun.length) return { pages: await anyOf(begun, filters) };
    const meant = list.nearest(word, isOneOfMore) ?? (isOneOfMore ? null : list.tail(word));
    if (!meant) return { pages: new Map() };
    return { ...(await withWord(meant, filters)), meant };
  }

  async function withPhrase(phrase, filters) {
    const large = phrase.filter((word) => !isLittle(word));
    const each = await Promise.all((large.length ? large : phrase).map((word) => pagesWith(asked(word), filters)));
    let pages = intersection(each.map((found) => ({ pages: found })));
    if (pages.length > LOOKED_INTO) {
      const exact = new Set((await search(`"${phrase.join(" ")}"`)).map(({ id }) => id));
      return new Map(pages.filter(({ id }) => exact.has(id)).map((page) => [page.id, page]));
    }
    const texts = await Promise.all(pages.map((page) => page.data()));
    pages = pages.filter((_, at) => holds([texts[at].content, ...Object.values(texts[at].meta)].join(" "), phrase));
    return new Map(pages.map((page) => [page.id, page]));
  }

  const calledSo = async (words) => new Set((words.length ? await search(`"${words.join("")}qx"`) : []).map(({ id }) => id)); // NAME_END in document.py

  // A page that is called just what was typed comes first; little words before and behind it do not count.
  async function nameFirst(pages, words, large) {
    for (const called of await Promise.all([words, large].map(calledSo))) {
      for (const page of pages) if (called.has(page.id)) page.score += CALLED;
    }
  }

  // Where no page has all words, they may be meant as one ("kanalen eiland"), or one of them as it is in a name beside another.
  async function reread(words) {
    const list = await spelling();
    for (let at = 0; at < words.length - 1; at += 1) {
      const both = words.slice(at, at + 2);
      if (list.has(both.join("")) && !both.every(list.has)) return [{ typed: both, meant: both.join("") }];
    }
    return words.flatMap((word) => {
      const meant = list.beside(word, words.filter((other) => other !== word));
      return meant ? [{ typed: [word], meant }] : [];
    }).slice(0, 1);
  }

  // Pages with some of what was looked for, best first. What stands between quotes is never left out.
  async function alike(parts, whole, most) {
    const has = new Set(whole.map(({ id }) => id));
    const asked = await Promise.all(parts.map(async (part) => ({ ...part, called: part.word ? await calledSo([part.meant ?? part.word]) : new Set() })));
    const kept = union(asked).filter(({ id }) => !has.has(id) && parts.every(({ word, pages }) => word || pages.has(id)));
    return kept.sort((a, b) => (a.isAside ?? false) - (b.isAside ?? false) || b.score - a.score).slice(0, most);
  }

  // What is looked for as it stands: phrases, and days. Of a day that nobody names its words are left, in `unnamed`.
  async function asItStands({ phrases, days }, filters) {
    const quoted = await Promise.all([...phrases, ...days].map(async (phrase) => ({ phrase, pages: await withPhrase(phrase, filters) })));
    const isNamed = ({ phrase, pages }) => pages.size || !days.includes(phrase);
    return { quoted: quoted.filter(isNamed), unnamed: quoted.filter((part) => !isNamed(part)).flatMap(({ phrase }) => phrase) };
  }

  // A question in parts with their pages, the pages that have all of these, and the question as it was meant.
  async function understood(text, filters) {
    const question = questionOf(text);
    const { quoted, unnamed } = await asItStands(question, filters);
    const words = [...new Set([...question.words, ...unnamed])];
    const partsOf = (some) => Promise.all(some.map(async (word) => ({ word, ...(await withWord(word, filters, some.length > 1)) })));
    let own = await partsOf(words);
    let slips = own.flatMap(({ word, meant }) => (meant ? [{ typed: [word], meant }] : []));
    if (!words.length && !quoted.length) return { own, quoted, pages: intersection([{ pages: await pagesWith(EVERYTHING, filters) }]), meant: null };
    let pages = intersection([...own, ...quoted]);
    if (words.length > 1 && !pages.length) {
      const [other] = await reread(words);
      const read = other && (await partsOf(words.flatMap((word) => (word === other.typed[0] ? other.meant : other.typed.includes(word) ? [] : word))));
      const found = read ? intersection([...read, ...quoted]) : [];
      if (found.length) [own, pages, slips] = [read, found, [other]];
    }
    const meant = slips.reduce((said, slip) => said.replace(new RegExp(`(?<!\\p{L})${slip.typed.join("[^\\p{L}\\p{N}]+")}(?!\\p{L})`, "iu"), (typed) => asTyped(slip.meant, typed)), text);
    await nameFirst(pages, wordsIn(meant), [...questionOf(meant).words, ...question.days.flat()]);
    if (unnamed.length) pages = pages.map((page) => ({ ...page, isKin: true })); // they have its words, and not the day
    return { own, quoted, pages, meant: slips.length ? meant : null };
  }

  async function answer(text, { filters = {}, newest = false } = {}) {
    const chosen = Object.fromEntries(Object.entries(filters).map(([name, value]) => [name, [value]]));
    const { own, quoted, pages, meant } = await understood(text, chosen);
    const parts = [...own, ...quoted];
    const order = await ordering(newest, chosen);
    const isLast = parts.length > 1 ? ({ isAside, score }) => isAside && score < CALLED : () => false;
    const exact = pages.filter(({ isKin }) => !isKin).sort(order);
    const [first, last] = [exact.filter((page) => !isLast(page)), exact.filter(isLast)];
    const kin = pages.filter(({ isKin }) => isKin).sort(order);
    const rest = own.length && parts.length > 1 && first.length < ENOUGH ? await alike(parts, pages, last.length ? FEW : MOST_ALIKE) : [];
    const phrases = quoted.map(({ phrase }) => phrase);
    return {
      pages: rest.length ? [...first, ...kin, ...(newest ? rest.sort(order) : rest), ...last] : [...first, ...last, ...kin],
      whole: rest.length ? first.length : exact.length,
      words: [...own.map((part) => part.meant ?? part.word), ...phrases.flat()],
      phrases,
      meant,
    };
  }

  // The best first, or the newest.
  async function ordering(newest, filters) {
    const dated = newest ? await search(EVERYTHING, { filters, sort: { datum: "desc" } }) : [];
    const places = new Map(dated.map(({ id }, place) => [id, place]));
    const place = ({ id }) => places.get(id) ?? dated.length;
    return (a, b) => place(a) - place(b) || b.score - a.score;
  }

  return answer;
}
