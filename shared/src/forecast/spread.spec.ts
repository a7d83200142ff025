import { describe, expect, it } from '@jest/globals';
import { remainingMonths, spreadOf } from './spread.js';

const spread = (min: number, typical: number, max: number) => ({ min, typical, max, proposal: false });

describe('how long something takes', () => {
  it('is as stated, and ours where it says so', () => {
    const stated = { min: 36, typical: 48, max: 60, proposal: false };
    expect(spreadOf(stated)).toEqual(stated);
    expect(spreadOf({ ...stated, proposal: true })?.proposal).toBe(true);
  });

  it('has a band of ours where only the typical length, or one end, is stated', () => {
    const only = { min: null, typical: 48, max: null, proposal: false };
    expect(spreadOf(only)).toEqual({ min: 36, typical: 48, max: 72, proposal: true });
    expect(spreadOf({ ...only, min: 40 })).toEqual({ min: 40, typical: 48, max: 72, proposal: true });
    expect(spreadOf({ ...only, max: 50 })).toEqual({ min: 36, typical: 48, max: 50, proposal: true });
  });

  it('is not known where nobody states a typical length', () => {
    expect(spreadOf(null)).toBeNull();
    expect(spreadOf({ min: 3, typical: null, max: 9, proposal: false })).toBeNull();
  });
});

describe('what is still to go', () => {
  it('weighs the typical length four times: known forms of the beta distribution', () => {
    for (const chance of [0.001, 0.1, 0.25, 0.5, 0.75, 0.9, 0.999]) {
      // The typical length is the least one: 1 - (1 - x)^5. It is the most: x^5.
      expect(remainingMonths(spread(36, 36, 84), 0)(chance)).toBeCloseTo(36 + 48 * (1 - (1 - chance) ** 0.2), 1);
      expect(remainingMonths(spread(12, 24, 24), 0)(chance)).toBeCloseTo(12 + 12 * chance ** 0.2, 1);
      const symmetrical = remainingMonths(spread(0, 6, 12), 0);
      expect(symmetrical(chance) + symmetrical(1 - chance)).toBeCloseTo(12, 6);
    }
    expect(remainingMonths(spread(0, 6, 12), 0)(0.5)).toBeCloseTo(6, 6);
    // Between: x³(1 - x) of 0, 3, 4 has its median where x⁴(5 - 4x) is a half.
    const x = remainingMonths(spread(0, 3, 4), 0)(0.5) / 4;
    expect(x ** 4 * (5 - 4 * x)).toBeCloseTo(0.5, 3);
  });

  it('lies between the least and the most, and grows with the chance', () => {
    const months = remainingMonths(spread(6, 12, 24), 0);
    const found = Array.from({ length: 999 }, (_, at) => months((at + 1) / 1000));
    expect(found).toEqual(found.toSorted((a, b) => a - b));
    expect(found[0]).toBeGreaterThan(6);
    expect(found.at(-1)).toBeLessThan(24);
    expect([months(0), months(1)]).toEqual([6, 24]);
  });

  it('is what is left of it once it runs, all shorter lengths being out of the question', () => {
    expect(remainingMonths(spread(36, 36, 84), 12)(0.5)).toBeCloseTo(24 + 48 * (1 - 0.5 ** 0.2), 1);
    expect(remainingMonths(spread(36, 36, 84), 60)(0.5)).toBeCloseTo(24 * (1 - 0.5 ** 0.2), 1);
    expect(remainingMonths(spread(36, 36, 84), 60)(0.9)).toBeCloseTo(24 * (1 - 0.1 ** 0.2), 1);
    expect(remainingMonths(spread(36, 36, 84), 83)(0.5)).toBeGreaterThan(0);
  });

  it('is never later for having begun earlier', () => {
    for (const chance of [0.05, 0.3, 0.5, 0.7, 0.95]) {
      const found = Array.from({ length: 200 }, (_, at) => remainingMonths(spread(6, 9, 24), at / 8)(chance));
      for (const [at, one] of found.entries()) expect(one).toBeLessThanOrEqual((found[at - 1] ?? Infinity) + 0.001);
    }
  });

  it('is nothing once it has lasted longer than the most', () => {
    for (const begun of [24, 25, 300]) expect(remainingMonths(spread(6, 12, 24), begun)(0.99)).toBe(0);
  });

  it('is certain where least and most are the same', () => {
    expect(remainingMonths(spread(12, 12, 12), 0)(0.3)).toBe(12);
    expect(remainingMonths(spread(12, 12, 12), 5)(0.9)).toBe(7);
    expect(remainingMonths(spread(12, 12, 12), 12)(0.9)).toBe(0);
    expect(remainingMonths(spread(0, 0, 0), 0)(0.9)).toBe(0);
  });
});
