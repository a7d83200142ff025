import type { JourneyFacts } from '../record/facts.js';
import { compare } from '../credentials/holdings.js';
import type { Advice, AdviceOptions } from './advice.js';
import { dismissedNow } from './dismissed.js';
import { type Candidate, holdingUp, notWaiting } from './holding-up.js';
import { endingAdvice } from './endings.js';
import { dependentsOf } from './opens.js';
import { quietAdvice, silentAdvice } from './quiet.js';
import { draftAdvice, returnedAdvice } from './returned.js';
import { situationOf } from './situation.js';
import { skillAdvice } from './skills-behind.js';

/** More than this nobody keeps in mind. */
export const MOST_ADVICE = 5;

interface Kind {
  advice: readonly Advice[];
  /** How many after each round; the last round takes what there is. */
  rounds: readonly number[];
  /** Chosen by what is asked for, and told by day. */
  byDay?: boolean;
}

/**
 * At most five next actions, in this order:
 *
 * 1. what was returned, the longest ago first;
 * 2. credentials that are required, or that others lapse with, and end soon or have ended, and credit cycles that end soon and lack
 *    something; then any other credential that ends soon, and cycles that are full and not logged;
 * 3. drafts begun;
 * 4. what holds up most: near days of the plan, then what is ready, then what most required milestones wait for; having reviewed what is
 *    stated counts what it covers and all that rests on the person's word, and is named once; what waits for something that could be done
 *    now is not named before it, unless it is planned;
 * 5. continuous steps gone quiet: what is due again, then steps without any record;
 * 6. skills behind the person's rung.
 *
 * Room goes first to two of 1, two of 2 and one of 4; then to one of 3 and one of 5; then to three of 1, 2 and 4 and one of 6; then to
 * the rest, always in this order. Nothing done, waiting for review, spared, closed or impossible is named; on leave nothing new is. The
 * same facts give the same advice in whatever order they come; nothing is asked of anybody outside.
 */
export const advise = (facts: JourneyFacts, options: AdviceOptions): readonly Advice[] => {
  const here = situationOf(facts, options);
  const opens = dependentsOf(here);
  const dismissed = dismissedNow(options.dismissed ?? [], here.way.pathway.changes);
  const wanted = ({ key }: Advice) => !dismissed.has(key);
  const endings = endingAdvice(here, opens);
  // Who is told of the cycle itself is not told to begin or log what it becomes.
  const inCycles = new Set(endings.flatMap(({ cycle, milestone }) => (cycle === null ? [] : [milestone])));
  const open = notWaiting(
    here,
    holdingUp(here, opens).filter(({ advice }) => wanted(advice) && !inCycles.has(advice.milestone)),
  );
  const again = quietAdvice(here, opens).filter(({ milestone }) => !inCycles.has(milestone));
  return inOrder(
    [
      { advice: returnedAdvice(here, opens), rounds: [2, 2, 3] },
      { advice: endings, rounds: [2, 2, 3], byDay: true },
      { advice: draftAdvice(here, opens), rounds: [0, 1, 1] },
      { advice: oneToSubmit(open), rounds: [1, 1, 3] },
      { advice: [...again, ...silentAdvice(here, open)], rounds: [0, 1, 1] },
      { advice: skillAdvice(here, open), rounds: [0, 0, 1] },
    ].map((kind) => ({ ...kind, advice: kind.advice.filter(wanted) })),
  );
};

/** Having one thing reviewed at a time is enough to name: whatever is stated can be sent together. */
const oneToSubmit = (open: readonly Candidate[]): readonly Advice[] => {
  const advice = open.map((one) => one.advice);
  const first = advice.find(({ action }) => action === 'submit');
  return advice.filter((one) => one.action !== 'submit' || one === first);
};

/** Round after round so many of each kind, while there is room; nothing is named twice. */
const inOrder = (kinds: readonly Kind[]): readonly Advice[] => {
  const chosen: Advice[][] = kinds.map(() => []);
  const names = new Set<string>();
  for (const round of [0, 1, 2, 3])
    for (const [at, { advice, rounds }] of kinds.entries())
      for (const one of advice)
        if (names.size < MOST_ADVICE && chosen[at]!.length < (rounds[round] ?? MOST_ADVICE) && !names.has(one.key)) {
          names.add(one.key);
          chosen[at]!.push(one);
        }
  return chosen.flatMap((advice, at) =>
    kinds[at]!.byDay ? advice.toSorted((a, b) => compare(a.due!, b.due!)) : advice,
  );
};
