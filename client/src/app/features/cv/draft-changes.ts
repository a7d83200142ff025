import type { CvChoice, CvDraft, CvSource } from '@cmio-pathway/shared/contracts/cv';
import { cvOf } from '@cmio-pathway/shared/cv/document';
import { type CvSectionId, cvSections } from '@cmio-pathway/shared/cv/sections';

type Source = Pick<CvSource, 'key' | 'section' | 'hidden' | 'title' | 'text'>;

/** What holds for a source: what was chosen, or how all CVs draw it. */
export const choiceOf = (
  draft: Pick<CvDraft, 'choices'>,
  { key, hidden }: Pick<CvSource, 'key' | 'hidden'>,
): CvChoice =>
  draft.choices.find((choice) => choice.key === key) ?? {
    key,
    shown: hidden === null,
    section: null,
    title: null,
    text: null,
  };

/** A draft in which one thing is chosen otherwise; what is as the record has it is not kept as a choice. */
export const choose = (draft: CvDraft, source: Source, change: Partial<Omit<CvChoice, 'key'>>): CvDraft => {
  const chosen = { ...choiceOf(draft, source), ...change };
  const choice: CvChoice = {
    ...chosen,
    section: chosen.section === source.section ? null : chosen.section,
    title: chosen.title === source.title ? null : chosen.title,
    text: chosen.text === source.text ? null : chosen.text,
  };
  const rest = draft.choices.filter(({ key }) => key !== source.key);
  const isChosen =
    choice.shown !== (source.hidden === null) ||
    choice.section !== null ||
    choice.title !== null ||
    choice.text !== null;
  return { ...draft, choices: isChosen ? [...rest, choice] : rest };
};

/** `record:<id>:license_number` is a number of `record:<id>`, and stands with it. */
export const ownerOf = (key: string): string => key.split(':', 2).join(':');
export const isNumber = ({ key }: Pick<CvSource, 'key'>): boolean => key !== ownerOf(key);

/** Every section and item as it would stand were none left out: what the editor lists, in the order of the document. */
export const wholeOf = (draft: CvDraft, sources: readonly CvSource[]) => {
  const choices = sources
    .map((source) => choiceOf(draft, source))
    .map((choice) => (isNumber(choice) ? choice : { ...choice, shown: true }));
  return cvOf({ ...draft, sections: [...draft.sections, ...leftOutOf(draft)], choices }, sources);
};

/** The sections that were left out as a whole. */
export const leftOutOf = ({ sections }: Pick<CvDraft, 'sections'>): CvSectionId[] =>
  cvSections.filter((section) => !sections.includes(section));

/** One of a list before another of it; last where that is none. */
export const movedBefore = <One>(all: readonly One[], one: One, before: One | null): One[] => {
  if (before === one) return [...all];
  const rest = all.filter((other) => other !== one);
  const at = before === null ? -1 : rest.indexOf(before);
  return at === -1 ? [...rest, one] : [...rest.slice(0, at), one, ...rest.slice(at)];
};

/** Before which one it stands when it goes a place up or down; undefined when it is at that end. */
export const neighbourOf = <One>(all: readonly One[], one: One, way: 'up' | 'down'): One | null | undefined => {
  const at = all.indexOf(one);
  if (way === 'up') return at > 0 ? all[at - 1]! : undefined;
  return at < all.length - 1 ? (all[at + 2] ?? null) : undefined;
};

export const moveSection = (draft: CvDraft, section: CvSectionId, before: CvSectionId | null): CvDraft => ({
  ...draft,
  sections: movedBefore(draft.sections, section, before),
});

/** A section left out as a whole, or taken in again as the last. */
export const leaveOut = (draft: CvDraft, section: CvSectionId): CvDraft => ({
  ...draft,
  sections: draft.sections.filter((one) => one !== section),
});
export const takeIn = (draft: CvDraft, section: CvSectionId): CvDraft => ({
  ...draft,
  sections: [...draft.sections.filter((one) => one !== section), section],
});

/**
 * An item before another of its section, or last. Only what is needed is named: what comes after it in the usual order is not, so
 * that a newer item still finds its place among it.
 */
export const moveItem = (draft: CvDraft, sources: readonly CvSource[], key: string, before: string | null): CvDraft => {
  const keysOf = (of: CvDraft) =>
    wholeOf(of, sources)
      .sections.map(({ items }) => items.map((item) => item.key))
      .find((keys) => keys.includes(key)) ?? [];
  const keys = movedBefore(keysOf(draft), key, before);
  const usual = new Map(keysOf({ ...draft, order: [] }).map((one, at) => [one, at]));
  let named = keys.length;
  while (named > 1 && usual.get(keys[named - 2]!)! < usual.get(keys[named - 1]!)!) named--;
  const isHere = new Set(keys);
  const order = draft.order.filter((one) => !isHere.has(one));
  return { ...draft, order: named === 1 ? order : [...order, ...keys.slice(0, named - 1)] };
};
