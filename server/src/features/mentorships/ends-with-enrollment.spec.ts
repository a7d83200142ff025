import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type World, world } from '../../testing/world.js';

let here: World;
beforeAll(async () => {
  here = await world();
});
afterAll(() => here.close());

const set = (ended: Date | null, offered?: Date) =>
  here.rows(
    'update enrollment set ended_at = $3, offered_at = coalesce($4, offered_at) where person_id = $1 and program_id = $2',
    here.people.ada,
    here.program,
    ended,
    offered ?? null,
  );
const current = () =>
  here.rows(
    `select m.mentor_id as mentor, m.valid::text from mentorship m where m.person_id = $1 and m.superseded_at is null and m.is_primary`,
    here.people.ada,
  );

test('when an enrollment ends its mentorships end that day; taken back, they run on', async () => {
  await set(here.clock.now());
  expect(await current()).toEqual([{ mentor: here.people.grace, valid: '[2025-01-10,2026-03-02)' }]);
  await set(null);
  expect(await current()).toEqual([{ mentor: here.people.grace, valid: '[2025-01-10,)' }]);
});

test('offered anew, it begins without a mentor', async () => {
  here.clock.forward(3_600_000);
  await set(here.clock.now());
  await set(null, here.clock.now());
  expect(await current()).toEqual([{ mentor: here.people.grace, valid: '[2025-01-10,2026-03-02)' }]);
});
