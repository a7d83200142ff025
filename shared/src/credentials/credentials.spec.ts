import { describe, expect, it } from '@jest/globals';
import type { RecordFact } from '../record/facts.js';
import { aRecord, aVerified } from '../testing/a-record.js';
import { aCredential, aMilestone, aPathway, aWay } from '../testing/a-way.js';
import { credentials, recurs } from './credentials.js';
import { currentOn } from './current.js';

const today = '2026-11-23';
const way = aWay([
  aCredential('license'),
  aCredential('primary', { title: 'Primary board' }),
  aCredential('member', { renewal: { rule: 'calendar_year', target: null } }),
  aCredential('early', { renewal: { rule: 'calendar_year', target: null, countsForNextFrom: '11-01' } }),
  aCredential('graceful', {
    renewal: { rule: 'date_on_document', usualMonths: null, target: null, graceMonths: 3 },
  }),
  aCredential('badge', { renewal: { rule: 'months', months: 36, proposal: false, target: null } }),
  aCredential('diploma', { renewal: { rule: 'none' } }),
  aCredential('event', { renewal: { rule: 'at_event', event: 'final_rule' } }),
  aMilestone('review', { counts: 'each_period', renewal: { rule: 'each_period', months: 6, proposal: false } }),
  aCredential('proposed', { renewal: { rule: 'months', months: 12, proposal: true, target: null } }),
  aCredential('odd', { renewal: { rule: 'unknown' } }),
  aCredential('usual', {
    renewal: { rule: 'date_on_document', usualMonths: 24, target: null, graceMonths: null },
  }),
  aMilestone('degree', { kind: 'degree' }),
  aMilestone('year', {
    kind: 'credential',
    when: 'period',
    counts: 'each_period',
    renewal: { rule: 'calendar_year', target: null },
  }),
  aMilestone('training', {
    counts: 'each_period',
    renewal: { rule: 'months', months: 12, proposal: true, target: null },
  }),
  aMilestone('meeting', {
    kind: 'meeting',
    counts: 'many',
    renewal: { rule: 'months', months: 3, proposal: false, target: null },
  }),
  aMilestone('upgrade', { renewal: { rule: 'at_event', event: 'system_upgrade' } }),
  aMilestone('exam', { kind: 'exam', renewal: { rule: 'set_by', by: 'school' } }),
  aMilestone('cme', { counts: 'each_period', renewal: { rule: 'set_by', by: 'board' } }),
]);
const held = (milestone: string, from: string, until: string | null, facts: Partial<RecordFact> = {}) =>
  aVerified(milestone, { from, until }, { when: { from, until, ongoing: false }, ...facts });
const rows = (...records: RecordFact[]) => credentials({ records, way }, today);
const row = (...records: RecordFact[]) => rows(...records)[0]!;

