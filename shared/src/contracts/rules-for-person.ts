import * as z from 'zod';
import { closingWayIds } from '../pathway/model.js';
import { Id, MilestoneId } from './primitives.js';

export const kind = z.enum(['credential', 'degree', 'exam', 'role', 'activity', 'meeting']);
export const when = z.enum(['day', 'period', 'validity']);
export const counts = z.enum(['once', 'each_period', 'held', 'many']);
const nothing = z.array(z.never());

/** A milestone of a program's own in the form of the catalogue's: `Milestone` in pathway/model.ts is wider. Retired ones are left out of every way. */
export const OwnMilestone = z
  .object({
    id: MilestoneId,
    step: z.int(),
    title: z.string(),
    evidence: z.array(z.string()),
    kind,
    when,
    counts,
    requirement: z.object({ is: z.enum(['required', 'optional', 'left_out']) }),
    duration: z
      .object({
        min: z.number().nullable(),
        typical: z.number().nullable(),
        max: z.number().nullable(),
        proposal: z.boolean(),
      })
      .nullable(),
    renewal: z.union([
      z.object({ rule: z.literal('none') }),
      z.object({ rule: z.literal('months'), months: z.int(), proposal: z.boolean(), target: z.null() }),
    ]),
    covers: nothing,
    needs: nothing,
    skills: nothing,
    issuer: z.string(),
    officialUrl: z.null(),
    sources: nothing,
    certainty: z.literal('program-defined'),
    checkedOn: z.string(),
  })
  .meta({ id: 'OwnMilestone' });
export type OwnMilestone = z.infer<typeof OwnMilestone>;

/** What a program has waived for somebody, why, and who said so as they were then. */
export const Waiver = z
  .object({
    id: Id,
    milestone: z.string(),
    reason: z.string(),
    by: z.object({ id: Id, name: z.string(), role: z.string() }),
    at: z.string(),
    lifted: z.object({ by: z.string(), at: z.string(), reason: z.string() }).nullable(),
  })
  .meta({ id: 'Waiver' });
export type Waiver = z.infer<typeof Waiver>;

const Closings = z.partialRecord(z.enum(closingWayIds), z.string());

/** What a program asks of a person besides the pathway: `ProgramRules` in pathway/way.ts, and why something is waived. */
export const RulesForPerson = z
  .object({
    program: Id,
    milestones: z.array(OwnMilestone),
    required: z.array(z.string()),
    waived: z.array(z.string()),
    closings: Closings,
    /** Those that hold, newest first. */
    waivers: z.array(Waiver),
  })
  .meta({ id: 'RulesForPerson' });
export type RulesForPerson = z.infer<typeof RulesForPerson>;
