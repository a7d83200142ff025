import { randomUUID } from 'node:crypto';
import { hashOf, newToken } from '../platform/access/session-cookie.js';
import type { Asking, Subject } from './asking.js';
import { expecting } from './client.js';
import { password, type World } from './world.js';

const fresh = () => `somebody-${randomUUID()}@spec.example`;

/** How what concerns accounts is asked for. */
export const accountAskings = (world: World): Record<string, (subject: Subject) => Promise<Asking>> => {
  const foreign = (program: string) => program === world.foreign.program;
  const revision = async ({ person }: Subject, table: string) => {
    const [row] = await world.rows<{ revision: number }>(
      `select revision from ${table} where person_id = $1`,
      person && world.people[person],
    );
    return { 'if-match': `"${row?.revision ?? 0}"` };
  };
  const away = async ({ person }: Subject) => {
    const draft = { from: '2026-07-01', until: '2026-07-31', note: '' };
    return person ? (await expecting<{ id: string }>(201, world.as(person).post('/me/away', draft))).id : randomUUID();
  };
  const request = async ({ person }: Subject) => {
    if (!person) return randomUUID();
    await world.rows('update mentor_request set revoked_at = asked_at where person_id = $1', world.people[person]);
    return (await expecting<{ id: string }>(201, world.as(person).post('/me/mentor-requests', { email: fresh() }))).id;
  };
  /** Into a program of its own, so that nobody of a column works elsewhere afterwards. */
  const invited = async (person: string | null) => {
    const [id, program, at] = [randomUUID(), randomUUID(), world.clock.now()];
    await world.rows(
      `insert into program (id, name, time_zone, counts_from_others, created_at) values ($1, 'Elsewhere', 'UTC', 'all', $2)`,
      program,
      at,
    );
    await world.rows(
      `insert into invitation (program_id, id, email, role, token_hash, created_at, expires_at)
       values ($1, $2, $3, 'mentor', $4, $5, $5::timestamptz + interval '7 days')`,
      program,
      id,
      person ? `${person}@spec.example` : fresh(),
      hashOf(newToken()),
      at,
    );
    return id;
  };
  const letterPath = async (to: string, at: RegExp) => at.exec((await world.letter(to)).text)![1]!;
  const signUp = async () => {
    const email = fresh();
    await expecting(
      204,
      world
        .as('ada')
        .post('/sign-ups', { name: 'Somebody', email, password: 'fifteen letters or more', timeZone: null }),
    );
    return letterPath(email, /\/confirm\/([\w-]{43})/);
  };
  /** Somebody of nobody's column, so that no session that asks is ended. */
  const somebody = async () => {
    const [id, email] = [randomUUID(), fresh()];
    await world.rows(`select add_person($1, 'Somebody', $2, 'none', '\\x00', $3)`, id, email, world.clock.now());
    return { id, email };
  };
  const reset = async () => {
    const { email } = await somebody();
    await expecting(204, world.as('ada').post('/password-resets', { email }));
    return letterPath(email, /\/reset\/([\w-]{43})/);
  };
  const change = async () => {
    const [{ id, email }, address] = [await somebody(), fresh()];
    const [row] = await world.rows<{ id: string }>(
      `insert into address_change (person_id, id, address, former, token_hash, asked_at, expires_at)
       values ($1, gen_random_uuid(), $2, $3, $4, $5, $5::timestamptz + interval '1 day') returning id`,
      id,
      address,
      email,
      hashOf(id.padEnd(43, 'x')),
      world.clock.now(),
    );
    return { change: row!.id, email, token: id.padEnd(43, 'x') };
  };
  const admin = async (program: string) => {
    const { id } = await somebody();
    await world.rows(
      `insert into membership (program_id, id, person_id, role, organisation, valid, recorded_at) values ($1, gen_random_uuid(), $2, 'mentor', 'Clinic', '[2025-01-01,)', $3)`,
      program,
      id,
      world.clock.now(),
    );
    return id;
  };
  const profile = {
    specialty: 'Medicine',
    organisation: 'Clinic',
    languages: ['English'],
    steps: [2],
    skills: [],
    about: '',
    capacity: 3,
  };
  return {
    'GET /api/me/account': async () => ({ path: '/me/account' }),
    'PUT /api/me/account': async (of) => ({
      path: '/me/account',
      body: {
        name: of.person ? of.person[0]!.toUpperCase() + of.person.slice(1) : 'Nobody',
        timeZone: 'Asia/Tokyo',
        npi: '1234567893',
      },
      headers: await revision(of, 'account_setting'),
    }),
    'GET /api/me/personal-address': async () => ({ path: '/me/personal-address' }),
    'PUT /api/me/personal-address/put-off': async () => ({ path: '/me/personal-address/put-off' }),
    'POST /api/me/addresses': async () => ({
      path: '/me/addresses',
      body: { email: fresh(), recovery: true, password },
    }),
    'POST /api/me/addresses/removals': async ({ person }) => {
      const email = fresh();
      if (person)
        await world.rows(
          'insert into email (address, person_id, created_at, recovery) values ($1, $2, $3, true)',
          email,
          world.people[person],
          world.clock.now(),
        );
      return { path: '/me/addresses/removals', body: { email } };
    },
    'PUT /api/me/password': async () => ({ path: '/me/password', body: { current: password, password } }),
    'GET /api/me/mentor-profile': async () => ({ path: '/me/mentor-profile' }),
    'PUT /api/me/mentor-profile': async (of) => ({
      path: '/me/mentor-profile',
      body: profile,
      headers: await revision(of, 'mentor_profile'),
    }),
    'POST /api/me/away': async () => ({
      path: '/me/away',
      body: { from: '2026-07-01', until: '2026-07-31', note: '' },
    }),
    'DELETE /api/me/away/:id': async (of) => ({ path: `/me/away/${await away(of)}` }),
    'POST /api/me/away/:id/restoration': async (of) => {
      const id = await away(of);
      if (of.person) await expecting(204, world.as(of.person).delete(`/me/away/${id}`));
      return { path: `/me/away/${id}/restoration` };
    },
    'POST /api/me/programs': async () => ({ path: '/me/programs', body: { name: 'A program', timeZone: 'UTC' } }),
    'GET /api/me/mentor-requests': async () => ({ path: '/me/mentor-requests' }),
    'POST /api/me/mentor-requests': async ({ person }) => {
      if (person) await request({ person, program: world.program });
      return { path: '/me/mentor-requests', body: { email: fresh() } };
    },
    'POST /api/me/mentor-requests/:id/letters': async (of) => ({
      path: `/me/mentor-requests/${await request(of)}/letters`,
    }),
    'DELETE /api/me/mentor-requests/:id': async (of) => ({ path: `/me/mentor-requests/${await request(of)}` }),
    'GET /api/me/invitations': async () => ({ path: '/me/invitations' }),
    'POST /api/me/invitations/:id/acceptance': async ({ person }) => ({
      path: `/me/invitations/${await invited(person ?? null)}/acceptance`,
      body: {},
    }),
    'GET /api/programs/:program/admins': async ({ program }) => ({ path: `/programs/${program}/admins` }),
    'POST /api/programs/:program/admins': async ({ program }) => ({
      path: `/programs/${program}/admins`,
      body: { person: await admin(foreign(program) ? program : world.program) },
    }),
    'DELETE /api/programs/:program/admins/:admin': async ({ program }) => {
      const id = await admin(foreign(program) ? program : world.program);
      await world.rows(`update membership set role = 'admin' where person_id = $1`, id);
      return { path: `/programs/${program}/admins/${id}` };
    },
    'POST /api/sign-ups': async () => ({
      path: '/sign-ups',
      body: { name: 'Somebody', email: fresh(), password: 'fifteen letters or more', timeZone: 'UTC' },
    }),
    'POST /api/sign-ups/:token/confirmation': async () => ({ path: `/sign-ups/${await signUp()}/confirmation` }),
    'POST /api/password-resets': async () => ({ path: '/password-resets', body: { email: fresh() } }),
    'GET /api/password-resets/:token': async () => ({ path: `/password-resets/${await reset()}` }),
    'POST /api/password-resets/:token/password': async () => ({
      path: `/password-resets/${await reset()}/password`,
      body: { password: 'another long password' },
    }),
    'POST /api/addresses/:token/confirmation': async () => ({
      path: `/addresses/${(await change()).token}/confirmation`,
    }),
    'POST /api/addresses/:token/undo': async () => {
      const { email, token } = await change();
      await expecting(204, world.as('ada').post(`/addresses/${token}/confirmation`));
      return { path: `/addresses/${await letterPath(email, /\/address\/([\w-]{43})\/undo/)}/undo` };
    },
    'GET /api/mentor-requests/:token': async () => {
      const email = fresh();
      await world.rows('update mentor_request set revoked_at = asked_at where person_id = $1', world.people.lin);
      await expecting(201, world.as('lin').post('/me/mentor-requests', { email }));
      return { path: `/mentor-requests/${await letterPath(email, /\/mentor-requests\/([\w-]{43})/)}` };
    },
    'POST /api/mentor-requests/:token/acceptance': async () => {
      const [{ id }, email] = [await somebody(), fresh()];
      const token = newToken();
      await world.rows(
        `insert into mentor_request (person_id, id, email, token_hash, asked_at, expires_at) values ($1, gen_random_uuid(), $2, $3, $4, $4::timestamptz + interval '1 day')`,
        id,
        email,
        hashOf(token),
        world.clock.now(),
      );
      return {
        path: `/mentor-requests/${token}/acceptance`,
        body: { name: 'Somebody', password: 'fifteen letters or more' },
      };
    },
  };
};
