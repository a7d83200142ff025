import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Meetings } from '@cmio-pathway/shared';
import { towards } from '../../testing/acts.js';
import { expecting } from '../../testing/client.js';
import { agreeing, meetingsOf, ownMeeting, ownMeetings, proposeMeeting, time } from '../../testing/meeting-acts.js';
import { type World, world } from '../../testing/world.js';

let here: World;
beforeAll(async () => {
  here = await world();
});
afterAll(() => here.close());

let seen = 0;
/** What calendars were told since the last time: to whom, and with which method. */
const told = async () => {
  const all = await here.letters();
  const fresh = all.slice(0, all.length - seen);
  seen = all.length;
  return fresh.flatMap((letter) => (letter.calendar ? [`${letter.to} ${letter.calendar.method}`] : [])).toSorted();
};
const agreed = async () => {
  const id = await proposeMeeting(here, 'ada', { agenda: 'Leaving the hospital' });
  here.clock.forward(1000);
  await expecting(204, here.as('grace').post(`${meetingsOf(here, 'ada')}/${id}/events`, agreeing()));
  await told();
  return id;
};
const withAlan = async () =>
  (await ownMeetings(here.as('ada'))).meetings.filter(({ mentor }) => mentor.id === here.people.alan);
const [adas, graces] = ['ada@spec.example', 'grace@spec.example'];

test('a handover calls off what was to come, tells both calendars, and puts the time to who follows', async () => {
  const id = await agreed();
  const successors = [here.people.ada, here.people.nora].map((mentee) => ({ mentee, mentor: here.people.alan }));
  const path = `/programs/${here.program}/mentors/${here.people.grace}/handover`;
  const made = await expecting<{ id: string }>(201, here.as('otto').post(path, { on: '2026-03-02', successors }));
  expect(await told()).toEqual([`${adas} CANCEL`, `${graces} CANCEL`]);
  expect(await ownMeeting(here.as('ada'), id)).toMatchObject({ state: 'cancelled', startsAt: expect.any(String) });
  // Who follows is asked by letter, once; the mentee reads in theirs who is asked.
  const toAlan = (await here.letters()).filter(({ to }) => to === 'alan@spec.example');
  expect(toAlan.map(({ subject }) => subject)).toEqual(['Quarterly review with Ada: a time proposed']);
  expect(toAlan[0]!.text).toContain('Ada had agreed with the mentor before you to meet, 45 minutes, Northmoor.');
  expect((await here.letter(adas)).text).toContain('Alan is asked whether this time suits them.');
  expect((await here.letter(graces)).text).not.toMatch(/Alan|http/);

  const [anew] = await withAlan();
  expect(anew).toMatchObject({ state: 'proposed', turn: 'mentor', topic: 'quarterly', minutes: 45 });
  expect(new Date(anew!.times[0]!).toISOString()).toBe(time);
  const listed = await expecting<Meetings>(200, here.as('alan').get(`/programs/${here.program}/meetings`));
  expect(listed.meetings.map((one) => one.id)).toEqual([anew!.id]);
  const opened = await here.as('alan').get(`${meetingsOf(here, 'ada')}/${anew!.id}`);
  expect(opened.raw.toString()).not.toContain('Leaving');

  here.clock.forward(60_000);
  await expecting(204, here.as('otto').delete(`/programs/${here.program}/handovers/${made.id}`));
  expect(await told()).toEqual([`${adas} REQUEST`, `${graces} REQUEST`]);
  expect(await ownMeeting(here.as('ada'), id)).toMatchObject({ state: 'agreed' });
  expect(await withAlan()).toEqual([]);
});

test('what the one who follows has answered stays when the handover is taken back', async () => {
  const id = await agreed();
  const successors = [here.people.ada, here.people.nora].map((mentee) => ({ mentee, mentor: here.people.alan }));
  const path = `/programs/${here.program}/mentors/${here.people.grace}/handover`;
  const made = await expecting<{ id: string }>(201, here.as('otto').post(path, { on: '2026-03-02', successors }));
  const anew = (await withAlan()).find(({ state }) => state === 'proposed')!;
  here.clock.forward(1000);
  await expecting(204, here.as('alan').post(`${meetingsOf(here, 'ada')}/${anew.id}/events`, agreeing()));
  await expecting(204, here.as('otto').delete(`/programs/${here.program}/handovers/${made.id}`));
  expect(await ownMeeting(here.as('ada'), anew.id)).toMatchObject({ state: 'agreed' });
  expect(await ownMeeting(here.as('ada'), id)).toMatchObject({ state: 'agreed' });
  await told();
});

test('the end of one mentorship calls off what comes after it, and taking that back takes it up again', async () => {
  const id = await agreed();
  const at = `${towards(here, here.people.ada)}/mentorships`;
  const end = { on: '2026-03-05', reason: 'changed', words: '' };
  const made = await here.as('otto').post<{ id: string }>(`${at}/${here.people.grace}/end`, end);
  expect(made.status).toBe(201);
  expect(await told()).toEqual(expect.arrayContaining([`${adas} CANCEL`, `${graces} CANCEL`]));
  expect(await ownMeeting(here.as('ada'), id)).toMatchObject({ state: 'cancelled' });
  here.clock.forward(1000);
  await expecting(204, here.as('otto').delete(`${towards(here, here.people.ada)}/mentorship-events/${made.body.id}`));
  expect(await told()).toEqual(expect.arrayContaining([`${adas} REQUEST`, `${graces} REQUEST`]));
  expect(await ownMeeting(here.as('ada'), id)).toMatchObject({ state: 'agreed' });
});
