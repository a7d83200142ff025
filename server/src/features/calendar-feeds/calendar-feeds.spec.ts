import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { CalendarFeed, CalendarFeedMade } from '@cmio-pathway/shared';
import { expecting } from '../../testing/client.js';
import { savePlan } from '../../testing/plan-acts.js';
import { type World, world } from '../../testing/world.js';

let here: World;
let application: string;
beforeAll(async () => {
  here = await world();
  const ada = here.as('ada');
  const draft = { organisation: 'Grandalder Health', role: 'CMIO', link: '', posting: '', on: '2026-02-01' };
  ({ id: application } = await expecting<{ id: string }>(201, ada.post('/me/applications', draft)));
  await change({ next: { what: 'Call Dr. Ashgrove; bring slides, twice', turn: 'me', on: '2026-04-02' } });
  await savePlan(ada);
});
afterAll(() => here.close());

const ada = () => here.as('ada');
const change = async (content: object) => {
  const { body } = await ada().get<{ content: object; revision: number }>(`/me/applications/${application}`);
  const headers = { 'if-match': `"${body.revision}"` };
  await expecting(200, ada().put(`/me/applications/${application}`, { ...body.content, ...content }, headers));
};
const make = async (named: boolean) => {
  const { address } = await expecting<CalendarFeedMade>(201, ada().post('/me/calendar-feed', { named }));
  return new URL(address).pathname.replace('/api', '');
};
/** The events of a feed, unfolded, by their UID. */
const read = async (path: string) => {
  const answer = await here.as().get(path);
  expect(answer.status).toBe(200);
  expect(answer.headers['content-type']).toContain('text/calendar');
  const text = answer.raw.toString();
  expect(text.split('\r\n').every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
  const events = text
    .replaceAll('\r\n ', '')
    .split('BEGIN:VEVENT')
    .slice(1)
    .map((event) => Object.fromEntries(event.split('\r\n').map((line) => [/^[\w-]*/.exec(line)![0], line])));
  return new Map(events.map((event) => [event['UID']!.slice(4), event]));
};
const interview = (state: string) => ({
  kind: 'panel',
  at: '2026-05-04T15:00:00Z',
  minutes: 90,
  where: 'Tower, room 12',
  with: '',
  state,
  reflection: 'I was nervous.',
});

test('a calendar reads next actions, interviews and days of milestones; a cancelled interview is cancelled there', async () => {
  const path = await make(true);
  const held = await expecting<{ id: string; revision: number }>(
    201,
    ada().post(`/me/applications/${application}/interviews`, interview('planned')),
  );
  const first = await read(path);
  expect(first.get(`action-${application}@cmio-pathway`)).toMatchObject({
    SUMMARY: 'SUMMARY:Call Dr. Ashgrove\\; bring slides\\, twice\\, Grandalder Health',
    DTSTART: 'DTSTART;VALUE=DATE:20260402',
  });
  const uid = `interview-${held.id}@cmio-pathway`;
  expect(first.get(uid)).toMatchObject({
    DTSTART: 'DTSTART:20260504T150000Z',
    DTEND: 'DTEND:20260504T163000Z',
    STATUS: 'STATUS:CONFIRMED',
  });
  expect([...first.values()].some(({ SUMMARY }) => SUMMARY?.startsWith('SUMMARY:Planned: '))).toBe(true);
  expect(JSON.stringify([...first])).not.toContain('nervous');

  const at = `/me/applications/${application}/interviews/${held.id}`;
  await expecting(200, ada().put(at, interview('cancelled'), { 'if-match': `"${held.revision}"` }));
  const after = (await read(path)).get(uid)!;
  expect(after['STATUS']).toBe('STATUS:CANCELLED');
  const sequence = (event: Record<string, string>) => Number(event['SEQUENCE']!.split(':')[1]);
  expect(sequence(after)).toBeGreaterThan(sequence(first.get(uid)!));
  expect((await read(path)).size).toBe(first.size);
});

test('unless somebody wants it, no organization and no word they typed is in it', async () => {
  const events = await read(await make(false));
  const text = JSON.stringify([...events]);
  expect(events.size).toBeGreaterThan(2);
  expect(text).toContain('An application: next action');
  for (const secret of ['Grandalder', 'Ashgrove', 'slides', 'Tower']) expect(text).not.toContain(secret);
});

test('an address that was replaced or ended is as absent as one that never was, and only its fingerprint is kept', async () => {
  const [former, path] = [await make(true), await make(true)];
  expect((await here.as().get(former)).status).toBe(404);
  expect(await expecting<CalendarFeed>(200, ada().get('/me/calendar-feed'))).toMatchObject({ feed: { named: true } });
  const token = path.split('/')[2]!;
  const rows = await here.rows<{ row: string }>(`select to_jsonb(f)::text as row from calendar_feed f`);
  expect(JSON.stringify(rows)).not.toContain(token);
  await expecting(204, ada().delete('/me/calendar-feed'));
  const [ended, unknown] = [await here.as().get(path), await here.as().get(`/calendars/${'x'.repeat(43)}/feed.ics`)];
  expect([ended.status, unknown.status]).toEqual([404, 404]);
  expect(await expecting<CalendarFeed>(200, ada().get('/me/calendar-feed'))).toEqual({ feed: null });
  expect((await here.as().get('/calendars/short/feed.ics')).status).toBe(422);
});
