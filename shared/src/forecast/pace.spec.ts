import { describe, expect, it } from '@jest/globals';
import type { RecordFact } from '../record/facts.js';
import { knowledgeOf } from '../record/knowledge.js';
import { aRecord, aVerified } from '../testing/a-record.js';
import { aMilestone, aPathway, aWay } from '../testing/a-way.js';
import { paceOf } from './pace.js';

const duration = { min: 6, typical: 12, max: 24, proposal: true };
const milestones = [
  aMilestone('project', { duration, counts: 'many', when: 'period' }),
  aMilestone('meeting', { duration, kind: 'meeting' }),
  aMilestone('post', { duration, kind: 'role' }),
  aMilestone('degree', { duration, kind: 'degree' }),
  aMilestone('school', { duration, step: 1 }),
  aMilestone('by-rule', { duration: { ...duration, proposal: false } }),
  aMilestone('unknown', { duration: { ...duration, typical: null } }),
  aMilestone('event'),
];
const way = aWay(milestones);

/** A year given as `months` of a year, so that 12 is as stated. */
const lasting = (years: number, nth: number, milestone = 'project', facts: Partial<RecordFact> = {}) =>
  aVerified(
    milestone,
    {},
    { id: `${milestone}-${nth}`, when: { from: '2010', until: `${2010 + years - 1}`, ongoing: false }, ...facts },
  );
const pace = (records: readonly RecordFact[], counts?: (record: RecordFact) => boolean) =>
  paceOf(knowledgeOf({ records, way, ...(counts && { counts }) }), records);
const five = [1, 1, 2, 2, 2].map((years, nth) => lasting(years, nth));
const four = five.slice(1);

describe('somebody’s own pace', () => {
  it('is the median of five finished periods against the typical length', () => {
    expect(pace([1, 1, 1, 2, 2].map((years, nth) => lasting(years, nth)))).toBeCloseTo(1, 2);
    expect(pace(five)).toBeCloseTo(2, 2);
    expect(pace([...five.slice(0, 3), lasting(1, 7, 'meeting'), lasting(1, 8), lasting(2, 9)])).toBeCloseTo(1, 2);
    expect(pace([...five.slice(0, 4), lasting(1, 8), lasting(2, 9)])).toBeCloseTo(1.5, 1);
  });

  it('is not known from fewer than five', () => {
    expect(pace(four)).toBeNull();
    expect(pace([])).toBeNull();
  });

  it('stays between a half and twice', () => {
    expect(pace([5, 5, 5, 5, 5].map((years, nth) => lasting(years, nth)))).toBe(2);
    const day = { from: '2020-01-01', until: '2020-02-01', ongoing: false };
    expect(pace([0, 1, 2, 3, 4].map((nth) => lasting(1, nth, 'project', { when: day })))).toBe(0.5);
  });

  it.each([
    ['post', 'a post'],
    ['degree', 'a degree'],
    ['school', 'a part of school'],
    ['by-rule', 'what has its length by a rule'],
    ['unknown', 'what has no typical length'],
    ['event', 'what has no length'],
    ['nothing-known', 'what is no milestone here'],
  ])('does not count %s: it is %s', (milestone) => {
    expect(pace([...four, lasting(1, 9, milestone)])).toBeNull();
  });

  it.each<[string, RecordFact]>([
    ['has no end', lasting(1, 9, 'project', { when: { from: '2010', until: null, ongoing: false } })],
    ['has no date', lasting(1, 9, 'project', { when: null })],
    ['still goes on', lasting(1, 9, 'project', { when: { from: '2010', until: '2011', ongoing: true } })],
    ['was withdrawn', lasting(1, 9, 'project', { state: 'withdrawn' })],
    ['is not verified', aRecord('project', { id: '9', when: { from: '2010', until: '2011', ongoing: false } })],
  ])('does not count what %s', (_, record) => {
    expect(pace([...four, record])).toBeNull();
  });

  it('does not count what does not count for whoever asks', () => {
    expect(pace(five, ({ id }) => id !== 'project-0')).toBeNull();
  });

  it('is measured in civil months, from the first day to the last', () => {
    const at = (from: string, until: string) =>
      [0, 1, 2, 3, 4].map((nth) => lasting(1, nth, 'project', { when: { from, until, ongoing: false } }));
    expect(pace(at('2023-01-01', '2023-12-31'))).toBeCloseTo(365 / 365.25, 10);
    expect(pace(at('2023-03', '2024-02'))).toBeCloseTo(366 / 365.25, 10);
  });

  it('counts what was recorded under an earlier version at what it has become, and not at several parts', () => {
    const split = { is: 'split', from: 'parted', to: ['project', 'meeting'] } as const;
    const pathway = aPathway(milestones, { changes: [{ is: 'renamed', from: 'once', to: 'project' }, split] });
    const told = (milestone: string) => {
      const records = [...four, lasting(2, 9, milestone)];
      const facts = { records, way: aWay(milestones, { pathway }) };
      return paceOf(knowledgeOf(facts), records);
    };
    expect(told('once')).toBeCloseTo(2, 2);
    expect(told('parted')).toBeNull();
  });
});
