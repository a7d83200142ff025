import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Meeting, Meetings, Plan } from '@cmio-pathway/shared';
import { towards } from '../../testing/acts.js';
import { expecting } from '../../testing/client.js';
import {
  agreeing,
  aMeeting,
  anActionItem,
  cancelling,
  laterTime,
  meetingsOf,
  ownMeeting,
  ownMeetings,
  proposeMeeting,
  time,
} from '../../testing/meeting-acts.js';
import { begin, type Name, type World, world } from '../../testing/world.js';

let here: World;
beforeAll(async () => {
  here = await world();
});
afterAll(() => here.close());

const graces = () => meetingsOf(here, 'ada');
const a = (who: Name) => {
  here.clock.forward(1000);
  return here.as(who);
};
const act = (who: Name, id: string, body: object) =>
  a(who).post(who === 'ada' ? `/me/meetings/${id}/events` : `${graces()}/${id}/events`, body);
const theirs = (id: string) => expecting<Meeting>(200, here.as('grace').get(`${graces()}/${id}`));
const ifMatch = (revision: number) => ({ 'if-match': `"${revision}"` });
const agreed = async (rest = {}) => {
  const id = await proposeMeeting(here, 'ada', rest);
  await expecting(204, act('grace', id, agreeing()));
  return id;
};

test('three times are proposed, one is agreed, and both read the same', async () => {
  const id = await proposeMeeting(here, 'ada', { times: [laterTime, time] });
  expect(await theirs(id)).toMatchObject({
    state: 'proposed',
    turn: 'mentor',
    side: 'mentor',
    times: [{ at: expect.stringContaining('2026-03-12') }, {}],
  });
  expect((await act('ada', id, agreeing())).body).toMatchObject({ status: 409, code: 'not_your_turn' });
  expect((await act('grace', id, agreeing('2026-03-12T15:01:00Z'))).body).toMatchObject({ code: 'other_times' });
  await expecting(204, act('grace', id, agreeing(laterTime)));
  const own = await ownMeeting(here.as('ada'), id);
  expect(own).toMatchObject({
    state: 'agreed',
    turn: null,
    times: [],
    side: 'mentee',
    place: 'Room 5',
    agenda: 'What was done',
  });
  expect(Date.parse(own.startsAt!)).toBe(Date.parse(laterTime));
  expect(own.history.map(({ is, by }) => [is, by])).toEqual([
    ['agreed', 'mentor'],
    ['proposed', 'mentee'],
  ]);
});

test('an agreed meeting keeps its time until another is agreed, and nothing of before is lost', async () => {
  const id = await agreed();
  await expecting(204, act('grace', id, { is: 'other_times', times: [laterTime], words: 'I am on call.' }));
  expect(await ownMeeting(here.as('ada'), id)).toMatchObject({
    state: 'agreed',
    startsAt: expect.stringContaining('2026-03-12'),
    turn: 'mentee',
  });
  await expecting(204, act('ada', id, { is: 'refused', words: '' }));
  await expecting(204, act('ada', id, { is: 'other_times', times: [laterTime], words: '' }));
  await expecting(204, act('grace', id, agreeing(laterTime)));
  const { startsAt, history } = await ownMeeting(here.as('ada'), id);
  expect(startsAt).toContain('2026-03-13');
  expect(history.map(({ is }) => is)).toEqual(['moved', 'other_times', 'refused', 'other_times', 'agreed', 'proposed']);
  expect(history.map(({ startsAt: then }) => then?.slice(8, 10) ?? null)).toEqual(['13', '12', '12', '12', '12', null]);
});

test('what is called off comes back with its time, by who called it off', async () => {
  const id = await agreed();
  await expecting(204, act('ada', id, cancelling('Night shift.')));
  expect((await act('grace', id, { is: 'restored' })).body).toMatchObject({ code: 'not_yours' });
  await expecting(204, act('ada', id, { is: 'restored' }));
  expect(await theirs(id)).toMatchObject({ state: 'agreed', startsAt: expect.stringContaining('2026-03-12') });
  const sequences = await here.rows<{ sequence: number }>(
    'select sequence from meeting_event where meeting_id = $1 order by id',
    id,
  );
  expect(sequences.map(({ sequence }) => sequence)).toEqual([0, 1, 2, 3]);
});

test('a meeting is held or missed once its time has come, and either is put right', async () => {
  const id = await agreed();
  expect((await act('grace', id, { is: 'held', minutes: 30, words: '' })).body).toMatchObject({ code: 'not_yet' });
  here.clock.set(new Date('2026-03-12T16:00:00Z'));
  await expecting(204, act('ada', id, { is: 'missed', words: '' }));
  await expecting(204, act('grace', id, { is: 'held', minutes: 30, words: 'We met late.' }));
  expect(await ownMeeting(here.as('ada'), id)).toMatchObject({ state: 'held', minutes: 45, minutesHeld: 30 });
  expect((await act('ada', id, cancelling())).body).toMatchObject({ code: 'wrong_state' });
  here.clock.set(begin);
});

