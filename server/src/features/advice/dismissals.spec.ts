import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Created, Dismissals } from '@cmio-pathway/shared';
import { dismissing } from '../../testing/acts.js';
import { expecting } from '../../testing/client.js';
import { type World, world } from '../../testing/world.js';

let here: World;
beforeAll(async () => {
  here = await world();
});
afterAll(() => here.close());

const path = '/me/advice/dismissals';
const ada = () => here.as('ada');
const list = async (query = '') => expecting<Dismissals>(200, ada().get(`${path}${query}`));

test('what was put away is listed with its reason until it is restored, and can be put away again', async () => {
  const body = { key: 'start:licensing-exam-1', reason: '  I took it in 2004.  ' };
  const { id } = await expecting<Created>(201, ada().post(path, body));
  expect(await list()).toEqual({
    dismissals: [
      {
        id,
        key: body.key,
        reason: 'I took it in 2004.',
        dismissedAt: here.clock.now().toISOString().replace('.000Z', '+00:00'),
      },
    ],
    next: null,
  });
  const again = await ada().post(path, body);
  expect([again.status, again.body]).toMatchObject([409, { code: 'dismissed' }]);
  expect(await expecting<Created>(201, ada().post(`${path}/${id}/restorations`, {}))).toEqual({ id });
  expect((await list()).dismissals).toEqual([]);
  const twice = await ada().post(`${path}/${id}/restorations`, {});
  expect([twice.status, twice.body]).toMatchObject([409, { code: 'restored' }]);
  const { id: next } = await expecting<Created>(201, ada().post(path, body));
  expect((await list()).dismissals.map((one) => one.id)).toEqual([next]);
  await expecting(201, ada().post(`${path}/${next}/restorations`, {}));
});

test.each([
  [{ key: 'start:licensing-exam-1' }, '/reason'],
  [{ key: 'start:licensing-exam-1', reason: '   ' }, '/reason'],
  [{ key: 'start:licensing-exam-1', reason: 'x'.repeat(301) }, '/reason'],
  [{ key: 'start', reason: 'No.' }, '/key'],
  [{ key: 'Start everything', reason: 'No.' }, '/key'],
  [{ key: `start:${'x'.repeat(200)}`, reason: 'No.' }, '/key'],
  [{ key: 'start:licensing-exam-1', reason: 'No.', until: '2027' }, '/until'],
])('%j is refused at %s', async (body, pointer) => {
  const { status, body: problem } = await ada().post<{ errors: { pointer: string }[] }>(path, body);
  expect([status, problem.errors.map((error) => error.pointer)]).toEqual([422, [pointer]]);
});

test('two at the same moment make one', async () => {
  const body = dismissing(here.people.ada);
  const statuses = (await Promise.all([1, 2, 3].map(() => ada().post(path, body)))).map(({ status }) => status);
  expect(statuses.sort()).toEqual([201, 409, 409]);
  expect((await list()).dismissals).toHaveLength(1);
});

test('pages follow one another without a gap', async () => {
  for (let at = 0; at < 101; at += 1) {
    here.clock.forward(1);
    await expecting(201, here.as('lin').post(path, { key: `start:milestone-${at}`, reason: 'Later.' }));
  }
  const page = (query: string) => expecting<Dismissals>(200, here.as('lin').get(`${path}${query}`));
  const first = await page('');
  const second = await page(`?after=${first.next}`);
  expect([first.dismissals.length, first.dismissals[0]!.key]).toEqual([100, 'start:milestone-100']);
  expect([second.dismissals.map(({ key }) => key), second.next]).toEqual([['start:milestone-0'], null]);
  expect((await here.as('lin').get(`${path}?after=yesterday`)).status).toBe(422);
});

test('the log says that something was put away, neither what nor why', async () => {
  const noted = await here.rows<{ changed: object }>(
    `select changed from audit where subject = 'advice_dismissal' and verb = 'insert' and person_id = $1`,
    here.people.ada,
  );
  expect(noted.length).toBeGreaterThan(0);
  for (const { changed } of noted) {
    expect(changed).not.toHaveProperty('reason');
    expect(changed).not.toHaveProperty('advice_key');
  }
});
