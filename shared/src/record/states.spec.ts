import { describe, expect, it } from '@jest/globals';
import { type Act, acts, move, moves, type StoredState, storedStates } from './states.js';

/** Written by hand, beside the table: state x act, in the order of `acts`; a dash is a refusal. */
const allowed: Record<StoredState, string> = {
  //          submit    withdraw  approve  return   not_met undo      pull      retract   restore
  logged: '   submitted -         -        -        -       -         logged    withdrawn -',
  submitted: '-         verified  verified returned not_met -         submitted -         -',
  returned: ' submitted -         -        -        -       submitted returned  withdrawn -',
  verified: ' submitted -         -        -        -       submitted logged    -         -',
  not_met: '  submitted -         -        -        -       submitted not_met   withdrawn -',
  withdrawn: '-         -         -        -        -       -         withdrawn -         logged',
};
const row = (state: StoredState) => allowed[state].trim().split(/\s+/);
const every = storedStates.flatMap((state) =>
  acts.map((act, at): [StoredState, Act, string] => [state, act, row(state)[at]!]),
);

describe('move', () => {
  it.each(every)('%s, %s: %s', (state, act, next) => {
    expect(move(state, act, 'verified')).toBe(next === '-' ? null : next);
  });

  it.each(['logged', 'returned', 'verified', 'not_met'] as const)(
    'brings a request taken back to %s, what it was before',
    (before) => {
      expect(move('submitted', 'withdraw', before)).toBe(before);
    },
  );

  it('takes a request back to logged where nothing else is known', () => {
    expect(move('submitted', 'withdraw')).toBe('logged');
  });

  it('lets a mentee decide nothing and a reviewer do nothing else', () => {
    const decisions: Act[] = ['approve', 'return', 'not_met', 'undo'];
    for (const { act, who } of moves)
      expect([act, who]).toEqual([act, decisions.includes(act) ? 'reviewer' : 'mentee']);
  });

  it('has one answer for each state and act', () => {
    const pairs = moves.flatMap(({ from, act }) => from.map((state) => `${state} ${act}`));
    expect(new Set(pairs).size).toBe(pairs.length);
  });
});
