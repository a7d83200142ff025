import * as z from 'zod';
import { Id, PersonCard, ProgramCard } from './primitives.js';

export const SignIn = z
  .strictObject({
    email: z.string().trim().max(254).email('Write an e-mail address.'),
    password: z.string().min(1, 'Write your password.').max(200),
  })
  .meta({ id: 'SignIn' });
export type SignIn = z.infer<typeof SignIn>;

/** A new password: the only factor, so 15 characters (NIST SP 800-63B-4); any characters, no composition rules. */
export const NewPassword = z
  .string()
  .min(15, 'Use at least 15 characters; a few words are fine.')
  .max(200)
  .refine((text) => new Set(text).size >= 5, 'Use at least five different characters.');

export const Role = z.enum(['mentor', 'admin']).meta({ id: 'Role' });
export type Role = z.infer<typeof Role>;

/** Who is signed in and where they work; `person` is null when nobody is. */
export const Session = z
  .object({
    person: PersonCard.nullable(),
    memberships: z.array(z.object({ program: ProgramCard, role: Role })),
    enrollments: z.array(z.object({ program: ProgramCard, accepted: z.boolean() })),
  })
  .meta({ id: 'Session' });
export type Session = z.infer<typeof Session>;

/** What the single-use address of an empty installation asks for. */
export const FirstAccount = z
  .strictObject({
    name: z.string().trim().min(1, 'Write your name.').max(120),
    email: z.string().trim().max(254).email('Write an e-mail address.'),
    password: NewPassword,
    program: z.string().trim().min(1, 'Name the program.').max(120),
  })
  .meta({ id: 'FirstAccount' });
export type FirstAccount = z.infer<typeof FirstAccount>;

/** What a single-use address says of itself before it is used. */
export const SetupLink = z.object({ expiresAt: z.string() }).meta({ id: 'SetupLink' });

/** A 32-byte token in base64url, as addresses carry it. */
export const Token = z.string().regex(/^[A-Za-z0-9_-]{43}$/, 'This address is incomplete.');
export const ByToken = z.strictObject({ token: Token });

export const InvitedRole = z.enum(['mentee', 'mentor', 'admin']).meta({ id: 'InvitedRole' });
export type InvitedRole = z.infer<typeof InvitedRole>;

export const InvitationDraft = z
  .strictObject({
    email: z.string().trim().max(254).email('Write an e-mail address.'),
    role: InvitedRole,
    cohort: Id.nullable(),
  })
  .refine((draft) => draft.role !== 'mentee' || draft.cohort !== null, {
    path: ['cohort'],
    message: 'Choose the cohort.',
  })
  .meta({ id: 'InvitationDraft' });
export type InvitationDraft = z.infer<typeof InvitationDraft>;

/** A new single-use address in place of the one that was sent, shown once to whoever asks for it. */
export const InvitationAddress = z
  .object({ path: z.string(), expiresAt: z.string() })
  .meta({ id: 'InvitationAddress' });
export type InvitationAddress = z.infer<typeof InvitationAddress>;

/** What an invited person reads before accepting. */
export const Invitation = z
  .object({
    program: ProgramCard,
    role: InvitedRole,
    email: z.string(),
    expiresAt: z.string(),
    hasAccount: z.boolean(),
  })
  .meta({ id: 'Invitation' });
export type Invitation = z.infer<typeof Invitation>;

/** Invitations that wait at one's own addresses, the newest first: whoever has an account answers them there, too. */
export const OwnInvitations = z
  .object({
    invitations: z.array(
      z.object({
        id: Id,
        program: ProgramCard,
        role: InvitedRole,
        /** Which of one's addresses it was sent to. */
        email: z.string(),
        cohort: z.string().nullable(),
        /** The name of who invited; null when it was done from the terminal. */
        invitedBy: z.string().nullable(),
        expiresAt: z.string(),
      }),
    ),
  })
  .meta({ id: 'OwnInvitations' });
export type OwnInvitations = z.infer<typeof OwnInvitations>;

/** Takes one up; a mentor or an admin says for which organization, if they like. */
export const OwnInvitationAcceptance = z
  .strictObject({ organisation: z.string().trim().max(160, 'At most 160 characters.').optional() })
  .meta({ id: 'OwnInvitationAcceptance' });
export type OwnInvitationAcceptance = z.infer<typeof OwnInvitationAcceptance>;

/** `name` and `password` are needed only by who has no account yet; who has one is signed in. */
export const InvitationAcceptance = z
  .strictObject({
    name: z.string().trim().min(1, 'Write your name.').max(120).optional(),
    password: NewPassword.optional(),
    organisation: z.string().trim().max(160).optional(),
  })
  .meta({ id: 'InvitationAcceptance' });
export type InvitationAcceptance = z.infer<typeof InvitationAcceptance>;