test.each([
  ['a time that has passed', { times: ['2026-03-02T11:59:00Z'] }, '/times/0'],
  ['a time in ten years', { times: [time, '2036-03-02T12:00:00Z'] }, '/times/1'],
  ['four times', { times: [time, laterTime, '2026-04-01T12:00:00Z', '2026-04-02T12:00:00Z'] }, '/times'],
  ['the same time twice', { times: [time, '2026-03-12T16:00:00+01:00'] }, '/times'],
  ['a meeting of a minute', { minutes: 1 }, '/minutes'],
  ['one that took place tomorrow', { met: true }, '/times/0'],
  ['a mentor of others', { mentor: '018f0000-0000-7000-8000-000000000000' }, '/mentor'],
])('%s is refused at its field', async (_, rest, pointer) => {
  const body = { ...aMeeting(), program: here.program, mentor: here.people.grace, ...rest };
  const refused = await here.as('ada').post('/me/meetings', body);
  expect(refused.body).toMatchObject({ status: 422, errors: [{ pointer }] });
});

test('a mentor proposes to a mentee, and another mentor of the program reads nothing of it', async () => {
  const { id } = await expecting<{ id: string }>(201, here.as('grace').post(graces(), aMeeting({ topic: 'first' })));
  expect(await ownMeeting(here.as('ada'), id)).toMatchObject({ turn: 'mentee', topic: 'first' });
  await here.rows(
    `insert into mentorship (person_id, program_id, id, mentor_id, is_primary, valid, recorded_at) values ($1, $2, gen_random_uuid(), $3, false, '[2026-01-01,)', $4)`,
    here.people.ada,
    here.program,
    here.people.alan,
    begin,
  );
  expect((await here.as('alan').get(`${graces()}/${id}`)).status).toBe(404);
  const alans = await expecting<Meetings>(200, here.as('alan').get(graces()));
  expect(alans).toMatchObject({ meetings: [], mentorships: [{ mentor: { id: here.people.alan } }] });
});

test('a note is for both or for its writer, who changes it, takes it away and brings it back', async () => {
  const id = await agreed();
  const note = async (who: Name, text: string, isPrivate: boolean) =>
    (
      await expecting<{ id: string }>(
        201,
        a(who).post(who === 'ada' ? `/me/meetings/${id}/notes` : `${graces()}/${id}/notes`, { text, isPrivate }),
      )
    ).id;
  await note('ada', 'For both', false);
  const own = await note('ada', 'For Ada', true);
  const hers = await note('grace', 'For Grace', true);
  expect((await theirs(id)).notes.map(({ text }) => text)).toEqual(['For both', 'For Grace']);
  expect((await ownMeeting(here.as('ada'), id)).notes.map(({ text, isPrivate }) => [text, isPrivate])).toEqual([
    ['For both', false],
    ['For Ada', true],
  ]);
  const change = (text: string, removed: boolean, revision: number, which = own) =>
    here.as('ada').put(`/me/meetings/${id}/notes/${which}`, { text, removed }, ifMatch(revision));
  await expecting(200, change('For Ada alone', true, 1));
  expect((await ownMeeting(here.as('ada'), id)).notes.map(({ text }) => text)).toEqual(['For both']);
  await expecting(200, change('For Ada alone', false, 2));
  expect((await change('Other', false, 2)).body).toMatchObject({ status: 412, current: { text: 'For Ada alone' } });
  expect((await change('Other', false, 1, hers)).status).toBe(404);
});

test('an action that names a milestone is taken into the plan with one request, once', async () => {
  const id = await agreed();
  const add = async (rest: Record<string, unknown>) =>
    (await expecting<{ id: string }>(201, a('grace').post(`${graces()}/${id}/items`, anActionItem(rest)))).id;
  const plain = await add({});
  const item = await add({ milestone: 'leadership-course', text: 'Apply for the course' });
  const plan = (which: string) => here.as('ada').post(`/me/meetings/${id}/items/${which}/planning`);
  expect((await plan(plain)).body).toMatchObject({ code: 'no_milestone' });
  await expecting(201, plan(item));
  const { items } = await expecting<Plan>(200, here.as('ada').get('/me/plan'));
  expect(items).toEqual([
    { milestone: 'leadership-course', targetOn: '2026-06-30', setOn: expect.any(String), note: 'Apply for the course' },
  ]);
  expect((await plan(item)).body).toMatchObject({ code: 'planned' });
  expect((await ownMeeting(here.as('ada'), id)).items[1]).toMatchObject({ plannedAt: expect.any(String) });
  const unknown = await here.as('ada').post(`/me/meetings/${id}/items`, anActionItem({ milestone: 'learn-to-fly' }));
  expect(unknown.body).toMatchObject({ errors: [{ pointer: '/milestone' }] });
  const done = { ...anActionItem(), done: true, removed: false };
  await expecting(200, here.as('ada').put(`/me/meetings/${id}/items/${plain}`, done, ifMatch(1)));
  expect((await theirs(id)).items[0]).toMatchObject({ doneAt: expect.any(String) });
});

