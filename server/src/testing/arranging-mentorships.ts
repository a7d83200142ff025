import { randomUUID } from 'node:crypto';
import { towards } from './acts.js';
import type { Asking, Subject } from './asking.js';
import { expecting } from './client.js';
import type { Name, World } from './world.js';

/** How what concerns mentorships is asked for. */
export const mentorshipAskings = (world: World): Record<string, (subject: Subject) => Promise<Asking>> => {
  const isForeign = (program: string) => program === world.foreign.program;
  const guide = ({ person, program }: Subject) => towards(world, person ? world.people[person] : randomUUID(), program);
  const admin = (program: string) => world.as(isForeign(program) ? 'frida' : 'otto');

  /** A further mentor who works elsewhere: nobody among those who ask gains sight by it. */
  const mentored = async ({ person, program }: Subject): Promise<string> => {
    const mentor = world.people[isForeign(program) ? 'alan' : 'fred'];
    await world.rows('delete from mentorship_pause');
    await world.rows('delete from mentorship where mentor_id = $1 and not is_primary', mentor);
    if (person)
      await world.rows(
        `insert into mentorship (person_id, program_id, id, mentor_id, is_primary, valid, recorded_at)
         select person_id, program_id, gen_random_uuid(), $3, false, '[2025-02-01,)', $4 from enrollment where person_id = $1 and program_id = $2`,
        world.people[person],
        program,
        mentor,
        world.clock.now(),
      );
    return mentor;
  };
  const pausing = { from: '2026-03-01', until: null, words: '' };
  const act = async (of: Subject, what: string, body?: object) => ({
    path: `${guide(of)}/mentorships/${await mentored(of)}/${what}`,
    ...(body && { body }),
  });
  const proposing = (program: string, mentee: Name = isForeign(program) ? 'felix' : 'lin') => ({
    mentee: world.people[mentee],
    mentor: world.people[isForeign(program) ? 'fred' : 'alan'],
    primary: false,
    from: null,
    reason: '',
  });
  const propose = async (program: string, mentee?: Name): Promise<string> => {
    await world.rows('delete from mentorship_proposal');
    await world.rows('delete from mentorship where mentor_id = $1', world.people.alan);
    const path = `/programs/${program}/mentorship-proposals`;
    return (await expecting<{ id: string }>(201, admin(program).post(path, proposing(program, mentee)))).id;
  };
  const real = (program: string) => (isForeign(program) ? program : world.program);

  return {
    'POST /api/programs/:program/people/:person/mentorships': async (of) => {
      const abroad = of.person === 'felix' && isForeign(of.program);
      await world.rows('delete from mentorship where mentor_id = $1', world.people.alan);
      return {
        path: `${guide(of)}/mentorships`,
        body: { mentor: world.people[abroad ? 'fred' : 'alan'], primary: abroad },
      };
    },
    'POST /api/programs/:program/people/:person/mentorships/:mentor/end': (of) =>
      act(of, 'end', { on: '2026-03-02', reason: 'completed', words: '' }),
    'POST /api/programs/:program/people/:person/mentorships/:mentor/pause': (of) => act(of, 'pause', pausing),
    'POST /api/programs/:program/people/:person/mentorships/:mentor/resumption': async (of) => {
      const asking = await act(of, 'resumption');
      if (of.person) await admin(of.program).post(asking.path.replace('resumption', 'pause'), pausing);
      return asking;
    },
    'DELETE /api/programs/:program/people/:person/mentorship-events/:event': async (of) => {
      const { path } = await act(of, 'pause');
      const { body } = await admin(of.program).post<{ id?: string }>(path, pausing);
      return { path: `${guide(of)}/mentorship-events/${body.id ?? randomUUID()}` };
    },
    'GET /api/programs/:program/mentorship-proposals': async ({ program }) => ({
      path: `/programs/${program}/mentorship-proposals`,
    }),
    'POST /api/programs/:program/mentorship-proposals': async ({ program }) => {
      await world.rows('delete from mentorship_proposal');
      return {
        path: `/programs/${program}/mentorship-proposals`,
        body: { ...proposing(real(program)), primary: isForeign(program) ? false : true },
      };
    },
    'DELETE /api/programs/:program/mentorship-proposals/:id': async ({ program, thingOf }) => ({
      path: `/programs/${program}/mentorship-proposals/${await propose(thingOf ?? real(program))}`,
    }),
    'POST /api/programs/:program/mentorship-proposals/:id/answers': async ({ program }) => ({
      path: `/programs/${program}/mentorship-proposals/${await propose(real(program))}/answers`,
      body: { agrees: true },
    }),
    'GET /api/me/mentorship-proposals': async () => ({ path: '/me/mentorship-proposals' }),
    'POST /api/me/mentorship-proposals/:id/answers': async ({ person }) => ({
      path: `/me/mentorship-proposals/${person ? await propose(world.program, person) : randomUUID()}/answers`,
      body: { agrees: true },
    }),
  };
};
