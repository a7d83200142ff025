import * as z from 'zod';
import { Id, PersonCard, ProgramCard } from './primitives.js';

/** A decision somebody has made, as they keep it when they no longer see the record: neither content nor evidence. */
export const OwnDecision = z
  .object({
    id: Id,
    mentee: PersonCard,
    program: ProgramCard,
    milestone: z.string(),
    /** Of a milestone of the program's own; null where the catalogue has it. */
    title: z.string().nullable(),
    decision: z.enum(['approved', 'returned', 'not_met']),
    /** Signed as, on that day. */
    role: z.string(),
    organisation: z.string(),
    amended: z.boolean(),
    at: z.string(),
  })
  .meta({ id: 'OwnDecision' });
export type OwnDecision = z.infer<typeof OwnDecision>;
export const OwnDecisions = z
  .object({ decisions: z.array(OwnDecision), next: z.string().nullable() })
  .meta({ id: 'OwnDecisions' });
export type OwnDecisions = z.infer<typeof OwnDecisions>;
export const OwnDecisionsQuery = z.strictObject({
  search: z.string().trim().max(80).optional(),
  after: z.string().max(80).optional(),
});
export type OwnDecisionsQuery = z.infer<typeof OwnDecisionsQuery>;
