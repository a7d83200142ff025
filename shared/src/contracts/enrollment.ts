import * as z from 'zod';
import { CivilDate, Id, PersonCard, ProgramCard } from './primitives.js';

const Reason = z.string().trim().max(500, 'At most 500 characters.');
const Fraction = z
  .number()
  .min(0.05, 'At least 5 %.')
  .max(1, 'At most 100 %.')
  .refine((share) => Math.abs(share * 1000 - Math.round(share * 1000)) < 1e-6, 'In tenths of a percent.');
const Within = z.strictObject({ from: CivilDate, reason: Reason.optional() });
const why = z.string().trim().min(1, 'Say why.').max(500, 'At most 500 characters.');

/** What an admin states about an enrollment. `from` is the first day it is true; of an end (completion, withdrawal, transfer) the last day. */
export const EnrollmentChange = z
  .discriminatedUnion('kind', [
    /** The day the stretch began, corrected. */
    Within.extend({ kind: z.literal('began') }),
    /** Leave of absence; without `until` it lasts. */
    Within.extend({ kind: z.literal('leave'), until: CivilDate.nullable() }),
    /** No leave from a day on; without `until` for the rest of that leave. */
    Within.extend({ kind: z.literal('training'), until: CivilDate.nullable() }),
    Within.extend({ kind: z.literal('fraction'), until: CivilDate.nullable(), fraction: Fraction }),
    Within.extend({ kind: z.literal('cohort'), cohort: Id }),
    Within.extend({ kind: z.literal('completion') }),
    Within.extend({ kind: z.literal('withdrawal'), reason: why }),
    Within.extend({
      kind: z.literal('transfer'),
      toProgram: z.string().trim().min(1, 'Say where they go on.').max(120, 'At most 120 characters.'),
    }),
  ])
  .meta({ id: 'EnrollmentChange' });
export type EnrollmentChange = z.infer<typeof EnrollmentChange>;

/** A stretch of an enrollment. `until` is its last civil day, null while it lasts; `fraction` is of full time. */
export const EnrollmentPeriod = z
  .object({
    from: z.string(),
    until: z.string().nullable(),
    leave: z.boolean(),
    fraction: z.number(),
    cohort: z.object({ id: Id, name: z.string() }),
  })
  .meta({ id: 'EnrollmentPeriod' });

/** How an enrollment ended. */
export const endings = ['completed', 'withdrawn', 'transferred', 'left', 'declined', 'taken_back'] as const;
export const EndedAs = z.enum(endings);
export type EndedAs = z.infer<typeof EndedAs>;

/** Makes an offer to somebody who has an account. */
export const OfferDraft = z
  .strictObject({ person: Id, cohort: Id, from: CivilDate, fraction: Fraction })
  .meta({ id: 'OfferDraft' });
export type OfferDraft = z.infer<typeof OfferDraft>;

/** One thing that was said about an enrollment. */
export const EnrollmentSaid = z
  .object({
    id: Id,
    kind: z.enum([
      'offer',
      'accepted',
      'declined',
      'left',
      'began',
      'leave',
      'training',
      'fraction',
      'cohort',
      'completion',
      'withdrawal',
      'transfer',
      'taken_back',
    ]),
    from: z.string(),
    until: z.string().nullable(),
    fraction: z.number().nullable(),
    cohort: z.string().nullable(),
    toProgram: z.string().nullable(),
    reason: z.string().nullable(),
    at: z.string(),
    by: z.string(),
    undone: z.object({ at: z.string(), by: z.string() }).nullable(),
  })
  .meta({ id: 'EnrollmentSaid' });
export type EnrollmentSaid = z.infer<typeof EnrollmentSaid>;

const Dates = { startsOn: z.string().nullable(), endsOn: z.string().nullable() };

/** An enrollment as the admin of its program reads and changes it. */
export const EnrollmentOfPerson = z
  .object({
    person: PersonCard,
    program: ProgramCard,
    offeredAt: z.string(),
    acceptedAt: z.string().nullable(),
    endedAt: z.string().nullable(),
    endedAs: EndedAs.nullable(),
    /** The last day, also one that is still to come. */
    endsOn: z.string().nullable(),
    /** Every row ever written down, those that were corrected too: `truthOn` answers what was true, and believed, when. */
    periods: z.array(EnrollmentPeriod.extend({ id: Id, recordedAt: z.string(), supersededAt: z.string().nullable() })),
    /** Newest first. */
    said: z.array(EnrollmentSaid),
    /** The cohorts one can be in, by name; dates are what full time takes. */
    cohorts: z.array(z.object({ id: Id, name: z.string(), ...Dates })),
    /** How many submissions wait for a decision of this program. */
    waiting: z.int(),
  })
  .meta({ id: 'EnrollmentOfPerson' });
