import * as z from 'zod';
import { Id, Revision } from './primitives.js';
import { RunNumber } from './rules-run.js';

const isTimeZone = (zone: string): boolean => {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }) !== null;
  } catch {
    return false;
  }
};

const days = (most: number) => z.int().min(1, 'At least 1 day.').max(most, `At most ${most} days.`);

/** What a program sets about itself. */
export const ProgramSettingsDraft = z
  .strictObject({
    name: z.string().trim().min(1, 'Name the program.').max(120, 'At most 120 characters.'),
    /** Of the IANA list, as Europe/Berlin. */
    timeZone: z.string().max(60).refine(isTimeZone, 'This is not the name of a time zone, as America/Chicago.'),
    countsFromOthers: z.enum(['all', 'credentials_and_degrees', 'none']),
    /** Days a decision may take before its wait is marked. */
    reviewDays: days(180),
    /** Days without anything logged after which somebody counts as quiet. */
    quietDays: days(730),
    /** Days after which something returned or never submitted counts as stuck. */
    stuckDays: days(730),
    mentorsSeeCohorts: z.boolean(),
    /** Mentors spare their mentees milestones, as admins do. */
    mentorsWaive: z.boolean(),
    /** Months after somebody's end for which what they submitted here is kept, also when they have themselves erased. */
    retentionMonths: z.int().min(0, 'At least 0 months.').max(600, 'At most 600 months.'),
  })
  .meta({ id: 'ProgramSettingsDraft' });
export type ProgramSettingsDraft = z.infer<typeof ProgramSettingsDraft>;

export const ProgramSettings = z
  .object({ id: Id, ...ProgramSettingsDraft.shape, revision: Revision })
  .meta({ id: 'ProgramSettings' });
export type ProgramSettings = z.infer<typeof ProgramSettings>;

/** Whose progress a setting would change. */
export const CountsPreview = z
  .strictObject({ countsFromOthers: ProgramSettingsDraft.shape.countsFromOthers })
  .meta({ id: 'CountsPreview' });
export type CountsPreview = z.infer<typeof CountsPreview>;
/** How many there are, and how many of them it would change: null while `run` counts that. */
export const CountsPreviewed = z
  .object({ mentees: z.int(), changed: z.int().nullable(), run: RunNumber })
  .meta({ id: 'CountsPreviewed' });
export type CountsPreviewed = z.infer<typeof CountsPreviewed>;
