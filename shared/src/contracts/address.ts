import * as z from 'zod';
import { Id, ProgramCard } from './primitives.js';

export const Email = z.string().trim().max(254).email('Write an e-mail address.');

/** What the question for a personal address is decided by: hospital addresses end with the training. */
export const PersonalAddress = z
  .object({
    /** The one to sign in with. */
    address: z.string().nullable(),
    /** Whether there is a second one, that gets its owner back in. */
    further: z.boolean(),
    /** One that waits for the letter to be opened that went there. */
    asked: z.string().nullable(),
    putOffAt: z.string().nullable(),
    /** Those that go on. */
    enrollments: z.array(
      z.object({
        program: ProgramCard,
        /** Where an end is stated. */
        endsOn: z.string().nullable(),
        statedAt: z.string().nullable(),
        periods: z.array(
          z.object({
            from: z.string(),
            until: z.string().nullable(),
            leave: z.boolean(),
            fraction: z.number(),
            cohort: Id,
          }),
        ),
        cohorts: z.array(z.object({ id: Id, startsOn: z.string().nullable(), endsOn: z.string().nullable() })),
      }),
    ),
  })
  .meta({ id: 'PersonalAddress' });
export type PersonalAddress = z.infer<typeof PersonalAddress>;

/** A new address to sign in with, or a further one for the day the first is gone. With the password, for a session may be stolen. */
export const AddressDraft = z
  .strictObject({ email: Email, recovery: z.boolean(), password: z.string().min(1, 'Write your password.').max(200) })
  .meta({ id: 'AddressDraft' });
export type AddressDraft = z.infer<typeof AddressDraft>;
