import { describe, expect, it } from '@jest/globals';
import { noTrack } from '../pathway/tracks.js';
import { noRules, type WayChoice, wayOf } from '../pathway/way.js';
import type { JourneyFacts } from '../record/facts.js';
import { aRecord, aVerified } from '../testing/a-record.js';
import { aMilestone, aWay } from '../testing/a-way.js';
import { idsOf, oneOf } from '../testing/what-remains.js';
import { type Forecast, forecast } from './forecast.js';

const today = '2026-11-23';
const optional = { requirement: { is: 'optional' } } as const;
const months = (typical: number) => ({ duration: { min: typical, typical, max: typical, proposal: false } });
const requiring = (...required: string[]) => ({ choice: { rules: [{ ...noRules('p'), required }] } });
const days = ({ ready }: Forecast) => (ready ? [ready.p10, ready.p50, ready.p90, ...ready.dots] : []);

describe('what a program requires besides', () => {
  const all = [
    aMilestone('long', { step: 4, ...months(24) }),
    aMilestone('short', { step: 4, ...optional, ...months(6) }),
    aMilestone('portfolio', {
      step: 10,
      needs: [
        { is: 'program', anyOf: [{ milestone: 'short' }, { milestone: 'long' }], throughout: false, source: null },
      ],
    }),
  ];

  it('is to be done, and opens no shorter way to anything else', () => {
    expect(idsOf(all, requiring('short'))).toEqual(['long', 'short', 'portfolio']);
    expect(oneOf('portfolio', all, requiring('short'))?.startsAfter).toEqual(['long']);
  });

  it('stays counted where it was planned already, and can no longer be skipped', () => {
    const degree = aMilestone('degree', { step: 11, ...optional, ...months(24) });
    const planned = [{ milestone: 'degree', targetOn: '2028-01-01' }];
    expect(idsOf([...all, degree], { planned, ...requiring('degree') })).toContain('degree');
    expect(idsOf([...all, degree], { planned, without: ['degree'], ...requiring('degree') })).toContain('degree');
    expect(idsOf([...all, degree], { planned, without: ['degree'] })).not.toContain('degree');
    const takenOn = (choice: WayChoice) =>
      forecast({ facts: { records: [], planned, way: aWay([...all, degree], choice) }, today, seed: 1, runs: 1 })
        .takenOn;
    expect(takenOn({})).toEqual(['degree']);
    expect(takenOn(requiring('degree').choice)).toEqual([]);
  });

  // Each was found by a property, and was earlier once.
  it.each<[string, Omit<JourneyFacts, 'way'>, 'masters' | null, string]>([
    ['a fellowship beside a master', { records: [aRecord('cmio-application')] }, 'masters', 'ci-fellowship-complete'],
    [
      'a degree that is being drafted',
      { records: [aVerified('hi-certificate')], drafts: [{ milestone: 'mba-degree' }, { milestone: 'mha-degree' }] },
      'masters',
      'mba-degree',
    ],
    [
      'a certification that the way leaves out',
      { records: [aRecord('residency-match', { when: { from: '2024-07', until: null, ongoing: true } })] },
      null,
      'ecfmg-certification',
    ],
  ])('never makes the day earlier: %s', (_, facts, training, required) => {
    const track = { ...noTrack, training };
    const on = (rules: Parameters<typeof wayOf>[0]) =>
      days(forecast({ facts: { ...facts, way: wayOf({ track, ...rules }) }, today, seed: 0, runs: 60 }));
    const after = on(requiring(required).choice);
    for (const [at, day] of on({}).entries()) expect(after[at]! >= day).toBe(true);
  });
});
