import type { Meeting, Meetings } from '@cmio-pathway/shared';
import { towards } from './acts.js';
import { type Client, expecting } from './client.js';
import type { Name, World } from './world.js';

/** A time that lies ahead of every world's begin. */
export const time = '2026-03-12T15:00:00.000Z';
export const laterTime = '2026-03-13T16:30:00.000Z';

/** What proposes a meeting, with what a spec wants otherwise. */
export const aMeeting = (rest: Record<string, unknown> = {}) => ({
  topic: 'quarterly',
  minutes: 45,
  place: 'Room 5',
  agenda: 'What was done',
  times: [time],
  met: false,
  ...rest,
});
export const agreeing = (to = time) => ({ is: 'agreed', time: to });
export const cancelling = (words = '') => ({ is: 'cancelled', words });
export const anActionItem = (rest: Record<string, unknown> = {}) => ({
  text: 'Write to the fellowship director',
  owner: 'mentee',
  dueOn: '2026-06-30',
  milestone: null,
  ...rest,
});

/** Who mentors whom in the worlds of the specs. */
export const mentorOf: Partial<Record<Name, Name>> = { ada: 'grace', nora: 'grace', felix: 'fred' };

/** Proposes as the mentee and answers the meeting's id. */
export const proposeMeeting = async (
  world: World,
  mentee: Name,
  rest: Record<string, unknown> = {},
): Promise<string> => {
  // Ids grow with time, and lists follow them.
  world.clock.forward(1000);
  const program = mentee === 'felix' ? world.foreign.program : world.program;
  const body = { ...aMeeting(rest), program, mentor: world.people[mentorOf[mentee]!] };
  return (await expecting<{ id: string }>(201, world.as(mentee).post('/me/meetings', body))).id;
};

/** The path of somebody's meetings as their mentor opens them. */
export const meetingsOf = (world: World, mentee: Name) =>
  `${towards(world, world.people[mentee], mentee === 'felix' ? world.foreign.program : world.program)}/meetings`;

export const ownMeeting = (client: Client, id: string) => expecting<Meeting>(200, client.get(`/me/meetings/${id}`));
export const ownMeetings = (client: Client, query = '') => expecting<Meetings>(200, client.get(`/me/meetings${query}`));
