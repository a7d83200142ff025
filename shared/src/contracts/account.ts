import * as z from 'zod';
import { Email } from './address.js';
import { Id, PersonCard, ProgramCard } from './primitives.js';
import { NewPassword } from './session.js';

const Name = z.string().trim().min(1, 'Write your name.').max(120);

/** A time zone by its IANA name, as the browser knows it. */
export const TimeZone = z
  .string()
  .max(60)
  .refine(isTimeZone, 'Choose a time zone, such as America/New_York.')
  .meta({ id: 'TimeZone' });

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

/** Asks for an account; there is none until the address is confirmed. */
export const SignUp = z
  .strictObject({ name: Name, email: Email, password: NewPassword, timeZone: TimeZone.nullable() })
  .meta({ id: 'SignUp' });
export type SignUp = z.infer<typeof SignUp>;

export const ResetAsked = z.strictObject({ email: Email }).meta({ id: 'ResetAsked' });
export type ResetAsked = z.infer<typeof ResetAsked>;
export const ResetLink = z.object({ expiresAt: z.string() }).meta({ id: 'ResetLink' });
export const PasswordSet = z.strictObject({ password: NewPassword }).meta({ id: 'PasswordSet' });
export type PasswordSet = z.infer<typeof PasswordSet>;
export const PasswordChange = z
  .strictObject({ current: z.string().min(1, 'Write your password of now.').max(200), password: NewPassword })
  .meta({ id: 'PasswordChange' });
export type PasswordChange = z.infer<typeof PasswordChange>;

/** A National Provider Identifier: ten digits, the last a Luhn check over 80840 and the nine before (CMS, 45 CFR 162.406). */
export const isNpi = (npi: string): boolean => {
  if (!/^[12]\d{9}$/.test(npi)) return false;
  const digits = [...`80840${npi}`].map(Number).toReversed();
  const sum = digits.reduce(
    (total, digit, at) => total + (at % 2 === 0 ? digit : digit < 5 ? digit * 2 : digit * 2 - 9),
    0,
  );
  return sum % 10 === 0;
};

export const AccountDraft = z
  .strictObject({
    name: Name,
    timeZone: TimeZone.nullable(),
    npi: z.string().trim().refine(isNpi, 'This is no NPI: ten digits, and the last one checks the others.').nullable(),
  })
  .meta({ id: 'AccountDraft' });
export type AccountDraft = z.infer<typeof AccountDraft>;

/** What somebody reads of their own account. The first address is the one letters go to. */
export const Account = z
  .object({
    name: z.string(),
    timeZone: z.string().nullable(),
    npi: z.string().nullable(),
    revision: z.int(),
    passwordChangedAt: z.string().nullable(),
    addresses: z.array(z.object({ address: z.string(), recovery: z.boolean() })),
    /** Asked for within a day and not confirmed yet. */
    asked: z.array(z.object({ address: z.string(), recovery: z.boolean(), askedAt: z.string() })),
  })
  .meta({ id: 'Account' });
export type Account = z.infer<typeof Account>;
export const AccountSaved = z.object({ revision: z.int() }).meta({ id: 'AccountSaved' });

export const AddressRemoval = z.strictObject({ email: Email }).meta({ id: 'AddressRemoval' });
export type AddressRemoval = z.infer<typeof AddressRemoval>;

/** Of a mentor: what they know, for those who look for one. `steps` and `skills` are where they can help. */
export const MentorProfileDraft = z
  .strictObject({
    specialty: z.string().trim().max(120),
    organisation: z.string().trim().max(160),
    languages: z.array(z.string().trim().min(1).max(40)).max(12),
    steps: z.array(z.int().min(1).max(13)).max(13),
    skills: z.array(z.string().max(60)).max(12),
    about: z.string().trim().max(2_000),
    capacity: z.int('Write a whole number.').min(0).max(50, 'At most 50.').nullable(),
  })
  .meta({ id: 'MentorProfileDraft' });
export type MentorProfileDraft = z.infer<typeof MentorProfileDraft>;
export const Away = z.object({ id: Id, from: z.string(), until: z.string(), note: z.string() }).meta({ id: 'Away' });
export const MentorProfile = z
  .object({ ...MentorProfileDraft.shape, revision: z.int(), away: z.array(Away) })
  .meta({ id: 'MentorProfile' });
export type MentorProfile = z.infer<typeof MentorProfile>;
export const AwayDraft = z
  .strictObject({
    from: z.iso.date('Write a day.'),
    until: z.iso.date('Write a day.'),
    note: z.string().trim().max(200),
  })
  .refine(({ from, until }) => from <= until, { path: ['until'], message: 'The last day is before the first.' })
  .meta({ id: 'AwayDraft' });
export type AwayDraft = z.infer<typeof AwayDraft>;

export const ProgramStart = z
  .strictObject({ name: z.string().trim().min(1, 'Name the program.').max(120), timeZone: TimeZone })
  .meta({ id: 'ProgramStart' });
export type ProgramStart = z.infer<typeof ProgramStart>;

export const MentorRequestDraft = z.strictObject({ email: Email }).meta({ id: 'MentorRequestDraft' });
export type MentorRequestDraft = z.infer<typeof MentorRequestDraft>;
export const MentorRequests = z
  .object({
    requests: z.array(
      z.object({
        id: Id,
        email: z.string(),
        state: z.enum(['waiting', 'accepted', 'expired']),
        askedAt: z.string(),
        expiresAt: z.string(),
        program: ProgramCard.nullable(),
      }),
    ),
  })
  .meta({ id: 'MentorRequests' });
export type MentorRequests = z.infer<typeof MentorRequests>;
/** What the person asked reads before they answer. */
export const MentorRequestRead = z
  .object({ name: PersonCard.shape.name, email: z.string(), expiresAt: z.string(), hasAccount: z.boolean() })
  .meta({ id: 'MentorRequestRead' });
export type MentorRequestRead = z.infer<typeof MentorRequestRead>;
