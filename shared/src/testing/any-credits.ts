import fc from 'fast-check';
import type { Credits } from '../advice/advice.js';
import { addDays } from '../credentials/calendar.js';
import {
  creditCategories,
  creditUnits,
  cycleAuthorities,
  type CreditFact,
  type OpenedCycle,
} from '../credits/credit.js';

const around = '2026-11-23';
const day = fc.integer({ min: -2500, max: 800 }).map((days) => addDays(around, days));
const anyAmount = fc.integer({ min: 1, max: 5000 }).map((cents) => cents / 100);
const anyCategories = fc.subarray([...creditCategories]);

export const anyEntry: fc.Arbitrary<CreditFact> = fc.record({
  on: day,
  amount: anyAmount,
  unit: fc.constantFrom(...creditUnits),
  categories: anyCategories,
});
export const anyEntries = fc.array(anyEntry, { maxLength: 40 });

/** Cycles opened by hand, each with an id of its own. */
export const anyOpened: fc.Arbitrary<OpenedCycle[]> = fc.uniqueArray(
  fc
    .record({
      id: fc.uuid(),
      title: fc.constant('A cycle'),
      authority: fc.constantFrom(...cycleAuthorities),
      which: fc.constantFrom('Minnesota', 'Iowa'),
      from: day,
      days: fc.integer({ min: 0, max: 1500 }),
      amount: anyAmount,
      unit: fc.constantFrom(...creditUnits),
      atLeast: anyCategories.map((all) => all.slice(0, 2).map((category) => ({ category, amount: 1 }))),
      carryOverMax: fc.option(anyAmount),
      askedOn: fc.constant(null),
    })
    .map(({ days, ...cycle }) => ({ ...cycle, until: addDays(cycle.from, days) })),
  { maxLength: 8, selector: ({ id }) => id },
);

/** Continuing education as the person knows it; undefined for who does not see it. */
export const anyCredits: fc.Arbitrary<Credits | undefined> = fc.option(
  fc.record({ cycles: anyOpened, credits: anyEntries }),
  { nil: undefined },
);
