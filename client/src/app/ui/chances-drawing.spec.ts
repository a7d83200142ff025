import { describe, expect, it } from '@jest/globals';
import { drawChances } from './chances-drawing';

const dots = Array.from({ length: 20 }, (_, at) => `${2029 + Math.floor(at / 4)}-0${1 + (at % 4) * 2}-15`);
const asked = { dots, from: '2029-05-01', until: '2033-04-01', half: '2031-04-01', width: 460 };

describe('drawChances', () => {
  it('draws each of the twenty once, those outside the band hollow', () => {
    const drawn = drawChances(asked);
    expect(drawn.dots).toHaveLength(20);
    expect(drawn.dots.filter(({ inBand }) => inBand)).toHaveLength(16);
    expect(new Set(drawn.dots.map(({ x, y }) => `${x} ${y}`)).size).toBe(20);
  });

  it.each([288, 460, 900])('keeps everything inside %i px', (width) => {
    const drawn = drawChances({ ...asked, width });
    for (const { x, y } of drawn.dots) {
      expect(x - drawn.radius).toBeGreaterThanOrEqual(0);
      expect(x + drawn.radius).toBeLessThanOrEqual(width);
      expect(y - drawn.radius).toBeGreaterThan(20);
    }
    for (const { x } of drawn.ticks) expect(x).toBeLessThanOrEqual(width - 16);
  });

  it('stacks what is on one day, however small the dots must be', () => {
    const drawn = drawChances({ ...asked, dots: Array.from({ length: 20 }, () => '2031-04-01') });
    expect(new Set(drawn.dots.map(({ x }) => x)).size).toBe(1);
    expect(new Set(drawn.dots.map(({ y }) => y)).size).toBe(20);
    expect(drawn.height).toBeLessThan(220);
  });

  it('names no more years than there is room for', () => {
    const far = drawChances({ ...asked, dots: [...dots.slice(0, 19), '2061-01-01'], width: 288 });
    expect(far.ticks.length).toBeLessThanOrEqual(6);
  });
});
