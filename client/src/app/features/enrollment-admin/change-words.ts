import type { EnrollmentChange, EnrollmentOfPerson, EnrollmentSaid } from '@cmio-pathway/shared/contracts/enrollment';
import { formatPartial } from '@cmio-pathway/shared/dates/partial-date';
import { afterChange, isEnd } from '@cmio-pathway/shared/enrollment/change';
import { expectedEnd } from '@cmio-pathway/shared/enrollment/expected-end';
import type { Period } from '@cmio-pathway/shared/enrollment/periods';
import { percent, span } from '@cmio-pathway/shared/enrollment/verification';

type Kind = EnrollmentChange['kind'];

/** What an admin can state, as the form names it. */
export const kinds: readonly { id: Kind; words: string; from: string }[] = [
  { id: 'leave', words: 'Leave of absence', from: 'First day of leave' },
  { id: 'training', words: 'Back in training', from: 'First day back' },
  { id: 'fraction', words: 'Part time or full time', from: 'From' },
  { id: 'cohort', words: 'Another cohort', from: 'From' },
  { id: 'began', words: 'Joined on another day', from: 'First day' },
  { id: 'completion', words: 'Completed the training', from: 'Last day' },
  { id: 'withdrawal', words: 'Withdrew', from: 'Last day' },
  { id: 'transfer', words: 'Transferred to another program', from: 'Last day here' },
];

/** Now believed, without what the server adds. */
export const plain = ({ periods }: Pick<EnrollmentOfPerson, 'periods'>): Period[] =>
  periods
    .filter(({ supersededAt }) => supersededAt === null)
    .map(({ from, until, leave, fraction, cohort }) => ({ from, until, leave, fraction, cohort: cohort.id }));

export const whatOf = ({ leave, fraction }: Pick<Period, 'leave' | 'fraction'>): string =>
  leave ? 'Leave of absence' : fraction === 1 ? 'Full time' : `Part time, ${percent(fraction)}`;

/** What follows from a change, a sentence each; or why it cannot be. */
export const previewOf = (
  read: EnrollmentOfPerson,
  change: EnrollmentChange,
): { sentences: string[]; refused: string | null } => {
  const before = plain(read);
  const found = afterChange(before, change);
  if ('refused' in found) return { sentences: [], refused: found.refused.detail };
  const [was, is] = [expectedEnd(before, read.cohorts), expectedEnd(found.periods, read.cohorts)];
  return { refused: null, sentences: [...periodSentence(found.periods), ...endSentence(read, change, was, is)] };
};

const periodSentence = (periods: readonly Period[]): string[] => {
  const lines = periods.map(
    (one) =>
      `${one.until ? span(one.from, one.until) : `from ${formatPartial(one.from)}`}: ${whatOf(one).toLowerCase()}`,
  );
  return [`Then: ${lines.join('; ')}.`];
};

const endSentence = (
  read: EnrollmentOfPerson,
  change: EnrollmentChange,
  was: string | null,
  is: string | null,
): string[] => {
  if (isEnd(change)) {
    const waits =
      read.waiting > 0
        ? ` ${read.waiting} waiting ${read.waiting === 1 ? 'submission goes' : 'submissions go'} back undecided: decide first, if you can.`
        : '';
    return [
      `After ${formatPartial(change.from)} nobody here sees their record; what was submitted and decided is kept.${waits}`,
      ...(read.acceptedAt ? ['They are asked for a personal address by letter, unless they have one.'] : []),
    ];
  }
  if (was === is)
    return [was ? `The expected end stays ${formatPartial(was)}.` : 'The cohort has no dates, so no end is expected.'];
  if (is === null)
    return [`The expected end was ${formatPartial(was!)}; behind a leave without an end none can be told.`];
  return [
    was
      ? `The expected end moves from ${formatPartial(was)} to ${formatPartial(is)}.`
      : `The expected end is ${formatPartial(is)}.`,
  ];
};

const said: Record<EnrollmentSaid['kind'], (one: EnrollmentSaid) => string> = {
  offer: ({ from }) => `Offered a place from ${formatPartial(from)}`,
  accepted: () => 'Accepted',
  declined: () => 'Declined',
  left: () => 'Left',
  taken_back: () => 'The offer was taken back',
  began: ({ from }) => `Joined on ${formatPartial(from)}`,
  leave: ({ from, until }) => `Leave ${until ? span(from, until) : `from ${formatPartial(from)}`}`,
  training: ({ from }) => `Back in training on ${formatPartial(from)}`,
  fraction: ({ from, until, fraction }) =>
    `${fraction === 1 ? 'Full time' : percent(fraction ?? 1)} ${until ? span(from, until) : `from ${formatPartial(from)}`}`,
  cohort: ({ from, cohort }) => `${cohort} from ${formatPartial(from)}`,
  completion: ({ from }) => `Completed, last day ${formatPartial(from)}`,
  withdrawal: ({ from }) => `Withdrew, last day ${formatPartial(from)}`,
  transfer: ({ from, toProgram }) => `Transferred to ${toProgram}, last day ${formatPartial(from)}`,
};

export const sentenceFor = (one: EnrollmentSaid): string => said[one.kind](one);
