import { describe, expect, it } from '@jest/globals';
import { chances } from './chance.js';

const many = (seed: number, milestone: string) => {
  const chance = chances(seed, milestone);
  return Array.from({ length: 5000 }, (_, run) => chance(run));
};
const mean = (numbers: readonly number[]) => numbers.reduce((sum, one) => sum + one, 0) / numbers.length;
const together = (one: readonly number[], other: readonly number[]) =>
  mean(one.map((each, at) => (each - 0.5) * (other[at]! - 0.5))) * 12;

describe('the chances of a milestone', () => {
  it('lie evenly between 0 and 1', () => {
    const found = many(1, 'residency-complete');
    for (const one of found) expect(one > 0 && one < 1).toBe(true);
    for (let tenth = 0; tenth < 10; tenth += 1) {
      const share = found.filter((one) => Math.floor(one * 10) === tenth).length / found.length;
      expect(Math.abs(share - 0.1)).toBeLessThan(0.02);
    }
  });

  it('are the same for a seed, a milestone and a run, in whatever order they are asked for', () => {
    const chance = chances(7, 'hi-masters');
    const [late, early] = [chance(1999), chance(0)];
    expect([chances(7, 'hi-masters')(0), chances(7, 'hi-masters')(1999)]).toEqual([early, late]);
  });

  it.each([
    ['another seed', many(1, 'a'), many(2, 'a')],
    ['another milestone', many(1, 'a'), many(1, 'b')],
    ['the same letters in another order', many(1, 'ab'), many(1, 'ba')],
    ['the run before', many(1, 'a').slice(1), many(1, 'a').slice(0, -1)],
  ])('have nothing to do with those of %s', (_, one, other) => {
    expect(Math.abs(together(one, other))).toBeLessThan(0.05);
  });

  it('stay what they are from version to version, so that nobody’s forecast moves by itself', () => {
    const told = (seed: number, milestone: string) =>
      [0, 1, 1999].map((run) => chances(seed, milestone)(run).toFixed(6));
    expect(told(1, 'a')).toEqual(['0.132780', '0.716773', '0.300041']);
    expect(told(-3, 'residency-complete')).toEqual(['0.593550', '0.431612', '0.270247']);
  });
});
