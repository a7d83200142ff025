import type { WhatIf } from '@cmio-pathway/shared/forecast/forecast';
import { type Track, trackEffects } from '@cmio-pathway/shared/pathway/track-effects';
import type { Way } from '@cmio-pathway/shared/pathway/way';

/** What the address says of another way: `share` in percent of full time, `training` and `board` of the track, `also` an optional milestone, `skip` one of those it counts, `begin` one that begins today. */
export interface Supposed {
  share: string | null;
  training: string | null;
  board: string | null;
  also: string | null;
  skip: string | null;
  begin: string | null;
}
export const nothingSupposed: Supposed = {
  share: null,
  training: null,
  board: null,
  also: null,
  skip: null,
  begin: null,
};

export const shares = ['100', '80', '70', '60', '50'] as const;

/** What the forecast is asked besides what begins; null when nothing is. What is not a choice is left out. */
export const whatIfOf = (supposed: Supposed, track: Track): WhatIf | null => {
  const share = shares.find((one) => one === supposed.share);
  const training = choiceOf('training', supposed.training);
  const board = choiceOf('board', supposed.board);
  if (!share && !training && !board && !supposed.also && !supposed.skip) return null;
  return {
    ...(share && { fraction: Number(share) / 100 }),
    ...((training ?? board) && { track: { ...track, ...(training && { training }), ...(board && { board }) } }),
    ...(supposed.also && { also: [supposed.also] }),
    ...(supposed.skip && { without: [supposed.skip] }),
  };
};

const choiceOf = <Part extends 'training' | 'board'>(part: Part, id: string | null) =>
  (trackEffects[part].find((choice) => choice.id === id)?.id ?? null) as Track[Part];

/** Optional milestones with a length of their own that are still open: what one could take on. */
export const couldTakeOn = (way: Way, isDone: (milestone: string) => boolean) =>
  way.milestones.filter(
    ({ id, requirement, duration }) =>
      (requirement.is === 'optional' || (requirement.is === 'one_of' && requirement.group === 'business-degree')) &&
      typeof duration?.typical === 'number' &&
      !isDone(id),
  );

/** How many months one civil day is after another; before it when negative. */
export const monthsBetween = (before: string, after: string): number =>
  Math.round((Date.parse(after) - Date.parse(before)) / (30.44 * 86_400_000));

/** As "14 months later". */
export const monthsMoved = (months: number): string =>
  `${Math.abs(months)} ${Math.abs(months) === 1 ? 'month' : 'months'} ${months > 0 ? 'later' : 'earlier'}`;

/** How far one civil day is from another, as it is said. */
export const movedBy = (before: string, after: string): string => {
  const months = monthsBetween(before, after);
  if (months === 0) return 'Less than a month from how things stand';
  return `${monthsMoved(months)} than as things stand`;
};