export type EnrollmentOfPerson = z.infer<typeof EnrollmentOfPerson>;

/** What a change made: the change to undo. */
export const EnrollmentChanged = z.object({ change: Id }).meta({ id: 'EnrollmentChanged' });
export type EnrollmentChanged = z.infer<typeof EnrollmentChanged>;

/** Hours in which the latest change of an enrollment can be undone. */
export const UNDO_CHANGE_HOURS = 24;
/** Seconds in which a person takes back their own leaving or declining. */
export const UNDO_LEAVING_SECONDS = 60;

/** One's own enrollment or offer. */
export const OwnEnrollment = z
  .object({
    program: ProgramCard,
    offeredAt: z.string(),
    acceptedAt: z.string().nullable(),
    endedAt: z.string().nullable(),
    endedAs: EndedAs.nullable(),
    endsOn: z.string().nullable(),
    periods: z.array(EnrollmentPeriod),
    mentor: PersonCard.nullable(),
    /** Months after one's end for which the program keeps what one submitted to it. */
    retentionMonths: z.int(),
    /** What was said last, and not undone: by oneself it can be taken back for some seconds. */
    last: z.object({ id: Id, kind: EnrollmentSaid.shape.kind, at: z.string() }).nullable(),
    /** Records the program has: submitted to it, or shown to it. */
    submitted: z.array(Id),
    waiting: z.int(),
  })
  .meta({ id: 'OwnEnrollment' });
export type OwnEnrollment = z.infer<typeof OwnEnrollment>;

/** The newest offer first. */
export const OwnEnrollments = z.object({ enrollments: z.array(OwnEnrollment) }).meta({ id: 'OwnEnrollments' });
export type OwnEnrollments = z.infer<typeof OwnEnrollments>;

/** Earlier records a person shows to a program for the record. */
export const SharingDraft = z.strictObject({ records: z.array(Id).min(1).max(500) }).meta({ id: 'SharingDraft' });
export type SharingDraft = z.infer<typeof SharingDraft>;
export const RecordsShared = z.object({ records: z.int() }).meta({ id: 'RecordsShared' });

/** Puts several people into a cohort from a day on. */
export const CohortChangeDraft = z
  .strictObject({ people: z.array(Id).min(1).max(200), cohort: Id, from: CivilDate, reason: Reason.optional() })
  .meta({ id: 'CohortChangeDraft' });
export type CohortChangeDraft = z.infer<typeof CohortChangeDraft>;

/** What such a change does for each of them, in the order they were named: `refused` says why nothing, as a sentence. */
export const CohortChangePreview = z
  .object({
    people: z.array(
      z.object({
        person: PersonCard,
        cohort: z.string().nullable(),
        endBefore: z.string().nullable(),
        endAfter: z.string().nullable(),
        refused: z.string().nullable(),
      }),
    ),
  })
  .meta({ id: 'CohortChangePreview' });
export type CohortChangePreview = z.infer<typeof CohortChangePreview>;
export const CohortsChanged = z.object({ batch: Id, people: z.int() }).meta({ id: 'CohortsChanged' });

/** States for several people that they completed the training; `on` is their last day. */
export const CompletionDraft = z
  .strictObject({ people: z.array(Id).min(1).max(200), on: CivilDate, reason: Reason.optional() })
  .meta({ id: 'CompletionDraft' });
export type CompletionDraft = z.infer<typeof CompletionDraft>;

/** What that does for each of them, in the order they were named: `refused` says why nothing, as a sentence. */
export const CompletionPreview = z
  .object({
    people: z.array(
      z.object({
        person: PersonCard,
        cohort: z.string().nullable(),
        expectedEnd: z.string().nullable(),
        /** Submissions that wait for a decision, and go back undecided when the enrollment ends. */
        waiting: z.int(),
        refused: z.string().nullable(),
      }),
    ),
  })
  .meta({ id: 'CompletionPreview' });
export type CompletionPreview = z.infer<typeof CompletionPreview>;
export const CompletionsStated = z.object({ batch: Id, people: z.int() }).meta({ id: 'CompletionsStated' });
