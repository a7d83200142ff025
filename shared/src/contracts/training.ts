import * as z from 'zod';
import { KnownHow, RecordSource } from './content.js';
import { EndedAs, EnrollmentPeriod } from './enrollment.js';
import { Id, PersonCard, ProgramCard } from './primitives.js';

/** A decision of the program that is in force: neither taken back nor amended since. */
export const TrainingDecision = z
  .object({
    record: Id,
    milestone: z.string(),
    /** Of a milestone of the program's own, its step and title; null where the catalogue has it. */
    own: z.object({ step: z.int(), title: z.string() }).nullable(),
    when: z.object({ from: z.string(), until: z.string().nullable(), ongoing: z.boolean() }),
    decision: z.enum(['approved', 'not_met']),
    at: z.string(),
    by: z.object({ name: z.string(), role: z.string(), organisation: z.string() }),
    known: KnownHow.nullable(),
    amended: z.boolean(),
    /** Of what an import began: where it is from. */
    source: RecordSource.nullish(),
  })
  .meta({ id: 'TrainingDecision' });
export type TrainingDecision = z.infer<typeof TrainingDecision>;

/** Somebody's training in a program, as it is known at an instant: what a verification says. */
export const Training = z
  .object({
    person: PersonCard,
    program: ProgramCard,
    asOf: z.string(),
    acceptedAt: z.string(),
    endedAt: z.string().nullable(),
    endedAs: EndedAs.nullable(),
    endsOn: z.string().nullable(),
    periods: z.array(EnrollmentPeriod),
    mentors: z.array(z.object({ name: z.string(), from: z.string(), until: z.string().nullable() })),
    decisions: z.array(TrainingDecision),
    waivers: z.array(
      z.object({
        milestone: z.string(),
        own: z.object({ step: z.int(), title: z.string() }).nullable(),
        at: z.string(),
        by: z.string(),
      }),
    ),
  })
  .meta({ id: 'Training' });
export type Training = z.infer<typeof Training>;

/** One line of the list of everybody who trains or trained in a program. */
export const TrainingRow = z
  .object({
    person: PersonCard,
    cohort: z.string().nullable(),
    from: z.string().nullable(),
    until: z.string().nullable(),
    endedAs: EndedAs.nullable(),
    ended: z.boolean(),
  })
  .meta({ id: 'TrainingRow' });
export type TrainingRow = z.infer<typeof TrainingRow>;
export const Trainings = z
  .object({ program: ProgramCard, trainings: z.array(TrainingRow), next: z.string().nullable(), total: z.int() })
  .meta({ id: 'Trainings' });
export type Trainings = z.infer<typeof Trainings>;
export const TrainingsQuery = z.strictObject({
  search: z.string().trim().max(80).optional(),
  of: z.enum(['past', 'present', 'all']).optional(),
  after: z.string().max(400).optional(),
});
export type TrainingsQuery = z.infer<typeof TrainingsQuery>;
