import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type MeetingAct, meetingStates, type Side } from '../contracts/meeting.js';
import { afterAct, type MeetingNow } from './acts.js';

const now = Date.parse('2026-03-02T12:00:00Z');
const hour = 3_600_000;
const ahead = new Date(now + 24 * hour).toISOString();
const meeting = (rest: Partial<MeetingNow> = {}): MeetingNow => ({
  state: 'proposed',
  stateBefore: null,
  times: [Date.parse(ahead)],
  turn: 'mentor',
  startsAt: null,
  minutes: 45,
  minutesHeld: null,
  cancelledBy: null,
  ...rest,
});
const agreed = (rest: Partial<MeetingNow> = {}) =>
  meeting({ state: 'agreed', times: [], turn: null, startsAt: Date.parse(ahead), ...rest });
const done = (from: MeetingNow, act: MeetingAct, side: Side = 'mentor') => {
  const next = afterAct(from, act, side, now);
  return 'code' in next ? next.code : [next.now.state, next.kind, next.calendar];
};

test.each<[string, MeetingNow, MeetingAct, unknown]>([
  ['agreeing to a time', meeting(), { is: 'agreed', time: ahead }, ['agreed', 'agreed', 'request']],
  [
    'agreeing to another',
    agreed({ times: [Date.parse(ahead)], turn: 'mentor' }),
    { is: 'agreed', time: ahead },
    ['agreed', 'moved', 'request'],
  ],
  ['agreeing out of turn', meeting({ turn: 'mentee' }), { is: 'agreed', time: ahead }, 'not_your_turn'],
  ['agreeing to the past', meeting({ times: [now] }), { is: 'agreed', time: new Date(now).toISOString() }, 'past'],
  ['refusing a proposal', meeting(), { is: 'refused', words: '' }, ['declined', 'refused', null]],
  [
    'refusing a move',
    agreed({ times: [now + hour], turn: 'mentor' }),
    { is: 'refused', words: '' },
    ['agreed', 'refused', null],
  ],
  ['calling off a proposal', meeting(), { is: 'cancelled', words: '' }, ['cancelled', 'cancelled', null]],
  ['calling off an agreed one', agreed(), { is: 'cancelled', words: '' }, ['cancelled', 'cancelled', 'cancel']],
  [
    'taking that back',
    agreed({ state: 'cancelled', stateBefore: 'agreed', cancelledBy: 'mentor' }),
    { is: 'restored' },
    ['agreed', 'restored', 'request'],
  ],
  [
    'taking it back for the other',
    agreed({ state: 'cancelled', stateBefore: 'agreed', cancelledBy: 'mentee' }),
    { is: 'restored' },
    'not_yours',
  ],
  ['holding what is to come', agreed(), { is: 'held', minutes: 30, words: '' }, 'not_yet'],
  ['holding what has come', agreed({ startsAt: now }), { is: 'held', minutes: 30, words: '' }, ['held', 'held', null]],
  [
    'putting it right',
    agreed({ state: 'held', startsAt: now, minutesHeld: 30 }),
    { is: 'missed', words: '' },
    ['missed', 'missed', null],
  ],
  ['holding what nobody agreed', meeting(), { is: 'held', minutes: 30, words: '' }, 'wrong_state'],
])('%s', (_, from, act, expected) => {
  expect(done(from, act)).toEqual(expected);
});

const side = fc.constantFrom<Side>('mentee', 'mentor');
const act: fc.Arbitrary<MeetingAct> = fc.oneof(
  fc.constant({ is: 'agreed' as const, time: ahead }),
  fc.constant(ahead).map((time) => ({ is: 'other_times' as const, times: [time], words: '' })),
  fc.constantFrom('refused' as const, 'cancelled' as const, 'missed' as const).map((is) => ({ is, words: '' })),
  fc.constant({ is: 'restored' as const }),
  fc.constant({ is: 'held' as const, minutes: 30, words: '' }),
);

test('whatever two people do, a meeting is never in a state that the table refuses', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(act, side, fc.integer({ min: 0, max: 48 })), { maxLength: 12 }), (acts) => {
      let one = meeting();
      for (const [what, who, hours] of acts) {
        const next = afterAct(one, what, who, now + hours * hour);
        if (!('code' in next)) one = next.now;
        expect(meetingStates).toContain(one.state);
        if (['agreed', 'held', 'missed'].includes(one.state)) expect(one.startsAt).not.toBeNull();
        expect(one.state === 'held').toBe(one.minutesHeld !== null);
        expect(one.state === 'cancelled').toBe(one.stateBefore !== null);
        expect(one.turn === null).toBe(one.times.length === 0);
      }
    }),
  );
});
