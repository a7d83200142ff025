import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { aRecord, aVerified, aWaiting } from '../testing/a-record.js';
import { anyRecords } from '../testing/any-record.js';
import { countsFor, countsFromOthers, stepProgress } from './progress.js';
import { standing } from './standing.js';

describe('countsFor', () => {
  it.each([
    ['all', 'first-it-project', 'elsewhere', true],
    ['all', 'first-it-project', null, true],
    ['credentials_and_degrees', 'state-medical-license', 'elsewhere', true],
    ['credentials_and_degrees', 'medical-degree', 'elsewhere', true],
    ['credentials_and_degrees', 'licensing-exam-1', 'elsewhere', true],
    ['credentials_and_degrees', 'first-it-project', 'elsewhere', false],
    ['credentials_and_degrees', 'retired-milestone', 'elsewhere', false],
    ['none', 'state-medical-license', 'elsewhere', false],
    ['none', 'first-it-project', 'p', true],
  ] as const)('%s: %s verified by %s counts: %s', (setting, milestone, program, counts) => {
    expect(countsFor(setting, 'p')(aVerified(milestone, { program }))).toBe(counts);
  });

  it.each(countsFromOthers)('%s: what is not verified never counts', (setting) => {
    expect(countsFor(setting, 'p')(aRecord('first-it-project'))).toBe(false);
  });
});

describe('stepProgress', () => {
  const step5 = (...records: Parameters<typeof stepProgress>[0]) => stepProgress(records, 'all', 'p')[4]!;

  it('has a row for each step, one of them current', () => {
    const rows = stepProgress([aVerified('residency-complete')], 'all', 'p');
    expect(rows.map(({ step }) => step)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13]);
    expect(rows.filter(({ isCurrent }) => isCurrent).map(({ step }) => step)).toEqual([2]);
  });

  it('stands only where it is verified, whatever is stated', () => {
    const [first] = stepProgress([aRecord('residency-complete')], 'all', 'p');
    expect(first).toMatchObject({ required: 10, verified: 0, stated: 10, isCurrent: true });
  });

  it('keeps since when the oldest waits, was returned, was not sent, and what happened last', () => {
    expect(
      step5(
        aWaiting('leadership-course', '2026-10-02T08:00:00Z'),
        aWaiting('lead-small-team', '2026-09-01T08:00:00Z'),
        aRecord('lead-it-implementation', { state: 'returned', returnedAt: '2026-05-05T08:00:00Z' }),
        aRecord('cross-it-clinical-management', {
          loggedAt: '2026-01-07T08:00:00Z',
          updatedAt: '2026-11-11T08:00:00Z',
        }),
      ),
    ).toMatchObject({
      waitingSince: '2026-09-01T08:00:00Z',
      returnedSince: '2026-05-05T08:00:00Z',
      unsentSince: '2026-01-07T08:00:00Z',
      lastActivityAt: '2026-11-11T08:00:00Z',
    });
  });

  it('has nothing to say where nothing happened', () => {
    const nothing = { waitingSince: null, returnedSince: null, unsentSince: null, lastActivityAt: null };
    expect(step5()).toMatchObject(nothing);
  });

  it('forgets a return once it was answered', () => {
    const answered = aWaiting('leadership-course', undefined, { returnedAt: '2026-05-05T08:00:00Z' });
    expect(step5(answered).returnedSince).toBeNull();
  });

  it('does not call unsent what still goes on', () => {
    const when = { from: '2026-01', until: null, ongoing: true };
    expect(step5(aRecord('lead-it-implementation', { when })).unsentSince).toBeNull();
    expect(step5(aRecord('lead-small-team', { when })).unsentSince).not.toBeNull();
  });

  it('counts what the journey counts', () => {
    fc.assert(
      fc.property(anyRecords, (records) => {
        const journey = standing({ records }, '2026-11-23');
        const rows = stepProgress(records, 'all', 'p');
        for (const [at, { step, ...counts }] of journey.steps.entries()) {
          const { required, verified, stated, waiting, returned } = counts;
          expect(rows[at]).toMatchObject({ step: step.id, required, verified, stated, waiting, returned });
        }
        expect(rows.find(({ isCurrent }) => isCurrent)?.step).toBe(journey.currentStep);
      }),
    );
  });

  it('counts no more by a stricter setting', () => {
    fc.assert(
      fc.property(anyRecords, (records) => {
        const [open, papers, own] = countsFromOthers.map((setting) => stepProgress(records, setting, 'p'));
        for (const [at, { verified }] of papers!.entries()) {
          expect(verified).toBeLessThanOrEqual(open![at]!.verified);
          expect(verified).toBeGreaterThanOrEqual(own![at]!.verified);
        }
      }),
    );
  });
});
