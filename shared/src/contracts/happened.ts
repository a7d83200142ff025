import * as z from 'zod';
import { CivilDate, Created, Id, ProgramCard } from './primitives.js';
import { MeetingTopic } from './meeting.js';

export const happenedKinds = ['compact', 'meeting', 'plan', 'mentoring'] as const;
export const HappenedKind = z.enum(happenedKinds).meta({ id: 'HappenedKind' });
export type HappenedKind = z.infer<typeof HappenedKind>;

const happened = { ref: Id, program: ProgramCard, on: CivilDate };
const Key = z.object({ kind: HappenedKind, ref: Id });

/** What happened here and could be in somebody's record: facts alone, with what was logged or put away of them. */
export const HappenedHere = z
  .object({
    compacts: z.array(z.object({ ...happened, mentor: z.string() })),
    meetings: z.array(z.object({ ...happened, mentor: z.string(), minutes: z.int(), topic: MeetingTopic })),
    plans: z.array(z.object({ ...happened, mentor: z.string(), number: z.int(), milestones: z.int() })),
    /** Since when somebody mentors in a program, and since when they had been a mentee anywhere. */
    mentoring: z.array(z.object({ ...happened, menteeSince: CivilDate.nullable() })),
    logged: z.array(Key),
    putAway: z.array(Key),
    /** Records of the milestones that could be offered, by the day they are said to begin. */
    records: z.array(z.object({ milestone: z.string(), from: z.string() })),
  })
  .meta({ id: 'HappenedHere' });
export type HappenedHere = z.infer<typeof HappenedHere>;

/** One of the things that happened here: logs it, or puts the offer away. */
export const LogOfferAnswer = z
  .strictObject({ kind: HappenedKind, ref: Id, log: z.boolean() })
  .meta({ id: 'LogOfferAnswer' });
export type LogOfferAnswer = z.infer<typeof LogOfferAnswer>;

/** The record that was made; none when the offer was put away. */
export const LogOfferAnswered = z.object({ record: Created.nullable() }).meta({ id: 'LogOfferAnswered' });
export type LogOfferAnswered = z.infer<typeof LogOfferAnswered>;
