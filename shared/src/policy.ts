import type { MilestoneKind } from './pathway/model.js';

interface Actor {
  id: string;
  capacity: string;
}

/** Only a mentor decides, and nobody on themselves, through no pair of roles. */
export const mayReview = (actor: Actor, record: { personId: string }): boolean =>
  actor.capacity === 'mentor' && actor.id !== record.personId;

/** An admin spares somebody a milestone, a mentor where the program lets its mentors, and nobody themselves. */
export const mayWaive = (actor: Actor, person: string, mentorsWaive: boolean): boolean =>
  (actor.capacity === 'admin' || (actor.capacity === 'mentor' && mentorsWaive)) && actor.id !== person;

/** How long a decision can be taken back without a reason, in milliseconds. */
export const UNDO_MS = 10_000;

/** Only who decided changes the decision. */
export const mayAmend = (actor: Actor, review: { reviewerId: string }): boolean => actor.id === review.reviewerId;

/** Whether a decision can still be taken back without a reason. */
export const mayUndo = (decidedAt: Date, now: Date): boolean => now.getTime() - decidedAt.getTime() <= UNDO_MS;

const onPaper: ReadonlySet<MilestoneKind> = new Set(['credential', 'degree', 'exam']);

/** Of a credential, degree or exam nobody has seen a document when only a note was given. */
export const knownAllowed = (
  kind: MilestoneKind,
  how: 'document_seen' | 'looked_up' | 'first_hand',
  hasDocument: boolean,
): boolean => how !== 'document_seen' || hasDocument || !onPaper.has(kind);

/** How long an act on a mentorship can be taken back, in milliseconds, while nothing came after it. */
export const UNDO_MENTORSHIP_MS = 3_600_000;
