import { describe, expect, it } from '@jest/globals';
import { rule, ruleThroughout, usually } from '../pathway/need.js';
import type { RecordFact } from '../record/facts.js';
import { aVerified } from '../testing/a-record.js';
import { aCredential, aMilestone, aWay } from '../testing/a-way.js';
import { credentials } from './credentials.js';
import { currentOn } from './current.js';

const today = '2026-11-23';
const board = 'https://board.example/rule';
const way = aWay([
  aCredential('license'),
  aCredential('primary', { title: 'Primary board' }),
  aCredential('informatics', {
    issuer: 'ABPM',
    needs: [ruleThroughout(board, 'primary'), usually('license'), rule(board, 'degree')],
  }),
  aCredential('fellow', { issuer: 'AMIA', needs: [ruleThroughout(board, 'informatics')] }),
  aMilestone('degree', { kind: 'degree' }),
]);
const held = (milestone: string, from: string, until: string | null, facts: Partial<RecordFact> = {}) =>
  aVerified(milestone, { from, until }, { when: { from, until, ongoing: false }, ...facts });
const rows = (...records: RecordFact[]) => credentials({ records, way }, today);

describe('what a credential needs all the time', () => {
  const primary = (until: string | null) => held('primary', '2015-01-01', until);
  const informatics = held('informatics', '2018-01-01', '2028-12-31');
  const of = (id: string, ...records: RecordFact[]) => rows(...records).find(({ milestone }) => milestone.id === id)!;

  it('ends it: it says with what, why and where the issuer says so', () => {
    expect(of('informatics', primary('2026-10-31'), informatics)).toMatchObject({
      state: 'lapses_with',
      until: '2028-12-31',
      countsUntil: '2026-10-31',
      daysLeft: -23,
      lapsesWith: {
        milestone: { id: 'primary' },
        why: 'ABPM asks for “Primary board” all the time: it ended on 31 Oct 2026.',
        source: board,
      },
    });
  });

  it('will end it: it is expiring with it, or current till then', () => {
    expect(of('informatics', primary('2026-12-31'), informatics)).toMatchObject({
      state: 'expiring',
      daysLeft: 38,
      lapsesWith: { why: 'ABPM asks for “Primary board” all the time: it ends on 31 Dec 2026.' },
    });
    expect(of('informatics', primary('2027-12-31'), informatics)).toMatchObject({
      state: 'current',
      countsUntil: '2027-12-31',
    });
    expect(of('informatics', primary(today), informatics)).toMatchObject({
      state: 'expiring',
      daysLeft: 0,
      lapsesWith: { why: 'ABPM asks for “Primary board” all the time: it ends on 23 Nov 2026.' },
    });
  });

  it('says nothing where its own end comes first, or none is in sight', () => {
    for (const until of ['2028-12-31', '2030-12-31', null])
      expect(of('informatics', primary(until), informatics)).toMatchObject({
        state: 'current',
        countsUntil: '2028-12-31',
        lapsesWith: null,
      });
    const endless = held('informatics', '2018-01-01', null);
    expect(of('fellow', primary(null), endless, held('fellow', '2018-01-01', null))).toMatchObject({
      state: 'current',
      countsUntil: null,
      lapsesWith: null,
    });
  });

  it('keeps it from counting where none is verified, and not for what merely comes before', () => {
    expect(of('informatics', informatics)).toMatchObject({
      state: 'lapses_with',
      countsUntil: '',
      daysLeft: null,
      lapsesWith: { why: 'ABPM asks for “Primary board” all the time: none is verified here.' },
    });
    expect(currentOn({ records: [informatics, primary(null)], way }, 'informatics', today)).toBe(true);
    expect(currentOn({ records: [informatics], way }, 'informatics', today)).toBe(false);
  });

  it('is its own lapse first', () => {
    expect(of('informatics', primary('2026-10-31'), held('informatics', '2018-01-01', '2026-05-01'))).toMatchObject({
      state: 'lapsed',
      lapsesWith: null,
      daysLeft: -206,
    });
  });

  it('is counted day by day, through all that lapses in turn', () => {
    const records = [
      held('primary', '2015-01-01', '2019-06-30', { id: 'p1' }),
      held('primary', '2020-01-01', '2026-10-31', { id: 'p2', renews: 'p1' }),
      informatics,
      held('fellow', '2018-01-01', null),
    ];
    const current = (id: string) =>
      ['2017-12-31', '2018-01-01', '2019-07-01', '2020-01-01', '2026-11-01'].map((day) =>
        currentOn({ records, way }, id, day),
      );
    expect(current('informatics')).toEqual([false, true, false, true, false]);
    expect(current('fellow')).toEqual([false, true, false, true, false]);
    expect(of('primary', ...records).takesAlong.map(({ id }) => id)).toEqual(['fellow', 'informatics']);
    expect(of('fellow', ...records)).toMatchObject({
      state: 'lapses_with',
      lapsesWith: {
        milestone: { id: 'informatics' },
        why: 'AMIA asks for “INFORMATICS” all the time: it ended on 31 Oct 2026.',
      },
    });
  });

  it('would take along what counts today, and nothing that asks for something else', () => {
    const records = [primary('2027-12-31'), held('license', '2020-01-01', null), informatics];
    expect(of('primary', ...records).takesAlong.map(({ id }) => id)).toEqual(['informatics']);
    expect(of('license', ...records).takesAlong).toEqual([]);
    expect(of('license', ...records.slice(1)).takesAlong).toEqual([]);
  });

  it('is, of two things that it needs, the one that ends first', () => {
    const both = aWay([
      aCredential('license', { title: 'License' }),
      aCredential('primary'),
      aCredential('sub', {
        issuer: 'ABPM',
        needs: [ruleThroughout(board, 'primary'), ruleThroughout(board, 'license')],
      }),
    ]);
    const records = [
      primary('2027-12-31'),
      held('license', '2020-01-01', '2027-06-30'),
      held('sub', '2020-01-01', null),
    ];
    const found = credentials({ records, way: both }, today);
    expect(found.find(({ milestone }) => milestone.id === 'sub')).toMatchObject({
      countsUntil: '2027-06-30',
      lapsesWith: { why: 'ABPM asks for “License” all the time: it ends on 30 Jun 2027.' },
    });
    expect(found.map(({ milestone, takesAlong }) => [milestone.id, takesAlong.map(({ id }) => id)])).toEqual([
      ['license', ['sub']],
      ['sub', []],
      ['primary', ['sub']],
    ]);
  });

  it('is met by any of several', () => {
    const two = aWay([
      aCredential('md'),
      aCredential('do'),
      aCredential('sub', {
        needs: [{ ...ruleThroughout(board, 'md'), anyOf: [{ milestone: 'md' }, { milestone: 'do' }] }],
      }),
    ]);
    const records = [
      held('md', '2015-01-01', '2026-01-01'),
      held('do', '2015-01-01', '2030-01-01'),
      held('sub', '2016-01-01', null),
    ];
    const found = credentials({ records, way: two }, today);
    expect(
      found.map(({ milestone, state, takesAlong }) => [milestone.id, state, takesAlong.map(({ id }) => id)]),
    ).toEqual([
      ['md', 'lapsed', []],
      ['do', 'current', ['sub']],
      ['sub', 'current', []],
    ]);
  });

  it('comes to an end in a circle', () => {
    const circle = aWay([
      aCredential('a', { needs: [ruleThroughout(board, 'b')] }),
      aCredential('b', { needs: [ruleThroughout(board, 'a')] }),
    ]);
    const records = [held('a', '2020-01-01', '2027-01-01'), held('b', '2020-01-01', '2026-12-01')];
    expect(credentials({ records, way: circle }, today).map(({ countsUntil }) => countsUntil)).toEqual([
      '2026-12-01',
      '2026-12-01',
    ]);
    expect(currentOn({ records, way: circle }, 'a', today)).toBe(true);
  });
});
