import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { PATHWAY } from '../pathway/pathway.js';
import { mainLine } from '../pathway/steps.js';
import { noRules, type Way, wayOf } from '../pathway/way.js';
import { aRecord } from '../testing/a-record.js';
import { anyRecord, anyRecords, anyVerified, anyWay } from '../testing/any-record.js';
import { type JourneyStanding, standing } from './standing.js';
import { words } from './words.js';

const today = '2026-11-23';
const line = (step: number) => mainLine.indexOf(step);
const holds = <T extends unknown[]>(
  arbitraries: { [K in keyof T]: fc.Arbitrary<T[K]> },
  check: (...values: T) => void,
) =>
  fc.assert(
    fc.property(...(arbitraries as [fc.Arbitrary<unknown>]), (...values: unknown[]) => check(...(values as T))),
    { numRuns: 200 },
  );

it('answers anything: every step, a word for every state, counts within what is asked', () => {
  holds([anyRecords, anyWay], (records, way) => {
    const journey = standing({ records, way }, today);
    expect(journey.steps).toHaveLength(13);
    for (const step of journey.steps) {
      expect(step.verified + step.stated).toBeLessThanOrEqual(step.required);
      expect(Math.min(step.verified, step.stated)).toBeGreaterThanOrEqual(0);
      for (const { standing: state, records: own } of step.milestones)
        for (const each of [state, ...own.map((record) => record.standing)]) expect(words[each]).toBeDefined();
    }
  });
});

it('never stands on step 6, and never ahead of what is stated', () => {
  holds([anyRecords, anyWay], (records, way) => {
    const { currentStep, statedStep, restsOn } = standing({ records, way }, today);
    expect([currentStep, statedStep]).not.toContain(6);
    expect(line(currentStep)).toBeGreaterThanOrEqual(0);
    expect(line(statedStep)).toBeGreaterThanOrEqual(line(currentStep));
    expect(restsOn.length > 0).toBe(statedStep !== currentStep);
  });
});

it('does not depend on the order of the records', () => {
  const shuffled = anyRecords.chain((records) =>
    fc.tuple(fc.constant(records), fc.shuffledSubarray(records, { minLength: records.length })),
  );
  holds([shuffled, anyWay], ([records, others], way) => {
    expect(standing({ records: others, way }, today)).toEqual(standing({ records, way }, today));
  });
});

it('loses nothing by one more verified record', () => {
  holds([anyRecords, anyVerified, anyWay], (records, more, way) => {
    const [before, after] = [records, [...records, more]].map((all) => standing({ records: all, way }, today)) as [
      JourneyStanding,
      JourneyStanding,
    ];
    for (const [at, step] of before.steps.entries())
      expect(after.steps[at]!.verified).toBeGreaterThanOrEqual(step.verified);
    expect(line(after.currentStep)).toBeGreaterThanOrEqual(line(before.currentStep));
    expect(line(after.statedStep)).toBeGreaterThanOrEqual(line(before.statedStep));
  });
});

it('verifies nothing by the word of the person', () => {
  holds([anyRecords, anyRecord, anyWay], (records, { id, milestone, when }, way) => {
    const said = aRecord(milestone, { id, when });
    const [before, after] = [records, [...records, said]].map((all) => standing({ records: all, way }, today)) as [
      JourneyStanding,
      JourneyStanding,
    ];
    expect(after.steps.map(({ verified }) => verified)).toEqual(before.steps.map(({ verified }) => verified));
    expect(after.currentStep).toBe(before.currentStep);
  });
});

it('counts the same on every day: a lapse is a state, not a loss', () => {
  holds([anyRecords, anyWay], (records, way) => {
    const counts = (day: string) => {
      const { steps, ...rest } = standing({ records, way }, day);
      return [
        rest,
        steps.map(({ required, verified, stated, waiting, returned, state }) => [
          required,
          verified,
          stated,
          waiting,
          returned,
          state,
        ]),
      ];
    };
    expect(counts('2040-01-01')).toEqual(counts('2001-01-01'));
  });
});

it('asks a program’s waiver away, and never for more by it', () => {
  const some = fc.subarray(
    PATHWAY.milestones.map(({ id }) => id),
    { maxLength: 6 },
  );
  holds([anyRecords, anyWay, some], (records, way, waived) => {
    const spared = wayOf({ track: way.track, rules: [{ ...noRules('p'), waived }] });
    const open = (along: Way) =>
      standing({ records, way: along }, today).steps.map(({ required, verified }) => required - verified);
    const before = open(way);
    for (const [at, left] of open(spared).entries()) expect(left).toBeLessThanOrEqual(before[at]!);
  });
});
