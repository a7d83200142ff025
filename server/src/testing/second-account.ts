import { randomUUID } from 'node:crypto';
import { Client } from './client.js';
import type { World } from './world.js';

export interface SecondAccount {
  id: string;
  email: string;
  as: Client;
}

/** Another account with the cast's password; `role` is what it is in the world's program. */
export const secondAccount = async (
  world: World,
  name: string,
  { mentee = [], mentor = [], admin = [] }: { mentee?: string[]; mentor?: string[]; admin?: string[] } = {},
): Promise<SecondAccount> => {
  const id = randomUUID();
  const email = `${name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '.')}@old.example`;
  const now = world.clock.now();
  await world.rows(
    `select add_person($1, $2, $3::text, (select password_hash from credential where person_id = $4), decode(md5($3::text), 'hex'), $5)`,
    id,
    name,
    email,
    world.people.ada,
    now,
  );
  for (const program of mentee) {
    await world.rows(
      'insert into enrollment (person_id, program_id, offered_at, accepted_at) values ($1, $2, $3, $3)',
      id,
      program,
      now,
    );
    await world.rows(
      `insert into enrollment_period (person_id, program_id, id, cohort_id, kind, fraction, valid, recorded_at)
       values ($1, $2, $3, (select id from cohort where program_id = $2), 'training', 1, '[2024-09-01,)', $4)`,
      id,
      program,
      randomUUID(),
      now,
    );
  }
  for (const [role, programs] of Object.entries({ mentor, admin }))
    for (const program of programs)
      await world.rows(
        `insert into membership (program_id, id, person_id, role, organisation, valid, recorded_at) values ($1, $2, $3, $4, 'Somewhere', '[2024-01-01,)', $5)`,
        program,
        randomUUID(),
        id,
        role,
        now,
      );
  return { id, email, as: new Client(world.app, world.owner, world.clock, id) };
};

/** Lets one mentor another in the world's program. */
export const pair = (world: World, person: string, mentor: string, primary = false) =>
  world.rows(
    `insert into mentorship (person_id, program_id, id, mentor_id, is_primary, valid, recorded_at) values ($1, $2, $3, $4, $5, '[2025-06-01,)', $6)`,
    person,
    world.program,
    randomUUID(),
    mentor,
    primary,
    world.clock.now(),
  );
