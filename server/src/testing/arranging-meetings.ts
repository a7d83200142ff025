import { randomUUID } from 'node:crypto';
import { towards } from './acts.js';
import type { Asking, Subject } from './asking.js';
import { expecting } from './client.js';
import { agreeing, aMeeting, anActionItem, cancelling, mentorOf, proposeMeeting } from './meeting-acts.js';
import type { World } from './world.js';

/** How each route about meetings is asked for, by the mentee and by the mentor alike. */
export const meetingAskings = (world: World): Record<string, (of: Subject) => Promise<Asking>> => {
  const ifMatch = { 'if-match': '"1"' };
  const isPaired = ({ person, program }: Subject) =>
    person !== null && person in mentorOf && (person === 'felix') === (program === world.foreign.program);

  /** An agreed meeting of the person with their mentor; of whoever has none in that program there is none. */
  const agreed = async (of: Subject): Promise<string> => {
    if (!isPaired(of)) return randomUUID();
    await world.rows('delete from meeting');
    const id = await proposeMeeting(world, of.person!);
    await expecting(204, world.as(mentorOf[of.person!]!).post(`${mentors(of)}/${id}/events`, agreeing()));
    return id;
  };
  const mentors = ({ person, program }: Subject) =>
    `${towards(world, person ? world.people[person] : randomUUID(), program)}/meetings`;

  /** A note or an item, written by who asks: the mentee, or towards a mentor theirs. */
  const written = async (of: Subject, at: string, id: string, what: string, body: object): Promise<string> => {
    if (!isPaired(of)) return randomUUID();
    const writer = at === '/me/meetings' ? of.person! : mentorOf[of.person!]!;
    return (await expecting<{ id: string }>(201, world.as(writer).post(`${at}/${id}/${what}`, body))).id;
  };
  const note = { text: 'Ask about the board', isPrivate: true };

  /** The routes below one address. */
  const below = (route: string, at: (of: Subject) => string) => ({
    [`GET ${route}`]: async (of: Subject) => ({ path: at(of) }),
    [`GET ${route}/:id`]: async (of: Subject) => ({ path: `${at(of)}/${await agreed(of)}` }),
    [`GET ${route}/:id/calendar`]: async (of: Subject) => ({ path: `${at(of)}/${await agreed(of)}/calendar` }),
    [`POST ${route}/:id/events`]: async (of: Subject) => ({
      path: `${at(of)}/${await agreed(of)}/events`,
      body: cancelling(),
    }),
    [`PUT ${route}/:id/agenda`]: async (of: Subject) => ({
      path: `${at(of)}/${await agreed(of)}/agenda`,
      body: { topic: 'free', place: '', agenda: 'Anything' },
      headers: ifMatch,
    }),
    [`POST ${route}/:id/notes`]: async (of: Subject) => ({ path: `${at(of)}/${await agreed(of)}/notes`, body: note }),
    [`PUT ${route}/:id/notes/:note`]: async (of: Subject) => {
      const id = await agreed(of);
      const path = `${at(of)}/${id}/notes/${await written(of, at(of), id, 'notes', note)}`;
      return { path, body: { text: 'Asked', removed: false }, headers: ifMatch };
    },
    [`POST ${route}/:id/items`]: async (of: Subject) => ({
      path: `${at(of)}/${await agreed(of)}/items`,
      body: anActionItem(),
    }),
    [`PUT ${route}/:id/items/:item`]: async (of: Subject) => {
      const id = await agreed(of);
      const path = `${at(of)}/${id}/items/${await written(of, at(of), id, 'items', anActionItem())}`;
      return { path, body: { ...anActionItem(), done: true, removed: false }, headers: ifMatch };
    },
  });

  return {
    ...below('/api/me/meetings', () => '/me/meetings'),
    ...below('/api/programs/:program/people/:person/meetings', mentors),
    'POST /api/me/meetings': async () => ({
      path: '/me/meetings',
      body: { ...aMeeting(), program: world.program, mentor: world.people.grace },
    }),
    'POST /api/programs/:program/people/:person/meetings': async (of) => ({ path: mentors(of), body: aMeeting() }),
    'POST /api/me/meetings/:id/items/:item/planning': async (of) => {
      const id = await agreed(of);
      await world.rows(`update plan set items = '[]'`);
      const item = anActionItem({ milestone: 'budget-owner' });
      return { path: `/me/meetings/${id}/items/${await written(of, '/me/meetings', id, 'items', item)}/planning` };
    },
    'GET /api/programs/:program/meetings': async ({ program }) => ({ path: `/programs/${program}/meetings` }),
    'GET /api/programs/:program/adherence': async ({ program }) => ({ path: `/programs/${program}/adherence` }),
  };
};
