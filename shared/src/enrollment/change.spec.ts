import { describe, expect, it } from '@jest/globals';
import type { EnrollmentChange } from '../contracts/enrollment.js';
import { afterChange } from './change.js';
import { expectedEnd } from './expected-end.js';
import type { Period } from './periods.js';

const full = (from: string, until: string | null = null): Period => ({
  from,
  until,
  leave: false,
  fraction: 1,
  cohort: 'one',
});
const shown = (periods: readonly Period[]) =>
  periods.map(
    ({ from, until, leave, fraction, cohort }) => `${from} ${until ?? '...'} ${leave ? 'leave' : fraction} ${cohort}`,
  );
const after = (periods: Period[], ...changes: EnrollmentChange[]) =>
  changes.reduce<Period[]>((all, change) => {
    const found = afterChange(all, change);
    if ('refused' in found) throw new Error(JSON.stringify(found.refused));
    return found.periods;
  }, periods);
const refusal = (periods: Period[], change: EnrollmentChange) => {
  const found = afterChange(periods, change);
  return 'refused' in found ? `${found.refused.pointer} ${found.refused.code}` : 'allowed';
};
const enrolled = [full('2026-07-01')];
const leave = { kind: 'leave', from: '2026-10-01', until: '2026-12-31' } as const;

describe('a change', () => {
  it.each<[string, EnrollmentChange[], string[]]>([
    ['leave', [leave], ['2026-07-01 2026-09-30 1 one', '2026-10-01 2026-12-31 leave one', '2027-01-01 ... 1 one']],
    [
      'back before the leave was to end',
      [leave, { kind: 'training', from: '2026-12-01', until: null }],
      ['2026-07-01 2026-09-30 1 one', '2026-10-01 2026-11-30 leave one', '2026-12-01 ... 1 one'],
    ],
    [
      'a leave that lasts, in part time, that never was',
      [
        { kind: 'fraction', from: '2026-09-01', until: null, fraction: 0.5 },
        { kind: 'leave', from: '2026-10-01', until: null },
        { kind: 'training', from: '2026-10-01', until: null },
      ],
      ['2026-07-01 2026-08-31 1 one', '2026-09-01 ... 0.5 one'],
    ],
    [
      'another cohort through a leave',
      [leave, { kind: 'cohort', from: '2026-12-01', cohort: 'two' }],
      [
        '2026-07-01 2026-09-30 1 one',
        '2026-10-01 2026-11-30 leave one',
        '2026-12-01 2026-12-31 leave two',
        '2027-01-01 ... 1 two',
      ],
    ],
    ['an earlier beginning', [{ kind: 'began', from: '2026-06-15' }], ['2026-06-15 ... 1 one']],
    [
      'a later beginning, past a leave',
      [leave, { kind: 'began', from: '2026-11-01' }],
      ['2026-11-01 2026-12-31 leave one', '2027-01-01 ... 1 one'],
    ],
    ['an end', [{ kind: 'completion', from: '2028-06-30' }], ['2026-07-01 2028-06-30 1 one']],
    [
      'an end that is corrected to a later day',
      [
        { kind: 'completion', from: '2028-06-30' },
        { kind: 'completion', from: '2028-07-31' },
      ],
      ['2026-07-01 2028-07-31 1 one'],
    ],
  ])('%s', (_, changes, periods) => {
    expect(shown(after(enrolled, ...changes))).toEqual(periods);
  });

  it.each<[string, Period[], EnrollmentChange, string]>([
    ['before the beginning', enrolled, { ...leave, from: '2026-06-30' }, '/from not_enrolled'],
    ['that ends before it begins', enrolled, { ...leave, until: '2026-09-30' }, '/until before_from'],
    ['after the end', [full('2026-07-01', '2026-12-30')], leave, '/until after_the_end'],
    ['of a leave there is none', enrolled, { kind: 'training', from: '2026-08-01', until: null }, '/from no_leave'],
    ['that is so already', enrolled, { kind: 'cohort', from: '2026-08-01', cohort: 'one' }, ' nothing_changes'],
    ['an end before the beginning', enrolled, { kind: 'completion', from: '2026-06-30' }, '/from before_the_beginning'],
    [
      'a beginning after the end',
      [full('2026-07-01', '2026-12-30')],
      { kind: 'began', from: '2027-01-01' },
      '/from after_the_end',
    ],
  ])('is refused %s', (_, periods, change, why) => {
    expect(refusal(periods, change)).toBe(why);
  });
});

describe('the expected end', () => {
  const cohorts = [
    { id: 'one', startsOn: '2026-07-01', endsOn: '2028-06-30' },
    { id: 'two', startsOn: null, endsOn: null },
  ];
  it.each<[string, EnrollmentChange[], string | null]>([
    ['full time', [], '2028-06-30'],
    ['three months of leave', [leave], '2028-09-30'],
    [
      'half time from the first day',
      [{ kind: 'fraction', from: '2026-07-01', until: null, fraction: 0.5 }],
      '2030-06-30',
    ],
    ['a leave without an end', [{ kind: 'leave', from: '2026-10-01', until: null }], null],
    ['a cohort without dates', [{ kind: 'cohort', from: '2026-10-01', cohort: 'two' }], null],
    ['a month later', [{ kind: 'began', from: '2026-08-01' }], '2028-07-31'],
  ])('%s', (_, changes, end) => {
    expect(expectedEnd(after(enrolled, ...changes), cohorts)).toBe(end);
  });
  it('is nobody’s who is not enrolled', () => {
    expect(expectedEnd([], cohorts)).toBeNull();
  });
});
