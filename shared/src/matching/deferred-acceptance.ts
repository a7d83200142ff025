/** Who asks, and whom they would have: the dearest first. Who is not named is not acceptable. */
export interface Asking {
  id: string;
  ranks: readonly string[];
}

/** Who is asked, how many they take, and whom they would rather have: the dearest first. */
export interface Asked extends Asking {
  /** 0 or more. */
  places: number;
}

/**
 * Deferred acceptance, many to one, as the residency Match computes it (Gale and Shapley 1962): everybody asks down their list, and who
 * is asked keeps the dearest for now and lets the others ask on. What comes out is stable: no two who would both rather have each other
 * are apart; and of all that is stable it is the best for each one who asks. The order in which they are named changes nothing.
 */
export const deferredAcceptance = (asking: readonly Asking[], asked: readonly Asked[]): ReadonlyMap<string, string> => {
  const places = new Map(asked.map(({ id, places: open }) => [id, open]));
  const ranks = new Map(asked.map(({ id, ranks: dearest }) => [id, new Map(dearest.map((one, at) => [one, at]))]));
  const kept = new Map<string, string[]>(asked.map(({ id }) => [id, []]));
  const waiting = asking.map(({ id, ranks: wishes }) => ({ id, wishes: wishes.values() }));
  const asks = new Map(waiting.map((one) => [one.id, one]));
  for (let one = waiting.pop(); one; one = waiting.pop()) {
    const { value: wish, done } = one.wishes.next();
    if (done) continue;
    const of = ranks.get(wish);
    const rank = of?.get(one.id);
    if (of === undefined || rank === undefined) {
      waiting.push(one);
      continue;
    }
    const holds = kept.get(wish)!;
    const before = holds.findIndex((other) => of.get(other)! > rank);
    holds.splice(before < 0 ? holds.length : before, 0, one.id);
    const last = holds.length > places.get(wish)! ? holds.pop() : undefined;
    if (last !== undefined) waiting.push(asks.get(last)!);
  }
  return new Map([...kept].flatMap(([id, holds]) => holds.map((one) => [one, id] as const)));
};
