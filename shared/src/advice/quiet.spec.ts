import { describe, expect, it } from '@jest/globals';
import { usually } from '../pathway/need.js';
import type { Milestone } from '../pathway/model.js';
import type { RecordFact } from '../record/facts.js';
import { aRecord, aVerified, aWaiting } from '../testing/a-record.js';
import { aCredential, aMilestone, aWay } from '../testing/a-way.js';
import type { AdviceOptions } from './advice.js';
import { advise } from './advise.js';

const today = '2026-11-23';
const every = (months: number, proposal = true) => ({ rule: 'months', months, proposal, target: null }) as const;
const on = (id: string, from: string, facts: Partial<RecordFact> = {}) =>
  aVerified(id, { from }, { when: { from, until: null, ongoing: false }, ...facts });
const again = (id: string, months: number, facts: Partial<Milestone> = {}) =>
  aMilestone(id, { step: 7, renewal: every(months), ...facts });
const logs = (milestones: Milestone[], records: RecordFact[], options: Partial<AdviceOptions> = {}) =>
  advise({ records, way: aWay(milestones) }, { today, ...options }).filter(({ action }) => action === 'log');
const keys = (...given: Parameters<typeof logs>) => logs(...given).map(({ key }) => key);

describe('what comes again', () => {
  const conference = again('conference', 12);

  it('is advised when its time has come, with the last one and the rule', () => {
    expect(logs([conference], [on('conference', '2025-10')])).toMatchObject([
      {
        key: 'log:conference:conference',
        record: 'conference',
        reason: 'The last one is of Oct 2025; the next was due on 31 Oct 2026, 23 days ago.',
        rule: {
          is: 'ours',
          text: 'It is due again every year, as we propose.',
          source: { title: 'This pathway, “CONFERENCE”', url: '/explore/milestones/conference' },
        },
        due: '2026-10-31',
        takes: 'Not known',
      },
    ]);
  });

  it.each([
    ['2025-11-22', ['The last one is of 22 Nov 2025; the next was due on 22 Nov 2026, 1 day ago.']],
    ['2025-11-23', []],
  ])('of %s says: %j', (from, expected) => {
    expect(logs([conference], [on('conference', from)]).map(({ reason }) => reason)).toEqual(expected);
  });

  it('is counted from the last of several', () => {
    expect(keys([conference], [on('conference', '2026-05'), on('conference', '2024-05', { id: 'a' })])).toEqual([]);
    expect(keys([conference], [on('conference', '2025-05'), on('conference', '2024-05', { id: 'a' })])).toEqual([
      'log:conference:conference',
    ]);
  });

  it('that comes most often is first, then the longest ago', () => {
    const all = [
      again('a', 12),
      again('b', 3),
      again('c', 12),
      aMilestone('d', { step: 8, counts: 'each_period', renewal: { rule: 'calendar_year', target: null } }),
    ];
    expect(keys(all, [on('a', '2024-05'), on('b', '2026-05'), on('c', '2024-04'), on('d', '2023-05')])).toEqual([
      'log:b:b',
      'log:d:d',
      'log:c:c',
      'log:a:a',
    ]);
  });

  it.each<[string, RecordFact]>([
    ['waits', aWaiting('conference', undefined, { id: 'next' })],
    ['was returned', aRecord('conference', { id: 'next', state: 'returned', returnedAt: '2026-11-01T08:00:00Z' })],
    ['goes on', aRecord('conference', { id: 'next', when: { from: '2026', until: null, ongoing: true } })],
    ['is stated', aRecord('conference', { id: 'next' })],
  ])('is not asked for while the next one %s', (_, next) => {
    expect(keys([conference], [on('conference', '2024-05'), next])).toEqual([]);
  });

  it('is asked for where it is required', () => {
    const records = [on('conference', '2024-05')];
    expect(keys([again('conference', 12, { requirement: { is: 'optional' } })], records)).toEqual([]);
    const when = [
      again('conference', 12, { requirement: { is: 'required_when', held: 'board' } }),
      aMilestone('board'),
    ];
    expect(keys(when, records)).toEqual([]);
    expect(keys(when, [...records, on('board', '2020')])).toEqual(['log:conference:conference']);
    expect(keys([aMilestone('conference', { step: 7 })], records)).toEqual([]);
  });

  it('is not asked of who is spared it', () => {
    const waived = { program: 'p', milestones: [], required: [], waived: ['conference'], closings: {} };
    const way = aWay([], { pathway: aWay([conference]).pathway, rules: [waived] });
    expect(advise({ records: [on('conference', '2024-05')], way }, { today })).toEqual([]);
  });

  it('is said to be of the day it counts from where its record has no date', () => {
    const [advice] = logs([conference], [on('conference', '2025-10-02', { when: null })]);
    expect(advice!.reason).toBe('The last one is of 2 Oct 2025; the next was due on 2 Oct 2026, 52 days ago.');
  });

  it('says that a draft was begun', () => {
    const way = aWay([conference]);
    const [advice] = advise(
      { records: [on('conference', '2025-10')], way, drafts: [{ milestone: 'conference' }] },
      { today },
    );
    expect(advice!.reason).toMatch(/ 23 days ago\. You began a draft of it\.$/);
  });

  it('is moved by leave unless an issuer sets it, and not asked for on leave', () => {
    const clock = [{ from: '2026-11-01', until: '2026-11-10', fraction: 1, leave: true }];
    const due = (milestone: Milestone) =>
      logs([milestone], [on('conference', '2025-10')], { clock }).map((one) => one.due);
    expect(due(conference)).toEqual(['2026-11-10']);
    expect(due(again('conference', 12, { renewal: every(12, false) }))).toEqual(['2026-10-31']);
    expect(due(again('conference', 12, { renewal: every(12, false), certainty: 'program-defined' }))).toEqual([
      '2026-11-10',
    ]);
    expect(keys([conference], [on('conference', '2020')], { clock: [{ ...clock[0]!, until: null }] })).toEqual([]);
  });

  it('for something later alone is asked for while that is to come, and after the rest', () => {
    const portfolio = again('portfolio', 12, { step: 10 });
    const way = [portfolio, aMilestone('post', { step: 10, needs: [usually('portfolio')] }), again('b', 24)];
    const records = [on('portfolio', '2020'), on('b', '2020')];
    expect(keys(way, records)).toEqual(['log:b:b', 'log:portfolio:portfolio']);
    expect(keys(way, [...records, on('post', '2021')])).toEqual(['log:b:b']);
    expect(keys([again('portfolio', 12), ...way.slice(1)], [...records, on('post', '2021')])).toEqual([
      'log:portfolio:portfolio',
      'log:b:b',
    ]);
    const served = [portfolio, aMilestone('post', { step: 10, needs: [usually('portfolio', 'cv')] })];
    const open = aMilestone('open', { step: 10 });
    const later = aMilestone('later', { step: 10, needs: [usually('portfolio')] });
    expect(keys([...served, open], [...records, on('post', '2021')])).toEqual([]);
    expect(keys([...served, later], [...records, on('post', '2021')])).toEqual(['log:portfolio:portfolio']);
  });

  it('for its own sake is asked for whatever else is done', () => {
    const way = [again('audit', 12, { step: 13 }), aMilestone('brief', { step: 13, needs: [usually('talk')] })];
    expect(keys(way, [on('audit', '2020'), on('brief', '2021')])).toEqual(['log:audit:audit']);
  });

  it('is not what ends on its document: that is renewed', () => {
    const license = aCredential('license', { step: 2 });
    expect(keys([license], [aVerified('license', { until: '2026-11-01' })])).toEqual([]);
  });
});

describe('a continuous step without any record', () => {
  it('is named with what comes first of it', () => {
    const way = aWay([
      aMilestone('talk', { step: 3 }),
      aMilestone('brief', { step: 3, needs: [usually('talk')] }),
      aMilestone('law', { step: 8 }),
      aMilestone('a', { step: 1 }),
    ]);
    const found = advise({ records: [], way }, { today });
    expect(found.map(({ key, reason }) => [key, reason])).toEqual([
      ['start:talk', 'It opens “BRIEF”.'],
      ['start:a', 'Step 1 asks for it; nothing else waits for it.'],
      ['start:law', 'Nothing is recorded in step 8 yet. Step 8 asks for it; nothing else waits for it.'],
    ]);
    const begun = advise({ records: [aWaiting('law'), aVerified('talk')], way }, { today });
    expect(begun.map(({ reason }) => reason).filter((reason) => reason.startsWith('Nothing is'))).toEqual([]);
  });
});
