import { drawnAt } from '../pathway/equivalence.js';
import type { Milestone, Pathway } from '../pathway/model.js';

/** School, residency, fellowship and degrees: their length is the school's or the program's, never one's own pace. */
export const isTraining = ({ kind, step }: Milestone): boolean => kind === 'degree' || step === 1;

/** Takes one's whole time as a learner: two of these do not run at once. Everything else may run alongside. */
export const excludesOthers = ({ kind }: Milestone): boolean => kind === 'degree';

/**
 * Whose months count from an earlier milestone, not from the last thing before it: the years of a medical degree hold its two phases, and the
 * three years in informatics begin with the post.
 */
export const countedFrom: ReadonlyMap<string, string> = new Map([
  ['preclerkship-complete', 'med-school-matriculation'],
  ['medical-degree', 'med-school-matriculation'],
  ['informatics-role-3y', 'informatics-role-25fte'],
]);

/** Asked for as years at a share of full time: working that share does not stretch it a second time. Leave still shifts it. */
export const measuredInFte: readonly string[] = ['informatics-role-3y'];

/** The same by the names of a version of the pathway. */
export interface Lengths {
  countedFrom: ReadonlyMap<string, string>;
  measuredInFte: ReadonlySet<string>;
}

/** What counts from something that was split counts from its last part. */
export const lengthsIn = ({ changes }: Pick<Pathway, 'changes'>): Lengths => ({
  countedFrom: new Map(
    [...countedFrom].flatMap(([id, anchor]) => {
      const from = drawnAt(anchor, changes).at(-1)!;
      return drawnAt(id, changes).map((now) => [now, from] as const);
    }),
  ),
  measuredInFte: new Set(measuredInFte.flatMap((id) => drawnAt(id, changes))),
});

/** How long it takes is one's own: an activity or a meeting of which no rule says how long it has to be. A post is held, not hurried. */
export const hasOwnPace = (milestone: Milestone): boolean =>
  (milestone.kind === 'activity' || milestone.kind === 'meeting') &&
  milestone.duration?.proposal === true &&
  !isTraining(milestone);
