import { describe, expect, it } from '@jest/globals';
import { ruleThroughout } from '../pathway/need.js';
import type { RecordFact } from '../record/facts.js';
import { knowledgeOf } from '../record/knowledge.js';
import { aRecord, aVerified } from '../testing/a-record.js';
import { aCredential, aMilestone, aWay } from '../testing/a-way.js';
import { endsIn } from './ends.js';
import { ownEndOf } from './own-end.js';

const today = '2026-11-23';
const way = aWay([
  aCredential('primary', {
    renewal: { rule: 'date_on_document', usualMonths: null, target: null, graceMonths: 3 },
  }),
  aCredential('sub', { needs: [ruleThroughout('https://board.example/rule', 'primary')] }),
  aCredential('badge', { renewal: { rule: 'months', months: 36, proposal: false, target: null } }),
  aCredential('proposed', { renewal: { rule: 'months', months: 36, proposal: true, target: null } }),
  aMilestone('report', { renewal: { rule: 'months', months: 36, proposal: false, target: null } }),
  aMilestone('degree', { kind: 'degree' }),
]);
const held = (milestone: string, until: string | null, from = '2024-05-10') =>
  aVerified(milestone, { from, until }, { when: { from, until, ongoing: false } });
const never = { due: null, last: null };
const on = (day: string) => ({ due: day, last: day });

describe('the end of a record by its own term', () => {
  it.each([
    [
      'its document says, with the grace of its issuer',
      held('primary', '2027-01-31'),
      { due: '2027-01-31', last: '2027-04-30' },
    ],
    ['its document says, whatever it is', held('degree', '2027-01-31'), on('2027-01-31')],
    ['its document says, also of what the pathway no longer has', held('gone', '2027-01-31'), on('2027-01-31')],
    ['its rule gives', held('badge', null), on('2027-05-10')],
    ['its rule gives, begun today', held('badge', null, today), on('2029-11-23')],
    ['nobody said', held('primary', null), never],
    ['we propose, which ends nothing', held('proposed', null), never],
    ['a rule gives to what is no credential, which ends nothing', held('report', null), never],
    ['nobody said of what the pathway no longer has', held('gone', null), never],
    ['nobody verified', aRecord('badge', { when: { from: '2024-05-10', until: '2027-01-01', ongoing: false } }), never],
    ['is of something to come', held('badge', '2027-01-31', '2026-11-24'), never],
  ])('is the day that %s', (_, record, end) => {
    expect(ownEndOf(way.milestone(record.milestone), record, today)).toEqual(end);
  });
});

describe('the end of a record with what it rests on', () => {
  const of = (record: RecordFact, ...others: RecordFact[]) =>
    endsIn(knowledgeOf({ records: [record, ...others], way }), today)(way.milestone(record.milestone)!, record);

  it.each([
    ['the other, where that comes first', held('sub', '2028-12-31'), on('2027-04-30')],
    ['the other, where it has none of its own', held('sub', null), on('2027-04-30')],
    ['its own, where that comes first', held('sub', '2026-12-31'), on('2026-12-31')],
    ['the other, begun today', held('sub', '2028-12-31', today), on('2027-04-30')],
    ['its own, where it rests on nothing', held('badge', null), on('2027-05-10')],
    ['none while it has not begun', held('sub', '2028-12-31', '2026-11-24'), never],
    ['none while nobody verified it', aRecord('sub'), never],
  ])('is %s', (_, record, end) => {
    expect(of(record, held('primary', '2027-01-31'))).toEqual(end);
  });

  it('is before every day where it rests on what nobody holds', () => {
    expect(of(held('sub', '2028-12-31'))).toEqual(on(''));
  });
});
