import * as z from 'zod';
import { PersonCard } from './primitives.js';

/** Which rule of a program is carried into the progress of everybody in it. */
export const ruleKinds = ['counts', 'milestone', 'requirements', 'closings'] as const;

/**
 * A change of a program's rules on its way to everybody. First it is counted whose progress changes, and until then it can be stopped and
 * nothing has happened; from `writing` on the rule is set and it goes on to its end. A dry one only counts.
 */
export const RulesRun = z
  .object({
    number: z.int(),
    what: z.enum(ruleKinds),
    dry: z.boolean(),
    startedAt: z.string(),
    startedBy: PersonCard,
    done: z.int(),
    total: z.int(),
    writing: z.boolean(),
    /** How many mentees' progress it changes; null until that is counted. */
    changed: z.int().nullable(),
    state: z.enum(['running', 'interrupted', 'ended', 'cancelled', 'failed']),
  })
  .meta({ id: 'RulesRun' });
export type RulesRun = z.infer<typeof RulesRun>;

/** The last one of a program. */
export const LastRulesRun = z.object({ run: RulesRun.nullable() }).meta({ id: 'LastRulesRun' });
export type LastRulesRun = z.infer<typeof LastRulesRun>;

/** The run that carries a change on after the answer; null when it is done with the answer. */
export const RunNumber = z.int().nullable();
