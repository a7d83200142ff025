import { milestoneById } from '@cmio-pathway/shared/pathway/pathway';
import { type Fact, occurrencesOf } from './occurrences';

const fact = (id: string, milestone: string, from: string, state: Fact['state'] = 'logged'): Fact => ({
  id,
  milestone,
  state,
  when: { from, until: null, ongoing: false },
  verified: null,
  waiting: null,
  returnedAt: null,
  notMetAt: null,
  loggedAt: from,
  updatedAt: from,
  lastDecision: null,
  versions: 1,
  renews: null,
  files: 0,
});
const degree = milestoneById('medical-degree')!;
const course = milestoneById('leadership-course')!;

describe('what the record holds already', () => {
  it('is the one there can be, to open', () => {
    expect(occurrencesOf(degree, [fact('r1', 'medical-degree', '2018')], null)).toMatchObject({
      existing: { id: 'r1' },
    });
  });

  it('is counted where it can be many, with the latest by when it was', () => {
    const records = [
      fact('r1', course.id, '2025-11-14'),
      fact('r2', course.id, '2020'),
      fact('r3', course.id, '2026', 'withdrawn'),
    ];
    expect(occurrencesOf(course, records, null)).toEqual({ sentence: 'This is your 3rd, last 14 Nov 2025.' });
  });

  it('names the day a credential was issued, not the day it ends', () => {
    const license = milestoneById('state-medical-license')!;
    const held = {
      ...fact('r1', license.id, '2024-10-23'),
      when: { from: '2024-10-23', until: '2028-10-23', ongoing: false },
    };
    expect(occurrencesOf(license, [held], null)).toEqual({ sentence: 'This is your 2nd, last 23 Oct 2024.' });
  });

  it('is not said of the record that is revised', () => {
    expect(occurrencesOf(degree, [fact('r1', 'medical-degree', '2018')], 'r1')).toBeNull();
    expect(occurrencesOf(degree, [], null)).toBeNull();
  });
});
