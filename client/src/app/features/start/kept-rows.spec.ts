import { KeptRows } from './kept-rows';
import { emptyRow } from './typed-row';

describe('typed rows', () => {
  beforeEach(() => localStorage.clear());

  it('are still there after a reload, for the same person alone', () => {
    new KeptRows('ada').keep({ 'mcat-score': { ...emptyRow, from: '20' } });
    expect(new KeptRows('ada').read()).toEqual({ 'mcat-score': { ...emptyRow, from: '20' } });
    expect(new KeptRows('lin').read()).toEqual({});
  });

  it('leave nothing behind once they are saved', () => {
    const kept = new KeptRows('ada');
    kept.keep({ 'mcat-score': emptyRow });
    kept.keep({});
    expect(localStorage.length).toBe(0);
  });

  it('that another version of the page wrote are left out', () => {
    localStorage.setItem('where-i-stand:ada', '{"mcat-score":"2010"}');
    expect(new KeptRows('ada').read()).toEqual({});
  });
});
