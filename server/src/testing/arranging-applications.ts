import { randomUUID } from 'node:crypto';
import { towards } from './acts.js';
import {
  addInterview,
  aDraft,
  aMove,
  announcing,
  anInterview,
  application,
  apply,
  at,
  moveTo,
  over,
  shareWith,
} from './application-acts.js';
import type { Asking, Subject } from './asking.js';
import { expecting } from './client.js';
import type { World } from './world.js';

/** How everything about applications is asked for. */
export const applicationAskings = (world: World): Record<string, (of: Subject) => Promise<Asking>> => {
  const made = async ({ person }: Subject) => (person ? apply(world.as(person)) : randomUUID());
  const offered = async (of: Subject) => {
    const id = await made(of);
    if (of.person) await moveTo(world.as(of.person), id, 'offer');
    return id;
  };
  const guideOf = (program: string) => world.people[program === world.program ? 'otto' : 'frida'];

  const moved = async (of: Subject) => {
    if (!of.person) return { path: `${at(randomUUID())}/moves/${randomUUID()}`, headers: over(1) };
    const id = await made(of);
    const move = await moveTo(world.as(of.person), id, 'applied');
    return { path: `${at(id)}/moves/${move}`, headers: over(2) };
  };
  const met = async (of: Subject) => {
    const id = await made(of);
    return `${at(id)}/interviews/${of.person ? await addInterview(world.as(of.person), id) : randomUUID()}`;
  };

  return {
    'GET /api/me/applications': async () => ({ path: '/me/applications' }),
    'POST /api/me/applications': async () => ({ path: '/me/applications', body: aDraft() }),
    'GET /api/me/applications/:id': async (of) => ({ path: at(await made(of)) }),
    'PUT /api/me/applications/:id': async (of) => {
      const id = await apply(world.as(of.person ?? 'ada'));
      const { content } = await application(world.as(of.person ?? 'ada'), id);
      return { path: at(of.person ? id : randomUUID()), body: content, headers: over(1) };
    },
    'DELETE /api/me/applications/:id': async (of) => ({ path: at(await made(of)) }),
    'POST /api/me/applications/:id/restoration': async (of) => {
      const id = await made(of);
      if (of.person) await expecting(204, world.as(of.person).delete(at(id)));
      return { path: `${at(id)}/restoration` };
    },
    'POST /api/me/applications/:id/archival': async (of) => ({ path: `${at(await made(of))}/archival` }),
    'DELETE /api/me/applications/:id/archival': async (of) => ({ path: `${at(await made(of))}/archival` }),
    'POST /api/me/applications/:id/moves': async (of) => ({
      path: `${at(await made(of))}/moves`,
      body: aMove('applied'),
      headers: over(1),
    }),
    'PUT /api/me/applications/:id/moves/:move': async (of) => ({ ...(await moved(of)), body: aMove('screen') }),
    'DELETE /api/me/applications/:id/moves/:move': moved,
    'POST /api/me/applications/:id/interviews': async (of) => ({
      path: `${at(await made(of))}/interviews`,
      body: anInterview(),
    }),
    'PUT /api/me/applications/:id/interviews/:interview': async (of) => ({
      path: await met(of),
      body: anInterview({ reflection: 'It went well.' }),
      headers: over(1),
    }),
    'DELETE /api/me/applications/:id/interviews/:interview': async (of) => ({ path: await met(of), headers: over(1) }),
    'POST /api/me/applications/:id/interviews/:interview/restoration': async (of) => ({
      path: `${await met(of)}/restoration`,
    }),
    'GET /api/me/application-readers': async (of) => ({
      path: `/me/application-readers?application=${await made(of)}`,
    }),
    'POST /api/me/application-shares': async (of) => ({
      path: '/me/application-shares',
      body: { application: await made(of), reader: guideOf(of.program), program: of.program },
    }),
    'DELETE /api/me/application-shares/:id': async (of) => {
      if (!of.person) return { path: `/me/application-shares/${randomUUID()}` };
      const share = await shareWith(world.as(of.person), of.program, guideOf(of.program), await made(of));
      return { path: `/me/application-shares/${share}` };
    },
    'POST /api/me/applications/:id/announcements': async (of) => ({
      path: `${at(await offered(of))}/announcements`,
      body: announcing(of.program),
    }),
    'DELETE /api/me/applications/:id/announcements/:announcement': async (of) => {
      const path = `${at(await offered(of))}/announcements`;
      if (!of.person) return { path: `${path}/${randomUUID()}` };
      const said = world.as(of.person).post(path, announcing(of.program));
      return { path: `${path}/${(await expecting<{ id: string }>(201, said)).id}` };
    },
    'POST /api/me/applications/:id/records': async (of) => ({
      path: `${at(await offered(of))}/records`,
      body: { milestone: 'cmio-application', interview: null },
    }),
    'GET /api/me/announcements': async () => ({ path: '/me/announcements' }),
    'GET /api/programs/:program/announcements': async ({ program }) => ({ path: `/programs/${program}/announcements` }),
    'GET /api/programs/:program/people/:person/applications': async ({ person, program }) => ({
      path: `${towards(world, person ? world.people[person] : randomUUID(), program)}/applications`,
    }),
  };
};
