import * as z from 'zod';
import { EndedAs } from './enrollment.js';
import { MentorHere } from './matching-profile.js';
import { CivilDate, PersonCard, ProgramCard } from './primitives.js';
import { Role } from './session.js';

/** A mentorship from one side of it; `from` is its first day, `until` the first without. */
const Paired = z.object({
  person: PersonCard,
  primary: z.boolean(),
  from: CivilDate,
  until: CivilDate.nullable(),
  /** One of the two stands in for another mentor. */
  standsIn: z.boolean(),
});

/** Somebody as their program knows them, whatever they are in it; what is theirs alone is on no page of a program. */
export const PersonInProgram = z
  .object({
    program: ProgramCard,
    person: PersonCard,
    /** What they are and were here as staff, the newest first; `until` is the first day without. */
    roles: z.array(
      z.object({
        role: Role,
        organisation: z.string(),
        since: CivilDate,
        until: CivilDate.nullable(),
        isNow: z.boolean(),
      }),
    ),
    enrollment: z
      .object({
        offeredAt: z.string(),
        acceptedAt: z.string().nullable(),
        endedAt: z.string().nullable(),
        endedAs: EndedAs.nullable(),
        endsOn: CivilDate.nullable(),
        since: CivilDate.nullable(),
        cohort: z.string().nullable(),
        onLeave: z.boolean(),
        waiting: z.int(),
      })
      .nullable(),
    /** Of somebody who mentors here now. */
    mentor: MentorHere.omit({ person: true }).nullable(),
    mentors: z.array(Paired),
    /** At most 100, by name. */
    mentees: z.array(Paired),
  })
  .meta({ id: 'PersonInProgram' });
export type PersonInProgram = z.infer<typeof PersonInProgram>;
