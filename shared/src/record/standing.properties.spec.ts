import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { mainLine } from '../pathway/steps.js';
import { aRecord } from '../testing/a-record.js';
import { anyRecord, anyRecords, anyVerified } from '../testing/any-record.js';
import { standing } from './standing.js';
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
  holds([anyRecords], (records) => {
    const journey = standing({ records }, today);
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
  holds([anyRecords], (records) => {
    const { currentStep, statedStep, restsOn } = standing({ records }, today);
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
  holds([shuffled], ([records, others]) => {
    expect(standing({ records: others }, today)).toEqual(standing({ records }, today));
  });
});

it('loses nothing by one more verified record', () => {
  holds([anyRecords, anyVerified], (records, more) => {
    const [before, after] = [standing({ records }, today), standing({ records: [...records, more] }, today)];
    for (const [at, step] of before.steps.entries())
      expect(after.steps[at]!.verified).toBeGreaterThanOrEqual(step.verified);
    expect(line(after.currentStep)).toBeGreaterThanOrEqual(line(before.currentStep));
    expect(line(after.statedStep)).toBeGreaterThanOrEqual(line(before.statedStep));
  });
});

it('verifies nothing by the word of the person', () => {
  holds([anyRecords, anyRecord], (records, { id, milestone, when }) => {
    const said = aRecord(milestone, { id, when });
    const [before, after] = [standing({ records }, today), standing({ records: [...records, said] }, today)];
    expect(after.steps.map(({ verified }) => verified)).toEqual(before.steps.map(({ verified }) => verified));
    expect(after.currentStep).toBe(before.currentStep);
  });
});

it('counts the same on every day: a lapse is a state, not a loss', () => {
  holds([anyRecords], (records) => {
    const counts = (day: string) => {
      const { steps, ...rest } = standing({ records }, day);
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
