/** Civil days and the width in px they are drawn in. */
export interface ChancesAsked {
  dots: readonly string[];
  from: string;
  until: string;
  half: string;
  width: number;
}

const TOP = 30;
const DEEPEST = 110;
const dayOf = (day: string) => Date.parse(`${day}T00:00:00Z`) / 86_400_000;
const yearAt = (day: number) => new Date(day * 86_400_000).getUTCFullYear();

/** Where each dot, tick and rule lies. Dots of the same place are stacked; the stack sets how large a dot can be. */
export const drawChances = ({ dots, from, until, half, width }: ChancesAsked) => {
  const days = dots.map(dayOf).toSorted((a, b) => a - b);
  const first = dayOf(`${yearAt(days[0]!)}-01-01`);
  const last = dayOf(`${yearAt(days.at(-1)!) + 1}-01-01`);
  const x = (day: number) => 16 + ((day - first) / (last - first)) * (width - 32);
  const size = dotSize(days.map(x));
  const stacks = stacked(days.map(x), size);
  const base = TOP + Math.max(...stacks.map(({ level }) => level + 1)) * size + 2;
  const [low, high] = [dayOf(from), dayOf(until)];
  const middle = x(dayOf(half));
  return {
    height: base + 28,
    base,
    radius: size / 2 - 1,
    dots: stacks.map(({ x: at, level }, index) => ({
      x: at,
      y: base - size / 2 - 1 - level * size,
      inBand: days[index]! >= low && days[index]! <= high,
    })),
    band: { x: x(low), width: Math.max(2, x(high) - x(low)) },
    ticks: ticks(yearAt(first), yearAt(last - 1), width).map((year) => ({
      x: Math.min(width - 16, Math.max(16, x(dayOf(`${year}-01-01`)))),
      text: String(year),
    })),
    middle: { x: middle, ...placed(middle, width) },
  };
};

/** The text over the rule stays inside the picture. */
const placed = (middle: number, width: number) => {
  if (middle < 110) return { textX: 0, anchor: 'start' };
  return middle > width - 110 ? { textX: width, anchor: 'end' } : { textX: middle, anchor: 'middle' };
};

const dotSize = (places: readonly number[]): number => {
  for (let size = 21; size > 7; size -= 1)
    if (Math.max(...stacked(places, size).map(({ level }) => level + 1)) * size <= DEEPEST) return size;
  return 7;
};

const stacked = (places: readonly number[], size: number) => {
  const levels = new Map<number, number>();
  return places.map((place) => {
    const column = Math.round(place / size);
    const level = levels.get(column) ?? 0;
    levels.set(column, level + 1);
    return { x: column * size, level };
  });
};

/** As many years as there is room for, 44 px each. */
const ticks = (first: number, last: number, width: number): number[] => {
  const every = Math.max(1, Math.ceil(((last - first + 1) * 44) / width));
  return Array.from({ length: last - first + 1 }, (_, at) => first + at).filter((year) => (year - first) % every === 0);
};
