import type { MatchingRound } from '@cmio-pathway/shared';
import type { Asking, Subject } from './asking.js';
import { expecting } from './client.js';
import { aRound, makeRound } from './matching-acts.js';
import type { World } from './world.js';

/** How the audit log and rounds of matching are asked for: each asking finds a mentee without a mentor, and a round of their own. */
export const matchingAskings = (world: World): Record<string, (subject: Subject) => Promise<Asking>> => {
  const real = (program: string) => (program === world.foreign.program ? program : world.program);
  const admin = (program: string) => world.as(program === world.foreign.program ? 'frida' : 'otto');
  const unasked = async () => {
    await world.rows('delete from mentorship_proposal');
    await world.rows('delete from mentorship where person_id = $1 and is_primary', world.people.lin);
  };
  const round = async ({ program, thingOf }: Subject) => {
    await unasked();
    const of = thingOf ?? real(program);
    return { of, id: await makeRound(world, of) };
  };
  const found = async (of: string, id: string) =>
    (await expecting<MatchingRound>(200, admin(of).get(`/programs/${of}/matching/${id}`))).runs[0]!;
  const publishing = async (of: string, id: string) => ({
    run: 1,
    mentees: (await found(of, id)).pairs.map(({ mentee }) => mentee),
  });

  return {
    'GET /api/programs/:program/audit': async ({ program }) => ({ path: `/programs/${program}/audit?person=a` }),
    'GET /api/programs/:program/audit/export': async ({ program }) => ({ path: `/programs/${program}/audit/export` }),
    'GET /api/programs/:program/matching': async ({ program }) => ({ path: `/programs/${program}/matching` }),
    'POST /api/programs/:program/matching': async ({ program }) => {
      await unasked();
      return { path: `/programs/${program}/matching`, body: aRound };
    },
    'GET /api/programs/:program/matching/:id': async (subject) => ({
      path: `/programs/${subject.program}/matching/${(await round(subject)).id}`,
    }),
    'POST /api/programs/:program/matching/:id/runs': async (subject) => ({
      path: `/programs/${subject.program}/matching/${(await round(subject)).id}/runs`,
      body: { after: 1, pins: [], forbids: [] },
    }),
    'POST /api/programs/:program/matching/:id/publication': async (subject) => {
      const { of, id } = await round(subject);
      return { path: `/programs/${subject.program}/matching/${id}/publication`, body: await publishing(of, id) };
    },
    'DELETE /api/programs/:program/matching/:id/publication': async (subject) => {
      const { of, id } = await round(subject);
      const at = `/programs/${of}/matching/${id}/publication`;
      await expecting(201, admin(of).post(at, await publishing(of, id)));
      return { path: `/programs/${subject.program}/matching/${id}/publication` };
    },
  };
};
