import * as z from 'zod';
import { CivilDate, Id, PersonCard, ProgramCard, Revision } from './primitives.js';

/** One mentee as their mentor sees them in the list. */
export const MenteeRow = z
  .object({
    person: PersonCard,
    cohort: z.string().nullable(),
    currentStep: z.int().nullable(),
    waiting: z.int(),
    waitingSince: z.string().nullable(),
    returnedSince: z.string().nullable(),
    primary: z.boolean(),
    /** The first day without this mentor; null while nobody has said. */
    until: z.string().nullable(),
    paused: z.boolean(),
    /** The mentor in whose place the reader is today. */
    standsInFor: PersonCard.nullable(),
    /** `title` where it is a milestone of the program's own; null where the catalogue has it. */
    lastLogged: z.object({ milestone: z.string(), title: z.string().nullable(), at: z.string() }).nullable(),
  })
  .meta({ id: 'MenteeRow' });
export type MenteeRow = z.infer<typeof MenteeRow>;
export const Mentees = z
  .object({
    mentees: z.array(MenteeRow),
    next: z.string().nullable(),
    total: z.int(),
    /** Whether the program shows the dashboards of its cohorts to mentors. */
    seesCohorts: z.boolean().optional(),
  })
  .meta({ id: 'Mentees' });
export type Mentees = z.infer<typeof Mentees>;
export const MenteesQuery = z.strictObject({
  search: z.string().trim().max(80).optional(),
  after: z.string().max(120).optional(),
});
export type MenteesQuery = z.infer<typeof MenteesQuery>;

export const CohortCard = z
  .object({
    id: Id,
    name: z.string(),
    mentees: z.int(),
    /** From which day until which full time takes. */
    startsOn: z.string().nullable(),
    endsOn: z.string().nullable(),
    archivedAt: z.string().nullable(),
    revision: Revision,
  })
  .meta({ id: 'CohortCard' });
export type CohortCard = z.infer<typeof CohortCard>;
/** Those that are not archived, unless asked for. */
export const Cohorts = z
  .object({
    program: ProgramCard,
    cohorts: z.array(CohortCard),
    next: z.string().nullable(),
    waiting: z.int(),
    unassigned: z.int(),
  })
  .meta({ id: 'Cohorts' });
export type Cohorts = z.infer<typeof Cohorts>;
export const CohortsQuery = z.strictObject({
  search: z.string().trim().max(80).optional(),
  archived: z.enum(['true', 'false']).optional(),
  after: Id.optional(),
});
export type CohortsQuery = z.infer<typeof CohortsQuery>;
const CohortName = z.string().trim().min(1, 'Name the cohort.').max(80);
export const CohortDraft = z.strictObject({ name: CohortName }).meta({ id: 'CohortDraft' });
export type CohortDraft = z.infer<typeof CohortDraft>;
export const CohortCorrection = z
  .strictObject({ name: CohortName, startsOn: CivilDate.nullable(), endsOn: CivilDate.nullable() })
  .refine(({ startsOn, endsOn }) => startsOn === null || endsOn === null || endsOn > startsOn, {
    path: ['endsOn'],
    message: 'The last day is after the first.',
  })
  .meta({ id: 'CohortCorrection' });
export type CohortCorrection = z.infer<typeof CohortCorrection>;

/** One mentee x step of the grid: facts, never a judgement that depends on today. */
export const StepFacts = z
  .object({
    step: z.int(),
    required: z.int(),
    verified: z.int(),
    stated: z.int(),
    waiting: z.int(),
    returned: z.int(),
    isCurrent: z.boolean(),
  })
  .meta({ id: 'StepFacts' });

export const CohortRow = z
  .object({
    person: PersonCard,
    mentor: PersonCard.nullable(),
    onLeave: z.boolean(),
    waitingSince: z.string().nullable(),
    returnedSince: z.string().nullable(),
    unsentSince: z.string().nullable(),
    lastActivityAt: z.string().nullable(),
    steps: z.array(StepFacts),
  })
  .meta({ id: 'CohortRow' });
export type CohortRow = z.infer<typeof CohortRow>;

/** Days, as the program has set them. */
export const CohortThresholds = z.object({ stuckDays: z.int(), reviewDays: z.int() });

/** The rows of a cohort; every figure of the dashboard is computed from them, so each opens its own list. */
export const CohortDashboard = z
  .object({
    program: ProgramCard,
    cohort: z.object({ id: Id, name: z.string() }),
    thresholds: CohortThresholds,
    rows: z.array(CohortRow),
  })
  .meta({ id: 'CohortDashboard' });
export type CohortDashboard = z.infer<typeof CohortDashboard>;
