import { describe, expect, it } from '@jest/globals';
import { aCreditCycle, aCreditFact, target } from '../testing/a-cycle.js';
import { cycleStanding } from './cycle-standing.js';
import { askedFigure, collectedWords, cycleFigure, cycleOfHeld, missingFigure } from './words.js';

const cycle = aCreditCycle({ target: target(45, 'CE', { himss_approved: 25 }) });
const standing = cycleStanding(cycle, [aCreditFact(19), aCreditFact(12, { categories: ['himss_approved'] })]);

describe('a cycle in words', () => {
  it('is what is asked, collected and missing, in total and in its parts, and its end', () => {
    expect(askedFigure(cycle)).toBe('45 CE, at least 25 HIMSS-approved');
    expect(collectedWords(cycle, standing)).toBe('31 of 45 CE, 12 of 25 HIMSS-approved');
    expect(missingFigure(cycle, standing)).toBe('14 CE and 13 HIMSS-approved');
    expect(cycleFigure(cycle, standing)).toBe('31 of 45 CE, 12 of 25 HIMSS-approved, until 14 Feb 2027');
    expect(cycleFigure({ ...cycle, usualEnd: true }, standing)).toMatch(/, usually until 14 Feb 2027$/);
    expect(cycleFigure({ ...cycle, ended: true }, standing)).toMatch(/, ended 14 Feb 2027$/);
  });

  it('misses only the parts that are missing, and nothing when it is full', () => {
    expect(missingFigure(cycle, cycleStanding(cycle, [aCreditFact(45)]))).toBe('25 HIMSS-approved');
    const himss = { categories: ['himss_approved'] as const };
    expect(missingFigure(cycle, cycleStanding(cycle, [aCreditFact(25, himss)]))).toBe('20 CE');
    expect(missingFigure(cycle, cycleStanding(cycle, [aCreditFact(45, himss)]))).toBe('');
  });

  it('reads the longitudinal assessment as where questions are answered', () => {
    const questions = aCreditCycle({
      target: target(30, 'questions', { longitudinal_assessment: 30 }),
    });
    expect(missingFigure(questions, cycleStanding(questions, []))).toBe(
      '30 questions and 30 in the longitudinal assessment',
    );
  });
});

describe('the cycle of what is held', () => {
  const known = (id: string, milestone: string, renews: string | null, facts = {}) => ({
    cycle: aCreditCycle({ id, logAs: { milestone, renews }, ...facts }),
  });
  const held = { milestone: { id: 'cphims' }, record: 'mine' };
  const idOf = (...cycles: ReturnType<typeof known>[]) => cycleOfHeld(held, cycles)?.cycle.id;

  it('is that of its record, or of what is asked each year', () => {
    expect(idOf(known('other', 'cphims', 'older'), known('own', 'cphims', 'mine'))).toBe('own');
    expect(idOf(known('year', 'cphims', null))).toBe('year');
    expect(idOf(known('another', 'pmp', null), known('other', 'cphims', 'older'))).toBeUndefined();
  });

  it('is none that was opened by hand, and one that goes on before one that ended', () => {
    expect(idOf(known('by-hand', 'cphims', null, { opened: 'x' }), { cycle: aCreditCycle() })).toBeUndefined();
    expect(idOf(known('over', 'cphims', null, { ended: true }), known('open', 'cphims', null))).toBe('open');
  });
});
