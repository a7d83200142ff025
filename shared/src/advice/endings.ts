import { compare } from '../credentials/holdings.js';
import type { Advice } from './advice.js';
import { cyclesEnding } from './cycles.js';
import type { Dependents } from './opens.js';
import { renewals } from './renewals.js';
import type { Situation } from './situation.js';

/** What ends soon or has ended, what is asked for first, then what ends first. */
export const endingAdvice = (here: Situation, opens: Dependents): readonly Advice[] =>
  [...renewals(here, opens), ...cyclesEnding(here, opens)]
    .toSorted(
      (a, b) =>
        Number(b.required) - Number(a.required) || compare(a.until, b.until) || compare(a.advice.key, b.advice.key),
    )
    .map(({ advice }) => advice);
