import type { EnrollmentChange } from '../contracts/enrollment.js';
import { addDays } from '../credentials/calendar.js';
import { joined, lastOf, meets, type Period, stretchesOf } from './periods.js';

/** Why a change cannot be: the field it is about, and a sentence. */
export interface Refused {
  refused: { pointer: '/from' | '/until' | ''; code: string; detail: string };
}

export const isEnd = (
  change: EnrollmentChange,
): change is Extract<EnrollmentChange, { kind: 'completion' | 'withdrawal' | 'transfer' }> =>
  change.kind === 'completion' || change.kind === 'withdrawal' || change.kind === 'transfer';

/**
 * The periods of an enrollment after a change. They never overlap, and no gap opens but where an end and a later beginning state one: a
 * change lies within a stretch, moves its first day or its last.
 */
export const afterChange = (periods: readonly Period[], change: EnrollmentChange): { periods: Period[] } | Refused => {
  const found =
    change.kind === 'began'
      ? beganOn(periods, change.from)
      : isEnd(change)
        ? endsOn(periods, change.from)
        : overlaid(periods, change);
  if ('refused' in found) return found;
  const next = joined(found.periods);
  if (JSON.stringify(next) === JSON.stringify(joined(periods)))
    return refused('', 'nothing_changes', 'This is so already.');
  return { periods: next };
};

const refused = (pointer: Refused['refused']['pointer'], code: string, detail: string): Refused => ({
  refused: { pointer, code, detail },
});

/** Splits off the stretch that is meant from what stays as it is. */
const split = (periods: readonly Period[], which: (stretch: Period[]) => boolean) => {
  const stretches = stretchesOf(periods);
  const at = stretches.findIndex(which);
  return {
    before: stretches.slice(0, Math.max(0, at)),
    stretch: stretches[at],
    after: at < 0 ? [] : stretches.slice(at + 1),
  };
};

const beganOn = (periods: readonly Period[], day: string) => {
  const { before, stretch, after } = split(periods, (one) => day <= lastOf(one.at(-1)!));
  if (!stretch) return refused('/from', 'after_the_end', 'The enrollment had ended by then.');
  const [first, ...rest] = stretch as [Period, ...Period[]];
  const kept = day < first.from ? [{ ...first, from: day }, ...rest] : cut(stretch, day, lastOf(stretch.at(-1)!));
  return { periods: [...before.flat(), ...kept, ...after.flat()] };
};

const endsOn = (periods: readonly Period[], day: string) => {
  const { before, stretch, after } = split(periods, (one) => isLastBefore(periods, one, day));
  if (!stretch) return refused('/from', 'before_the_beginning', 'The enrollment had not begun by then.');
  const kept = cut(stretch, stretch[0]!.from, day);
  const last = kept.at(-1)!;
  return { periods: [...before.flat(), ...kept.slice(0, -1), { ...last, until: day }, ...after.flat()] };
};

const isLastBefore = (periods: readonly Period[], stretch: Period[], day: string): boolean =>
  stretch[0]!.from <= day && !periods.some(({ from }) => from > lastOf(stretch.at(-1)!) && from <= day);

/** The part of a stretch from one day to another, both included. */
const cut = (stretch: readonly Period[], from: string, until: string): Period[] =>
  stretch
    .filter((one) => one.from <= until && lastOf(one) >= from)
    .map((one) => ({
      ...one,
      from: one.from < from ? from : one.from,
      until: lastOf(one) > until ? until : one.until,
    }));

type Overlay = Extract<EnrollmentChange, { kind: 'leave' | 'training' | 'fraction' | 'cohort' }>;

const overlaid = (periods: readonly Period[], change: Overlay) => {
  const { from } = change;
  const { before, stretch, after } = split(periods, (one) => one[0]!.from <= from && from <= lastOf(one.at(-1)!));
  if (!stretch) return refused('/from', 'not_enrolled', 'They were not enrolled on this day.');
  const end = lastOf(stretch.at(-1)!);
  const until = 'until' in change ? change.until : null;
  if (until !== null && until < from) return refused('/until', 'before_from', 'The end is before the start.');
  if (until !== null && until > end) return refused('/until', 'after_the_end', `The enrollment ends on ${end}.`);
  const last = until ?? (change.kind === 'training' ? leaveAround(stretch, from) : end);
  if (last === null) return refused('/from', 'no_leave', 'There is no leave on this day.');
  const changed = cut(stretch, from, last).map((one) => ({ ...one, ...said(change) }));
  return {
    periods: [
      ...before.flat(),
      ...cut(stretch, stretch[0]!.from, addDays(from, -1)),
      ...changed,
      ...(last === end ? [] : cut(stretch, addDays(last, 1), end)),
      ...after.flat(),
    ],
  };
};

/** The last day of the leave a day lies in; null when it lies in none. */
const leaveAround = (stretch: readonly Period[], day: string): string | null => {
  const at = stretch.findIndex((one) => one.leave && one.from <= day && day <= lastOf(one));
  if (at < 0) return null;
  let last = stretch[at]!;
  for (const one of stretch.slice(at + 1)) {
    if (!one.leave || !meets(last, one)) break;
    last = one;
  }
  return lastOf(last);
};

const said = (change: Overlay): Partial<Period> => {
  switch (change.kind) {
    case 'leave':
      return { leave: true };
    case 'training':
      return { leave: false };
    case 'fraction':
      return { fraction: change.fraction };
    case 'cohort':
      return { cohort: change.cohort };
  }
};
