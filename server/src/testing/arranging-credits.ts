import { randomUUID } from 'node:crypto';
import type { Asking, Subject } from './asking.js';
import { aCredit, aCreditRow, aCycle, logCredit, openCycle } from './credit-acts.js';
import type { World } from './world.js';

/** How each route of continuing education is asked for. */
export const creditAskings = (world: World): Record<string, (of: Subject) => Promise<Asking>> => {
  const credit = async ({ person }: Subject) => (person ? logCredit(world.as(person)) : randomUUID());
  const cycle = async ({ person }: Subject) => (person ? openCycle(world.as(person)) : randomUUID());
  return {
    'GET /api/me/credits': async () => ({ path: '/me/credits' }),
    'POST /api/me/credits': async () => ({ path: '/me/credits', body: aCredit() }),
    'POST /api/me/credits/import': async () => ({ path: '/me/credits/import', body: { rows: [aCreditRow()] } }),
    'PUT /api/me/credits/:id': async (of) => ({
      path: `/me/credits/${await credit(of)}`,
      body: aCredit(),
      headers: { 'if-match': '"1"' },
    }),
    'DELETE /api/me/credits/:id': async (of) => ({ path: `/me/credits/${await credit(of)}` }),
    'POST /api/me/credits/:id/restoration': async (of) => ({
      path: `/me/credits/${await credit(of)}/restoration`,
    }),
    'GET /api/me/credit-cycles': async () => ({ path: '/me/credit-cycles' }),
    'POST /api/me/credit-cycles': async () => ({ path: '/me/credit-cycles', body: aCycle() }),
    'PUT /api/me/credit-cycles/:id': async (of) => ({
      path: `/me/credit-cycles/${await cycle(of)}`,
      body: aCycle(),
      headers: { 'if-match': '"1"' },
    }),
    'DELETE /api/me/credit-cycles/:id': async (of) => ({ path: `/me/credit-cycles/${await cycle(of)}` }),
    'POST /api/me/credit-cycles/:id/restoration': async (of) => ({
      path: `/me/credit-cycles/${await cycle(of)}/restoration`,
    }),
  };
};
