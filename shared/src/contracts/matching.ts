import * as z from 'zod';
import { skillIds } from '../pathway/model.js';
import { CivilDate, Id, Instant, PersonCard, ProgramCard } from './primitives.js';

/** A time zone by its name, and how far it is from UTC on the day of the round, in minutes. */
export const MatchingZone = z.object({ name: z.string(), offset: z.int() }).meta({ id: 'MatchingZone' });

/** A mentee as a round of matching sees them. What is null or empty is not known, and is never held against them. */
export const MatchingMentee = z
  .object({
    person: PersonCard,
    cohort: z.string().nullable(),
    /** The current step, 1 to 13. */
    step: z.int().nullable(),
    /** The skills of the next rung with the most left to do, the furthest behind first. */
    behind: z.array(z.enum(skillIds)),
    languages: z.array(z.string()),
    zone: MatchingZone.nullable(),
    organisation: z.string().nullable(),
    /** The first day without a primary mentor. */
    withoutSince: CivilDate,
    /** The mentors they asked for, the dearest first. */
    wishes: z.array(Id),
    /** The mentors they have already, primary or further. */
    mentors: z.array(Id),
    /** The mentors with whom a proposal was declined, by either of the two. */
    declined: z.array(Id),
  })
  .meta({ id: 'MatchingMentee' });
export type MatchingMentee = z.infer<typeof MatchingMentee>;

/** A mentor as a round of matching sees them. */
export const MatchingMentor = z
  .object({
    person: PersonCard,
    organisation: z.string().nullable(),
    languages: z.array(z.string()),
    zone: MatchingZone.nullable(),
    steps: z.array(z.int()),
    skills: z.array(z.enum(skillIds)),
    /** How many mentees they take at most. */
    capacity: z.int().nonnegative(),
    /** False: they have said no number, and the program's usual one is taken. */
    capacitySaid: z.boolean(),
    /** Mentees they have now as primary mentor, and those who are asked about them. */
    load: z.int().nonnegative(),
    /** Away on the day of the round, until and without this day; null: no end is known, or they are here. */
    away: z.object({ until: CivilDate.nullable() }).nullable(),
  })
  .meta({ id: 'MatchingMentor' });
export type MatchingMentor = z.infer<typeof MatchingMentor>;

/** What a program wants of where a mentor works: where the mentee works, elsewhere, or wherever. */
export const organisationWishes = ['same', 'other', 'any'] as const;

/** One mentee and one mentor. */
export const MatchingPair = z.strictObject({ mentee: Id, mentor: Id }).meta({ id: 'MatchingPair' });
export type MatchingPair = z.infer<typeof MatchingPair>;

/** All that a proposal is computed from. Frozen when the round is made, but for `blocked`: what is confidential is asked anew each time. */
export const MatchingInput = z
  .object({
    on: CivilDate,
    organisations: z.enum(organisationWishes),
    mentees: z.array(MatchingMentee),
    mentors: z.array(MatchingMentor),
    /** Pairs that the program keeps apart. */
    blocked: z.array(MatchingPair),
  })
  .meta({ id: 'MatchingInput' });
export type MatchingInput = z.infer<typeof MatchingInput>;

/** The largest round; above it a cohort is matched at a time. */
export const mostMentees = 400;
export const mostMentors = 200;

/** What an admin decides before the machine does: who is paired whatever comes, and who is not. */
export const MatchingChoices = z
  .strictObject({ pins: z.array(MatchingPair).max(mostMentees), forbids: z.array(MatchingPair).max(2000) })
  .meta({ id: 'MatchingChoices' });
export type MatchingChoices = z.infer<typeof MatchingChoices>;

export const MatchingRoundDraft = z
  .strictObject({
    name: z.string().trim().min(1, 'Name the round.').max(80),
    /** Null: everybody in the program who has no primary mentor. */
    cohort: Id.nullable(),
    organisations: z.enum(organisationWishes),
    /** The day the mentorships are to begin. */
    from: CivilDate.refine((day) => day >= '2000-01-01' && day < '2200-01-01', {
      message: 'Choose a day between 2000 and 2199.',
    }),
    /** How many mentees a mentor takes who has said no number. */
    usualCapacity: z.int().min(1, 'At least 1.').max(20, 'At most 20.'),
  })
  .meta({ id: 'MatchingRoundDraft' });
