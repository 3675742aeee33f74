// Words as people type them, compared with words as they stand in a text.

// "Fatoş" is found by "fatos".
export const folded = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").replace(/ı/g, "i").replace(/[’‘ʼ´`]/g, "'").toLowerCase();
export const wordsIn = (text) => folded(text).match(/[\p{L}\p{N}]+/gu) ?? [];

// What a question is asked with, and not what it is about.
const LITTLE = new Set(`
  aan af al als bij daar dan dat de den der des deze die dit dus door een eens en er ergens even geen het hier hoe hoeveel iedereen iemand iets in is
  maar men met na naar niemand niet niets nog nu of om onder ook op over per rond sinds te tegen ten ter toch toe tot tussen uit van vanaf via voor
  waar waarom waarmee waarvoor wanneer want wat wel welk welke wie zo zoals zonder
  haar hem hen hij hun ik je jij jou jouw jullie me mij mijn ons onze u uw we wij ze zich zij
  bent ben bestaan bestaat deden deed doe doen doet ga gaan gaat had heb hebben hebt heeft graag kan komen komt kon kun kunnen kunt mag mee mogen moet
  moeten vind vinden vindt voel voelt was waren weet weten wil willen wilt word worden wordt zal zie zien zijn zit zitten zoek zoeken zoekt zou
`.match(/\p{L}+/gu));

// "75+" and "75-plussers" are one word, as in the index (document.py).
const withAges = (text) => text.replace(/(?<!\p{N})(\p{N}{2})(?:\s*\+|[\s-]?plus(?:sers?)?(?!\p{L}))/giu, "$1plus");

const MONTHS = "januari februari maart april mei juni juli augustus september oktober november december".split(" ");
const NAMED = /(?<!\p{N})(\p{N}{1,2})(?:ste|de|e)?\s+(jan(?:uari)?|feb(?:ruari)?|maart|mrt|apr(?:il)?|mei|juni?|juli?|aug(?:ustus)?|sept?(?:ember)?|okt(?:ober)?|nov(?:ember)?|dec(?:ember)?)(?!\p{L})\.?(?:\s+'?(\p{N}{4}|\p{N}{2})(?!\p{N}))?/giu;
const IN_FIGURES = /(?<!\p{N})(\p{N}{1,2})[-/.](\p{N}{1,2})[-/.](\p{N}{4}|\p{N}{2})(?!\p{N})/gu;

// "30-05-2024", "30ste mei '24": a day as texts write it, in words: 30, mei, 2024.
function dayOf([, day, month, year]) {
  const name = /^\p{N}/u.test(month) ? MONTHS[month - 1] : MONTHS.find((one) => one.startsWith(month.slice(0, 3).toLowerCase().replace("mrt", "maa")));
  return name && [String(Number(day)), name, ...(year ? [year.length === 2 ? `20${year}` : year] : [])];
}

// What is looked for: words, phrases, and days. Little words count only where there is nothing else.
export function questionOf(text) {
  const phrases = [...text.matchAll(/["“”„]([^"“”„]+)["“”„]/g)].map(([, phrase]) => wordsIn(phrase)).filter((words) => words.length);
  const days = [];
  const withoutDay = (typed, ...parts) => {
    const day = dayOf([typed, ...parts]);
    if (day) days.push(day);
    return day ? " " : typed;
  };
  const rest = withAges(text.replace(/["“”„][^"“”„]+["“”„]/g, " ")).replace(NAMED, withoutDay).replace(IN_FIGURES, withoutDay);
  const all = wordsIn(rest);
  const large = all.filter((word) => !LITTLE.has(word));
  return { phrases, days, words: [...new Set(large.length || phrases.length || days.length ? large : all)] };
}
export const isLittle = (word) => LITTLE.has(word);

// Pagefind's stemmer makes "dan" of "dans": such a word is asked for, and written in the index, as "dansen" (families.py).
export const asked = (word) => (word.length <= 4 && /[bdfgklmnprt]s$/.test(word) ? `${word}en` : word);

// What different forms of a word have in common: eenzaam, eenzame; brief, brieven; les, lessen; wandelt, gewandeld.
export function root(word) {
  let rest = word.replace(/'s$/, "");
  if (rest.length > 4) rest = rest.replace(/(heid|heden)$/, "").replace(/(e?[tp]?jes?|eren|en|e|s|n)$/, (end) => (rest.length - end.length > 2 ? "" : end));
  return rest.replace(/(aa|ee|oo|uu)(?=[^aeiou]*$)/, (pair) => pair[0]).replace(/([^aeiou])\1$/, "$1").replace(/v$/, "f").replace(/z$/, "s");
}

// A test for words of a text: is this one of what was looked for?
export function matcher(words) {
  const wanted = words.map((word) => ({ word, root: root(word) }));
  return (written) => {
    const other = root(written);
    const at = wanted.findIndex(({ word, root: own }) => written.startsWith(word) || other === own || (own.length > 3 && (other.endsWith(own) || written.startsWith(own))) || (word.length > 3 && written.includes(word)));
    return at < 0 ? null : wanted[at].word;
  };
}
