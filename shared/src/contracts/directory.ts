import * as z from 'zod';
import { Id, PersonCard, ProgramCard } from './primitives.js';
import { InvitedRole } from './session.js';

/** How somebody stands to a program today. `invited` and `expired` are invitations, the others are people. */
export const DirectoryState = z
  .enum(['here', 'leave', 'offered', 'invited', 'expired', 'left'])
  .meta({ id: 'DirectoryState' });
export type DirectoryState = z.infer<typeof DirectoryState>;

/** One person of a program, or one invitation that nobody has accepted yet. */
export const DirectoryRow = z
  .object({
    id: Id,
    kind: z.enum(['person', 'invitation']),
    name: z.string(),
    roles: z.array(InvitedRole),
    state: DirectoryState,
    cohort: z.string().nullable(),
    mentor: PersonCard.nullable(),
    /** The address that was invited; null for a person. */
    email: z.string().nullable(),
    organisation: z.string().nullable(),
    /** When an invitation ends. */
    until: z.string().nullable(),
    /** How the letter of an invitation went; `unknown` when its sending never ended. */
    letter: z.enum(['waiting', 'sent', 'failed', 'unknown']).nullable(),
  })
  .meta({ id: 'DirectoryRow' });
export type DirectoryRow = z.infer<typeof DirectoryRow>;

/** A page of everybody in a program, by name; the counts are of the whole program. */
export const Directory = z
  .object({
    program: ProgramCard,
    counts: z.object({
      mentees: z.int(),
      offered: z.int(),
      mentors: z.int(),
      admins: z.int(),
      invited: z.int(),
      withoutMentor: z.int(),
    }),
    people: z.array(DirectoryRow),
    next: z.string().nullable(),
  })
  .meta({ id: 'Directory' });
export type Directory = z.infer<typeof Directory>;

/** Without a state everybody but who has left. `search` is any part of a name, or a whole e-mail address. */
export const DirectoryQuery = z.strictObject({
  search: z.string().trim().max(120).optional(),
  role: InvitedRole.optional(),
  state: z.enum(['here', 'leave', 'offered', 'invited', 'left']).optional(),
  cohort: Id.optional(),
  mentor: z.literal('none').optional(),
  after: z.string().max(300).optional(),
});
export type DirectoryQuery = z.infer<typeof DirectoryQuery>;

/** The same done to several invitations: sent again, taken back, or put back after that. */
export const InvitationActs = z
  .strictObject({ act: z.enum(['resend', 'revoke', 'restore']), invitations: z.array(Id).min(1).max(200) })
  .meta({ id: 'InvitationActs' });
export type InvitationActs = z.infer<typeof InvitationActs>;

/** Those it was done to; one accepted or changed meanwhile is left out. */
export const InvitationsDone = z.object({ invitations: z.array(Id) }).meta({ id: 'InvitationsDone' });
export type InvitationsDone = z.infer<typeof InvitationsDone>;
