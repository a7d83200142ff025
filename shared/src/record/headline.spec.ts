import { describe, expect, it } from '@jest/globals';
import { aRecord, aVerified, aWaiting } from '../testing/a-record.js';
import { headline, journeyCounts } from './headline.js';
import { standing } from './standing.js';

describe('headline', () => {
  it.each([
    [5, [], null, 'You are on step 5 of 13.'],
    [2, [1], null, 'You are on step 2 of 13; step 1 as you stated it.'],
    [5, [1, 2], null, 'You are on step 5 of 13; steps 1 and 2 as you stated them.'],
    [5, [1, 2, 4], null, 'You are on step 5 of 13; steps 1, 2 and 4 as you stated them.'],
    [5, [], 'Lin Okafor', 'Lin Okafor is on step 5 of 13.'],
    [5, [1, 2], 'Lin Okafor', 'Lin Okafor is on step 5 of 13; steps 1 and 2 as stated.'],
    [2, [1], 'Lin Okafor', 'Lin Okafor is on step 2 of 13; step 1 as stated.'],
  ])('on step %i, resting on %j, for %s', (statedStep, restsOn, name, sentence) => {
    expect(headline({ statedStep, restsOn }, name)).toBe(sentence);
  });
});

describe('journeyCounts', () => {
  it('is nothing of anything at the start', () => {
    const { required, ...counts } = journeyCounts(standing({ records: [] }, '2026-11-23'));
    expect(counts).toEqual({ returned: 0, waiting: 0, waitingSince: null, expiring: 0, lapsed: 0, verified: 0 });
    expect(required).toBe(64);
  });

  it('counts what asks for somebody, a waiting change too, and since when the oldest waits', () => {
    const records = [
      aWaiting('leadership-course', '2026-11-20T08:00:00Z'),
      aVerified(
        'lead-small-team',
        {},
        { ...aWaiting('lead-small-team', '2026-11-02T08:00:00Z'), verified: aVerified('x').verified },
      ),
      aRecord('first-it-project', { state: 'returned' }),
      aVerified('state-medical-license', { until: '2026-12-31' }),
      aVerified('himss-ahima-chime-membership', { until: '2026-01-31' }),
    ];
    expect(journeyCounts(standing({ records }, '2026-11-23'))).toMatchObject({
      waiting: 2,
      waitingSince: '2026-11-02T08:00:00Z',
      returned: 1,
      expiring: 1,
      lapsed: 1,
    });
  });
});
