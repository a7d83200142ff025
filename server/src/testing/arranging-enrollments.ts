import { randomUUID } from 'node:crypto';
import { log } from './acts.js';
import type { Asking, Subject } from './asking.js';
import { expecting } from './client.js';
import type { World } from './world.js';

interface Changed {
  change: string;
}

/** How what concerns enrollments and offers is asked for. */
export const enrollmentAskings = (world: World): Record<string, (subject: Subject) => Promise<Asking>> => {
  const enrollments = (program: string) => `/programs/${program}/enrollments`;
  const adminOf = (program: string) => world.as(program === world.foreign.program ? 'frida' : 'otto');
  const cohortOf = (program: string) => (program === world.foreign.program ? world.foreign.cohort : world.cohort);
  const idOf = ({ person }: Subject) => (person ? world.people[person] : randomUUID());
  const of = (subject: Subject) => `${enrollments(subject.program)}/${idOf(subject)}`;
  let made = 0;

  /** Everybody is enrolled as at first, and Felix has an offer with a day it begins on. */
  const anew = async (): Promise<void> => {
    await world.rows(
      'delete from enrollment_period where change_id is not null or recorded_at >= $1',
      world.clock.now(),
    );
    await world.rows('update enrollment_period set superseded_at = null, superseded_by = null');
    await world.rows('delete from enrollment_change');
    await world.rows('update enrollment set ended_at = null, ended_as = null, ends_on = null');
    await world.rows(
      `insert into enrollment_period (person_id, program_id, id, cohort_id, kind, fraction, valid, recorded_at)
       select $1, $2, gen_random_uuid(), $3, 'training', 1, '[2026-04-01,)', $4
       where exists (select from enrollment where person_id = $1 and program_id = $2)`,
      world.people.felix,
      world.program,
      world.cohort,
      world.clock.now(),
    );
  };
  const halfTime = () => ({
    kind: 'fraction',
    from: '2026-05-01',
    until: null,
    fraction: (made = (made + 1) % 400) / 1000 + 0.5,
  });
  const isThere = async ({ person, program }: Subject) =>
    person !== null &&
    (await world.rows('select from enrollment where person_id = $1 and program_id = $2', world.people[person], program))
      .length > 0;

  const somebody = async (): Promise<string> => {
    const id = randomUUID();
    await world.rows(
      `select add_person($1, 'Somebody', $2, 'none', '\\x00', $3)`,
      id,
      `${id}@spec.example`,
      world.clock.now(),
    );
    return id;
  };
  const stated = async (subject: Subject): Promise<string> => {
    await anew();
    if (!(await isThere(subject))) return randomUUID();
    const answer = adminOf(subject.program).post<Changed>(`${of(subject)}/changes`, halfTime());
    return (await expecting<Changed>(201, answer)).change;
  };
  const left = async ({ person, program }: Subject): Promise<string> => {
    await anew();
    if (!person) return randomUUID();
    const { status, body } = await world.as(person).post<Changed>(`/me/enrollments/${program}/leaving`);
    return status === 201 ? body.change : randomUUID();
  };
  const own = (act: string) => async (subject: Subject) => {
    await anew();
    return { path: `/me/enrollments/${subject.person ? subject.program : randomUUID()}/${act}` };
  };

  const settingsOf = async (program: string) => {
    const [row] = await world.rows<{ name: string; revision: number }>(
      'select name, revision from program where id = $1',
      program,
    );
    const rest = {
      timeZone: 'America/Chicago',
      countsFromOthers: 'all',
      reviewDays: 14,
      quietDays: 90,
      stuckDays: 90,
      mentorsSeeCohorts: false,
      mentorsWaive: false,
      retentionMonths: 84,
    };
    return { body: { name: row?.name ?? 'Nowhere', ...rest }, headers: { 'if-match': `"${row?.revision ?? 1}"` } };
  };
  const emptyCohort = async ({ program, thingOf = program }: Subject): Promise<string> => {
    const at = thingOf === world.foreign.program ? thingOf : world.program;
    const { id } = await expecting<{ id: string }>(
      201,
      adminOf(at).post(`/programs/${at}/cohorts`, { name: randomUUID() }),
    );
    return id;
  };
  const intoCohort = async (subject: Subject) => {
    await anew();
    const stranger = subject.thingOf !== undefined && subject.thingOf !== subject.program;
    const person = stranger ? 'fred' : subject.program === world.foreign.program ? 'felix' : 'ada';
    return {
      people: [world.people[person]],
      cohort: await emptyCohort({ ...subject, thingOf: subject.program }),
      from: '2026-05-01',
    };
  };
  const completing = async (subject: Subject) => {
    const { people } = await intoCohort(subject);
    return { people, on: '2026-05-31' };
  };
  const recordOf = async ({ person }: Subject) => (person ? log(world.as(person), 'mentor-meetings') : randomUUID());

  return {
    'POST /api/me/enrollments/:offer/shared-records': async (subject) => ({
      path: `/me/enrollments/${subject.person ? subject.program : randomUUID()}/shared-records`,
      body: { records: [await recordOf(subject)] },
    }),
    'POST /api/programs/:program/cohort-changes/preview': async (subject) => ({
      path: `/programs/${subject.program}/cohort-changes/preview`,
      body: await intoCohort(subject),
    }),
    'POST /api/programs/:program/cohort-changes': async (subject) => ({
      path: `/programs/${subject.program}/cohort-changes`,
      body: await intoCohort(subject),
    }),
    'DELETE /api/programs/:program/cohort-changes/:batch': async (subject) => {
      const at = subject.thingOf ?? (subject.program === world.foreign.program ? subject.program : world.program);
      const body = await intoCohort({ ...subject, program: at, thingOf: at });
      const { batch } = await expecting<{ batch: string }>(
        201,
        adminOf(at).post(`/programs/${at}/cohort-changes`, body),
      );
      return { path: `/programs/${subject.program}/cohort-changes/${batch}` };
    },
    'POST /api/programs/:program/completions/preview': async (subject) => ({
      path: `/programs/${subject.program}/completions/preview`,
      body: await completing(subject),
    }),
    'POST /api/programs/:program/completions': async (subject) => ({
      path: `/programs/${subject.program}/completions`,
      body: await completing(subject),
    }),
    'DELETE /api/programs/:program/completions/:batch': async (subject) => {
      const at = subject.thingOf ?? (subject.program === world.foreign.program ? subject.program : world.program);
      const body = await completing({ ...subject, program: at, thingOf: at });
      const { batch } = await expecting<{ batch: string }>(201, adminOf(at).post(`/programs/${at}/completions`, body));
      return { path: `/programs/${subject.program}/completions/${batch}` };
    },
    'PUT /api/programs/:program/cohorts/:id': async (subject) => ({
      path: `/programs/${subject.program}/cohorts/${await emptyCohort(subject)}`,
      body: { name: randomUUID(), startsOn: null, endsOn: null },
      headers: { 'if-match': '"1"' },
    }),
    'DELETE /api/programs/:program/cohorts/:id': async (subject) => ({
      path: `/programs/${subject.program}/cohorts/${await emptyCohort(subject)}`,
    }),
    'POST /api/programs/:program/cohorts/:id/restoration': async (subject) => ({
      path: `/programs/${subject.program}/cohorts/${await emptyCohort(subject)}/restoration`,
    }),
    'GET /api/programs/:program/settings': async ({ program }) => ({ path: `/programs/${program}/settings` }),
    'PUT /api/programs/:program/settings': async ({ program }) => ({
      path: `/programs/${program}/settings`,
      ...(await settingsOf(program)),
    }),
    'GET /api/programs/:program/rules-run': async ({ program }) => ({ path: `/programs/${program}/rules-run` }),
    'POST /api/programs/:program/rules-run/cancellation': async ({ program }) => {
      await world.rows(
        `insert into rules_run (program_id, number, what, dry, started_by, started_at, beat_at, done, total)
         select g.id, 1, 'counts', true, $2, $3, $3, 0, 1 from program g where g.id = $1
         on conflict (program_id, number) do update set cancel_asked_at = null`,
        program,
        world.people.otto,
        world.clock.now(),
      );
      return { path: `/programs/${program}/rules-run/cancellation` };
    },
    'POST /api/programs/:program/settings/preview': async ({ program }) => ({
      path: `/programs/${program}/settings/preview`,
      body: { countsFromOthers: 'none' },
    }),
    'GET /api/programs/:program/trainings': async ({ program }) => ({ path: `/programs/${program}/trainings?of=all` }),
    'GET /api/programs/:program/trainings/:person': async (subject) => ({
      path: `/programs/${subject.program}/trainings/${idOf(subject)}`,
    }),
    'GET /api/programs/:program/trainings/:person/document': async (subject) => ({
      path: `/programs/${subject.program}/trainings/${idOf(subject)}/document`,
    }),
    'GET /api/me/trainings/:offer': async ({ person, program }) => ({
      path: `/me/trainings/${person ? program : randomUUID()}`,
    }),
    'GET /api/me/trainings/:offer/document': async ({ person, program }) => ({
      path: `/me/trainings/${person ? program : randomUUID()}/document`,
    }),
    'GET /api/me/enrollments': async () => ({ path: '/me/enrollments' }),
    'POST /api/me/enrollments/:offer/acceptance': own('acceptance'),
    'POST /api/me/enrollments/:offer/refusal': own('refusal'),
    'POST /api/me/enrollments/:offer/leaving': own('leaving'),
    'DELETE /api/me/enrollments/:offer/changes/:change': async (subject) => ({
      path: `/me/enrollments/${subject.person ? subject.program : randomUUID()}/changes/${await left(subject)}`,
    }),
    'POST /api/programs/:program/enrollments': async ({ program }) => ({
      path: enrollments(program),
      body: { person: await somebody(), cohort: cohortOf(program), from: '2026-07-01', fraction: 1 },
    }),
    'GET /api/programs/:program/enrollments/:person': async (subject) => ({ path: of(subject) }),
    'DELETE /api/programs/:program/enrollments/:person/offer': async (subject) => {
      await anew();
      return { path: `${of(subject)}/offer` };
    },
    'POST /api/programs/:program/enrollments/:person/changes': async (subject) => {
      await anew();
      return { path: `${of(subject)}/changes`, body: halfTime() };
    },
    'DELETE /api/programs/:program/enrollments/:person/changes/:change': async (subject) => ({
      path: `${of(subject)}/changes/${await stated(subject)}`,
    }),
  };
};
