import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { expecting } from '../../testing/client.js';
import { agreeing, cancelling, laterTime, meetingsOf, proposeMeeting, time } from '../../testing/meeting-acts.js';
import { type Name, type World, world } from '../../testing/world.js';

let here: World;
beforeAll(async () => {
  here = await world();
});
afterAll(() => here.close());

const act = (who: Name, id: string, body: object) => {
  here.clock.forward(1000);
  const at = who === 'ada' ? '/me/meetings' : meetingsOf(here, 'ada');
  return expecting(204, here.as(who).post(`${at}/${id}/events`, body));
};

/** The lines of an iCalendar object, unfolded, by their name; a property keeps what stands after its first colon. */
const parsed = (content: string) => {
  expect(content.split('\r\n').every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
  const lines = content.replaceAll('\r\n ', '').split('\r\n').filter(Boolean);
  return Object.fromEntries(lines.map((line) => [/^[\w-]+/.exec(line)![0], line.replace(/^.*?:/, '')]));
};
let seen = 0;
/** What came since the last time, by address. */
const news = async () => {
  const all = await here.letters();
  const fresh = all.slice(0, all.length - seen);
  seen = all.length;
  return Object.fromEntries(fresh.map((letter) => [letter.to, letter]));
};

test('both calendars are invited, moved, called off and invited again: one UID, a growing SEQUENCE', async () => {
  const id = await proposeMeeting(here, 'ada', { agenda: 'Leaving the hospital' });
  expect((await news())['grace@spec.example']!.calendar).toBeUndefined();
  const steps: [Name, object, string][] = [
    ['grace', agreeing(), 'REQUEST'],
    ['ada', { is: 'other_times', times: [laterTime], words: '' }, ''],
    ['grace', agreeing(laterTime), 'REQUEST'],
    ['ada', cancelling('Night shift.'), 'CANCEL'],
    ['ada', { is: 'restored' }, 'REQUEST'],
  ];
  const sequences: number[] = [];
  for (const [who, body, method] of steps) {
    await act(who, id, body);
    const told = await news();
    if (!method) {
      expect(Object.values(told).map(({ calendar }) => calendar)).toEqual([undefined]);
      continue;
    }
    expect(Object.keys(told).sort()).toEqual(['ada@spec.example', 'grace@spec.example']);
    for (const [to, letter] of Object.entries(told)) {
      expect(letter.calendar!.method).toBe(method);
      const entry = parsed(letter.calendar!.content);
      expect(entry).toMatchObject({
        METHOD: method,
        UID: `${id}@cmio-pathway`,
        SUMMARY: 'Quarterly review: Ada and Grace',
      });
      expect(entry['ATTENDEE']!.toLowerCase()).toBe(`mailto:${to}`);
      expect(entry['DTSTART']).toBe(
        (method === 'REQUEST' && sequences.length === 0 ? time : laterTime).replace(/[-:]|\.000/g, ''),
      );
      expect(JSON.stringify(letter)).not.toMatch(to.startsWith('ada') ? /grace@spec/ : /ada@spec/);
      expect(JSON.stringify(letter)).not.toContain('Leaving');
      if (to.startsWith('ada')) sequences.push(Number(entry['SEQUENCE']));
    }
  }
  expect(sequences).toEqual([1, 2, 3, 4]);
});

test('a letter that the next change has overtaken is not sent', async () => {
  const id = await proposeMeeting(here, 'ada');
  await act('grace', id, agreeing());
  await act('grace', id, cancelling());
  const told = await news();
  expect(Object.values(told).map(({ calendar }) => calendar!.method)).toEqual(['CANCEL', 'CANCEL']);
});

test('each reads the time in a zone, with the address of their own page', async () => {
  const id = await proposeMeeting(here, 'ada');
  await act('grace', id, agreeing());
  const told = await news();
  expect(told['ada@spec.example']!.text).toContain(`/meetings/${id}`);
  expect(told['ada@spec.example']!.text).toMatch(/Thursday[, ]+12 March 2026/);
  expect(told['grace@spec.example']!.text).toContain(`/people/${here.people.ada}/meetings/${id}`);
});

test('whoever is to answer reads of proposed times, once and with nothing of the agenda; the other side reads nothing', async () => {
  const id = await proposeMeeting(here, 'ada', { times: [time, laterTime], agenda: 'Leaving the hospital' });
  const told = await news();
  expect(Object.keys(told)).toEqual(['grace@spec.example']);
  const letter = told['grace@spec.example']!;
  expect(letter.subject).toBe('Quarterly review with Ada: 2 times proposed');
  expect(letter.text).toMatch(/Thursday[, ]+12 March 2026/);
  expect(letter.text).toContain(`/people/${here.people.ada}/meetings/${id}`);
  expect(JSON.stringify(letter)).not.toMatch(/Leaving|ada@spec/);
  await act('grace', id, { is: 'other_times', times: [laterTime], words: 'Only then.' });
  const back = await news();
  expect(Object.keys(back)).toEqual(['ada@spec.example']);
  expect(back['ada@spec.example']!.text).toContain('Grace offers other times for a meeting');
  expect(back['ada@spec.example']!.text).toContain('“Only then.”');
  expect(back['ada@spec.example']!.text).toContain(`/meetings/${id}`);
  const [{ count }] = (await here.rows<{ count: number }>(
    `select count(*)::int as count from letter l join meeting_event e on e.id = l.ref where e.meeting_id = $1 and l.kind = 'meeting-proposal'`,
    id,
  )) as [{ count: number }];
  expect(count).toBe(2);
});

test('of times that were answered, called off or replaced before the letter left nobody reads', async () => {
  const answered = await proposeMeeting(here, 'ada');
  await act('grace', answered, agreeing());
  const off = await proposeMeeting(here, 'ada');
  await act('ada', off, cancelling());
  const replaced = await proposeMeeting(here, 'ada');
  await act('ada', replaced, { is: 'other_times', times: [laterTime], words: '' });
  const [all, before] = [await here.letters(), seen];
  const proposals = all.slice(0, all.length - before).filter(({ calendar }) => !calendar);
  expect(proposals.map(({ subject }) => subject)).toEqual(['Quarterly review with Ada: a time proposed']);
  expect(proposals[0]!.text).toContain('offers other times');
  await news();
});

test('a meeting that took place is no proposal, and letters of proposals end with one click', async () => {
  await proposeMeeting(here, 'ada', { met: true, times: ['2026-03-01T10:00:00.000Z'] });
  expect(await news()).toEqual({});
  await proposeMeeting(here, 'ada');
  const letter = (await news())['grace@spec.example']!;
  const url = new URL(letter.unsubscribe!).pathname;
  expect((await here.app.inject({ method: 'POST', url })).statusCode).toBe(204);
  expect(await expecting(200, here.as('grace').get('/me/notices'))).toMatchObject({
    morning: true,
    decisions: true,
    meetings: false,
  });
  const id = await proposeMeeting(here, 'ada');
  expect(await news()).toEqual({});
  await act('grace', id, agreeing());
  expect(Object.keys(await news())).toHaveLength(2);
});