describe('a credential', () => {
  it.each([
    ['2027-06-30', 'current', 219],
    ['2027-02-22', 'current', 91],
    ['2027-02-21', 'expiring', 90],
    ['2026-11-23', 'expiring', 0],
    ['2026-11-22', 'lapsed', -1],
  ])('that ends on %s is %s, %i days left', (until, state, daysLeft) => {
    expect(row(held('license', '2024-01-01', until))).toMatchObject({
      record: 'license',
      from: '2024-01-01',
      until,
      countsUntil: until,
      ends: 'document',
      state,
      daysLeft,
      lapsesWith: null,
      takesAlong: [],
      usualUntil: null,
      renewal: 'It ends on the date on the document.',
    });
  });

  it.each([
    ['member', '2026-02-03', 'rule', '2026-12-31', 'expiring'],
    ['member', '2025-02-03', 'rule', '2025-12-31', 'lapsed'],
    ['member', '2025-11-02', 'rule', '2025-12-31', 'lapsed'],
    ['early', '2025-11-01', 'rule', '2026-12-31', 'expiring'],
    ['early', '2025-10-31', 'rule', '2025-12-31', 'lapsed'],
    ['badge', '2024-05-10', 'rule', '2027-05-10', 'current'],
    ['badge', '2023-05-10', 'rule', '2026-05-10', 'lapsed'],
    ['year', '2025-01-01', 'rule', '2026-12-31', 'expiring'],
    ['year', '2024-01-01', 'rule', '2025-12-31', 'lapsed'],
    ['diploma', '2001-05-10', 'never', null, 'current'],
    ['event', '2001-05-10', 'never', null, 'current'],
    ['review', '2026-02-01', 'rule', '2026-08-01', 'due_again'],
    ['odd', '2001-05-10', 'not_known', null, 'current'],
    ['license', '2001-05-10', 'not_known', null, 'current'],
    ['cme', '2025-05-10', 'not_known', null, 'current'],
    ['training', '2026-02-01', 'proposal', '2027-02-01', 'current'],
    ['training', '2025-02-01', 'proposal', '2026-02-01', 'due_again'],
    ['training', '2025-11-23', 'proposal', '2026-11-23', 'current'],
    ['proposed', '2025-02-01', 'proposal', '2026-02-01', 'due_again'],
    ['meeting', '2026-02-01', 'rule', '2026-05-01', 'due_again'],
  ])('%s of %s without an end on a document: by %s until %s, %s', (id, from, ends, until, state) => {
    expect(row(held(id, from, null))).toMatchObject({ ends, until, state });
  });

  it('of a year that was typed alone is of that year, and of a month within it', () => {
    const early = (from: string) =>
      row(aVerified('early', { from: '2025-01-01' }, { when: { from, until: null, ongoing: false } })).until;
    expect(early('2025')).toBe('2025-12-31');
    const november = aVerified(
      'early',
      { from: '2025-11-01' },
      { when: { from: '2025-11', until: null, ongoing: false } },
    );
    expect(row(november).until).toBe('2026-12-31');
  });

  it.each([
    ['2027-02-21', 'expiring', '2027-05-21', 179],
    ['2027-02-22', 'current', '2027-05-22', 180],
    ['2026-10-01', 'expiring', '2027-01-01', 39],
    ['2026-08-23', 'expiring', '2026-11-23', 0],
    ['2026-08-22', 'lapsed', '2026-11-22', -1],
  ])('that ended on %s with three months of grace is %s until %s', (until, state, countsUntil, daysLeft) => {
    const records = [held('graceful', '2024-01-01', until)];
    expect(row(...records)).toMatchObject({ until, state, countsUntil, daysLeft });
    expect(currentOn({ records, way }, 'graceful', countsUntil)).toBe(true);
    expect(currentOn({ records, way }, 'graceful', '2027-05-23')).toBe(false);
  });

  it('ends as precisely as its date was given, in the favour of the person', () => {
    const given = (from: string, until: string | null = null) =>
      row(aVerified('training', { from: '2025-01-01' }, { when: { from, until, ongoing: false } })).until;
    expect([given('2025'), given('2025-01'), given('2025-01-01'), given('2025-01-01', '2025-02')]).toEqual([
      '2026-12-31',
      '2026-01-31',
      '2026-01-01',
      '2026-02-28',
    ]);
  });

  it('is not longer by a change that nobody has decided', () => {
    const when = { from: '2025-01-01', until: '2026-09-01', ongoing: false };
    expect(row(aVerified('training', { from: '2025-01-01' }, { when, state: 'submitted' })).until).toBe('2026-01-01');
    expect(row(aVerified('training', { from: '2024-01-01' }, { when })).until).toBe('2025-01-01');
    expect(row(aVerified('training', { from: '2025-01-01' }, { when: null })).until).toBe('2026-01-01');
  });

  it('has the end most documents have beside it where this one says none', () => {
    expect(row(held('usual', '2026-03-31', null)).usualUntil).toBe('2028-03-31');
    expect(row(held('usual', '2026-03-31', '2027-12-31')).usualUntil).toBeNull();
    expect(row(held('license', '2026-03-31', null)).usualUntil).toBeNull();
    expect(row(held('odd', '2026-03-31', null)).usualUntil).toBeNull();
  });

  it('is none that is stated, withdrawn, not begun or of no kind that ends', () => {
    expect(
      rows(
        aRecord('license'),
        held('primary', '2020-01-01', null, { state: 'withdrawn' }),
        held('badge', '2026-11-24', null),
        held('degree', '2001-01-01', null),
        held('upgrade', '2001-01-01', null),
        held('exam', '2001-01-01', null),
        held('no-such-thing', '2001-01-01', null),
      ),
    ).toEqual([]);
    expect(rows(held('badge', today, null))).toHaveLength(1);
  });

  it('counts for whoever counts it', () => {
    const records = [held('license', '2020-01-01', null)];
    expect(credentials({ records, way, counts: () => false }, today)).toEqual([]);
    expect(currentOn({ records, way, counts: () => false }, 'license', today)).toBe(false);
  });

  it('is also what has an end on its document, whatever it is', () => {
    expect(rows(held('degree', '2001-01-01', '2026-01-01'))).toMatchObject([{ state: 'lapsed' }]);
    const both = [held('degree', '2001-01-01', '2026-01-01'), held('degree', '2002-01-01', null, { id: 'again' })];
    expect(rows(...both)).toMatchObject([{ record: 'again', state: 'current' }]);
  });

  it('is not the whole while only a part of it is there', () => {
    const merged = (enough: 'all' | 'any') =>
      aWay([], {
        pathway: aPathway([aCredential('whole')], {
          changes: [{ is: 'merged', from: ['a', 'b'], to: 'whole', enough }],
        }),
      });
    const part = [held('a', '2020-01-01', null)];
    expect(credentials({ records: part, way: merged('all') }, today)).toEqual([]);
    expect(credentials({ records: part, way: merged('any') }, today)).toHaveLength(1);
  });

  it('is the same under the name it has now', () => {
    const renamed = aWay([], {
      pathway: aPathway([aCredential('new')], { changes: [{ is: 'renamed', from: 'old', to: 'new' }] }),
    });
    const records = [held('old', '2020-01-01', '2027-01-01')];
    expect(credentials({ records, way: renamed }, today).map(({ milestone }) => milestone.id)).toEqual(['new']);
    expect(currentOn({ records, way: renamed }, 'new', today)).toBe(true);
  });
});

it.each([
  ['is held', aMilestone('post', { counts: 'held' }), true],
  ['is asked for in each period', aMilestone('hours', { counts: 'each_period' }), true],
  ['is a credential, even if it is earned once', aMilestone('exam', { kind: 'credential' }), true],
  ['comes again by its rule', way.milestone('meeting')!, true],
  ['is done once', aMilestone('degree', { kind: 'degree' }), false],
  ['is done as often as one likes', aMilestone('talk', { counts: 'many' }), false],
])('what %s, recurs or not', (_, milestone, again) => {
  expect(recurs(milestone)).toBe(again);
});

it('what ends first comes first, then what never does', () => {
  const found = rows(
    held('odd', '2020-01-01', null),
    held('badge', '2024-05-10', null),
    held('diploma', '2020-01-01', null),
    held('license', '2020-01-01', '2026-01-01'),
    held('member', '2026-02-03', null),
  );
  expect(found.map(({ milestone }) => milestone.id)).toEqual(['license', 'member', 'badge', 'diploma', 'odd']);
});
