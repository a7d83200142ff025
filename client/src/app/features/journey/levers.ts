import type { ClockSpan } from '@cmio-pathway/shared/attention/leave';
import type { Forecast } from '@cmio-pathway/shared/forecast/forecast';
import type { Milestone } from '@cmio-pathway/shared/pathway/model';
import type { Knowledge } from '@cmio-pathway/shared/record/knowledge';
import { couldTakeOn, monthsBetween, nothingSupposed, type Supposed } from './what-if';

/** One thing that could be otherwise, as the address says it. */
export interface Lever {
  part: keyof Supposed;
  value: string;
  words: string;
}

const trainings: Readonly<Record<string, string>> = {
  fellowship: 'Train in an ACGME fellowship',
  masters: 'Train by a master’s degree',
  certificate: 'Train by a postgraduate certificate',
  practice: 'Come by practice, without formal training',
};
const boards: Readonly<Record<string, string>> = {
  clinical_informatics: 'Certify in Clinical Informatics (ABPM or ABPath)',
  ahic: 'Certify with AHIC (AMIA)',
  none: 'Go without an informatics certification',
};
const businessDegree = 'mba-degree';
/** One decides to begin these; what is granted, met or passed comes of them. */
const begunByChoice: ReadonlySet<Milestone['kind']> = new Set(['role', 'degree', 'activity']);
const BEGINNINGS = 4;
const EARLIER = 3;
const LATER = 2;

/** What is on the longest way, is begun by choice, has a length, has not begun, and goes against no issuer's rule when it begins today. */
export const couldBegin = (
  { critical }: Pick<Forecast, 'critical'>,
  { way, stated, byMilestone }: Pick<Knowledge, 'way' | 'stated' | 'byMilestone'>,
): readonly Milestone[] =>
  critical
    .flatMap(({ milestone }) => way.milestone(milestone) ?? [])
    .filter(({ id, kind, duration, needs }) => {
      const mayBegin = needs.every(({ is, anyOf }) => is !== 'rule' || anyOf.some((one) => stated.has(one.milestone)));
      return (
        begunByChoice.has(kind) &&
        mayBegin &&
        typeof duration?.typical === 'number' &&
        !stated.has(id) &&
        !byMilestone.has(id)
      );
    })
    .slice(0, BEGINNINGS);

/** Everything that is supposed, one thing at a time, to see what moves the middle. A choice that was not made is none. */
export const leversOf = (
  found: Pick<Forecast, 'critical' | 'takenOn'>,
  known: Pick<Knowledge, 'way' | 'stated' | 'byMilestone'>,
  clock: readonly ClockSpan[],
  today: string,
): readonly Lever[] => {
  const { way } = known;
  const share = shareOn(clock, today);
  const choices = (part: 'training' | 'board', words: Readonly<Record<string, string>>) =>
    Object.entries(words).flatMap(([value, said]) =>
      [null, value].includes(way.track[part]) ? [] : [{ part, value, words: said }],
    );
  const titled = (part: keyof Supposed, verb: string, milestones: readonly (Milestone | undefined)[]) =>
    milestones.flatMap((one) => (one ? [{ part, value: one.id, words: `${verb}: ${one.title}` }] : []));
  const optional = couldTakeOn(way, (id) => known.stated.has(id) || found.takenOn.includes(id));
  return [
    ...(share < 1 ? [{ part: 'share' as const, value: '100', words: 'Full time from now on' }] : []),
    ...(share > 0.6 ? [{ part: 'share' as const, value: '60', words: '60 % of full time from now on' }] : []),
    ...choices('training', trainings),
    ...choices('board', boards),
    ...titled('begin', 'Begin now', couldBegin(found, known)),
    ...titled('skip', 'Leave out', found.takenOn.map(way.milestone)),
    ...titled(
      'also',
      'Take on as well',
      optional.filter(({ id }) => id === businessDegree),
    ),
  ];
};

/** What moves the middle by a month or more: what helps most first, then what costs most. */
export const moving = <Tried extends { before: string; after: string }>(tried: readonly Tried[]) => {
  const moved = tried
    .map((one) => ({ ...one, months: monthsBetween(one.before, one.after) }))
    .filter(({ months }) => months !== 0);
  return [
    ...moved
      .filter(({ months }) => months < 0)
      .toSorted((a, b) => a.months - b.months)
      .slice(0, EARLIER),
    ...moved
      .filter(({ months }) => months > 0)
      .toSorted((a, b) => b.months - a.months)
      .slice(0, LATER),
  ];
};

/** The address of one supposition alone. */
export const supposing = ({ part, value }: Lever): Supposed => ({ ...nothingSupposed, [part]: value });

const shareOn = (clock: readonly ClockSpan[], today: string): number =>
  clock.find(({ from, until, leave }) => !leave && from <= today && (until === null || today <= until))?.fraction ?? 1;
