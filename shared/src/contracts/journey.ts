import * as z from 'zod';
import { Id, PersonCard, ProgramCard } from './primitives.js';
import { RulesForPerson } from './rules-for-person.js';
import { ChosenTrack } from './track.js';

const WhenFact = z.object({ from: z.string(), until: z.string().nullable(), ongoing: z.boolean() });
const DecisionFact = z.object({
  decision: z.enum(['approved', 'returned', 'not_met']),
  at: z.string(),
  by: z.string(),
  known: z.string().nullable(),
  note: z.string(),
});

/** What the journey knows of one record; `RecordFact` in record/facts.ts is the same shape. */
export const RecordFactContract = z
  .object({
    id: Id,
    milestone: z.string(),
    state: z.enum(['logged', 'submitted', 'returned', 'verified', 'not_met', 'withdrawn']),
    when: WhenFact.nullable(),
    verified: z
      .object({
        version: z.int(),
        from: z.string(),
        until: z.string().nullable(),
        program: Id.nullable(),
        at: z.string(),
      })
      .nullable(),
    waiting: z
      .object({ since: z.string(), program: Id.nullable(), reviewer: PersonCard.nullable(), batch: Id.nullable() })
      .nullable(),
    returnedAt: z.string().nullable(),
    notMetAt: z.string().nullable(),
    loggedAt: z.string(),
    updatedAt: z.string(),
    lastDecision: DecisionFact.nullable(),
    versions: z.int(),
    renews: Id.nullable(),
    files: z.int(),
    /** Only of one's own: set where only oneself sees it, and beside oneself the program it was submitted to. */
    confined: z.object({ to: Id.nullable() }).nullish(),
  })
  .meta({ id: 'RecordFact' });

export const EnrollmentFact = z
  .object({
    program: ProgramCard,
    cohort: z.string().nullable(),
    accepted: z.boolean(),
    ended: z.boolean(),
    mentor: PersonCard.nullable(),
    /** Days after which the program counts somebody as quiet, and something returned as stuck. */
    thresholds: z.object({ quietDays: z.int(), stuckDays: z.int() }).optional(),
    /** What the enrollment was when, in order; civil days, `until` is the last one and null while it goes on. */
    periods: z.array(
      z.object({ from: z.string(), until: z.string().nullable(), fraction: z.number(), leave: z.boolean() }),
    ),
  })
  .meta({ id: 'EnrollmentFact' });
export type EnrollmentFact = z.infer<typeof EnrollmentFact>;

export const MentorNote = z
  .object({
    id: Id,
    step: z.int(),
    milestone: z.string().nullable(),
    text: z.string(),
    by: z.string(),
    program: z.string(),
    at: z.string(),
  })
  .meta({ id: 'MentorNote' });
export type MentorNote = z.infer<typeof MentorNote>;

/** The facts of one person's way; standings, headline and picture are computed from them by `journeyOf`. */
export const Journey = z
  .object({
    person: PersonCard,
    /** How many the facts are of: grows with every write about the person. */
    revision: z.int(),
    track: ChosenTrack,
    /** Of every program one is in; to a guide of their program alone. With `track` this is what `wayOf` composes the way from. */
    rules: z.array(RulesForPerson),
    enrollments: z.array(EnrollmentFact),
    records: z.array(RecordFactContract),
    /** Only one's own: milestone (null while undecided) and when it was saved last. */
    drafts: z.array(z.object({ id: Id, milestone: z.string().nullable(), record: Id.nullable(), savedAt: z.string() })),
    notes: z.array(MentorNote),
    /** The days of one's own learning plan; to a guide those of the latest version that was agreed with their program. */
    planned: z.array(
      z.object({
        milestone: z.string(),
        targetOn: z.string(),
        setOn: z.string(),
        aimedOn: z.string().optional(),
      }),
    ),
    /** Only one's own: milestones that imports say one has, not looked through yet; by whom the last were imported. */
    imported: z.object({ count: z.int(), by: z.string() }).nullish(),
  })
  .meta({ id: 'Journey' });
export type Journey = z.infer<typeof Journey>;

/** Who opened one's record, one row per reader, program and day. */
export const Access = z
  .object({ by: PersonCard, program: ProgramCard, capacity: z.string(), day: z.string() })
  .meta({ id: 'Access' });
export const Accesses = z.object({ accesses: z.array(Access), next: z.string().nullable() }).meta({ id: 'Accesses' });
export type Accesses = z.infer<typeof Accesses>;
export const AccessQuery = z.strictObject({ after: z.string().max(120).optional() });
export type AccessQuery = z.infer<typeof AccessQuery>;

/** One file of evidence among a person's own. */
export const Evidence = z
  .object({
    id: Id,
    name: z.string(),
    mediaType: z.string(),
    bytes: z.int(),
    sha256: z.string(),
    uploadedAt: z.string(),
    takenBackAt: z.string().nullable(),
    records: z.int(),
  })
  .meta({ id: 'Evidence' });
export type Evidence = z.infer<typeof Evidence>;
export const EvidenceList = z
  .object({ evidence: z.array(Evidence), next: z.string().nullable() })
  .meta({ id: 'EvidenceList' });
export const EvidenceQuery = z.strictObject({
  search: z.string().trim().max(80).optional(),
  after: z.string().max(120).optional(),
});
export type EvidenceQuery = z.infer<typeof EvidenceQuery>;
