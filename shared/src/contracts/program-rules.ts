import * as z from 'zod';
import { closingWayIds } from '../pathway/model.js';
import { CivilDate, Id, MilestoneId, PersonCard, ProgramCard, Revision } from './primitives.js';
import { counts, kind, OwnMilestone, Waiver, when } from './rules-for-person.js';
import { RunNumber } from './rules-run.js';

/** The rules of a program as its admin edits them; each part carries the revision a change is written against. */
export const RulesOfProgram = z
  .object({
    program: ProgramCard,
    milestones: z.array(z.object({ id: Id, is: OwnMilestone, retiredAt: z.string().nullable(), revision: Revision })),
    requirements: z.object({ milestones: z.array(z.string()), revision: Revision }),
    closings: z.object({
      days: z.array(z.object({ way: z.enum(closingWayIds), closesOn: z.string(), source: z.string() })),
      revision: Revision,
    }),
    /** Those that hold, newest first: a hundred, and one more where there are more. */
    waivers: z.array(z.object({ person: PersonCard, waiver: Waiver })),
  })
  .meta({ id: 'RulesOfProgram' });
export type RulesOfProgram = z.infer<typeof RulesOfProgram>;

const months = z.int().min(0).max(600, 'At most 600 months.').nullable();
const inOrder = (values: (number | null)[]) =>
  values.filter((one) => one !== null).every((one, at, all) => at === 0 || all[at - 1]! <= one);

/** A milestone a program adds to a step, or corrects. */
export const OwnMilestoneDraft = z
  .strictObject({
    step: z.int().min(1).max(13),
    title: z.string().trim().min(1, 'Name the milestone.').max(70, 'A title has at most 70 characters.'),
    evidence: z
      .array(z.string().trim().min(1, 'Say what counts.').max(200, 'At most 200 characters.'))
      .min(1, 'Say what counts as evidence.')
      .max(5, 'At most five.'),
    kind,
    when,
    counts,
    required: z.boolean(),
    /** Months; null is not known. */
    duration: z
      .strictObject({ min: months, typical: months, max: months })
      .refine(({ min, typical, max }) => inOrder([min, typical, max]), {
        path: ['typical'],
        message: 'From the shortest to the longest.',
      }),
    /** Months after which it is due again; null is never. */
    renewalMonths: z.int().min(1, 'At least one month.').max(600, 'At most 600 months.').nullable(),
  })
  .meta({ id: 'OwnMilestoneDraft' });
export type OwnMilestoneDraft = z.infer<typeof OwnMilestoneDraft>;

/** The optional milestones of the catalogue a program requires: the whole set. */
export const RequirementsDraft = z
  .strictObject({ milestones: z.array(MilestoneId).max(150) })
  .meta({ id: 'RequirementsDraft' });
export type RequirementsDraft = z.infer<typeof RequirementsDraft>;

/** The days on which ways close, where the program corrects the catalogue: the whole set, each with where it says so. */
export const ClosingsDraft = z
  .strictObject({
    days: z
      .array(
        z.strictObject({
          way: z.enum(closingWayIds),
          closesOn: CivilDate,
          source: z
            .url({ protocol: /^https?$/, message: 'Where does it say so? A whole address, beginning with https://' })
            .max(2000),
        }),
      )
      .max(20)
      .refine((days) => new Set(days.map(({ way }) => way)).size === days.length, 'One day a way.'),
  })
  .meta({ id: 'ClosingsDraft' });
export type ClosingsDraft = z.infer<typeof ClosingsDraft>;

/** A part of the rules as it was saved; where `run` carries it on, it is set when that has counted whom it changes. */
export const RulesSaved = z.object({ revision: Revision, run: RunNumber }).meta({ id: 'RulesSaved' });
export type RulesSaved = z.infer<typeof RulesSaved>;
export const OwnMilestoneSaved = z
  .object({ id: Id, revision: Revision, run: RunNumber })
  .meta({ id: 'OwnMilestoneSaved' });
export type OwnMilestoneSaved = z.infer<typeof OwnMilestoneSaved>;

const reason = z.string().trim().min(1, 'Say why.').max(500, 'A reason has at most 500 characters.');

/** Spares one person a milestone, with the reason they will read. */
export const WaiverDraft = z.strictObject({ milestone: MilestoneId, reason }).meta({ id: 'WaiverDraft' });
export type WaiverDraft = z.infer<typeof WaiverDraft>;

/** Asks for it again, with the reason. */
export const LiftingDraft = z.strictObject({ reason }).meta({ id: 'LiftingDraft' });
export type LiftingDraft = z.infer<typeof LiftingDraft>;

/** Every waiver of one person in a program, lifted ones too; newest first. */
export const Waivers = z
  .object({
    person: PersonCard,
    waivers: z.array(Waiver),
    /** Whether whoever reads this may waive and lift here. */
    mayWaive: z.boolean(),
  })
  .meta({ id: 'Waivers' });
export type Waivers = z.infer<typeof Waivers>;
