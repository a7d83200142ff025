const ROUNDS = Number(process.env['ROUNDS'] ?? 9);

export const median = (numbers: readonly number[]): number =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)]!;

/** The median milliseconds of each, measured in turns after two turns that do not count. */
export const inTurns = <Name extends string>(works: Record<Name, () => unknown>): Record<Name, number> => {
  const names = Object.keys(works) as Name[];
  const found = new Map<Name, number[]>(names.map((name) => [name, []]));
  for (let round = -2; round < ROUNDS; round += 1)
    for (const name of names) {
      const before = performance.now();
      works[name]();
      if (round >= 0) found.get(name)!.push(performance.now() - before);
    }
  return Object.fromEntries(names.map((name) => [name, median(found.get(name)!)])) as Record<Name, number>;
};
