import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { entities } from '../features/index.js';
import { ownerDataSource, type EntityClassOrSchema } from '../platform/database/data-source.js';
import { testDatabase, type TestDatabase } from './test-database.js';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.drop());

/** What TypeORM would change on a migrated database to make it what the entities say. */
const proposals = async (of: EntityClassOrSchema[]): Promise<string[]> => {
  const owner = await ownerDataSource(database.ownerUrl, of).initialize();
  try {
    const { upQueries } = await owner.driver.createSchemaBuilder().log();
    return upQueries.map(({ query }) => query);
  } finally {
    await owner.destroy();
  }
};

// Checks and the keys that carry the scope are written once, in the migrations.
const inMigrationsAlone = /^ALTER TABLE "\w+" (DROP|ADD) CONSTRAINT "\w+_(fkey|check)\d*"|CHECK/;
const drift = async (of: EntityClassOrSchema[]) =>
  (await proposals(of)).filter((query) => !inMigrationsAlone.test(query));

test('what the entities say is what the migrations made', async () => {
  expect(entities.length).toBeGreaterThan(8);
  expect(await drift(entities)).toEqual([]);
});

@Entity('cohort')
class CohortWithMore {
  @PrimaryColumn('uuid') programId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('text') name!: string;
  @Column('timestamptz') createdAt!: Date;
  @Column('text') planted!: string;
}

@Entity('note')
class NoteOfAnotherType {
  @PrimaryColumn('uuid') personId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') programId!: string;
  @Column('integer') step!: number;
}

test('a planted column too many, one too few and one of another type are found', async () => {
  expect(await drift([CohortWithMore])).toContainEqual(expect.stringContaining('ADD "planted"'));
  const note = await drift([NoteOfAnotherType]);
  expect(note).toContainEqual(expect.stringContaining('DROP COLUMN "text"'));
  expect(note).toContainEqual(expect.stringContaining('ADD "step" integer'));
});
