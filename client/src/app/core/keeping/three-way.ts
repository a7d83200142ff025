import type { Picked } from '../../ui/two-texts';

type Side = 'mine' | 'theirs' | 'ask';
type PartOf<Content> = Extract<keyof Content, string>;

/** How a content is told apart: its parts, and what each of them says however it was written. */
export interface Parted<Content> {
  parts: readonly PartOf<Content>[];
  saidBy(content: Content): Record<PartOf<Content>, string>;
}

/** Two contents that grew from the same one: each side keeps what it alone changed, and only what both changed is asked about. */
export const threeWay = <Content extends object>({ parts, saidBy }: Parted<Content>) => {
  const sides = (base: Content, mine: Content, theirs: Content): Map<PartOf<Content>, Side> => {
    const [before, here, there] = [saidBy(base), saidBy(mine), saidBy(theirs)];
    const sideOf = (part: PartOf<Content>): Side => {
      if (here[part] === before[part]) return 'theirs';
      return there[part] === before[part] || there[part] === here[part] ? 'mine' : 'ask';
    };
    return new Map(parts.map((part) => [part, sideOf(part)]));
  };
  const composed = (mine: Content, valueOf: (part: PartOf<Content>) => unknown): Content => ({
    ...mine,
    ...Object.fromEntries(parts.map((part) => [part, valueOf(part)])),
  });

  return {
    /** One content out of the two; null where somebody has to choose. */
    merged: (base: Content, mine: Content, theirs: Content): Content | null => {
      const found = sides(base, mine, theirs);
      if ([...found.values()].includes('ask')) return null;
      return composed(mine, (part) => (found.get(part) === 'theirs' ? theirs : mine)[part]);
    },
    /** The parts that both changed, and differently. */
    asked: (base: Content, mine: Content, theirs: Content): PartOf<Content>[] => {
      const found = sides(base, mine, theirs);
      return parts.filter((part) => found.get(part) === 'ask');
    },
    /** The content somebody chose, part by part. */
    chosen: (base: Content, mine: Content, theirs: Content, picks: Readonly<Record<string, Picked>>): Content => {
      const found = sides(base, mine, theirs);
      return composed(mine, (part) => {
        const side = found.get(part);
        const picked = side === 'ask' ? (picks[part] ?? 'mine') : side;
        if (picked === 'both') return both(mine[part], theirs[part]);
        return (picked === 'theirs' ? theirs : mine)[part];
      });
    },
  };
};

/** Texts one below the other, lists one after the other with each line once, groups field by field. */
const both = (mine: unknown, theirs: unknown): unknown => {
  if (typeof mine === 'string' && typeof theirs === 'string')
    return mine === theirs ? mine : [theirs, mine].filter(Boolean).join('\n\n');
  if (Array.isArray(mine) && Array.isArray(theirs)) {
    const there = new Set(theirs.map((one) => JSON.stringify(one)));
    return [...theirs, ...mine.filter((one) => !there.has(JSON.stringify(one)))];
  }
  const [here, there] = [mine as Record<string, unknown>, theirs as Record<string, unknown>];
  return Object.fromEntries(Object.keys(here).map((key) => [key, both(here[key], there[key])]));
};
