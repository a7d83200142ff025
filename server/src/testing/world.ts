import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DataSource } from 'typeorm';
import { createApp } from '../app.js';
import { entities } from '../features/index.js';
import { hashPassword } from '../features/session/index.js';
import { Ids, SetClock } from '../platform/clock.js';
import { readConfig } from '../platform/config.js';
import { ownerDataSource } from '../platform/database/data-source.js';
import { Catcher } from '../platform/mail/catcher.js';
import type { SentLetter } from '../platform/mail/letter.js';
import { Mail } from '../platform/mail/mail.js';
import { People } from '../seed/people.js';
import { Client } from './client.js';
import { testDatabase, type TestDatabase } from './test-database.js';

/** The cast, and who else the rules distinguish: a mentor of before, an admin who is also a mentee, and another program's people. */
export const names = ['ada', 'lin', 'grace', 'alan', 'otto', 'emil', 'nora', 'frida', 'fred', 'felix'] as const;
export type Name = (typeof names)[number];

export const password = 'walk the pathway';

/** The real server on a database of its own, with the cast in one program and a second program beside it. */
export interface World {
  app: NestFastifyApplication;
  clock: SetClock;
  database: TestDatabase;
  owner: DataSource;
  people: Record<Name, string>;
  program: string;
  cohort: string;
  foreign: { program: string; cohort: string };
  filesFolder: string;
  /** Somebody with a session of their own; nobody without a name. */
  as(name?: Name): Client;
  /** Somebody a spec has made, by their id. */
  asPerson(id: string): Client;
  /** Sends what is due, and answers the newest letter to an address. */
  letter(to: string): Promise<SentLetter>;
  /** Sends what is due, and answers every letter there was, newest first. */
  letters(): Promise<readonly SentLetter[]>;
  /** Rows of the whole database, past every wall. */
  rows<Row extends object>(text: string, ...values: unknown[]): Promise<Row[]>;
  close(): Promise<void>;
}

let passwordHash: Promise<string> | undefined;

export const begin = new Date('2026-03-02T12:00:00Z');
const longAgo = new Date('2025-01-10T12:00:00Z');

/** Boots a world; `way` is how its server reaches the database. */
export const world = async (way = async (appUrl: string) => appUrl): Promise<World> => {
  const database = await testDatabase();
  const filesFolder = await mkdtemp(join(tmpdir(), 'cmio-pathway-files-'));
  const clock = new SetClock(longAgo);
  const config = readConfig({
    NODE_ENV: 'test',
    DATABASE_URL: await way(database.appUrl),
    FILES_DIR: filesFolder,
    CLIENT_DIR: join(filesFolder, 'no-client'),
    LOG_LEVEL: 'silent',
    MAIL_CATCHER: 'true',
  });
  const app = await createApp(config, clock);
  const owner = await ownerDataSource(database.ownerUrl, entities).initialize();
  const cast = await fill(owner, new People(owner, new Ids(clock), await (passwordHash ??= hashPassword(password))));
  clock.set(begin);
  const letters = async () => {
    await app.get(Mail).deliver();
    return app.get(Catcher).letters();
  };
  return {
    app,
    clock,
    database,
    owner,
    ...cast,
    filesFolder,
    as: (name) => new Client(app, owner, clock, name && cast.people[name]),
    asPerson: (id) => new Client(app, owner, clock, id),
    letters,
    letter: async (to) => {
      const found = (await letters()).find((letter) => letter.to === to);
      if (!found) throw new Error(`No letter to ${to}.`);
      return found;
    },
    rows: (text, ...values) => owner.query(text, values),
    close: async () => {
      await app.close();
      await owner.destroy();
      await database.drop();
      await rm(filesFolder, { recursive: true, force: true });
    },
  };
};

const fill = async (owner: DataSource, make: People) => {
  const people = {} as Record<Name, string>;
  for (const name of names)
    people[name] = await make.person(
      { name: name[0]!.toUpperCase() + name.slice(1), email: `${name}@spec.example` },
      longAgo,
    );
  const program = await make.program('Northmoor', longAgo);
  const cohort = await make.cohort(program, 'Cohort 2025', longAgo);
  for (const mentor of ['grace', 'alan', 'emil'] as const)
    await make.member(program, people[mentor], 'mentor', 'Northmoor Health', longAgo);
  for (const admin of ['otto', 'nora'] as const)
    await make.member(program, people[admin], 'admin', 'Northmoor Health', longAgo);
  for (const mentee of ['ada', 'lin', 'nora'] as const) await make.enroll(people[mentee], program, cohort, longAgo);
  await make.mentorship(people.ada, program, people.grace, longAgo);
  await make.mentorship(people.nora, program, people.grace, longAgo);
  await owner.query(
    `insert into mentorship (person_id, program_id, id, mentor_id, is_primary, valid, recorded_at)
     values ($1, $2, gen_random_uuid(), $3, false, '[2025-01-10,2025-06-01)', $4)`,
    [people.ada, program, people.emil, longAgo],
  );
  const foreign = await make.program('Harbour Valley', longAgo);
  const foreignCohort = await make.cohort(foreign, 'Fellows', longAgo);
  await make.member(foreign, people.frida, 'admin', 'Harbour Valley Health', longAgo);
  await make.member(foreign, people.fred, 'mentor', 'Harbour Valley Health', longAgo);
  await make.enroll(people.felix, foreign, foreignCohort, longAgo);
  await make.mentorship(people.felix, foreign, people.fred, longAgo);
  return { people, program, cohort, foreign: { program: foreign, cohort: foreignCohort } };
};
