import { afterEach, beforeEach, expect, test } from '@jest/globals';
import type { Meeting, Problem } from '@cmio-pathway/shared';
import { towards } from '../../testing/acts.js';
import { expecting } from '../../testing/client.js';
import { enrollmentOf, state } from '../../testing/enrollment-acts.js';
import { agreeing, meetingsOf, ownMeeting, proposeMeeting, time } from '../../testing/meeting-acts.js';
import { password, type World, world } from '../../testing/world.js';
import { EndedOvernight } from './ended-overnight.js';

let here: World;
let seen: number;
beforeEach(async () => {
  here = await world();
  seen = 0;
});
afterEach(() => here.close());

/** What calendars were told since the last time: to whom, with which method and number. */
const told = async () => {
  const all = await here.letters();
  const fresh = all.slice(0, all.length - seen);
  seen = all.length;
  return fresh.flatMap(({ to, calendar }) =>
    calendar ? [`${to} ${calendar.method} ${/SEQUENCE:(\d+)/.exec(calendar.content)![1]}`] : [],
  );
};
const both = (method: string, sequence: number) =>
  ['ada', 'grace'].map((name) => `${name}@spec.example ${method} ${sequence}`);
const agreed = async (at = time) => {
  const id = await proposeMeeting(here, 'ada', { times: [at] });
  here.clock.forward(1000);
  await expecting(204, here.as('grace').post(`${meetingsOf(here, 'ada')}/${id}/events`, agreeing(at)));
  await told();
  return id;
};
const adas = (id: string) => ownMeeting(here.as('ada'), id);
const path = () => enrollmentOf(here, here.people.ada);
const ends = (from = '2026-03-02') =>
  state(here.as('otto'), path(), { kind: 'withdrawal', from, reason: 'Moves away' });

test('when a program states an end, both calendars are told that what was agreed is called off; taken back, that it takes place', async () => {
  const [id, held] = [await agreed(), await agreed('2026-03-02T12:30:00.000Z')];
  const waiting = await proposeMeeting(here, 'ada');
  // It has begun when the end is stated: whether it took place is for the two to say.
  here.clock.set(new Date('2026-03-02T12:40:00Z'));
  const change = await ends();
  expect((await told()).toSorted()).toEqual(both('CANCEL', 2));
  const letter = (await here.letters()).find(
    ({ to, calendar }) => calendar?.method === 'CANCEL' && to.startsWith('ada'),
  );
  expect(letter!.text).toContain('45 minutes, is called off. The enrollment has ended.');
  expect([(await adas(id)).state, (await adas(held)).state, (await adas(waiting)).state]).toEqual([
    'cancelled',
    'agreed',
    'cancelled',
  ]);

  const restoring = await here.as('ada').post<Problem>(`/me/meetings/${id}/events`, { is: 'restored' });
  expect([restoring.status, restoring.body.code]).toEqual([409, 'not_yours']);

  here.clock.forward(60_000);
  await expecting(204, here.as('otto').delete(`${path()}/changes/${change}`));
  expect((await told()).toSorted()).toEqual(both('REQUEST', 3));
  const { history, state: now }: Meeting = await adas(id);
  expect([now, history.map(({ is, by }) => [is, by])]).toEqual([
    'agreed',
    [
      ['restored', null],
      ['cancelled', null],
      ['agreed', 'mentor'],
      ['proposed', 'mentee'],
    ],
  ]);
  expect((await adas(waiting)).state).toBe('proposed');

  // Nobody's hand is tied afterwards: whoever calls it off themselves may take that back.
  here.clock.forward(1000);
  await expecting(204, here.as('ada').post(`/me/meetings/${id}/events`, { is: 'cancelled', words: '' }));
  here.clock.forward(1000);
  await expecting(204, here.as('ada').post(`/me/meetings/${id}/events`, { is: 'restored' }));
});

test('who leaves calls off what was to come there, and nowhere else', async () => {
  const id = await agreed();
  const elsewhere = await proposeMeeting(here, 'felix');
  const { change } = await expecting<{ change: string }>(
    201,
    here.as('ada').post(`/me/enrollments/${here.program}/leaving`, {}),
  );
  expect((await told()).toSorted()).toEqual(both('CANCEL', 2));
  expect((await ownMeeting(here.as('felix'), elsewhere)).state).toBe('proposed');
  here.clock.forward(1000);
  await expecting(204, here.as('ada').delete(`/me/enrollments/${here.program}/changes/${change}`));
  expect((await told()).toSorted()).toEqual(both('REQUEST', 3));
  expect((await adas(id)).state).toBe('agreed');
});

test('an end on a day to come calls off in the night after it, and says it once', async () => {
  const id = await agreed();
  await ends('2026-03-05');
  expect([await told(), (await adas(id)).state]).toEqual([[], 'agreed']);
  here.clock.set(new Date('2026-03-06T03:00:00Z'));
  const night = here.app.get(EndedOvernight);
  expect([await night.run(), await night.run()]).toEqual([1, 0]);
  expect((await told()).toSorted()).toEqual(both('CANCEL', 2));
  expect((await adas(id)).state).toBe('cancelled');
});

test('who closes their account calls off what was to come; opened again, it stays called off', async () => {
  const id = await agreed();
  await expecting(204, here.as('ada').post('/me/closing', { password }));
  // Nobody writes to an account that is closed.
  expect(await told()).toEqual(['grace@spec.example CANCEL 2']);
  here.clock.forward(60_000);
  await expecting(201, here.as().post('/session', { email: 'ada@spec.example', password }));
  expect([await told(), (await adas(id)).state]).toEqual([[], 'cancelled']);
});

test('a mentor who takes the place of another ends what was agreed with the one before; taken back, it takes place', async () => {
  const first = await agreed();
  const made = await expecting<{ id: string }>(
    201,
    here.as('otto').post(`${towards(here, here.people.ada)}/mentorships`, { mentor: here.people.alan, primary: true }),
  );
  expect([(await told()).toSorted(), (await adas(first)).state]).toEqual([both('CANCEL', 2), 'cancelled']);
  here.clock.forward(1000);
  await expecting(204, here.as('otto').delete(`${towards(here, here.people.ada)}/mentorship-events/${made.id}`));
  expect([(await told()).toSorted(), (await adas(first)).state]).toEqual([both('REQUEST', 3), 'agreed']);
});

test.each(['ada', 'alan'] as const)(
  'the same where %s is the second to agree, from the day that was proposed',
  async (last) => {
    const [before, after] = [await agreed('2026-03-09T15:00:00.000Z'), await agreed()];
    const proposal = {
      mentee: here.people.ada,
      mentor: here.people.alan,
      primary: true,
      from: '2026-03-10',
      reason: '',
    };
    const { id } = await expecting<{ id: string }>(
      201,
      here.as('otto').post(`/programs/${here.program}/mentorship-proposals`, proposal),
    );
    const answer = (who: 'ada' | 'alan') => {
      const mine = who === 'ada' ? '/me' : `/programs/${here.program}`;
      return expecting(201, here.as(who).post(`${mine}/mentorship-proposals/${id}/answers`, { agrees: true }));
    };
    await answer(last === 'ada' ? 'alan' : 'ada');
    expect(await told()).toEqual([]);
    await answer(last);
    expect((await told()).toSorted()).toEqual(both('CANCEL', 2));
    expect([(await adas(before)).state, (await adas(after)).state]).toEqual(['agreed', 'cancelled']);
  },
);
