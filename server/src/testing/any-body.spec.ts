import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { askings, Arranging } from './arranging.js';
import type { Asking, Subject } from './asking.js';
import { table } from './authorisation-table.js';
import type { Method } from './client.js';
import { type Name, type World, world } from './world.js';

let here: World;
let ask: Record<string, (subject: Subject) => Promise<Asking>>;
beforeAll(async () => {
  here = await world();
  ask = askings(here, new Arranging(here));
});
afterAll(() => here.close());
// Of the bodies that are right some set a password; the next route is asked with the one of the cast.
beforeEach(() =>
  here.rows(
    `update credential c set password_hash = o.password_hash from credential o where o.person_id = $1 and c.person_id = $2`,
    here.people.felix,
    here.people.ada,
  ),
);

const writes = Object.keys(table).filter((route) => /^(POST|PUT)/.test(route) && !route.endsWith('/files'));

/** Somebody who is let in, so that what is sent is looked at. */
const writer = (route: string): Name => {
  if (!route.includes('/programs/')) return 'ada';
  return /mentorships|cohorts|invitations|matching|imports/.test(route) ? 'otto' : 'grace';
};

// Text as people and programs send it, dates that nearly exist, ids, numbers at their ends, and any JSON at all.
const odd = fc.oneof(
  fc.constantFrom(
    '',
    ' ',
    '2024',
    '2024-02-30',
    '0000-00-00',
    '9999-12-31',
    '99999-01',
    'mentor-meetings',
    'approved',
    'https://',
    '\ufeff',
    '\u202e',
    '🩺'.repeat(3000),
  ),
  fc.constantFrom(-1, 0, 1e308, 2 ** 53, -0, 0.1, null, true, [], {}),
  fc.uuid(),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.jsonValue({ maxDepth: 3 }),
);

/** A body that is right but in one place: what gets furthest before it breaks something. */
const nearly = (body: unknown): fc.Arbitrary<unknown> => {
  if (typeof body !== 'object' || body === null || Buffer.isBuffer(body)) return odd;
  const keys = Object.keys(body);
  const within = keys.map((key) =>
    nearly((body as Record<string, unknown>)[key]).map((value) => replaced(body, key, value)),
  );
  return fc.oneof(
    odd,
    fc.tuple(fc.string({ maxLength: 8 }), odd).map(([key, value]) => replaced(body, key, value)),
    ...within.map((arbitrary) => ({ arbitrary, weight: 3 })),
  );
};
const replaced = (body: object, key: string, value: unknown) =>
  Array.isArray(body)
    ? body.map((member: unknown, at) => (String(at) === key ? value : member))
    : { ...body, [key]: value };

describe('no body makes the server fail', () => {
  test.each(writes)('%s', async (route) => {
    const client = here.as(writer(route));
    const { path, body, headers } = await ask[route]!({ person: 'ada', program: here.program });
    await fc.assert(
      fc.asyncProperty(nearly(body), async (sent) => {
        const payload = JSON.stringify(sent);
        const answer = await client.send<{ status?: number }>(route.split(' ')[0] as Method, path, payload, {
          ...headers,
          'content-type': 'application/json',
        });
        expect([payload, answer.status < 500]).toEqual([payload, true]);
        if (answer.status >= 400) expect(answer.body.status).toBe(answer.status);
      }),
      { numRuns: 40, seed: 2026 },
    );
  });
});
