import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type Application, believedAt, holding, type Place, placeOn, places } from '@cmio-pathway/shared';
import fc from 'fast-check';
import { aMove, application, apply, at, over } from '../../testing/application-acts.js';
import { type Client, expecting } from '../../testing/client.js';
import { begin, type World, world } from '../../testing/world.js';

let here: World;
let ada: Client;
beforeAll(async () => {
  here = await world();
  ada = here.as('ada');
});
afterAll(() => here.close());

const day = (nth: number) => `2026-02-${String(nth).padStart(2, '0')}`;
const anyDay = fc.integer({ min: 1, max: 12 }).map(day);
const act = fc.record({
  does: fc.constantFrom('move', 'move', 'correct', 'take back'),
  which: fc.nat(9),
  to: fc.constantFrom(...places),
  on: anyDay,
});
type Act = typeof act extends fc.Arbitrary<infer One> ? One : never;

interface Said {
  id: string;
  to: Place;
  on: string;
}

/** Does one thing over HTTP and to the plain list beside; one that is refused changes neither. */
const doBoth = async (id: string, { does, which, to, on }: Act, list: readonly Said[]): Promise<Said[]> => {
  const { revision } = await application(ada, id);
  const old = list[which % list.length]!;
  if (does === 'move') {
    const made = await ada.post<{ id: string }>(`${at(id)}/moves`, aMove(to, on), over(revision));
    return [...list, { id: made.body.id, to, on }];
  }
  const path = `${at(id)}/moves/${old.id}`;
  if (does === 'take back') {
    const { status } = await ada.delete(path, over(revision));
    expect(status).toBe(list.length === 1 ? 409 : 200);
    return list.length === 1 ? [...list] : list.filter((one) => one !== old);
  }
  const made = await expecting<{ id: string }>(200, ada.put(path, aMove(to, on), over(revision)));
  return list.map((one) => (one === old ? { id: made.id, to, on } : one));
};

/** The place on a day by the plain list: the latest day wins, and of one day what stands later in the list. */
const naive = (list: readonly Said[], on: string): Place | null => {
  let found: Said | null = null;
  for (const one of list) if (one.on <= on && (!found || one.on >= found.on)) found = one;
  return found?.to ?? null;
};

test('after any moves, corrections, back-dated moves and undos the place on any past date is what it was', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 1, maxLength: 9 }), async (acts) => {
      here.clock.set(begin);
      const id = await apply(ada, { on: day(3) });
      const first = (await application(ada, id)).moves[0]!;
      let list: Said[] = [{ id: first.id, to: 'researched', on: day(3) }];
      const believed: [instant: string, list: Said[]][] = [[begin.toISOString(), list]];
      for (const one of acts) {
        here.clock.forward(1000);
        list = await doBoth(id, one, list);
        believed.push([here.clock.now().toISOString(), list]);
      }
      const { moves }: Application = await application(ada, id);
      for (let nth = 1; nth <= 13; nth += 1) {
        expect(placeOn(holding(moves), day(nth))).toBe(naive(list, day(nth)));
        for (const [instant, then] of believed)
          expect([instant, placeOn(believedAt(moves, instant), day(nth))]).toEqual([instant, naive(then, day(nth))]);
      }
    }),
    { numRuns: 25 },
  );
}, 120_000);
