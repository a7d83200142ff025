import * as z from 'zod';
import { Id } from './primitives.js';

/** What was sent where letters are kept to be looked at; newest first. */
export const CaughtLetters = z
  .object({
    letters: z.array(z.object({ id: Id, at: z.string(), to: z.string(), subject: z.string(), text: z.string() })),
  })
  .meta({ id: 'CaughtLetters' });
export type CaughtLetters = z.infer<typeof CaughtLetters>;
