import { randomUUID } from 'node:crypto';
import type { Asking, Subject } from './asking.js';
import { log } from './acts.js';
import type { World } from './world.js';

const file = Buffer.from('E-mail,Role\nines@calloway.example,mentor\n');
const heads = { 'content-type': 'application/octet-stream', 'x-file-name': 'people.csv' };
const reading = {
  encoding: 'utf-8',
  role: 'mentee',
  cohort: null,
  sheets: [
    {
      kind: 'people',
      head: 1,
      columns: [
        { field: 'email', order: 'dmy' },
        { field: 'role', order: 'dmy' },
      ],
    },
  ],
};

/** An upload of a program, as if it had come so far; its id. */
export const anImport = async (world: World, program: string, state: 'read' | 'imported' = 'read'): Promise<string> => {
  const id = randomUUID();
  const now = world.clock.now();
  const admin = world.people[program === world.foreign.program ? 'frida' : 'otto'];
  await world.rows(
    `insert into import (program_id, id, file_name, sha256, bytes, reading, seen, state, revision, uploaded_by, uploaded_by_name, uploaded_at,
       imported_by, imported_by_name, imported_at)
     values ($1, $2, 'people.csv', repeat('0', 64), 40, $3, '[]', $4, 0, $5, 'Somebody', $6, $5, 'Somebody', case when $4 = 'imported' then $6::timestamptz end)`,
    program,
    id,
    JSON.stringify(reading),
    state,
    admin,
    now,
  );
  await world.rows('insert into import_file (program_id, import_id, content) values ($1, $2, $3)', program, id, file);
  return id;
};

/** A run of an upload that found something wrong in a row about Ada. */
export const aProblem = async (world: World, program: string, upload: string): Promise<void> => {
  await world.rows(
    `insert into import_run (program_id, import_id, number, dry, only_good, started_at, beat_at, done, total, ended_at, ended_as, figures)
     values ($1, $2, 1, true, false, $3, $3, 1, 1, $3, 'ended', '{"people":{"made":0,"there":0},"mentorships":{"made":0,"there":0},
       "milestones":{"made":0,"there":0},"rows":1,"badRows":1,"problems":1}')`,
    program,
    upload,
    world.clock.now(),
  );
  await world.rows(
    `insert into import_problem (program_id, import_id, run, at, sheet, row_number, column_title, value, code, detail)
     values ($1, $2, 1, 0, '', 2, 'Name', 'Ada', 'long', 'At most 120 characters.')`,
    program,
    upload,
  );
};

/** A milestone an import says somebody has; its id. */
export const anImportedMilestone = async (world: World, person: string, removed = false): Promise<string> => {
  const id = randomUUID();
  await world.rows(
    `insert into imported_milestone (person_id, id, from_program, from_import, milestone, said_from, said_ongoing, document, imported_by_name,
       imported_at, removed_at)
     values ($1, $2, $3, $4, 'peer-contribution', '2020-05', false, 'A letter', 'Otto', $5, $6)`,
    person,
    id,
    world.program,
    randomUUID(),
    world.clock.now(),
    removed ? world.clock.now() : null,
  );
  return id;
};

/** A milestone that an import of a program typed, with a document attached: the ids of both. */
export const aTypedMilestone = async (world: World, program: string, email = 'ines@calloway.example') => {
  const [upload, id] = [await anImport(world, program, 'imported'), randomUUID()];
  await world.rows(
    `insert into import_milestone (program_id, id, import_id, email, milestone, said_from, said_ongoing, document)
     values ($1, $2, $3, $4, 'peer-contribution', '2020-05', false, 'A letter')`,
    program,
    id,
    upload,
    email,
  );
  await world.rows(
    `insert into import_document (program_id, milestone_id, name, media_type, bytes, sha256, added_by, added_by_name, added_at)
     values ($1, $2, 'letter.txt', 'text/plain', 6, repeat('0', 64), $3, 'Somebody', $4)`,
    program,
    id,
    world.people[program === world.foreign.program ? 'frida' : 'otto'],
    world.clock.now(),
  );
  await world.rows(
    `insert into import_document_file (program_id, milestone_id, content) values ($1, $2, convert_to('letter', 'UTF8'))`,
    program,
    id,
  );
  return { upload, id };
};

