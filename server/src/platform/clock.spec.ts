import { describe, expect, it } from '@jest/globals';
import { Ids, SetClock } from './clock.js';

describe('ids', () => {
  it('grow in the order they are made, also while the clock stands', () => {
    const clock = new SetClock(new Date('2026-11-24T12:00:00Z'));
    const ids = new Ids(clock);
    const made = Array.from({ length: 200 }, () => ids.next());
    clock.forward(1);
    made.push(ids.next());
    expect(made).toEqual(made.toSorted());
    expect(new Set(made).size).toBe(made.length);
  });

  it('are uuids of version 7', () => {
    const ids = new Ids(new SetClock(new Date('2026-11-24T12:00:00Z')));
    for (let i = 0; i < 20; i++)
      expect(ids.next()).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });
});
