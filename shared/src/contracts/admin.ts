import * as z from 'zod';
import { CivilDate, Id, PersonCard } from './primitives.js';

/** Somebody of a program who can sign in and could become its admin, and what they are there now. */
export const AdminCandidate = z
  .object({ ...PersonCard.shape, as: z.enum(['mentor', 'mentee']) })
  .meta({ id: 'AdminCandidate' });
export type AdminCandidate = z.infer<typeof AdminCandidate>;

/** The admins of a program, the longest first; `candidates` are some of those who could become one, mentors first. */
export const ProgramAdmins = z
  .object({
    admins: z.array(z.object({ person: PersonCard, since: CivilDate, canSignIn: z.boolean() })),
    candidates: z.array(AdminCandidate),
  })
  .meta({ id: 'ProgramAdmins' });
export type ProgramAdmins = z.infer<typeof ProgramAdmins>;

export const AdminDraft = z.strictObject({ person: Id }).meta({ id: 'AdminDraft' });
export type AdminDraft = z.infer<typeof AdminDraft>;
