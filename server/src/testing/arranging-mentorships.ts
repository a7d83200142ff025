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
  /** Somebody new who mentors in a program, and nobody among those who ask. */
  const newMentor = async (program: string): Promise<string> => {
    const id = randomUUID();
    await world.rows(
      `insert into person (id, display_name, salt, created_at) values ($1, 'Vera', '\\x00', $2)`,
      id,
      world.clock.now(),
    );
    await world.rows(
      `insert into membership (program_id, id, person_id, role, organisation, valid, recorded_at) values ($1, gen_random_uuid(), $2, 'mentor', 'Elsewhere', '[2025-01-10,)', $3)`,
      program,
      id,
      world.clock.now(),
    );
    return id;
  };
  const mentorIn = (program: string) => world.people[isForeign(program) ? 'fred' : 'grace'];
  const menteeIn = (program: string): Name => (isForeign(program) ? 'felix' : 'ada');
  /** As everybody was paired at the beginning. */
  const noCover = () =>
    world.rows(`with c as (delete from mentorship_cover) delete from mentorship where covers_for is not null`);
  const covering = async (program: string) => {
    await noCover();
    return { mentor: mentorIn(program), cover: await newMentor(program), from: '2026-04-01', until: '2026-04-15' };
  };
  const cover = async (program: string): Promise<string> => {
    const path = `/programs/${program}/mentorship-covers`;
    return (await expecting<{ id: string }>(201, admin(program).post(path, await covering(program)))).id;
  };
  const wishing = { wish: 'talk', words: 'We see little of each other.' };
  const asked = async (program: string, by: 'mentee' | 'mentor'): Promise<string> => {
    await world.rows('delete from change_request');
    const [mentee, mentor] = [menteeIn(program), mentorIn(program)];
    // Another row may have ended what they had.
    await world.rows(
      `insert into mentorship (person_id, program_id, id, mentor_id, is_primary, valid, recorded_at)
       values ($1, $2, gen_random_uuid(), $3, false, '[2026-03-02,)', $4) on conflict do nothing`,
      world.people[mentee],
      program,
      mentor,
      world.clock.now(),
    );
    const made =
      by === 'mentee'
        ? world.as(mentee).post('/me/change-requests', { program, mentor, ...wishing })
        : world
            .as(isForeign(program) ? 'fred' : 'grace')
            .post(`/programs/${program}/change-requests`, { mentee: world.people[mentee], ...wishing });
    return (await expecting<{ id: string }>(201, made)).id;
  };
  const apart = async (program: string) => {
    await world.rows('delete from pairing_block');
    return { mentee: world.people[menteeIn(program)], mentor: await newMentor(program), reason: '' };
  };
  const terms = { expectations: 'Much.', rhythm: 'Often.', confidentiality: 'Kept.', ending: 'Well.' };
  const newCompact = () => world.rows('with s as (delete from compact_signature) delete from compact');
  const compactPath = (of: Subject) => `${guide(of)}/mentorships/${mentorIn(of.program)}/compact`;
  const written = async (path: string, as: Name) => {
    await newCompact();
    const { body } = await world
      .as(as)
      .put<{ version?: string; revision?: number }>(path, terms, { 'if-match': '"0"' });
    return { version: body.version ?? randomUUID(), revision: body.revision ?? 1 };
  };
  const ownCompact = `/me/enrollments/${world.program}/mentorships/${world.people.grace}/compact`;
  const handover = async ({ program, thingOf }: Subject) => {
    const mentor = await newMentor(thingOf ?? real(program));
    return `/programs/${program}/mentors/${mentor}/handover`;
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
    'POST /api/programs/:program/mentorship-covers': async ({ program }) => ({
      path: `/programs/${program}/mentorship-covers`,
      body: await covering(real(program)),
    }),
    'DELETE /api/programs/:program/mentorship-covers/:id': async ({ program, thingOf }) => ({
      path: `/programs/${program}/mentorship-covers/${await cover(thingOf ?? real(program))}`,
    }),
    'GET /api/programs/:program/change-requests': async ({ program }) => ({
      path: `/programs/${program}/change-requests`,
    }),
    'POST /api/programs/:program/change-requests': async ({ program }) => {
      await world.rows('delete from change_request');
      return {
        path: `/programs/${program}/change-requests`,
        body: { mentee: world.people[menteeIn(program)], ...wishing },
      };
    },
    'DELETE /api/programs/:program/change-requests/:id': async ({ program }) => ({
      path: `/programs/${program}/change-requests/${await asked(real(program), 'mentor')}`,
    }),
    'POST /api/programs/:program/change-requests/:id/answers': async ({ program, thingOf }) => ({
      path: `/programs/${program}/change-requests/${await asked(thingOf ?? real(program), 'mentee')}/answers`,
      body: { answer: 'Let us talk.' },
    }),
    'POST /api/me/change-requests': async () => {
      await world.rows('delete from change_request');
      return { path: '/me/change-requests', body: { program: world.program, mentor: world.people.grace, ...wishing } };
    },
    'DELETE /api/me/change-requests/:id': async ({ person }) => ({
      path: `/me/change-requests/${person ? await asked(world.program, 'mentee') : randomUUID()}`,
    }),
    'GET /api/programs/:program/pairing-blocks': async ({ program }) => ({
      path: `/programs/${program}/pairing-blocks`,
    }),
    'POST /api/programs/:program/pairing-blocks': async ({ program }) => ({
      path: `/programs/${program}/pairing-blocks`,
      body: await apart(real(program)),
    }),
    'DELETE /api/programs/:program/pairing-blocks/:id': async ({ program, thingOf = real(program) }) => {
      const body = await apart(thingOf);
      const { id } = await expecting<{ id: string }>(
        201,
        admin(thingOf).post(`/programs/${thingOf}/pairing-blocks`, body),
      );
      return { path: `/programs/${program}/pairing-blocks/${id}` };
    },
    'GET /api/programs/:program/mentorships': async ({ program }) => ({ path: `/programs/${program}/mentorships` }),
    'GET /api/programs/:program/mentors': async ({ program }) => ({ path: `/programs/${program}/mentors` }),
    'GET /api/programs/:program/mentoring': async ({ program }) => ({ path: `/programs/${program}/mentoring` }),
    'GET /api/me/mentors': async () => ({ path: '/me/mentors' }),
    'GET /api/programs/:program/people/:person/mentorships/:mentor/compact': async (of) => ({ path: compactPath(of) }),
    'PUT /api/programs/:program/people/:person/mentorships/:mentor/compact': async (of) => {
      await newCompact();
      return { path: compactPath(of), body: terms, headers: { 'if-match': '"0"' } };
    },
    'POST /api/programs/:program/people/:person/mentorships/:mentor/compact/signatures': async (of) => ({
      path: `${compactPath(of)}/signatures`,
      body: await written(compactPath(of), isForeign(of.program) ? 'fred' : 'grace'),
    }),
    'GET /api/me/enrollments/:enrollment/mentorships/:mentor/compact': async () => ({ path: ownCompact }),
    'PUT /api/me/enrollments/:enrollment/mentorships/:mentor/compact': async () => {
      await newCompact();
      return { path: ownCompact, body: terms, headers: { 'if-match': '"0"' } };
    },
    'POST /api/me/enrollments/:enrollment/mentorships/:mentor/compact/signatures': async ({ person }) => ({
      path: `${ownCompact}/signatures`,
      body: await written(ownCompact, person ?? 'ada'),
    }),
    'GET /api/me/decisions': async () => ({ path: '/me/decisions' }),
    'GET /api/programs/:program/mentors/:mentor/handover': async (of) => ({ path: await handover(of) }),
    'POST /api/programs/:program/mentors/:mentor/handover': async (of) => ({
      path: await handover(of),
      body: { on: '2026-03-02', successors: [] },
    }),
    'DELETE /api/programs/:program/handovers/:id': async ({ program, thingOf = real(program) }) => {
      const path = await handover({ person: null, program: thingOf });
      const { id } = await expecting<{ id: string }>(
        201,
        admin(thingOf).post(path, { on: '2026-03-02', successors: [] }),
      );
      return { path: `/programs/${program}/handovers/${id}` };
    },
  };
};
