/** Words that many organizations have in their name and that tell none from another. */
const generic = new Set(
  (
    'health healthcare healthcares hospital hospitals medical medicine medicines center centers centre centres clinic clinics clinical ' +
    'system systems university universities college colleges school schools group groups network networks care cares service services ' +
    'partners associates institute institutes foundation trust nhs inc llc ltd corp corporation company regional'
  ).split(' '),
);
const small = new Set([
  'of',
  'the',
  'and',
  'for',
  'at',
  'in',
  'a',
  'an',
  'de',
  'la',
  'le',
  'du',
  'des',
  'der',
  'die',
  'und',
]);
const same: Record<string, string> = { st: 'saint', ste: 'saint', mt: 'mount', childrens: 'children' };

const letters: Record<string, string> = { ß: 'ss', æ: 'ae', œ: 'oe', þ: 'th', ø: 'o', ł: 'l', đ: 'd', ð: 'd', ı: 'i' };

/** The words of a name without case, accents and signs; what is written in brackets is part of it. */
const wordsOf = (name: string): string[] =>
  name
    .toLowerCase()
    .normalize('NFKD')
    .replaceAll(/[\u0300-\u036f'’.]/g, '')
    .replaceAll(/[ßæœþøłđðı]/g, (letter) => letters[letter]!)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '' && !small.has(word))
    .map((word) => same[word] ?? word);

/** At most one letter is other, more or fewer; short words must be equal. */
const alike = (one: string, other: string): boolean => {
  if (one === other) return true;
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (short.length < 5 || long.length - short.length > 1) return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at += 1;
  return short.slice(short.length === long.length ? at + 1 : at) === long.slice(at + 1);
};
const within = (some: readonly string[], all: readonly string[]) =>
  some.every((word) => all.some((other) => alike(word, other)));

const telling = (words: readonly string[]) => words.filter((word) => !generic.has(word));
const isShort = (words: readonly string[], of: readonly string[]) =>
  words.length === 1 && of.length > 1 && words[0] === of.map((word) => word[0]).join('');

/**
 * Whether two names may be of one organization: the words that tell one from another are all in the other's name, or one is made of the
 * other's first letters. It says yes too often rather than too seldom, because what it keeps is an application from the employer's eyes.
 * The database has the same as `same_organisation`.
 */
export const sameOrganisation = (one: string, other: string): boolean => {
  const [a, b] = [wordsOf(one), wordsOf(other)];
  if (a.length === 0 || b.length === 0) return false;
  const [x, y] = [telling(a), telling(b)];
  // Of a name made of general words alone nothing else can be compared.
  if (x.length === 0 || y.length === 0) return within(a, b) || within(b, a);
  return within(x, y) || within(y, x) || x.join('') === y.join('') || isShort(x, b) || isShort(y, a);
};
