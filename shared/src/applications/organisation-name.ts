const small = 'the of and at for in';
const legal = 'inc incorporated llc llp ltd limited co corp corporation company plc pllc pc gmbh ag';
const generic =
  'health healthcare system systems hospital hospitals medical medicine center centre clinic clinics network group services partners';
const common = 'university college school childrens general regional memorial community national united saint st';
const among = (list: string) => {
  const words = new Set(list.split(' '));
  return (word: string) => words.has(word);
};
const [isSmall, isGeneric, isCommon] = [among(`${small} ${legal}`), among(generic), among(common)];

const alike: Record<string, string> = { ø: 'o', ł: 'l', đ: 'd', ð: 'd', ı: 'i' };

/** A text without case and accents, sign by sign: what is found in it is at the same place in the text. */
export const folded = (text: string): string =>
  [...text]
    .map((sign) => {
      const lower = sign.toLowerCase();
      const base = alike[lower] ?? lower.normalize('NFD').replace(/\p{M}/gu, '');
      return base.length === sign.length ? base : sign;
    })
    .join('');

/** The words of an organization's name, without small words and legal forms. */
const wordsOf = (name: string): string[] =>
  folded(name.normalize('NFC').replaceAll('&', ' and '))
    .replaceAll(/['’.]/g, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '' && !isSmall(word));

/** What is its own of an organization's name, without what half of all hospitals are called; all its words where nothing else is left. */
export const organisationCore = (name: string): string[] => {
  const words = wordsOf(name);
  const own = words.filter((word) => !isGeneric(word));
  return own.some((word) => !isCommon(word)) ? own : words;
};

/** The words by which one would know it standing alone. */
export const tellingOf = (name: string): string[] =>
  organisationCore(name).filter((word) => word.length >= 4 && !isGeneric(word) && !isCommon(word));

/** Its initials, where there are at least three; null where there are not. */
export const initialsOf = (name: string): string | null => {
  const words = wordsOf(name);
  return words.length >= 3 ? words.map((word) => word[0]).join('') : null;
};

/** What may stand between and after the words of a name. */
export const between = (() => {
  const gap = String.raw`[^\p{L}\p{N}\n]+`;
  const or = (list: string) => list.replaceAll(' ', '|');
  return {
    gap: `${gap}(?:(?:${or(small)})${gap})*`,
    after: `(?:[^\\S\\n]*[ ,&-][^\\S\\n]*(?:${or(generic)}|${or(legal)})(?![\\p{L}\\p{N}]))*`,
  };
})();
