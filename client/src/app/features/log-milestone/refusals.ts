import type { Problem } from '@cmio-pathway/shared/contracts/problem';

/** Where on the page a refusal belongs. */
export type Place =
  { field: 'milestone' | 'from' | 'until' | 'note' | 'page' } | { field: 'link' | 'file'; at: number };

export interface Refusal {
  place: Place;
  sentence: string;
}

/** The place of a refused value by its pointer into what was sent; what has no field of its own is said for the page. */
export const placeOfPointer = (pointer: string): Place => {
  const [first, second] = pointer.split('/').slice(1);
  if (first === 'when') return { field: second === 'from' ? 'from' : 'until' };
  if ((first === 'links' || first === 'files') && /^\d+$/.test(second ?? ''))
    return { field: first === 'links' ? 'link' : 'file', at: Number(second) };
  if (first === 'milestone' || first === 'note') return { field: first };
  return { field: 'page' };
};

/**
 * Everything a problem refused, each at its place. `sentLinks` names for every link that was sent the row it was typed in, because
 * empty rows are not sent.
 */
export const refusalsOf = (problem: Problem, sentLinks: readonly number[]): Refusal[] => {
  const refusals = (problem.errors ?? []).map(({ pointer, detail }) => ({
    place: rowOf(placeOfPointer(pointer), sentLinks),
    sentence: detail,
  }));
  return refusals.length > 0
    ? refusals
    : [{ place: { field: 'page' }, sentence: problem.detail ?? `${problem.title}.` }];
};

const rowOf = (place: Place, sentLinks: readonly number[]): Place =>
  place.field === 'link' ? { field: 'link', at: sentLinks[place.at] ?? place.at } : place;
