import { randomUUID } from 'node:crypto';
import type { Asking, Subject } from './asking.js';
import type { World } from './world.js';

/** How the list of everybody in a program is asked for. */
export const directoryAskings = (world: World): Record<string, (subject: Subject) => Promise<Asking>> => ({
  'GET /api/programs/:program/directory': async ({ program }) => ({ path: `/programs/${program}/directory` }),
  'GET /api/programs/:program/directory/:who': async ({ program }) => ({
    path: `/programs/${program}/directory/${world.people[program === world.foreign.program ? 'fred' : 'alan']}`,
  }),
  'POST /api/programs/:program/invitation-acts': async ({ program }) => ({
    path: `/programs/${program}/invitation-acts`,
    body: { act: 'revoke', invitations: [randomUUID()] },
  }),
  'GET /api/me/calendar-feed': async () => ({ path: '/me/calendar-feed' }),
  'POST /api/me/calendar-feed': async () => ({ path: '/me/calendar-feed', body: { named: true } }),
  'DELETE /api/me/calendar-feed': async () => ({ path: '/me/calendar-feed' }),
  'GET /api/calendars/:token/feed.ics': async () => ({ path: `/calendars/${'a'.repeat(43)}/feed.ics` }),
  'GET /api/me/notices': async () => ({ path: '/me/notices' }),
  'PUT /api/me/notices': async () => ({
    path: '/me/notices',
    body: { morning: true, decisions: false, meetings: true },
  }),
  'POST /api/notices/:token': async () => ({ path: `/notices/${'a'.repeat(43)}` }),
});