test('the agenda is saved over what was read', async () => {
  const id = await agreed();
  const save = (who: Name, agenda: string, revision: number) =>
    here
      .as(who)
      .put(
        who === 'ada' ? `/me/meetings/${id}/agenda` : `${graces()}/${id}/agenda`,
        { topic: 'plan', place: 'By phone', agenda },
        ifMatch(revision),
      );
  await expecting(200, save('ada', 'Hers', 1));
  expect((await save('grace', 'Mine', 1)).body).toMatchObject({
    status: 412,
    current: { agenda: 'Hers', revision: 2 },
  });
  expect(await theirs(id)).toMatchObject({ topic: 'plan', place: 'By phone', agendaRevision: 2 });
});

test('two meetings at one time are warned of, on either side, and refused to nobody', async () => {
  const first = await agreed({ times: [time] });
  const noras = await proposeMeeting(here, 'nora', { times: ['2026-03-12T15:30:00Z'] });
  const seen = await expecting<Meeting>(200, here.as('grace').get(`${meetingsOf(here, 'nora')}/${noras}`));
  expect(seen.times).toMatchObject([{ overlaps: true }]);
  expect((await ownMeeting(here.as('nora'), noras)).times).toMatchObject([{ overlaps: false }]);
  await expecting(
    204,
    here.as('grace').post(`${meetingsOf(here, 'nora')}/${noras}/events`, agreeing('2026-03-12T15:30:00Z')),
  );
  expect(await theirs(first)).toMatchObject({ overlaps: true });
});

test('meetings are listed page by page, open or past, and a mentor finds theirs by name', async () => {
  const ada = here.as('ada');
  const met = await proposeMeeting(here, 'ada', { met: true, times: ['2026-02-02T12:00:00Z'], minutes: 60 });
  expect((await ownMeetings(ada)).meetings.map(({ id }) => id)).not.toContain(met);
  const past = await ownMeetings(ada, '?show=past');
  expect(past.meetings.find(({ id }) => id === met)).toMatchObject({ state: 'held', minutesHeld: 60 });
  expect((await ownMeetings(ada, `?show=past&after=${met}`)).meetings.map(({ id }) => id)).not.toContain(met);
  const found = await expecting<Meetings>(200, here.as('grace').get(`/programs/${here.program}/meetings?search=nor`));
  expect(new Set(found.meetings.map(({ mentee }) => mentee.name))).toEqual(new Set(['Nora']));
});

test('the file for a calendar tells the time and no word of the agenda', async () => {
  const id = await agreed({ agenda: 'Leaving the hospital' });
  const { raw, headers } = await here.as('ada').get(`/me/meetings/${id}/calendar`);
  expect(headers['content-type']).toContain('text/calendar');
  expect(raw.toString()).toContain('DTSTART:20260312T150000Z\r\nDTEND:20260312T154500Z');
  expect(raw.toString()).toContain(`UID:${id}@cmio-pathway`);
  expect(raw.toString()).not.toContain('Leaving');
  const unagreed = await proposeMeeting(here, 'ada');
  expect((await here.as('ada').get(`/me/meetings/${unagreed}/calendar`)).status).toBe(404);
});

test('sight of a meeting ends with the mentorship, and the mentee keeps it', async () => {
  const id = await agreed();
  await here.rows(
    'update mentorship set valid = daterange(lower(valid), $2) where person_id = $1 and mentor_id = $3',
    here.people.ada,
    '2026-03-01',
    here.people.grace,
  );
  expect((await here.as('grace').get(`${towards(here, here.people.ada)}/meetings/${id}`)).status).toBe(404);
  const listed = await expecting<Meetings>(200, here.as('grace').get(`/programs/${here.program}/meetings`));
  expect(listed.meetings.filter(({ mentee }) => mentee.name === 'Ada')).toEqual([]);
  expect(await ownMeeting(here.as('ada'), id)).toMatchObject({ state: 'agreed' });
});