/** How what concerns imports is asked for. */
export const importAskings = (world: World): Record<string, (subject: Subject) => Promise<Asking>> => {
  const real = (program: string) => (program === world.foreign.program ? program : world.program);
  const one = async ({ program, thingOf }: Subject, state?: 'read' | 'imported') =>
    `/programs/${program}/imports/${await anImport(world, thingOf ?? real(program), state)}`;
  const mine = async ({ person }: Subject, what: string, removed = false): Promise<Asking> => ({
    path: `/me/imported-milestones/${what}`,
    body: { ids: [person ? await anImportedMilestone(world, world.people[person], removed) : randomUUID()] },
  });
  const typed = async ({ program, thingOf }: Subject) => {
    const { upload, id } = await aTypedMilestone(world, thingOf ?? real(program));
    return `/programs/${program}/imports/${upload}/milestones/${id}/document`;
  };
  return {
    'GET /api/programs/:program/imports/:id/milestones': async (of) => ({
      path: (await typed(of)).replace(/\/[^/]+\/document$/, ''),
    }),
    'POST /api/programs/:program/imports/:id/milestones/:milestone/document': async (of) => ({
      path: await typed(of),
      body: Buffer.from('letter'),
      headers: { ...heads, 'x-file-name': 'letter.txt' },
    }),
    'DELETE /api/programs/:program/imports/:id/milestones/:milestone/document': async (of) => ({
      path: await typed(of),
    }),
    'GET /api/programs/:program/imports/:id/milestones/:milestone/document': async (of) => ({ path: await typed(of) }),
    'GET /api/me/imported-milestones/:id/document': async ({ person }) => {
      const { upload, id } = await aTypedMilestone(world, world.program);
      await world.rows(
        `insert into imported_milestone (person_id, id, from_program, from_import, milestone, said_from, said_ongoing, document, imported_by_name, imported_at)
         values ($1, $2, $3, $4, 'peer-contribution', '2020-05', false, 'A letter', 'Otto', $5)`,
        world.people[person ?? 'emil'],
        person ? id : randomUUID(),
        world.program,
        upload,
        world.clock.now(),
      );
      return { path: `/me/imported-milestones/${id}/document` };
    },
    'GET /api/programs/:program/imports': async ({ program }) => ({ path: `/programs/${program}/imports` }),
    'POST /api/programs/:program/imports/files': async ({ program }) => ({
      path: `/programs/${program}/imports/files`,
      body: file,
      headers: heads,
    }),
    'GET /api/programs/:program/import-templates/:template': async ({ program }) => ({
      path: `/programs/${program}/import-templates/people.csv`,
    }),
    'GET /api/programs/:program/imports/:id': async (of) => ({ path: await one(of) }),
    'PUT /api/programs/:program/imports/:id/reading': async (of) => ({
      path: `${await one(of)}/reading`,
      body: reading,
      headers: { 'if-match': '"0"' },
    }),
    'POST /api/programs/:program/imports/:id/runs': async (of) => ({
      path: `${await one(of)}/runs`,
      body: { dry: true, onlyGood: false },
    }),
    'POST /api/programs/:program/imports/:id/cancellation': async (of) => {
      const path = await one(of);
      await world.rows(
        `insert into import_run (program_id, import_id, number, dry, only_good, started_at, beat_at, done, total)
         values ($1, $2, 1, true, false, $3, $3, 0, 1)`,
        of.thingOf ?? real(of.program),
        path.split('/').at(-1),
        world.clock.now(),
      );
      return { path: `${path}/cancellation` };
    },
    'POST /api/programs/:program/imports/:id/undoing': async (of) => ({ path: `${await one(of, 'imported')}/undoing` }),
    'GET /api/programs/:program/imports/:id/problems': async (of) => ({ path: `${await one(of)}/problems` }),
    'GET /api/programs/:program/imports/:id/problems/file': async (of) => ({ path: `${await one(of)}/problems/file` }),
    'GET /api/me/imported-milestones': async () => ({ path: '/me/imported-milestones' }),
    'POST /api/me/imported-milestones/confirmations': (of) => mine(of, 'confirmations'),
    'POST /api/me/imported-milestones/documents': async ({ person }) => {
      const { upload, id } = await aTypedMilestone(world, world.program);
      const record = person ? await log(world.as(person), 'peer-contribution') : null;
      if (person)
        await world.rows(
          `insert into imported_milestone (person_id, id, from_program, from_import, milestone, said_from, said_ongoing, document, imported_by_name,
             imported_at, confirmed_at, record_id)
           values ($1, $2, $3, $4, 'peer-contribution', '2020-05', false, 'A letter', 'Otto', $5, $5, $6)`,
          world.people[person],
          id,
          world.program,
          upload,
          world.clock.now(),
          record,
        );
      return { path: '/me/imported-milestones/documents', body: { ids: [id] } };
    },
    'POST /api/me/imported-milestones/removals': (of) => mine(of, 'removals'),
    'POST /api/me/imported-milestones/restorations': (of) => mine(of, 'restorations', true),
  };
};
