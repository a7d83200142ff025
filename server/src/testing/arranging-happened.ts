import { randomUUID } from 'node:crypto';
import type { Asking, Subject } from './asking.js';
import { aCheckIn, heldMeeting } from './happened-acts.js';
import type { World } from './world.js';

/** How check-ins, and what happened here, are asked for. */
export const happenedAskings = (world: World): Record<string, (of: Subject) => Promise<Asking>> => ({
  'GET /api/me/check-ins': async () => ({ path: '/me/check-ins' }),
  'PUT /api/me/check-ins': async ({ person }) => {
    await world.rows('delete from check_in');
    const body = aCheckIn(world, 'ada', person ? {} : { mentee: randomUUID() });
    return { path: '/me/check-ins', body, headers: { 'if-match': '"0"' } };
  },
  'GET /api/programs/:program/check-ins': async ({ program }) => ({ path: `/programs/${program}/check-ins` }),
  'GET /api/me/happened-here': async () => ({ path: '/me/happened-here' }),
  'POST /api/me/log-offer-answers': async ({ person }) => ({
    path: '/me/log-offer-answers',
    body: { kind: 'meeting', ref: person ? await heldMeeting(world, person) : randomUUID(), log: true },
  }),
});
