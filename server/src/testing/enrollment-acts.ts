import { type Client, expecting } from './client.js';
import type { World } from './world.js';

/** The path of somebody's enrollment as the admins of its program open it. */
export const enrollmentOf = (world: World, person: string, program = world.program) =>
  `/programs/${program}/enrollments/${person}`;

/** Offers somebody a place in the program of the world. */
export const offer = (world: World, person: string, rest: object = {}, admin = 'otto' as 'otto' | 'nora') =>
  world.as(admin).post<{ change: string }>(`/programs/${world.program}/enrollments`, {
    person,
    cohort: world.cohort,
    from: '2026-04-01',
    fraction: 1,
    ...rest,
  });

/** States a change and answers its id. */
export const state = async (admin: Client, path: string, change: object): Promise<string> =>
  (await expecting<{ change: string }>(201, admin.post(`${path}/changes`, change))).change;
