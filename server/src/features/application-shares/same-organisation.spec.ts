import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { sameOrganisation } from '@cmio-pathway/shared';
import fc from 'fast-check';
import { testDatabase, type TestDatabase } from '../../testing/test-database.js';
import pg from 'pg';

let database: TestDatabase;
let owner: pg.Client;
beforeAll(async () => {
  database = await testDatabase();
  owner = new pg.Client({ connectionString: database.ownerUrl });
  await owner.connect();
});
afterAll(async () => {
  await owner.end();
  await database.drop();
});

/** Names as people write them: with accents, signs, general words, initials and slips. */
const word = fc.constantFrom(
  ...'Larkfield Larkfeld Élan St. Saint Mt Alder Mirewood O’Brien Children’s Østrander Straße UCSF M.G.H. Ash Ask north'.split(
    ' ',
  ),
);
const general = fc.constantFrom(
  ...'Health HOSPITAL Hospitals of the University & Clinics, (Regional) – / @home'.split(' '),
);
const name = fc
  .array(fc.oneof({ arbitrary: word, weight: 2 }, general), { maxLength: 5 })
  .chain((words) => fc.constantFrom(' ', '  ', '-').map((between) => words.join(between)));
const pairs = fc.array(fc.tuple(name, name), { minLength: 50, maxLength: 50 });

test('the database says of any two names what `shared` says', async () => {
  await fc.assert(
    fc.asyncProperty(pairs, async (all) => {
      const { rows } = await owner.query<{ same: boolean }>(
        `select same_organisation(organisation_words(pair ->> 0), organisation_words(pair ->> 1)) as same
         from jsonb_array_elements($1::jsonb) with ordinality as pairs (pair, n) order by n`,
        [JSON.stringify(all)],
      );
      const told = all.map(([one, other], at) => [one, other, rows[at]!.same]);
      expect(told).toEqual(all.map(([one, other]) => [one, other, sameOrganisation(one, other)]));
    }),
    { numRuns: 40 },
  );
});
