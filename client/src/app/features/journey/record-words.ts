import { formatDate } from '@angular/common';
import type { EnrollmentFact } from '@cmio-pathway/shared/contracts/journey';
import { daysBetween, formatPartial } from '@cmio-pathway/shared/dates/partial-date';
import type { RecordFact } from '@cmio-pathway/shared/record/facts';
import { knownWords } from '@cmio-pathway/shared/record/words';

export const day = (instant: string): string => formatDate(instant, 'd MMM yyyy', 'en-US');

/** Today where the reader is. */
export const civilToday = (): string => formatDate(new Date(), 'yyyy-MM-dd', 'en-US');

/** When it was, as it was given. */
export const whenOf = ({ when }: RecordFact): string => {
  if (!when) return 'No date';
  if (when.ongoing) return `since ${formatPartial(when.from)}`;
  return when.until ? `${formatPartial(when.from)} to ${formatPartial(when.until)}` : formatPartial(when.from);
};

/** Who else sees a record that was made from an application; empty of any other. */
export const seenByWords = ({ confined }: RecordFact, enrollments: readonly EnrollmentFact[]): string => {
  if (!confined) return '';
  const program = enrollments.find((one) => one.program.id === confined.to)?.program;
  if (confined.to === null) return 'Only you see this';
  return `Only ${program?.name ?? 'the program it was submitted to'} sees this beside you`;
};

/** Who has it, or who decided and how that was known. Empty while nobody was asked. */
export const wordsOn = (record: RecordFact, today: string): string => {
  if (record.waiting) return waitingWords(record.waiting, today);
  const decision = record.lastDecision;
  if (!decision) return record.verified ? 'Verified elsewhere' : '';
  const note = decision.note ? `: “${decision.note}”` : '';
  if (decision.decision === 'returned') return `Returned ${day(decision.at)} by ${decision.by}${note}`;
  if (decision.decision === 'not_met') return `Not met, ${day(decision.at)}, ${decision.by}${note}`;
  return `${how(decision.known)} ${decision.by}, ${day(decision.at)}${note}`;
};

const waitingWords = ({ since, reviewer }: NonNullable<RecordFact['waiting']>, today: string): string => {
  const days = daysBetween(since, today);
  const long = days < 1 ? 'since today' : `since ${day(since)}, ${days === 1 ? '1 day' : `${days} days`}`;
  return reviewer ? `${reviewer.name} reviews this, waiting ${long}` : `In the program’s queue, waiting ${long}`;
};

const how = (known: string | null): string => {
  const words = known && known in knownWords ? knownWords[known as keyof typeof knownWords] : 'approved';
  return `${words.charAt(0).toUpperCase()}${words.slice(1)} by`;
};
