import * as z from 'zod';
import { CivilDate, Id, PersonCard, ProgramCard } from './primitives.js';

/** Somebody who could take over, with what they carry; `capacity` is null where nobody has said. */
export const Successor = z
  .object({ person: PersonCard, mentees: z.int(), capacity: z.int().nullable() })
  .meta({ id: 'Successor' });
export type Successor = z.infer<typeof Successor>;

/** What a mentor has open with one mentee. */
export const OpenWith = z
  .object({
    mentee: PersonCard,
    /** Null where they mentor them no longer, and only something waits. */
    primary: z.boolean().nullable(),
    reviews: z.int(),
    plan: z.boolean(),
    /** With whom this mentee may not be paired, by a decision of the program. */
    apart: z.array(Id),
  })
  .meta({ id: 'OpenWith' });
export type OpenWith = z.infer<typeof OpenWith>;

/** Everything a mentor of a program has open, and who could take it over. */
export const Handover = z
  .object({
    program: ProgramCard,
    mentor: PersonCard,
    organisation: z.string(),
    /** The first day without them, when their end is set already. */
    until: CivilDate.nullable(),
    open: z.array(OpenWith),
    proposals: z.int(),
    covers: z.int(),
    /** Meetings to come, which are called off; the times that were agreed are put to whoever follows. */
    meetings: z.int(),
    successors: z.array(Successor),
    /** The end that can still be taken back. */
    undo: Id.nullable(),
  })
  .meta({ id: 'Handover' });
export type Handover = z.infer<typeof Handover>;

const Day = CivilDate.refine((day) => day >= '1950-01-01' && day < '2200-01-01', {
  message: 'Choose a day between 1950 and 2199.',
});

/** Ends a mentor's work: `on` is the first day without them, and from that day each mentee has the successor named here. */
export const HandoverDraft = z
  .strictObject({
    on: Day,
    successors: z.array(z.strictObject({ mentee: Id, mentor: Id })).max(2000),
  })
  .meta({ id: 'HandoverDraft' });
export type HandoverDraft = z.infer<typeof HandoverDraft>;
