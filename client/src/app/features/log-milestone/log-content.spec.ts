import { contentOf, hasEvidence, whenOf } from './log-content';
import { emptyDraft, typedFrom } from './draft-content';

const typed = (from: string, until = '', ongoing = false) => ({ from, until, ongoing });

describe('the dates of a day', () => {
  it('keep the precision they were given with', () => {
    expect(whenOf({ when: 'day' }, typed('2024'))).toEqual({ when: { from: '2024', until: null, ongoing: false } });
    expect(whenOf({ when: 'day' }, typed('14 Nov 2026'))).toEqual({
      when: { from: '2026-11-14', until: null, ongoing: false },
    });
  });

  it('leave an end out that was typed for another kind of milestone', () => {
    expect(whenOf({ when: 'day' }, typed('2024', '2025', true))).toEqual({
      when: { from: '2024', until: null, ongoing: false },
    });
  });

  it('are asked for, and refused when they are no date', () => {
    expect(whenOf({ when: 'day' }, typed(''))).toEqual({ faults: { from: 'When was it? A year is enough.' } });
    expect(whenOf({ when: 'day' }, typed('soon'))).toEqual({
      faults: { from: expect.stringContaining('Write a date') },
    });
  });
});

describe('the dates of a period', () => {
  it('end, or go on', () => {
    expect(whenOf({ when: 'period' }, typed('2020', '2023'))).toEqual({
      when: { from: '2020', until: '2023', ongoing: false },
    });
    expect(whenOf({ when: 'period' }, typed('2020', '2023', true))).toEqual({
      when: { from: '2020', until: null, ongoing: true },
    });
    expect(whenOf({ when: 'period' }, typed('2020'))).toEqual({ faults: { until: expect.any(String) } });
  });

  it('end after they begin, as far as both are known', () => {
    expect(whenOf({ when: 'period' }, typed('Mar 2020', '2020'))).toHaveProperty('when');
    expect(whenOf({ when: 'period' }, typed('Mar 2020', 'Feb 2020'))).toEqual({
      faults: { until: 'The end is before the start.' },
    });
  });
});

describe('the dates of a validity', () => {
  it('may end on a day to come, or on a day nobody knows', () => {
    expect(whenOf({ when: 'validity' }, typed('2020', '2099'))).toEqual({
      when: { from: '2020', until: '2099', ongoing: false },
    });
    expect(whenOf({ when: 'validity' }, typed('2020'))).toEqual({
      when: { from: '2020', until: null, ongoing: false },
    });
    expect(whenOf({ when: 'validity' }, typed('2020', 'never'))).toEqual({ faults: { until: expect.any(String) } });
  });
});

describe('what a draft says', () => {
  it('is what was said, when it is read back out of what was typed', () => {
    const said = {
      when: { from: '2020-03', until: '2023-06-30', ongoing: false },
      note: 'Role in the minutes',
      links: [{ url: 'https://a.example', label: 'Minutes' }],
      files: ['f1'],
    };
    expect(contentOf({ when: 'period' }, { ...emptyDraft, ...typedFrom(said) })).toEqual(said);
  });

  it('leaves empty link rows out', () => {
    const draft = {
      ...emptyDraft,
      from: '2020',
      links: [
        { url: ' ', label: '' },
        { url: ' https://a.example ', label: '' },
      ],
    };
    expect(contentOf({ when: 'day' }, draft)?.links).toEqual([{ url: 'https://a.example', label: '' }]);
    expect(hasEvidence({ ...draft, links: [draft.links[0]!] })).toBe(false);
  });
});
