/** What a name is searched by: without case, accents and signs, as `search_key` of the database has it. */
export const searchKey = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFKD')
    .replaceAll(/[\u0300-\u036f'’.]/g, '')
    .replaceAll(/[ßæœþøłđðı]/g, (letter) => plain[letter]!)
    .replaceAll(/[^\p{L}\p{Nd}@]+/gu, ' ')
    .trim();

const plain: Record<string, string> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  ı: 'i',
};

/** Whether a name holds what is searched for, however either is written: the words in their order, anything between them. */
export const isCalled = (name: string, search: string): boolean => {
  const key = searchKey(name);
  let from = 0;
  return searchKey(search)
    .split(' ')
    .every((word) => {
      const at = key.indexOf(word, from);
      from = at + word.length;
      return at >= 0;
    });
};
