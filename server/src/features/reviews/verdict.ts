import { type Act, type Decision, firstDay, lastDay, type Milestone } from '@cmio-pathway/shared';
import type { RecordRow } from '../records/index.js';
import type { SubmissionRow } from '../submissions/index.js';
import type { BeforeDecision } from './review.entity.js';

export const actOf = { approved: 'approve', returned: 'return', not_met: 'not_met' } as const satisfies Record<
  Decision,
  Act
>;

/** What a record is while it waits: what undoing a decision goes back to. */
export const beforeOf = (record: RecordRow): BeforeDecision => ({
  verifiedVersion: record.verifiedVersion,
  verifiedNumber: record.verifiedNumber,
  verifiedFrom: record.verifiedFrom,
  verifiedUntil: record.verifiedUntil,
  verifiedProgram: record.verifiedProgram,
  verifiedAt: record.verifiedAt?.toISOString() ?? null,
  lastReview: record.lastReview,
  stateBefore: record.stateBefore,
  submittedAt: record.submittedAt!.toISOString(),
  submittedTo: record.submittedTo!,
  returnedAt: record.returnedAt?.toISOString() ?? null,
  notMetAt: record.notMetAt?.toISOString() ?? null,
});

/** A snapshot as the columns of a record. */
export const restored = ({ verifiedAt, submittedAt, returnedAt, notMetAt, ...rest }: BeforeDecision) => ({
  ...rest,
  stateBefore: rest.stateBefore as RecordRow['stateBefore'],
  verifiedAt: instant(verifiedAt),
  submittedAt: new Date(submittedAt),
  returnedAt: instant(returnedAt),
  notMetAt: instant(notMetAt),
});
const instant = (text: string | null) => (text === null ? null : new Date(text));

/** What changes in a record with a decision on a submission. An approval counts from the first day of its dates, in the person's favour. */
export const verdict = (
  decision: Decision,
  submission: SubmissionRow,
  milestone: Milestone,
  review: string,
  now: Date,
): Partial<RecordRow> => ({
  submittedAt: null,
  submittedTo: null,
  stateBefore: null,
  lastReview: review,
  ...(decision === 'returned' && { returnedAt: now }),
  ...(decision === 'not_met' && { notMetAt: now }),
  ...(decision === 'approved' && counting(submission, milestone, now)),
});

const counting = (
  { versionId, number, programId, content: { when } }: SubmissionRow,
  milestone: Milestone,
  now: Date,
) => ({
  verifiedVersion: versionId,
  verifiedNumber: number,
  verifiedFrom: firstDay(when.from),
  verifiedUntil: milestone.when === 'validity' && when.until ? lastDay(when.until) : null,
  verifiedProgram: programId,
  verifiedAt: now,
});
