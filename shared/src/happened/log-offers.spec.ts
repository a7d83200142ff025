import { expect, test } from '@jest/globals';
import type { HappenedHere } from '../contracts/happened.js';
import { milestoneById } from '../pathway/pathway.js';
import { logOffers } from './log-offers.js';

const program = { id: 'p', name: 'Northmoor' };
const facts = (rest: Partial<HappenedHere> = {}): HappenedHere => ({
  compacts: [{ ref: 'c', program, mentor: 'Grace', on: '2026-01-05' }],
  meetings: [{ ref: 'm', program, mentor: 'Grace', on: '2026-02-05', minutes: 50, topic: 'quarterly' }],
  plans: [{ ref: 'v', program, mentor: 'Grace', on: '2026-01-20', number: 2, milestones: 1 }],
  mentoring: [{ ref: 'g', program, on: '2026-03-01', menteeSince: '2015-07-01' }],
  logged: [],
  putAway: [],
  records: [],
  ...rest,
});
const offered = (given: HappenedHere) => logOffers(given).map(({ milestone }) => milestone);

test('each thing offers its milestone, which the pathway has, as its kind of date asks', () => {
  const offers = logOffers(facts());
  expect(offers.map(({ milestone }) => milestone)).toEqual([
    'became-mentor',
    'mentor-meetings',
    'informatics-ilp',
    'mentor-paired',
  ]);
  for (const { milestone, when } of offers) expect(when.ongoing).toBe(milestoneById(milestone)!.when === 'period');
  expect(offers.map(({ statement }) => statement)).toEqual([
    'Mentor of a mentee since 1 Mar 2026, Northmoor.',
    'Quarterly review held on 5 Feb 2026 with Grace, 50 minutes, Northmoor.',
    'Learning plan, version 2 with 1 milestone, agreed on 20 Jan 2026 by Grace, Northmoor.',
    'Compact signed by both on 5 Jan 2026 with Grace, Northmoor.',
  ]);
});

test('what was logged from here is not offered, and what was put away is marked', () => {
  const logged = [{ kind: 'meeting' as const, ref: 'm' }];
  expect(offered(facts({ logged }))).not.toContain('mentor-meetings');
  expect(offered(facts({ logged: [{ kind: 'compact', ref: 'm' }] }))).toContain('mentor-meetings');
  expect(
    logOffers(facts({ putAway: logged }))
      .filter(({ isPutAway }) => isPutAway)
      .map(({ kind }) => kind),
  ).toEqual(['meeting']);
});

test('what was recorded by hand on that day is not offered; another day is another meeting', () => {
  const by = (from: string) => facts({ records: [{ milestone: 'mentor-meetings', from }] });
  expect(offered(by('2026-02-05'))).not.toContain('mentor-meetings');
  expect(offered(by('2026-02'))).not.toContain('mentor-meetings');
  expect(offered(by('2026-02-06'))).toContain('mentor-meetings');
});

test('only who was a mentee before became a mentor', () => {
  const since = (menteeSince: string | null) =>
    facts({ mentoring: [{ ref: 'g', program, on: '2026-03-01', menteeSince }] });
  expect(offered(since(null))).not.toContain('became-mentor');
  expect(offered(since('2026-04-01'))).not.toContain('became-mentor');
});
