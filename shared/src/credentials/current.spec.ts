import { describe, expect, it } from '@jest/globals';
import { aVerified } from '../testing/a-record.js';
import { aCredential, aMilestone, aWay } from '../testing/a-way.js';
import { countsUntil, covers, currentOn, earlier, keptBy, NEVER, needEnd, ownEnd } from './current.js';
import { type Holding, holdingsOf } from './holdings.js';

const held = (from: string, until: string | null, lapses = until !== null) =>
  ({ from, until, endsOn: lapses ? until : null }) as unknown as Holding;
const rule = (...milestones: string[]) =>
  ({
    is: 'rule',
    throughout: true,
    anyOf: milestones.map((milestone) => ({ milestone })),
  }) as never;
const way = aWay([
  aCredential('primary'),
  aCredential('second'),
  aCredential('board', { needs: [rule('primary', 'second')] }),
  aCredential('ring-a', { needs: [rule('ring-b')] }),
  aCredential('ring-b', { needs: [rule('ring-a')] }),
  aMilestone('degree', { kind: 'degree' }),
]);
const on = (milestone: string, from: string, until: string | null) =>
  aVerified(milestone, { from, until }, { when: { from, until, ongoing: false } });
const today = '2026-11-23';

describe('what is current', () => {
  const facts = { way, records: [on('board', '2020-01-01', '2030-12-31'), on('second', '2021-01-01', '2027-06-30')] };

  it.each([
    ['2020-12-31', false],
    ['2021-01-01', true],
    ['2027-06-30', true],
    ['2027-07-01', false],
  ])('needs any one of what is asked for all the time: on %s %s', (day, current) => {
    expect(currentOn(facts, 'board', day)).toBe(current);
  });

  it('was never what nobody holds', () => {
    expect(currentOn(facts, 'primary', today)).toBe(false);
    expect(currentOn(facts, 'nothing of the kind', today)).toBe(false);
  });

  it('ends with what it is asked for, and not later than itself', () => {
    const holdings = holdingsOf(facts);
    expect(countsUntil(holdings, way, 'board', today)).toBe('2027-06-30');
    expect(countsUntil(holdings, way, 'second', today)).toBe('2027-06-30');
    expect(countsUntil(holdings, way, 'primary', today)).toBe(NEVER);
    expect(countsUntil(holdings, way, 'nothing of the kind', today)).toBe(NEVER);
    const longer = {
      way,
      records: [on('board', '2020-01-01', '2026-12-31'), on('second', '2021-01-01', '2040-01-01')],
    };
    expect(countsUntil(holdingsOf(longer), way, 'board', today)).toBe('2026-12-31');
  });

  it('does not run in a ring', () => {
    const ring = { way, records: [on('ring-a', '2020-01-01', '2030-01-01'), on('ring-b', '2020-01-01', '2028-01-01')] };
    const holdings = holdingsOf(ring);
    expect(covers(holdings, 'ring-a', today)).toBe(true);
    expect(countsUntil(holdings, way, 'ring-a', today)).toBe('2028-01-01');
  });
});

describe('ends', () => {
  it('counts what had begun by the day, that day included', () => {
    expect(ownEnd([], today)).toBe(NEVER);
    expect(ownEnd([held('2026-11-24', '2030-01-01')], today)).toBe(NEVER);
    expect(ownEnd([held(today, '2030-01-01')], today)).toBe('2030-01-01');
    expect(ownEnd([held('2020-01-01', '2025-01-01'), held('2025-01-01', '2028-01-01')], today)).toBe('2028-01-01');
    expect(ownEnd([held('2020-01-01', '2028-01-01'), held('2019-01-01', '2025-01-01')], today)).toBe('2028-01-01');
    expect(ownEnd([held('2020-01-01', '2028-01-01'), held('2019-01-01', '2025-01-01', false)], today)).toBeNull();
  });

  it('has no end where any of what is asked for has none', () => {
    const need = rule('primary', 'degree');
    const records = [on('primary', '2020-01-01', '2027-01-01'), on('degree', '2019-01-01', null)];
    expect(needEnd(holdingsOf({ way, records }), way, need, today, [])).toBeNull();
    expect(needEnd(holdingsOf({ way, records: records.slice(0, 1) }), way, need, today, [])).toBe('2027-01-01');
    expect(
      needEnd(holdingsOf({ way, records: records.toReversed() }), way, rule('degree', 'primary'), today, []),
    ).toBeNull();
  });

  it('takes the earlier of two, and one for none', () => {
    expect(earlier(null, null)).toBeNull();
    expect(earlier('2027-01-01', null)).toBe('2027-01-01');
    expect(earlier(null, '2027-01-01')).toBe('2027-01-01');
    expect(earlier('2026-01-01', '2027-01-01')).toBe('2026-01-01');
    expect(earlier('2027-01-01', '2026-01-01')).toBe('2026-01-01');
  });
});

it('is kept by rules alone that hold all the time', () => {
  const needs = [
    rule('a'),
    { ...(rule('b') as object), throughout: false },
    { ...(rule('c') as object), is: 'usual' },
  ] as never;
  expect(keptBy({ needs })).toEqual([rule('a')]);
});
