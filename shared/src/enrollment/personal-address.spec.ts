import { describe, expect, it } from '@jest/globals';
import type { PersonalAddress } from '../contracts/address.js';
import { addressAsk } from './personal-address.js';

const cohort = '018f0000-0000-7000-8000-000000000001';
const facts = (over: Partial<PersonalAddress> = {}): PersonalAddress => ({
  address: 'ines@hospital.example',
  further: false,
  asked: null,
  putOffAt: null,
  enrollments: [],
  ...over,
});
const enrolled = (endsOn: string | null): PersonalAddress['enrollments'][number] => ({
  program: { id: cohort, name: 'Northmoor' },
  endsOn,
  statedAt: endsOn && '2026-01-01T09:00:00Z',
  periods: [{ from: '2024-07-01', until: endsOn, leave: false, fraction: 1, cohort }],
  cohorts: [{ id: cohort, startsOn: '2024-07-01', endsOn: '2026-06-30' }],
});

describe('the question for a personal address', () => {
  it('is asked from the first day, goes for a month with “later”, and comes back', () => {
    expect(addressAsk(facts(), '2026-01-01')).toEqual({ because: 'none' });
    const put = facts({ putOffAt: '2026-01-01T23:00:00Z' });
    expect(addressAsk(put, '2026-01-30')).toBeNull();
    expect(addressAsk(put, '2026-01-31')).toEqual({ because: 'none' });
  });

  it('is not asked of whoever has a second one', () => {
    expect(addressAsk(facts({ further: true, enrollments: [enrolled('2026-01-02')] }), '2026-01-01')).toBeNull();
  });

  it('names the expected end from 90 days before it, and then “later” lasts a week', () => {
    const near = facts({ enrollments: [enrolled(null)] });
    expect(addressAsk(near, '2026-03-31')).toEqual({ because: 'none' });
    const end = { because: 'end', program: 'Northmoor', on: '2026-06-30', isStated: false };
    expect(addressAsk(near, '2026-04-01')).toEqual(end);
    const put = { ...near, putOffAt: '2026-04-01T08:00:00Z' };
    expect(addressAsk(put, '2026-04-07')).toBeNull();
    expect(addressAsk(put, '2026-04-08')).toEqual(end);
  });

  it('names an end that is stated, however far it is, and the nearest of several', () => {
    const stated = facts({ enrollments: [enrolled('2029-01-31'), enrolled('2027-01-31')] });
    expect(addressAsk(stated, '2026-01-01')).toMatchObject({ because: 'end', on: '2027-01-31', isStated: true });
  });

  it('asks anew when an end is stated after “later”, and not when it was stated before', () => {
    const ends = { enrollments: [enrolled('2027-01-31')] };
    expect(addressAsk(facts({ ...ends, putOffAt: '2026-01-01T08:00:00Z' }), '2026-01-01')).not.toBeNull();
    expect(addressAsk(facts({ ...ends, putOffAt: '2026-01-01T10:00:00Z' }), '2026-01-01')).toBeNull();
  });

  it('knows no end where the cohort has no dates', () => {
    const dateless = { ...enrolled(null), cohorts: [{ id: cohort, startsOn: null, endsOn: null }] };
    expect(addressAsk(facts({ enrollments: [dateless] }), '2026-06-29')).toEqual({ because: 'none' });
  });
});
