import { randomUUID } from 'node:crypto';
import type { Asking, Subject } from './asking.js';
import { expecting } from './client.js';
import { secondAccount } from './second-account.js';
import { password, type World } from './world.js';

/** How the routes of data copy, closing, erasure, duplicates and merge are asked for. */
export const dataAskings = (world: World): Record<string, (of: Subject) => Promise<Asking>> => {
  let made = 0;
  const another = (mentor: string[] = []) => secondAccount(world, `Second ${(made += 1)}`, { mentor });
  const pairIn = async (program: string) => {
    const known = program === world.foreign.program ? program : world.program;
    return { into: (await another([known])).id, from: (await another([known])).id };
  };
  const merged = async ({ person }: Subject): Promise<string> => {
    if (!person) return randomUUID();
    const { email } = await another();
    return (await expecting<{ id: string }>(201, world.as(person).post('/me/merges', { email, password }))).id;
  };
  const mergedIn = async (program: string): Promise<string> => {
    const abroad = program === world.foreign.program;
    const path = `/programs/${abroad ? program : world.program}/merges`;
    return (await expecting<{ id: string }>(201, world.as(abroad ? 'frida' : 'otto').post(path, await pairIn(program))))
      .id;
  };
  return {
    'GET /api/me/copy': async () => ({ path: '/me/copy' }),
    'GET /api/me/ending': async () => ({ path: '/me/ending' }),
    // With a wrong password, so that everybody is still there for the next row.
    'POST /api/me/closing': async () => ({ path: '/me/closing', body: { password: 'not my password' } }),
    'POST /api/me/erasure': async () => ({ path: '/me/erasure', body: { password: 'not my password' } }),
    'GET /api/me/merges': async () => ({ path: '/me/merges' }),
    'POST /api/me/merges/preview': async () => ({
      path: '/me/merges/preview',
      body: { email: (await another()).email, password },
    }),
    'POST /api/me/merges': async () => ({ path: '/me/merges', body: { email: (await another()).email, password } }),
    'POST /api/me/merges/:id/undoing': async (of) => ({ path: `/me/merges/${await merged(of)}/undoing` }),
    'GET /api/programs/:program/duplicates': async ({ program }) => ({ path: `/programs/${program}/duplicates` }),
    'GET /api/programs/:program/merges': async ({ program }) => ({ path: `/programs/${program}/merges` }),
    'POST /api/programs/:program/merges/preview': async ({ program }) => ({
      path: `/programs/${program}/merges/preview`,
      body: await pairIn(program),
    }),
    'POST /api/programs/:program/merges': async ({ program }) => ({
      path: `/programs/${program}/merges`,
      body: await pairIn(program),
    }),
    'POST /api/programs/:program/merges/:id/undoing': async ({ program, thingOf = program }) => ({
      path: `/programs/${program}/merges/${await mergedIn(thingOf)}/undoing`,
    }),
  };
};
