import type { MenteeRow } from '@cmio-pathway/shared/contracts/program';
import { menteeLine } from './mentee-line';
import { menteesFinding } from './mentees-finding';

const today = '2026-11-23';
const row = (waiting: number, waitingSince: string | null = null): MenteeRow => ({
  person: { id: '018f0000-0000-7000-8000-000000000001', name: 'Ines Holm' },
  cohort: null,
  currentStep: 5,
  waiting,
  waitingSince,
  returnedSince: null,
  lastLogged: null,
  primary: true,
  until: null,
  paused: false,
  standsInFor: null,
});

describe('what a list of mentees amounts to', () => {
  it('says who waits and how long the oldest does', () => {
    const rows = [row(2, '2026-11-12T08:00:00Z'), row(1, '2026-11-20T08:00:00Z'), row(0)];
    expect(menteesFinding(rows, 7, false, '', today)).toBe('2 of your 7 mentees wait for you, the oldest 11 days.');
  });

  it('does not claim to know pages that were not read', () => {
    expect(menteesFinding([row(1, '2026-11-22T08:00:00Z')], 60, true, '', today)).toBe(
      '1 or more of your 60 mentees wait for you, the oldest 1 day.',
    );
  });

  it('says that nothing waits, that nobody is there, and that nobody matches', () => {
    expect(menteesFinding([row(0)], 1, false, '', today)).toBe('None of your 1 mentee waits for you.');
    expect(menteesFinding([], 0, false, '', today)).toBe('You have no mentees yet.');
    expect(menteesFinding([], 0, false, 'Ada', today)).toBe('No mentee is called “Ada”.');
  });
});

describe('a mentee in the list', () => {
  it('has a step by its title, and what waits with its day and age', () => {
    const line = menteeLine(row(2, '2026-11-12T08:00:00Z'), today);
    expect(line.step).toMatch(/^Step 5, \w/);
    expect(line.waits).toBe('2 since 12 Nov 2026, 11 days');
    expect(line.logged).toBe('');
  });
});
