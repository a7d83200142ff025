import { randomUUID } from 'node:crypto';
import { towards } from './acts.js';
import type { Asking, Subject } from './asking.js';
import { aPlan, propose, savePlan } from './plan-acts.js';
import type { Name, World } from './world.js';

/** How each route of a learning plan is asked for. */
export const planAskings = (world: World): Record<string, (of: Subject) => Promise<Asking>> => {
  const revision = async (person: Name | null) => {
    const [row] = await world.rows<{ revision: number }>(
      'select revision from plan where person_id = $1',
      person ? world.people[person] : null,
    );
    return row?.revision ?? 0;
  };
  /** A version that waits for its answer; of whoever is not in that program there is none. */
  const proposal = async ({ person, program }: Subject) => {
    if (!person) return randomUUID();
    await world.rows('update plan_version set withdrawn_at = now() where answer is null and withdrawn_at is null');
    return (await propose(world.as(person), program)) ?? randomUUID();
  };
  const guide = ({ person, program }: Subject) => towards(world, person ? world.people[person] : randomUUID(), program);
  return {
    'GET /api/me/plan': async () => ({ path: '/me/plan' }),
    'PUT /api/me/plan': async ({ person }) => ({
      path: '/me/plan',
      body: aPlan(),
      headers: { 'if-match': `"${await revision(person)}"` },
    }),
    'POST /api/me/plan/versions': async ({ person, program }) => ({
      path: '/me/plan/versions',
      body: { program, revision: person ? await savePlan(world.as(person)) : 1 },
    }),
    'POST /api/me/plan/versions/:id/withdrawal': async (of) => ({
      path: `/me/plan/versions/${await proposal(of)}/withdrawal`,
    }),
    'GET /api/programs/:program/people/:person/plan': async (of) => ({ path: `${guide(of)}/plan` }),
    'POST /api/programs/:program/people/:person/plan/versions/:id/answers': async (of) => ({
      path: `${guide(of)}/plan/versions/${await proposal(of)}/answers`,
      body: { answer: 'agreed', note: '' },
    }),
  };
};
