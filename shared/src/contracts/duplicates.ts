import * as z from 'zod';
import { CivilDate, Id } from './primitives.js';

/** Why two people of a program may be one: what their names, former names and addresses have in common. */
export const DuplicateReason = z.enum([
  'same_name',
  'accents',
  'swapped',
  'spelling',
  'former_name',
  'former_address',
  'address',
]);
export type DuplicateReason = z.infer<typeof DuplicateReason>;

/** One of two, as this program knows them. */
export const PersonHere = z
  .object({
    id: Id,
    name: z.string(),
    roles: z.array(z.enum(['admin', 'mentee', 'mentor'])),
    since: CivilDate.nullable(),
    cohort: z.string().nullable(),
    submissions: z.int().min(0),
    mentors: z.array(z.string()),
  })
  .meta({ id: 'PersonHere' });
export type PersonHere = z.infer<typeof PersonHere>;

export const Duplicates = z
  .object({
    pairs: z.array(z.object({ one: PersonHere, other: PersonHere, reasons: z.array(DuplicateReason) })),
    total: z.int().min(0),
    next: z.string().nullable(),
  })
  .meta({ id: 'Duplicates' });
export type Duplicates = z.infer<typeof Duplicates>;

export const DuplicatesQuery = z.strictObject({
  search: z.string().trim().max(100).optional(),
  after: z.string().max(100).optional(),
});
export type DuplicatesQuery = z.infer<typeof DuplicatesQuery>;
