import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type World, world } from '../../testing/world.js';

let here: World;
beforeAll(async () => {
  here = await world();
});
afterAll(() => here.close());

/** All at one instant, as an act of the app would be. */
const set = (ended: Date | null, offered?: Date) =>
  here.rows(
    "with now as (select set_config('app.now', $5, true)) update enrollment set ended_at = $3, offered_at = coalesce($4, offered_at) where person_id = $1 and program_id = $2 and exists (select from now)",
    here.people.ada,
    here.program,
    ended,
    offered ?? null,
    here.clock.now().toISOString(),
  );
const current = () =>
  here.rows(
    `select m.mentor_id as mentor, m.valid::text from mentorship m where m.person_id = $1 and m.superseded_at is null and m.is_primary`,
    here.people.ada,
  );

test('when an enrollment ends its mentorships end that day; taken back, they run on', async () => {
  for (let time = 0; time < 3; time += 1) {
    await set(here.clock.now());
    expect(await current()).toEqual([{ mentor: here.people.grace, valid: '[2025-01-10,2026-03-02)' }]);
    await set(null);
    expect(await current()).toEqual([{ mentor: here.people.grace, valid: '[2025-01-10,)' }]);
  }
});

test('offered anew, it begins without a mentor', async () => {
  here.clock.forward(3_600_000);
  await set(here.clock.now());
  await set(null, here.clock.now());
  expect(await current()).toEqual([{ mentor: here.people.grace, valid: '[2025-01-10,2026-03-02)' }]);
});
