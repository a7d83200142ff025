const WIDTH = 1360;
const MIDDLE = 48;
/** How thick one application is drawn, and all of them at most. */
const ONE = 4.2;
const MOST = 37.8;
const LEAST = 1.4;
/** Where in its column the line begins to narrow, and how far it does so into the next. */
const BEFORE = 46;

const round = (value: number) => Math.round(value * 10) / 10;

/** The line of the funnel, as thick as its counts: the outline of its upper edge forth and of its lower edge back. */
export const funnelPath = (counts: readonly number[]): string => {
  const one = Math.min(ONE, MOST / Math.max(1, ...counts));
  const half = counts.map((count) => Math.max(LEAST, count * one) / 2);
  const column = WIDTH / counts.length;
  const edge = (side: 1 | -1) => half.map((value) => round(MIDDLE + side * value));
  const [upper, lower] = [edge(-1), edge(1)];
  const forth = upper.slice(1).map((y, at) => {
    const [from, to] = [round((at + 1) * column - BEFORE), round((at + 1) * column)];
    return `H${from}C${from + 30} ${upper[at]} ${to - 30} ${y} ${to} ${y}`;
  });
  const back = lower
    .slice(0, -1)
    .map((y, at) => {
      const [from, to] = [round((at + 1) * column), round((at + 1) * column - BEFORE)];
      return `H${from}C${from - 30} ${lower[at + 1]} ${to + 30} ${y} ${to} ${y}`;
    })
    .toReversed();
  return `M0 ${upper[0]}${forth.join('')}H${WIDTH}V${lower.at(-1)}${back.join('')}H0Z`;
};
