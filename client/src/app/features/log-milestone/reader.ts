import type { Journey } from '@cmio-pathway/shared/contracts/journey';

export type Enrollment = Journey['enrollments'][number];

/** The programs a record can be submitted to. */
export const openEnrollments = ({ enrollments }: Pick<Journey, 'enrollments'>): Enrollment[] =>
  enrollments.filter(({ accepted, ended }) => accepted && !ended);

/** Who will read it, said before it is sent. */
export const readerOf = (asked: Enrollment | undefined): string => {
  if (!asked) return 'You are in no program: kept as stated.';
  return asked.mentor
    ? `${asked.mentor.name} reviews this.`
    : `It waits in the queue of ${asked.program.name} until a mentor takes it.`;
};

/** Of what was made from an application. */
export const onlyYoursWords =
  'Only you see this. On its page you read what a reader would see, and submit exactly that.';
