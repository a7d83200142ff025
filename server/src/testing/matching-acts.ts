import type { Created } from '@cmio-pathway/shared';
import { expecting } from './client.js';
import type { World } from './world.js';

export const aRound = { name: 'Spring', cohort: null, organisations: 'any', from: '2026-03-02', usualCapacity: 3 };

/** A round of a program, made by its admin for Lin there and Felix elsewhere, as if nobody mentored them. */
export const makeRound = async (world: World, program = world.program, facts: object = {}): Promise<string> => {
  const foreign = program === world.foreign.program;
  const mentee = world.people[foreign ? 'felix' : 'lin'];
  await world.rows(
    `update mentorship set superseded_at = 'infinity' where person_id = $1 and superseded_at is null and upper(valid) is null`,
    mentee,
  );
  const made = world.as(foreign ? 'frida' : 'otto').post(`/programs/${program}/matching`, { ...aRound, ...facts });
  const { id } = await expecting<Created>(201, made);
  await world.rows(
    `update mentorship set superseded_at = null where person_id = $1 and superseded_at = 'infinity'`,
    mentee,
  );
  return id;
};
