import type { Journey } from '@cmio-pathway/shared/contracts/journey';
import { formatPartial } from '@cmio-pathway/shared/dates/partial-date';
import type { Milestone } from '@cmio-pathway/shared/pathway/model';

export type Fact = Journey['records'][number];

const ordinal = (count: number): string => {
  const tens = count % 100;
  const last = tens > 10 && tens < 14 ? 0 : count % 10;
  return `${count}${['th', 'st', 'nd', 'rd'][last] ?? 'th'}`;
};

/** What the record holds of a milestone already: the one there can be, or how many times it was before. */
export const occurrencesOf = (
  milestone: Milestone,
  records: readonly Fact[],
  revised: string | null,
): { existing: Fact } | { sentence: string } | null => {
  const before = records
    .filter((record) => record.milestone === milestone.id && record.state !== 'withdrawn' && record.id !== revised)
    .sort((one, other) => (other.when?.from ?? '').localeCompare(one.when?.from ?? ''));
  const [last] = before;
  if (!last || revised) return null;
  if (milestone.counts === 'once') return { existing: last };
  const was = milestone.when === 'period' ? (last.when?.until ?? last.when?.from) : last.when?.from;
  return { sentence: `This is your ${ordinal(before.length + 1)}${was ? `, last ${formatPartial(was)}` : ''}.` };
};
