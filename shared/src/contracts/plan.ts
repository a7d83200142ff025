import * as z from 'zod';
import { isPartialDate } from '../dates/partial-date.js';
import { Id, MilestoneId, ProgramCard, Revision } from './primitives.js';

const day = z.string().refine((text) => text.length === 10 && isPartialDate(text), {
  message: 'Write a day that exists, as 2027-06-30.',
});

/** A milestone of the plan, the day aimed at, and a word on it. */
export const PlanItem = z
  .strictObject({
    milestone: MilestoneId,
    targetOn: day,
    /** When that day was set: the training clock counts from it. The day it is saved on unless said. */
    setOn: day.optional(),
    /** The day that was aimed at before the training clock moved it to `targetOn`. */
    aimedOn: day.optional(),
    note: z.string().trim().max(500, 'A note has at most 500 characters.'),
  })
  .meta({ id: 'PlanItem' });
export type PlanItem = z.infer<typeof PlanItem>;

/** The plan as it shall stand: every milestone once. */
export const PlanDraft = z
  .strictObject({
    items: z
      .array(PlanItem)
      .max(150, 'A plan has at most 150 milestones.')
      .superRefine((items, { addIssue }) => {
        for (const [at, { milestone }] of items.entries())
          if (items.findIndex((other) => other.milestone === milestone) !== at)
            addIssue({ code: 'custom', path: [at, 'milestone'], message: 'This milestone is in the plan already.' });
      }),
  })
  .meta({ id: 'PlanDraft' });
export type PlanDraft = z.infer<typeof PlanDraft>;

export const planAnswers = ['agreed', 'changes_asked'] as const;

/** The plan as it was proposed to a program. */
export const PlanVersion = z
  .object({
    id: Id,
    number: z.int(),
    program: ProgramCard,
    items: z.array(PlanItem),
    proposedAt: z.string(),
    withdrawnAt: z.string().nullable(),
    /** What the mentor said, signed as they were then. */
    answer: z
      .object({
        is: z.enum(planAnswers),
        at: z.string(),
        by: z.string(),
        role: z.string(),
        organisation: z.string(),
        note: z.string(),
      })
      .nullable(),
  })
  .meta({ id: 'PlanVersion' });
export type PlanVersion = z.infer<typeof PlanVersion>;

/** One's own plan: what is worked on, and every version there was, newest first. Revision 0: nothing planned yet. */
export const Plan = z
  .object({
    items: z.array(PlanItem),
    revision: Revision,
    savedAt: z.string().nullable(),
    versions: z.array(PlanVersion),
  })
  .meta({ id: 'Plan' });
export type Plan = z.infer<typeof Plan>;

export const PlanSaved = z.object({ revision: Revision, savedAt: z.string() }).meta({ id: 'PlanSaved' });
export type PlanSaved = z.infer<typeof PlanSaved>;

/** Proposes the plan, as it is at this revision, to the mentor of a program. */
export const PlanProposal = z.strictObject({ program: Id, revision: Revision }).meta({ id: 'PlanProposal' });
export type PlanProposal = z.infer<typeof PlanProposal>;

/** What somebody proposed to a program; newest first. */
export const PlanVersions = z.object({ versions: z.array(PlanVersion) }).meta({ id: 'PlanVersions' });
export type PlanVersions = z.infer<typeof PlanVersions>;

/** A mentor agrees, or says what to change. */
export const PlanAnswer = z
  .strictObject({
    answer: z.enum(planAnswers),
    note: z.string().trim().max(2000, 'A note has at most 2,000 characters.'),
  })
  .refine(({ answer, note }) => answer === 'agreed' || note !== '', { path: ['note'], message: 'Say what to change.' })
  .meta({ id: 'PlanAnswer' });
export type PlanAnswer = z.infer<typeof PlanAnswer>;
