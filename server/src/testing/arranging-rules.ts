import { randomUUID } from 'node:crypto';
import { ownMilestone, towards } from './acts.js';
import type { Asking, Subject } from './asking.js';
import { expecting } from './client.js';
import type { World } from './world.js';

const noTrack = { degree: null, training: null, board: null, goal: null, goalWords: null };
const waiving = { milestone: 'medical-degree', reason: 'Taken elsewhere.' };
const lifting = { reason: 'It was done after all.' };

/** How what concerns tracks, rules of programs and waivers is asked for. */
export const ruleAskings = (world: World): Record<string, (subject: Subject) => Promise<Asking>> => {
  const isForeign = (program: string) => program === world.foreign.program;
  const rules = (program: string) => `/programs/${program}/rules`;
  const guide = ({ person, program }: Subject) => towards(world, person ? world.people[person] : randomUUID(), program);

  const ownMilestoneOf = async ({ program, thingOf = program }: Subject): Promise<string> => {
    const abroad = isForeign(thingOf);
    const path = `${rules(abroad ? thingOf : world.program)}/milestones`;
    const admin = world.as(abroad ? 'frida' : 'otto');
    const { id } = await expecting<{ id: string }>(201, admin.post(path, ownMilestone()));
    return `${rules(program)}/milestones/${id}`;
  };
  const revision = async (table: string, of: 'person_id' | 'program_id', id: string | null) => {
    const statement = `select coalesce(sum(revision), 0) as sum from ${table} where ${of} = $1`;
    const [row] = await world.rows<{ sum: string }>(statement, id);
    return { 'if-match': `"${row!.sum}"` };
  };
  /** Nothing waived stands in the way of the next. */
  const noWaiver = () => world.rows('delete from waiver');
  const waiverOf = async ({ person }: Subject): Promise<string> => {
    if (!person) return randomUUID();
    await noWaiver();
    const abroad = person === 'felix';
    const path = towards(world, world.people[person], abroad ? world.foreign.program : world.program);
    const admin = world.as(abroad ? 'frida' : 'otto');
    return (await expecting<{ id: string }>(201, admin.post(`${path}/waivers`, waiving))).id;
  };

  return {
    'PUT /api/me/track': async ({ person }) => ({
      path: '/me/track',
      body: { ...noTrack, degree: 'do' },
      headers: await revision('track', 'person_id', person && world.people[person]),
    }),
    'GET /api/programs/:program/people/:person/waivers': async (of) => ({ path: `${guide(of)}/waivers` }),
    'POST /api/programs/:program/people/:person/waivers': async (of) => {
      await noWaiver();
      return { path: `${guide(of)}/waivers`, body: waiving };
    },
    'POST /api/programs/:program/people/:person/waivers/:waiver/lifting': async (of) => ({
      path: `${guide(of)}/waivers/${await waiverOf(of)}/lifting`,
      body: lifting,
    }),
    'GET /api/programs/:program/rules': async ({ program }) => ({ path: rules(program) }),
    'POST /api/programs/:program/rules/milestones': async ({ program }) => ({
      path: `${rules(program)}/milestones`,
      body: ownMilestone(),
    }),
    'PUT /api/programs/:program/rules/milestones/:id': async (of) => ({
      path: await ownMilestoneOf(of),
      body: ownMilestone({ title: 'Corrected' }),
      headers: { 'if-match': '"1"' },
    }),
    'DELETE /api/programs/:program/rules/milestones/:id': async (of) => ({ path: await ownMilestoneOf(of) }),
    'POST /api/programs/:program/rules/milestones/:id/restoration': async (of) => ({
      path: `${await ownMilestoneOf(of)}/restoration`,
    }),
    'PUT /api/programs/:program/rules/requirements': async ({ program }) => ({
      path: `${rules(program)}/requirements`,
      body: { milestones: [] },
      headers: await revision('program_requirement', 'program_id', program),
    }),
    'PUT /api/programs/:program/rules/closings': async ({ program }) => ({
      path: `${rules(program)}/closings`,
      body: { days: [] },
      headers: await revision('program_closing', 'program_id', program),
    }),
  };
};
