import { expect, it } from '@jest/globals';
import { aVerified } from '../testing/a-record.js';
import { aCredential, aWay } from '../testing/a-way.js';
import { credentials } from './credentials.js';
import { holdingsOf } from './holdings.js';

const today = '2026-11-23';
const way = aWay([aCredential('license'), aCredential('badge')]);
const license = (id: string, from: string, renews: string | null = null) =>
  aVerified('license', { from, until: '2027-12-31' }, { id, renews });
const histories = (...records: ReturnType<typeof license>[]) =>
  credentials({ records, way }, today).map(({ history }) => history.map(({ record }) => record));

it('is one row with what it renews, although it began before that', () => {
  expect(histories(license('old', '2022-01-01'), license('new', '2021-01-01', 'old'))).toEqual([['new', 'old']]);
});

it('tells the oldest first, although the year of one was mistyped', () => {
  const mistyped = license('a', '2021-01-01', 'b');
  expect(
    histories(license('d', '2020-01-01'), license('c', '2022-01-01', 'd'), license('b', '2023-01-01', 'c'), mistyped),
  ).toEqual([['d', 'a', 'c', 'b']]);
});

it('tells two that began on one day in the order of their ids', () => {
  const [one, other] = [license('a', '2024-01-01'), license('b', '2024-01-01', 'a')];
  expect([histories(one, other), histories(other, one)]).toEqual([[['a', 'b']], [['a', 'b']]]);
});

it('puts rows that end on one day in the order of their ids', () => {
  const [one, other] = [license('a', '2024-01-01'), license('b', '2024-01-01')];
  expect([histories(one, other), histories(other, one)]).toEqual([
    [['a'], ['b']],
    [['a'], ['b']],
  ]);
});

it('reads what is held of one milestone with the earliest start first, and ids where two began together', () => {
  const records = [
    license('b', '2022-01-01'),
    license('a', '2022-01-01'),
    license('c', '2020-01-01'),
    license('d', '2021-01-01'),
  ];
  for (const given of [records, records.toReversed()]) {
    const holdings = holdingsOf({ records: given, way });
    expect(holdings.of('license').map(({ record }) => record.id)).toEqual(['c', 'd', 'a', 'b']);
    expect(holdings.of('badge')).toEqual([]);
    expect(holdings.all()).toHaveLength(1);
  }
});
