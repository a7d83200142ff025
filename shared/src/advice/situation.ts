import { type ClockSpan, onLeave } from '../attention/leave.js';
import { dueBy } from '../clock/plan-clock.js';
import { type Holdings, holdingsIn } from '../credentials/holdings.js';
import { EXPIRING_DAYS, saysDone } from '../record/record-standing.js';
import type { Milestone } from '../pathway/model.js';
import { isMet, isRequired, requisitesOf } from '../record/requirements.js';
import type { RecordFact } from '../record/facts.js';
import type { JourneyFacts } from '../record/facts.js';
import { type Knowledge, knowledgeOf } from '../record/knowledge.js';
import type { AdviceOptions } from './advice.js';
import { type CreditCycle } from '../credits/credit.js';
import { type CycleStanding, cycleStanding } from '../credits/cycle-standing.js';
import { cyclesOf } from '../credits/cycles.js';

/** What is known of somebody on a day, read once for all advice. */
export interface Situation extends Knowledge {
  facts: JourneyFacts;
  today: string;
  clock: readonly ClockSpan[];
  onLeave: boolean;
  expiringDays: number;
  canSubmit: boolean;
  holdings: Holdings;
  /** Credit cycles that go on or ended unlogged, what ends first before the others; none where nobody said what was collected. */
  cycles: readonly { cycle: CreditCycle; standing: CycleStanding }[];
  /** The day of each planned milestone where the training clock has it; null behind a leave without an end. */
  dueOn: ReadonlyMap<string, string | null>;
  /** Required here and not done: a group that a route has met asks for nothing. */
  asked: ReadonlySet<string>;
  /** The one-of groups that are met. */
  met: ReadonlySet<string>;
  /** Not on record and needed before something that is, with what that is. */
  behind: ReadonlyMap<string, string>;
  /** Steps half of whose requisites, or more, are stated or behind: what follows them can begin. */
  halfSaid: ReadonlySet<number>;
}

export const situationOf = (given: JourneyFacts, options: AdviceOptions): Situation => {
  const facts = { ...given, planned: options.plan ?? given.planned ?? [] };
  const known = knowledgeOf(facts);
  const { today, clock = [], expiringDays = EXPIRING_DAYS, canSubmit = true, credits } = options;
  const requisites = known.way.steps.map(({ id }) => ({
    step: id,
    asks: requisitesOf(known.way, id, (other) => known.held.has(other)),
  }));
  const all = requisites.flatMap(({ asks }) => asks);
  const behind = behindOf(known);
  const said = new Set([...known.stated, ...behind.keys()]);
  return {
    ...known,
    facts,
    today,
    clock,
    onLeave: onLeave(clock, today),
    expiringDays,
    canSubmit,
    holdings: holdingsIn(known),
    cycles: credits
      ? cyclesOf(facts.records, credits.cycles, today, known.way).map((cycle) => ({
          cycle,
          standing: cycleStanding(cycle, credits.credits),
        }))
      : [],
    dueOn: new Map([...known.planned].map(([id, planned]) => [id, dueBy(planned, clock)] as const)),
    met: new Set(all.filter((one) => isMet(one, known.verified)).map(({ id }) => id)),
    asked: new Set(
      all
        .filter((one) => !isMet(one, known.verified))
        .flatMap(({ routes }) => routes.flat())
        .filter((id) => !known.verified.has(id)),
    ),
    behind,
    halfSaid: new Set(
      requisites.flatMap(({ step, asks }) =>
        asks.filter((one) => !isMet(one, said)).length <= asks.length / 2 ? [step] : [],
      ),
    ),
  };
};

/** The live records of a milestone, the newest first. */
export const recordsOf = ({ byMilestone }: Situation, id: string): readonly RecordFact[] => byMilestone.get(id) ?? [];

export const isWaiting = (here: Situation, id: string): boolean =>
  recordsOf(here, id).some(({ state }) => state === 'submitted');

/** Required of this person by itself: of everybody, or of whoever holds what they hold. */
export const isRequiredOf = ({ held }: Situation, milestone: Milestone): boolean =>
  isRequired(milestone, (id) => held.has(id));

/** Not asked of this person at all: spared, left out, covered, or of a group that another route has met. */
export const isSpared = ({ way, covering, met, verified }: Situation, { id, requirement }: Milestone): boolean =>
  way.waived.has(id) ||
  requirement.is === 'left_out' ||
  covering.has(id) ||
  (requirement.is === 'one_of' && met.has(requirement.group) && !verified.has(id));

/** What still goes on: begun, not ended, and not said to be done. */
export const runningRecord = (here: Situation, id: string): RecordFact | undefined =>
  recordsOf(here, id).find((record) => record.state === 'logged' && !saysDone(record, here.way));

/** What somebody says is done, and nobody was asked about. */
export const statedRecord = (here: Situation, id: string): RecordFact | undefined =>
  recordsOf(here, id).find((record) => record.state === 'logged' && saysDone(record, here.way));

/** Everything that what is said to be done needs, through all it needs in turn: it must have been, whoever recorded it. */
const behindOf = ({ way, stated }: Knowledge): ReadonlyMap<string, string> => {
  const found = new Map<string, string>();
  const queue = way.milestones.filter(({ id }) => stated.has(id)).map(({ id }) => [id, id] as const);
  for (const [id, because] of queue)
    for (const { anyOf } of way.milestone(id)?.needs ?? []) {
      const [only, ...others] = anyOf.map(({ milestone }) => milestone);
      if (only && others.length === 0 && !stated.has(only) && !found.has(only)) {
        found.set(only, because);
        queue.push([only, because]);
      }
    }
  return found;
};
