import { funnelPath } from './funnel-drawing';

/** How thick the line is at its left end: between where it begins above and where it ends below. */
const thick = (path: string) => {
  const upper = Number(/^M0 ([\d.]+)/.exec(path)![1]);
  return Math.round((48 - upper) * 2 * 10) / 10;
};

test('the line is as thick as its count, never nothing, and never more than its height', () => {
  expect(thick(funnelPath([9, 8, 7, 5, 3, 1, 0]))).toBe(37.8);
  expect(thick(funnelPath([1, 0, 0, 0, 0, 0, 0]))).toBe(4.2);
  expect(thick(funnelPath([0, 0, 0, 0, 0, 0, 0]))).toBe(1.4);
  expect(thick(funnelPath([500, 1, 0, 0, 0, 0, 0]))).toBe(37.8);
});

test('it narrows once between each two stages, above and below', () => {
  expect(funnelPath([3, 2, 1, 0, 0, 0, 0]).match(/C/g)).toHaveLength(12);
});
