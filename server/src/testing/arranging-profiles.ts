import type { Asking, Subject } from './asking.js';
import type { World } from './world.js';

/** How what people say of themselves is asked for. */
export const profileAskings = (world: World): Record<string, (subject: Subject) => Promise<Asking>> => ({
  'GET /api/me/matching-profiles': async () => ({ path: '/me/matching-profiles' }),
  'PUT /api/me/matching-profiles/:of': async ({ person, program }) => {
    const [row] = await world.rows<{ revision: number }>(
      'select revision from matching_profile where person_id = $1 and program_id = $2',
      person && world.people[person],
      program,
    );
    return {
      path: `/me/matching-profiles/${program}`,
      body: { organisation: 'Clinic', languages: ['English'], wishes: [] },
      headers: { 'if-match': `"${row?.revision ?? 0}"` },
    };
  },
  'GET /api/me/matching-profiles/:of/mentors': async ({ program }) => ({
    path: `/me/matching-profiles/${program}/mentors`,
  }),
  'GET /api/programs/:program/mentors/:mentor': async ({ program }) => ({
    path: `/programs/${program}/mentors/${world.people[program === world.foreign.program ? 'fred' : 'grace']}`,
  }),
});
