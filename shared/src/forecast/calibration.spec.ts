import { describe, expect, it } from '@jest/globals';
import { daysBetween } from '../dates/partial-date.js';
import { noTrack, type Track } from '../pathway/tracks.js';
import { wayOf } from '../pathway/way.js';
import type { RecordFact } from '../record/facts.js';
import { aRecord, aVerified } from '../testing/a-record.js';
import { forecast, type ForecastAsk } from './forecast.js';

const today = '2026-11-23';
const on = (from: string) => ({ when: { from, until: null, ongoing: false } });
const since = (from: string) => ({ when: { from, until: null, ongoing: true } });
const between = (from: string, until: string) => ({ when: { from, until, ongoing: false } });

const student: readonly RecordFact[] = [
  aVerified('bachelors-degree', {}, on('2026-05')),
  aVerified('mcat-score', {}, on('2025-04-12')),
  aVerified('med-school-matriculation', {}, on('2026-08')),
  aRecord('preclerkship-complete', since('2026-08')),
];
const fellow: readonly RecordFact[] = [
  aVerified('residency-complete', {}, between('2022-07', '2026-06')),
  aVerified('state-medical-license', {}, on('2024-02')),
  aVerified('primary-board-certification', {}, on('2026-09')),
  aVerified('ci-fellowship-match', {}, on('2025-12')),
  aRecord('ci-fellowship-complete', since('2026-07')),
];
const director: readonly RecordFact[] = [
  ...fellow.slice(0, 4),
  aVerified('ci-fellowship-complete', {}, between('2016-07', '2018-06')),
  aVerified('informatics-capstone'),
  aVerified('informatics-portfolio'),
  aVerified('independent-practice-3y'),
  aVerified('informatics-role-3y', {}, between('2018-08', '2023-10')),
  aVerified('lead-small-team'),
  aVerified('lead-it-implementation'),
  aVerified('lead-department-or-committee'),
  aRecord('cross-it-clinical-management', since('2024-11')),
  aRecord('informatics-director-role', since('2023-11')),
];
const years = (records: readonly RecordFact[], ask: Partial<ForecastAsk> = {}, track: Partial<Track> = {}) => {
  const facts = { records, way: wayOf({ track: { ...noTrack, ...track } }) };
  return daysBetween(today, forecast({ facts, today, seed: 1, ...ask }).ready!.p50) / 365.25;
};

describe('agrees with what is known of the length of the way', () => {
  it.each([
    ['with nothing chosen', {}],
    ['by a fellowship', { degree: 'md', training: 'fellowship', board: 'clinical_informatics' }],
    ['by a master’s', { degree: 'do', training: 'masters' }],
    ['by practice', { degree: 'md', training: 'practice' }],
  ] as const)('12 to 18 years for a first-year medical student %s', (_, track) => {
    expect(years(student, {}, track)).toBeGreaterThan(12);
    expect(years(student, {}, track)).toBeLessThan(18);
  });

  it('5 to 10 years for a fellow, and at 60 percent still less than twice that', () => {
    expect(years(fellow)).toBeGreaterThan(5);
    expect(years(fellow)).toBeLessThan(10);
    expect(years(fellow, { whatIf: { fraction: 0.6 } })).toBeGreaterThan(years(fellow) + 2);
    expect(years(fellow, { whatIf: { fraction: 0.6 } })).toBeLessThan(20);
  });

  it('under 2 years for somebody with three years as director', () => {
    expect(years(director)).toBeGreaterThan(0);
    expect(years(director)).toBeLessThan(2);
  });

  it('whatever the seed', () => {
    const all = [1, 2, 3, 40_000, -7, 0.5].map((seed) => years(student, { seed }));
    expect(Math.max(...all) - Math.min(...all)).toBeLessThan(0.3);
  });
});
