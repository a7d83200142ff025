/** What one field took: the address of a posting, or its text, or the text with the address at its head or foot. */
export interface Pasted {
  link: string;
  posting: string;
}

const address = /^(?:https?:\/\/[^\s/]\S*|(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}(?::\d+)?(?:[/?#]\S*)?)$/i;

const asLink = (text: string): string | null => {
  if (!address.test(text)) return null;
  const whole = /^https?:\/\//i.test(text) ? text : `https://${text}`;
  return URL.canParse(whole) ? whole : null;
};

/** An address becomes the link, anything else the text; copied together, each becomes what it is. */
export const pastedOf = (typed: string): Pasted => {
  const text = typed.trim();
  const alone = asLink(text);
  if (alone) return { link: alone, posting: '' };
  const lines = text.split('\n').map((line) => line.trim());
  // Within a text only what is written out as an address is one: a file name or "e.g.that" is not.
  const link = [lines[0], lines.at(-1)].find((line) => line !== undefined && /^https?:\/\/\S+$/i.test(line));
  return { link: (link && asLink(link)) || '', posting: text };
};

/** How it was taken, in words. */
export const pastedWords = (typed: string): string => {
  const { link, posting } = pastedOf(typed);
  if (!link && !posting) return 'An address is kept as the link, any other text as the posting.';
  const text = posting && `as the text of the posting, ${posting.length.toLocaleString('en')} characters`;
  if (!posting) return 'Kept as the link.';
  return link ? `Kept ${text}, with its link.` : `Kept ${text}.`;
};
