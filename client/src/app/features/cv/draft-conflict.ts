import type { CvDraft, CvSource } from '@cmio-pathway/shared/contracts/cv';
import type { Difference, Picked } from '../../ui/two-texts';
import { partsOf } from './draft-parts';

/** Whether two drafts say the same. */
export const sameDraft = (one: unknown, other: unknown): boolean =>
  one === other || JSON.stringify(one) === JSON.stringify(other);

/** The parts in which two drafts differ, as people read them. */
export const differencesOf = (mine: CvDraft, theirs: CvDraft, sources: readonly CvSource[]): Difference[] =>
  partsOf([mine, theirs], sources)
    .filter(({ of }) => !sameDraft(of(mine), of(theirs)))
    .map(({ id, label, words, both }) => ({
      part: id,
      label,
      mine: words(mine) || '(nothing)',
      theirs: words(theirs) || '(nothing)',
      canBoth: both !== undefined,
    }));

/** One draft out of two, part by part; what is not chosen between is the same in both. */
export const chosenOf = (
  mine: CvDraft,
  theirs: CvDraft,
  picks: Readonly<Record<string, Picked>>,
  sources: readonly CvSource[],
): CvDraft =>
  partsOf([mine, theirs], sources).reduce((draft, { id, take, both }) => {
    if (picks[id] === 'theirs') return take(draft, theirs);
    return picks[id] === 'both' && both ? both(draft, theirs) : draft;
  }, mine);

/** One draft out of two that grew from the same one, where no part was changed on both sides; null where somebody has to choose. */
export const mergedOf = (
  base: CvDraft,
  mine: CvDraft,
  theirs: CvDraft,
  sources: readonly CvSource[],
): CvDraft | null => {
  let merged = mine;
  for (const { of, take } of partsOf([base, mine, theirs], sources)) {
    const [was, here, there] = [of(base), of(mine), of(theirs)];
    if (sameDraft(here, there) || sameDraft(there, was)) continue;
    if (!sameDraft(here, was)) return null;
    merged = take(merged, theirs);
  }
  return merged;
};
