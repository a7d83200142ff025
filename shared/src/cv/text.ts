/** One paragraph or one list of a text. */
export type CvBlock = { is: 'paragraph'; text: string } | { is: 'list'; items: readonly string[] };

// Controls, non-characters, marks that turn text around for whoever reads on, and the two halves of what is no character alone.
const unprintable =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufdd0-\ufdef\ufeff\ufff9-\ufffb\ufffe\uffff]|\p{Cs}|[\u{1fffe}\u{1ffff}\u{2fffe}\u{2ffff}\u{e0000}-\u{e007f}]/gu;

/** A text without what no page can print; lines stay lines. */
export const cleanText = (text: string): string =>
  text
    .replaceAll(/\r\n?|[\u2028\u2029\u0085]/g, '\n')
    .replaceAll('\t', ' ')
    .replaceAll(unprintable, '')
    .normalize('NFC')
    .replaceAll(/ +$/gm, '')
    .trim();

/** The same on one line. */
export const cleanLine = (text: string): string => cleanText(text).replaceAll(/\s+/g, ' ');

const bullet = /^\s*[-*•–]\s+/;

/** A text as paragraphs and lists: a line that begins with a dash or a bullet is of a list. */
export const blocksOf = (text: string): readonly CvBlock[] => {
  const blocks: ({ is: 'paragraph'; text: string } | { is: 'list'; items: string[] })[] = [];
  for (const line of cleanText(text).split('\n')) {
    const last = blocks.at(-1);
    const words = cleanLine(line.replace(bullet, ''));
    if (words === '') continue;
    if (!bullet.test(line)) blocks.push({ is: 'paragraph', text: words });
    else if (last?.is === 'list') last.items.push(words);
    else blocks.push({ is: 'list', items: [words] });
  }
  return blocks;
};

/** The way its first letter is written: what begins in Arabic or Hebrew is set from the right. */
export const directionOf = (text: string): 'ltr' | 'rtl' =>
  /^[^\p{L}]*[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u.test(text) ? 'rtl' : 'ltr';
