import type { Duration } from '../pathway/model.js';

/** Months; `proposal` is ours where no source says all three. */
export interface Spread {
  min: number;
  typical: number;
  max: number;
  proposal: boolean;
}

/** Where only the typical length is stated: three quarters of it at least, half as long again at most. This band is ours. */
const band = { min: 0.75, max: 1.5 } as const;

/** How long something takes; null where nobody states it. */
export const spreadOf = (duration: Duration | null): Spread | null => {
  if (!duration || duration.typical === null) return null;
  const { min, typical, max, proposal } = duration;
  return {
    min: min ?? typical * band.min,
    typical,
    max: max ?? typical * band.max,
    proposal: proposal || min === null || max === null,
  };
};

const cells = 512;

/** How much of the chance lies below each of the cells between least and most, the typical length weighing four times (PERT). */
const below = ({ min, typical, max }: Spread): Float64Array => {
  const sum = new Float64Array(cells + 1);
  const [rise, fall] = [(4 * (typical - min)) / (max - min), (4 * (max - typical)) / (max - min)];
  for (let cell = 0; cell < cells; cell += 1) {
    const at = (cell + 0.5) / cells;
    sum[cell + 1] = sum[cell]! + at ** rise * (1 - at) ** fall;
  }
  const all = sum[cells]!;
  return sum.map((part) => part / all);
};

/** The months still to go for a chance between 0 and 1, of something that has gone on for so long and has not ended. Never negative. */
export const remainingMonths = (spread: Spread, begun: number): ((chance: number) => number) => {
  const { min, max } = spread;
  const range = max - min;
  if (begun >= max) return () => 0;
  if (range <= 0) return () => min - begun;
  const chanceBelow = below(spread);
  const over = Math.max(0, ((begun - min) / range) * cells);
  const cell = Math.floor(over);
  const gone = chanceBelow[cell]! + (over - cell) * (chanceBelow[cell + 1]! - chanceBelow[cell]!);
  return (chance) => {
    const wanted = gone + chance * (1 - gone);
    let [low, high] = [cell, cells];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (chanceBelow[middle]! <= wanted) low = middle;
      else high = middle;
    }
    const within = (wanted - chanceBelow[low]!) / (chanceBelow[high]! - chanceBelow[low]!);
    return Math.max(0, min + ((low + within) / cells) * range - begun);
  };
};
