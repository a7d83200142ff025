import { between, organisationCore, folded, initialsOf, tellingOf } from './organisation-name.js';

/** What an application is to: the organization, and the address of the posting (empty where there is none). */
interface Applied {
  organisation: string;
  link: string;
}

interface Said {
  note: string;
  links: readonly { url: string; label: string }[];
  files: readonly unknown[];
}

/**
 * What is proposed to be read of a record that was made from an application: its text with "an organization" in the place of the name, of
 * its parts and initials, without addresses of the posting or the organization, and without files, in which nothing can be replaced.
 */
export const withoutOrganisation = <Content extends Said>(content: Content, applied: Applied): Content => {
  const names = namesIn(applied.organisation);
  const leadsThere = addressIn(applied);
  const spoken = (text: string) => replaced(withoutAddresses(text.normalize('NFC'), leadsThere), names);
  return {
    ...content,
    note: spoken(content.note),
    links: content.links
      .filter(({ url, label }) => !leadsThere(url) && !leadsThere(label))
      .map((link) => ({ ...link, label: spoken(link.label) })),
    files: [],
  };
};

/** Whether what would be read still tells the organization: in the note, a link, or the name of a file. */
export const tellsOrganisation = (
  { note, links, files }: { note: string; links: Said['links']; files: readonly { name: string }[] },
  applied: Applied,
): boolean => {
  const names = namesIn(applied.organisation);
  const leadsThere = addressIn(applied);
  const tells = (text: string) => replaced(text, names) !== text;
  return (
    withoutAddresses(note, leadsThere) !== note ||
    [note, ...links.map(({ label }) => label)].some((text) => tells(text.normalize('NFC'))) ||
    [...links.flatMap(({ url, label }) => [url, label]), ...files.map(({ name }) => name)].some(leadsThere)
  );
};

const edge = { before: String.raw`(?<![\p{L}\p{N}])`, after: String.raw`(?![\p{L}\p{N}])` };
const article = String.raw`(?:(?:the|an?)[^\S\n]+)?`;
/** A word as it may be written, with or without the signs that are left out when names are compared. */
const loosely = (word: string) => [...word].join("['’.]?");

/** Where a name stands in a text that was folded, and whether it must begin with a capital there. */
interface Name {
  pattern: RegExp;
  capital: 'none' | 'first' | 'all';
}

const namesIn = (organisation: string): Name[] => {
  const core = organisationCore(organisation);
  const name = (words: readonly string[], capital: Name['capital']): Name => ({
    pattern: new RegExp(
      `${edge.before}${article}(${words.map(loosely).join(between.gap)})${capital === 'all' ? '' : between.after}${edge.after}`,
      'gu',
    ),
    capital,
  });
  const initials = initialsOf(organisation);
  return [
    ...(core.length > 0 ? [name(core, 'none')] : []),
    ...tellingOf(organisation).map((word) => name([word], 'first')),
    ...(initials ? [name([initials], 'all')] : []),
  ];
};

const replaced = (text: string, names: readonly Name[]): string =>
  names.reduce((spoken, { pattern, capital }) => {
    let end = 0;
    let out = '';
    for (const found of folded(spoken).matchAll(pattern)) {
      const word = spoken.slice(found.index + found[0].indexOf(found[1]!)).slice(0, found[1]!.length);
      if (capital !== 'none' && !isUpper(capital === 'all' ? word : word[0]!)) continue;
      out += spoken.slice(end, found.index) + asSpokenAfter(spoken.slice(0, found.index));
      end = found.index + found[0].length;
      // The dot of "Inc." goes with it where no sentence ends.
      if (/^\.(?:,|\s+\p{Ll})/u.test(spoken.slice(end))) end += 1;
    }
    return out + spoken.slice(end);
  }, text);

const isUpper = (text: string): boolean => text === text.toUpperCase() && text !== text.toLowerCase();
const asSpokenAfter = (before: string): string => (/(?:^|[.!?\n])\s*$/.test(before) ? 'An' : 'an') + ' organization';

const addresses = /(?:https?:\/\/|www\.)[^\s<>"]+|[^\s<>"]+@[^\s<>"]+\.[^\s<>"]+/giu;
const withoutAddresses = (text: string, leadsThere: (address: string) => boolean): string =>
  text.replaceAll(addresses, (address) => (leadsThere(address) ? 'an address' : address));

const hostOf = (address: string): string | undefined =>
  /^https?:\/\/(?:www\.)?([^/:?#]+)/i.exec(address)?.[1]?.toLowerCase();

/** Whether an address, or the name of a file, is of the posting or spells the organization. */
const addressIn = ({ organisation, link }: Applied): ((address: string) => boolean) => {
  const posting = hostOf(link);
  const core = organisationCore(organisation).join('');
  const spelt = [...tellingOf(organisation), ...(core.length >= 4 ? [core] : [])];
  return (address) => {
    const letters = folded(address.normalize('NFC')).replaceAll(/[^\p{L}\p{N}]/gu, '');
    return (posting !== undefined && hostOf(address) === posting) || spelt.some((word) => letters.includes(word));
  };
};
