import * as z from 'zod';
import { CivilDate, Id, PersonCard, ProgramCard } from './primitives.js';

/** A day somebody could mean: what no calendar of ours reaches is a slip of the finger. */
const Day = CivilDate.refine((day) => day >= '1950-01-01' && day < '2200-01-01', {
  message: 'Choose a day between 1950 and 2199.',
});

/** Pairs a mentee with a mentor of the program, from today or another day; a primary one takes over what waits for nobody. */
export const MentorshipDraft = z
  .strictObject({ mentor: Id, primary: z.boolean(), from: Day.optional() })
  .meta({ id: 'MentorshipDraft' });
export type MentorshipDraft = z.infer<typeof MentorshipDraft>;

/** Why a mentorship ended. */
export const EndReason = z.enum(['completed', 'changed', 'left', 'other']).meta({ id: 'EndReason' });
export type EndReason = z.infer<typeof EndReason>;

const words = z.string().trim().max(500, 'Use at most 500 characters.');

/** Ends a mentorship: `on` is the first day without it. */
export const MentorshipEnd = z
  .strictObject({ on: Day, reason: EndReason, words })
  .refine((end) => end.reason !== 'other' || end.words !== '', { path: ['words'], message: 'Say why.' })
  .meta({ id: 'MentorshipEnd' });
export type MentorshipEnd = z.infer<typeof MentorshipEnd>;

/** `until` is the first day after the pause; null until it is resumed. */
export const MentorshipPause = z
  .strictObject({ from: Day, until: Day.nullable(), words })
  .meta({ id: 'MentorshipPause' });
export type MentorshipPause = z.infer<typeof MentorshipPause>;

/** Asks both about a mentorship; the reason is read by both. */
export const ProposalDraft = z
  .strictObject({ mentee: Id, mentor: Id, primary: z.boolean(), from: Day.nullable(), reason: words })
  .meta({ id: 'ProposalDraft' });
export type ProposalDraft = z.infer<typeof ProposalDraft>;

/** What one side says to a proposal. */
export const ProposalAnswer = z.strictObject({ agrees: z.boolean() }).meta({ id: 'ProposalAnswer' });
export type ProposalAnswer = z.infer<typeof ProposalAnswer>;

/** `begun` when both have agreed. */
export const ProposalOutcome = z
  .object({ outcome: z.enum(['waiting', 'begun', 'declined']) })
  .meta({ id: 'ProposalOutcome' });
export type ProposalOutcome = z.infer<typeof ProposalOutcome>;

/** A mentorship both are asked about, as either reads it: no more of the other than the card and, of a mentee, the cohort. */
export const MentorshipProposal = z
  .object({
    id: Id,
    program: ProgramCard,
    mentee: PersonCard,
    mentor: PersonCard,
    cohort: z.string().nullable(),
    organisation: z.string().nullable(),
    primary: z.boolean(),
    from: CivilDate,
    reason: z.string(),
    at: z.string(),
    menteeAgreed: z.boolean(),
    mentorAgreed: z.boolean(),
  })
  .meta({ id: 'MentorshipProposal' });
export type MentorshipProposal = z.infer<typeof MentorshipProposal>;

/** At most 200 at once: who is asked more often than that answers first. */
export const MentorshipProposals = z
  .object({ proposals: z.array(MentorshipProposal) })
  .meta({ id: 'MentorshipProposals' });
export type MentorshipProposals = z.infer<typeof MentorshipProposals>;
