import { coverings } from './covering';
import { factOf } from './statement';

const stated = (milestone: string) =>
  factOf(
    milestone,
    { milestone, when: { from: '2012', until: null, ongoing: false }, note: '', links: [], files: [] },
    new Date('2026-11-23'),
  );

describe('what a statement covers', () => {
  it('is said of everything the milestone could not exist without', () => {
    const found = coverings([stated('residency-complete')]);
    expect(found.get('mcat-score')).toBe(found.get('medical-degree'));
    expect(found.has('residency-complete')).toBe(false);
  });

  it('is never said of what has an entry of its own', () => {
    expect(coverings([stated('residency-complete'), stated('medical-degree')]).has('medical-degree')).toBe(false);
  });

  it('ends with a return', () => {
    expect(coverings([{ ...stated('residency-complete'), state: 'returned' }]).size).toBe(0);
  });
});