export type MatchingRoundDraft = z.infer<typeof MatchingRoundDraft>;

export const MatchingRoundCard = z
  .object({
    id: Id,
    name: z.string(),
    cohort: z.string().nullable(),
    from: CivilDate,
    madeAt: Instant,
    madeBy: PersonCard,
    runs: z.int(),
    mentees: z.int(),
    paired: z.int(),
    publishedAt: Instant.nullable(),
  })
  .meta({ id: 'MatchingRoundCard' });
export type MatchingRoundCard = z.infer<typeof MatchingRoundCard>;

/** The rounds of a program, the latest first; the cohorts that one can be made for, with how many wait for a mentor. */
export const MatchingRounds = z
  .object({
    program: ProgramCard,
    rounds: z.array(MatchingRoundCard),
    next: z.string().nullable(),
    total: z.int(),
    waiting: z.array(z.object({ cohort: z.object({ id: Id, name: z.string() }).nullable(), mentees: z.int() })),
  })
  .meta({ id: 'MatchingRounds' });
export type MatchingRounds = z.infer<typeof MatchingRounds>;
export const MatchingRoundsQuery = z.strictObject({ after: Id.optional() });
export type MatchingRoundsQuery = z.infer<typeof MatchingRoundsQuery>;

/** One result: what was decided before, and the pairs it led to. */
export const MatchingRun = z
  .object({
    number: z.int().positive(),
    at: Instant,
    by: PersonCard,
    pins: z.array(MatchingPair),
    forbids: z.array(MatchingPair),
    pairs: z.array(MatchingPair),
  })
  .meta({ id: 'MatchingRun' });
export type MatchingRun = z.infer<typeof MatchingRun>;

export const proposalStates = ['waiting', 'agreed', 'declined_by_mentee', 'declined_by_mentor', 'withdrawn'] as const;

/** One pair that was published, and what became of it. */
export const PublishedPair = z
  .object({
    mentee: Id,
    mentor: Id,
    /** Null: it could not be proposed. */
    state: z.enum(proposalStates).nullable(),
    menteeAgreed: z.boolean(),
    mentorAgreed: z.boolean(),
    refused: z.enum(['changed', 'paired', 'waiting']).nullable(),
  })
  .meta({ id: 'PublishedPair' });
export type PublishedPair = z.infer<typeof PublishedPair>;

export const MatchingRound = z
  .object({
    program: ProgramCard,
    id: Id,
    name: z.string(),
    cohort: z.string().nullable(),
    from: CivilDate,
    madeAt: Instant,
    madeBy: PersonCard,
    input: MatchingInput,
    /** The latest first; all of them, at most 60. */
    runs: z.array(MatchingRun),
    published: z
      .object({ run: z.int(), at: Instant, by: PersonCard, pairs: z.array(PublishedPair), open: z.int() })
      .nullable(),
  })
  .meta({ id: 'MatchingRound' });
export type MatchingRound = z.infer<typeof MatchingRound>;

/** Runs again with other choices. `after` is the run that was looked at: another since then is a conflict. */
export const MatchingRunDraft = MatchingChoices.extend({ after: z.int().positive() }).meta({ id: 'MatchingRunDraft' });
export type MatchingRunDraft = z.infer<typeof MatchingRunDraft>;
export const MatchingRunMade = z.object({ number: z.int() }).meta({ id: 'MatchingRunMade' });
export type MatchingRunMade = z.infer<typeof MatchingRunMade>;

/** Proposes the pairs of the latest run to both sides: all of them, or those of these mentees. */
export const PublishDraft = z
  .strictObject({ run: z.int().positive(), mentees: z.array(Id).min(1, 'Choose at least one pair.').max(mostMentees) })
  .meta({ id: 'PublishDraft' });
export type PublishDraft = z.infer<typeof PublishDraft>;
export const Published = z.object({ proposed: z.int(), refused: z.int() }).meta({ id: 'Published' });
export type Published = z.infer<typeof Published>;
export const Unpublished = z.object({ withdrawn: z.int(), answered: z.int() }).meta({ id: 'Unpublished' });
export type Unpublished = z.infer<typeof Unpublished>;

/** One mentee and all mentors as they are today: what a short list is computed from. */
export const ShortListOf = z.object({ program: ProgramCard, input: MatchingInput }).meta({ id: 'ShortListOf' });
export type ShortListOf = z.infer<typeof ShortListOf>;
