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
  expect(await news()).toEqual({});
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
      expect(told).toEqual({});
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
