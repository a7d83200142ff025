import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addMonths } from '../credentials/calendar.js';
import type { ClockSpan } from '../attention/leave.js';
import { PATHWAY } from '../pathway/pathway.js';
import { commonWay, noRules, wayOf } from '../pathway/way.js';
import { aVerified } from '../testing/a-record.js';
import { anyRecords, anyVerified, anyWay, inAnyOrder } from '../testing/any-record.js';
import { type Forecast, forecast, type ForecastAsk } from './forecast.js';

const today = '2026-11-23';
const seed = fc.integer();
const ids = PATHWAY.milestones.map(({ id }) => id);
const some = fc.subarray(ids, { maxLength: 4 });
/** Finished periods of what has a length of one's own: from five of them a pace is told. */
const anyFinished = fc.array(
  fc.record({
    milestone: fc.constantFrom('team-project', 'outcome-project', 'analytics-course'),
    months: fc.nat({ max: 30 }),
  }),
  { maxLength: 7 },
);
const facts = fc
  .record({ records: anyRecords, finished: anyFinished, way: anyWay, planned: some, drafts: some })
  .map(({ records, finished, way, planned, drafts }) => ({
    way,
    records: [
      ...records,
      ...finished.map(({ milestone, months }, at) =>
        aVerified(
          milestone,
          {},
          { id: `f-${at}`, when: { from: '2020-01', until: addMonths('2020-01-31', months), ongoing: false } },
        ),
      ),
    ],
    planned: planned.map((milestone) => ({ milestone, targetOn: '2028-03-31' })),
    drafts: drafts.map((milestone) => ({ milestone })),
  }));
const span = (leave: boolean): fc.Arbitrary<ClockSpan> =>
  fc.record({
    from: fc.constantFrom('2019-03-01', '2024-09-15', '2026-11-23', '2028-02-29', '2033-01-01'),
    until: fc.constantFrom(null, '2020-02-29', '2026-12-31', '2029-06-30', '2040-01-01'),
    fraction: fc.constantFrom(1, 0.8, 0.6, 0.5, 0.2, 0),
    leave: fc.constant(leave),
  });
const clock = fc.array(fc.oneof(span(true), span(false)), { maxLength: 3 });
const ask = (given: Omit<ForecastAsk, 'today'>) => forecast({ runs: 60, today, ...given });

/** Every day that is told, by its name. */
const days = ({ ready }: Forecast) => (ready ? [ready.p10, ready.p50, ready.p90, ...ready.dots] : []);
const noneEarlier = (before: Forecast, after: Forecast) => {
  for (const [at, day] of days(before).entries()) expect(days(after)[at]! >= day).toBe(true);
};

describe('a forecast', () => {
  it('answers anything, in order, from today on', () => {
    const whatIf = fc.record({ also: some, without: some, fraction: fc.constantFrom(1, 0.5, 0.01) });
    fc.assert(
      fc.property(facts, clock, seed, whatIf, (given, spans, of, changed) => {
        const found = ask({ facts: given, clock: spans, seed: of, whatIf: changed });
        const { ready, durations, critical } = found;
        const all = ready ? [today, ready.p10, ready.p50, ready.p90] : [];
        expect(all).toEqual(all.toSorted());
        expect(ready?.dots ?? []).toEqual((ready?.dots ?? []).toSorted());
        for (const day of days(found)) expect(day).toMatch(/^\d{4}-\d\d-\d\d$/);
        expect(durations.proposals).toBeLessThanOrEqual(durations.used);
        for (const { share } of critical) expect(share > 0 && share <= 1).toBe(true);
      }),
      { numRuns: 150 },
    );
  });

  it('is the same for a seed, whatever the order of the records', () => {
    const twice = fc.tuple(facts.chain(inAnyOrder), clock, seed);
    fc.assert(
      fc.property(twice, ([[one, other], spans, of]) => {
        expect(ask({ facts: other, clock: spans, seed: of })).toEqual(ask({ facts: one, clock: spans, seed: of }));
      }),
      { numRuns: 60 },
    );
  });

  it('is never earlier by part time', () => {
    fc.assert(
      fc.property(
        facts,
        clock,
        seed,
        fc.tuple(fc.double({ min: 0.1, max: 1 }), fc.double({ min: 0.1, max: 1 })),
        (given, spans, of, shares) => {
          const [less, more] = [Math.min(...shares), Math.max(...shares)];
          const at = (fraction: number) => ask({ facts: given, clock: spans, seed: of, whatIf: { fraction } });
          noneEarlier(at(more), at(less));
        },
      ),
      { numRuns: 60 },
    );
  });

  it('is never earlier by one more stretch of part time or leave, past or to come', () => {
    fc.assert(
      fc.property(facts, clock, fc.oneof(span(true), span(false)), seed, (given, spans, more, of) => {
        noneEarlier(
          ask({ facts: given, clock: spans, seed: of }),
          ask({ facts: given, clock: [...spans, more], seed: of }),
        );
      }),
      { numRuns: 150 },
    );
  });

  it('is never earlier by what a program requires besides', () => {
    fc.assert(
      fc.property(facts, clock, seed, some, (given, spans, of, required) => {
        const way = wayOf({ track: given.way.track, rules: [{ ...noRules('p'), required }] });
        noneEarlier(
          ask({ facts: given, clock: spans, seed: of }),
          ask({ facts: { ...given, way }, clock: spans, seed: of }),
        );
      }),
      { numRuns: 150 },
    );
  });

  it('is never earlier by what is taken on besides, and never later by what is skipped', () => {
    // Who skips one of several ways to something may be left with a longer one.
    const single = fc.subarray(
      ids.filter((id) => commonWay.milestone(id)?.requirement.is !== 'one_of'),
      { maxLength: 4 },
    );
    fc.assert(
      fc.property(facts, seed, some, single, (given, of, also, without) => {
        const before = ask({ facts: given, seed: of });
        noneEarlier(before, ask({ facts: given, seed: of, whatIf: { also } }));
        const skipping = ask({ facts: given, seed: of, whatIf: { without } });
        if (skipping.ready) noneEarlier(skipping, before);
      }),
      { numRuns: 100 },
    );
  });

  it('is never later by one more verified milestone', () => {
    // A route of a group is left aside: verifying a part of a longer one is choosing it.
    const single = anyVerified.filter(({ milestone }) => commonWay.milestone(milestone)?.requirement.is !== 'one_of');
    fc.assert(
      fc.property(facts, clock, seed, single, (given, spans, of, more) => {
        const before = ask({ facts: given, clock: spans, seed: of });
        const after = ask({ facts: { ...given, records: [...given.records, more] }, clock: spans, seed: of });
        if (after.ready) noneEarlier(after, before);
      }),
      { numRuns: 200 },
    );
  });
});
