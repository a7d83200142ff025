import { milestoneById } from '@cmio-pathway/shared/pathway/pathway';
import { refusalOf, statementOf } from './statement';
import { emptyRow } from './typed-row';

const degree = milestoneById('medical-degree')!;
const residency = milestoneById('residency-complete')!;

describe('a typed row', () => {
  it('is saved with a year alone, and keeps it a year', () => {
    expect(statementOf(degree, { ...emptyRow, from: '2012' })).toMatchObject({
      milestone: 'medical-degree',
      when: { from: '2012', until: null, ongoing: false },
    });
  });

  it('reads a date as it is typed', () => {
    expect(statementOf(degree, { ...emptyRow, from: 'jun 2012' })).toMatchObject({ when: { from: '2012-06' } });
  });

  it('says at its field what is wrong', () => {
    expect(statementOf(degree, { ...emptyRow, from: '' })).toEqual({ failure: { from: expect.any(String) } });
    expect(statementOf(degree, { ...emptyRow, from: 'soon' })).toEqual({ failure: { from: expect.any(String) } });
    expect(statementOf(degree, { ...emptyRow, from: '2012', link: 'no address' })).toEqual({
      failure: { link: expect.any(String) },
    });
  });

  it('asks for the end of a period once, and not of what goes on', () => {
    const period = { ...residency, when: 'period' as const };
    expect(statementOf(period, { ...emptyRow, from: '2012' })).toEqual({ failure: { until: expect.any(String) } });
    expect(statementOf(period, { ...emptyRow, from: '2012', ongoing: true })).toMatchObject({
      when: { until: null, ongoing: true },
    });
    expect(statementOf(period, { ...emptyRow, from: '2012', until: '2010' })).toEqual({
      failure: { until: expect.any(String) },
    });
  });
});

describe('a refused row', () => {
  const problem = { type: 'about:blank', title: 'Check these fields', status: 422, code: 'invalid' };

  it('shows each refusal at its field', () => {
    const errors = [{ pointer: '/items/0/when/from', code: 'date', detail: 'This date is in the future.' }];
    expect(refusalOf({ ...problem, errors })).toEqual({ from: 'This date is in the future.' });
  });

  it('says at the row what is about no field', () => {
    expect(refusalOf({ ...problem, detail: 'The database is away.' })).toEqual({ row: 'The database is away.' });
  });
});
