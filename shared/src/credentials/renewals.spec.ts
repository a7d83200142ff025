import { describe, expect, it } from '@jest/globals';
import type { RecordFact } from '../record/facts.js';
import { aVerified, aWaiting } from '../testing/a-record.js';
import { aCredential, aMilestone, aWay } from '../testing/a-way.js';
import { credentials } from './credentials.js';
import { currentOn } from './current.js';

const today = '2026-11-23';
const way = aWay([
  aCredential('license'),
  aCredential('member', { renewal: { rule: 'calendar_year', target: null } }),
  aMilestone('training', {
    counts: 'each_period',
    renewal: { rule: 'months', months: 12, proposal: true, target: null },
  }),
]);
const held = (milestone: string, from: string, until: string | null, facts: Partial<RecordFact> = {}) =>
  aVerified(milestone, { from, until }, { when: { from, until, ongoing: false }, ...facts });
const rows = (...records: RecordFact[]) => credentials({ records, way }, today);
const row = (...records: RecordFact[]) => rows(...records)[0]!;

describe('renewals', () => {
  const first = held('license', '2020-01-01', '2021-12-31', { id: 'a' });
  const second = held('license', '2022-03-01', '2024-02-29', { id: 'b', renews: 'a' });
  const third = held('license', '2024-01-15', '2027-12-31', { id: 'c', renews: 'b' });

  it('are one row, a back-dated start and a gap in sight', () => {
    expect(rows(third, first, second)).toHaveLength(1);
    expect(row(second, third, first)).toMatchObject({
      record: 'c',
      from: '2024-01-15',
      until: '2027-12-31',
      history: [
        { record: 'a', from: '2020-01-01', until: '2021-12-31', gapDays: 0 },
        { record: 'b', from: '2022-03-01', until: '2024-02-29', gapDays: 59 },
        { record: 'c', from: '2024-01-15', until: '2027-12-31', gapDays: 0 },
      ],
    });
  });

  it('join what was logged before them and after', () => {
    expect(rows(second, first, third).map(({ history }) => history.length)).toEqual([3]);
    expect(rows(first, third).map(({ record }) => record)).toEqual(['a', 'c']);
  });

  it('of what is held stand side by side unless they say what they renew; what comes again is one row', () => {
    expect(rows(held('license', '2024-01-01', null, { id: 'x' }), third).map(({ record }) => record)).toEqual([
      'c',
      'x',
    ]);
    const years = [
      held('training', '2024-01-01', null, { id: 'x' }),
      held('training', '2026-01-01', null, { id: 'y' }),
    ];
    expect(rows(...years)).toMatchObject([{ record: 'y', until: '2027-01-01', state: 'current' }]);
  });

  it('of a membership by the year are one row without saying what they renew', () => {
    const years = ['2022', '2023', '2026'].map((year) => held('member', `${year}-02-01`, null, { id: year }));
    expect(rows(...years)).toMatchObject([
      {
        record: '2026',
        state: 'expiring',
        history: [
          { record: '2022', gapDays: 0 },
          { record: '2023', gapDays: 31 },
          { record: '2026', gapDays: 762 },
        ],
      },
    ]);
  });

  it('are headed by what counts, and then by what ended last', () => {
    const met = [
      held('training', '2020-01-01', '2024-01-01', { id: 'x' }),
      held('training', '2022-01-01', null, { id: 'y' }),
    ];
    expect(rows(...met)).toMatchObject([{ record: 'y', state: 'due_again' }]);
    const gone = [
      held('member', '2020-01-01', '2024-01-01', { id: 'x' }),
      held('member', '2022-01-01', null, { id: 'y' }),
    ];
    expect(rows(...gone)).toMatchObject([{ record: 'x', state: 'lapsed' }]);
  });

  it.each([
    ['a document that is good today before a time that came', 'training', '2024-01-01', null, '2023-01-01', today, 'y'],
    [
      'the later start of two that end together',
      'license',
      '2024-01-01',
      '2027-01-01',
      '2023-01-01',
      '2027-01-01',
      'x',
    ],
    ['no end before an end', 'license', '2024-01-01', null, '2025-01-01', '2027-01-01', 'x'],
    ['no end after an end', 'license', '2025-01-01', null, '2024-01-01', '2027-01-01', 'x'],
  ])('are headed by %s', (_, milestone, from, until, otherFrom, otherUntil, head) => {
    const one = held(milestone, from, until, { id: 'x', renews: 'y' });
    expect(rows(one, held(milestone, otherFrom, otherUntil, { id: 'y' }))).toMatchObject([{ record: head }]);
  });

  it('say that one waits, of what has lapsed alone', () => {
    const waiting = aWaiting('license', '2026-11-01T08:00:00Z', { id: 'z', renews: 'old' });
    const old = (until: string) => held('license', '2024-01-01', until, { id: 'old' });
    expect(rows(old('2026-11-22'), waiting)).toMatchObject([{ state: 'lapsed', renewalWaits: true }]);
    expect(rows(old('2026-11-23'), waiting)).toMatchObject([{ state: 'expiring', renewalWaits: false }]);
    expect(rows(old('2026-11-22'))).toMatchObject([{ renewalWaits: false }]);
  });

  it.each([
    ['2019-12-31', false],
    ['2020-01-01', true],
    ['2021-12-31', true],
    ['2022-01-01', false],
    ['2022-02-28', false],
    ['2022-03-01', true],
    ['2024-03-01', true],
    ['2027-12-31', true],
    ['2028-01-01', false],
  ])('on %s it is current: %s', (day, current) => {
    expect(currentOn({ records: [first, second, third], way }, 'license', day)).toBe(current);
  });
});
