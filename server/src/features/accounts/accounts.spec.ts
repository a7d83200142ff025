import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Account, Problem, Session } from '@cmio-pathway/shared';
import { expecting } from '../../testing/client.js';
import { password, type World, world } from '../../testing/world.js';

let here: World;
beforeAll(async () => {
  here = await world();
});
afterAll(() => here.close());

const long = 'a long enough password';
const asking = (email: string) => ({ name: 'Priya Lund', email, password: long, timeZone: 'Europe/Oslo' });
const token = async (to: string, page: string) =>
  new RegExp(`/${page}/([\\w-]{43})`).exec((await here.letter(to)).text)![1]!;
const signIn = (email: string, secret = long) => here.as().post<Session>('/session', { email, password: secret });

/** Somebody who has signed up and confirmed; answers their id. */
const account = async (email: string): Promise<string> => {
  await expecting(204, here.as().post('/sign-ups', asking(email)));
  const confirmed = await here.as().post<Session>(`/sign-ups/${await token(email, 'confirm')}/confirmation`);
  expect(confirmed.status).toBe(201);
  return confirmed.body.person!.id;
};

test('there is nobody until the address is confirmed, and then the whole journey', async () => {
  await expecting(204, here.as().post('/sign-ups', asking('Priya@New.example')));
  expect(await here.rows(`select 1 from email where address = 'priya@new.example'`)).toEqual([]);
  expect((await signIn('priya@new.example')).status).toBe(401);
  const confirming = `/sign-ups/${await token('priya@new.example', 'confirm')}/confirmation`;
  const confirmed = await here.as().post<Session>(confirming);
  expect(confirmed).toMatchObject({
    status: 201,
    body: { person: { name: 'Priya Lund' }, memberships: [], enrollments: [] },
  });
  expect((await here.as().post(confirming)).status).toBe(404);
  expect((await signIn('priya@new.example')).status).toBe(201);
  const priya = here.asPerson(confirmed.body.person!.id);
  expect((await priya.get('/me/journey')).status).toBe(200);
  expect((await priya.get<Account>('/me/account')).body).toMatchObject({ timeZone: 'Europe/Oslo', revision: 1 });
});

test('asking for an account or a password never says whether an address is known', async () => {
  const known = await here.as().post('/sign-ups', asking('ada@spec.example'));
  const unknown = await here.as().post('/sign-ups', asking('nobody@new.example'));
  expect([known.status, known.raw.toString()]).toEqual([unknown.status, unknown.raw.toString()]);
  expect((await here.letter('ada@spec.example')).subject).toBe('You have an account on CMIO Pathway');
  const resets = [];
  for (const email of ['ada@spec.example', 'stranger@new.example'])
    resets.push(await here.as().post('/password-resets', { email }));
  expect(resets.map(({ status }) => status)).toEqual([204, 204]);
  expect((await here.letters()).some(({ to }) => to === 'stranger@new.example')).toBe(false);
});

test('a confirmation ends after a day, and of two who ask for one address the first to confirm has it', async () => {
  await here.as().post('/sign-ups', asking('late@new.example'));
  const late = await token('late@new.example', 'confirm');
  const before = here.clock.now();
  here.clock.set(new Date(before.getTime() + 25 * 3_600_000));
  expect((await here.as().post(`/sign-ups/${late}/confirmation`)).status).toBe(404);
  here.clock.set(before);
  await here.as().post('/sign-ups', { ...asking('two@new.example'), name: 'One' });
  const one = await token('two@new.example', 'confirm');
  await here.as().post('/sign-ups', { ...asking('two@new.example'), name: 'Two' });
  const two = await token('two@new.example', 'confirm');
  const [a, b] = await Promise.all([one, two].map((at) => here.as().post(`/sign-ups/${at}/confirmation`)));
  expect([a!.status, b!.status].toSorted()).toEqual([201, 404]);
});

test('a new password serves once, within an hour, and signs everybody out', async () => {
  const id = await account('rene@new.example');
  const before = here.asPerson(id);
  expect((await before.get('/me/account')).status).toBe(200);
  await here.as().post('/password-resets', { email: 'Rene@new.example' });
  const at = `/password-resets/${await token('rene@new.example', 'reset')}`;
  expect((await here.as().get(at)).status).toBe(200);
  expect((await here.as().post<Problem>(`${at}/password`, { password: 'short' })).body.errors).toMatchObject([
    { pointer: '/password' },
  ]);
  expect((await here.as().post(`${at}/password`, { password: 'quite another password' })).status).toBe(201);
  expect((await here.as().post(`${at}/password`, { password: 'quite another password' })).status).toBe(404);
  expect((await before.get('/me/account')).status).toBe(401);
  expect((await signIn('rene@new.example')).status).toBe(401);
  expect((await signIn('rene@new.example', 'quite another password')).status).toBe(201);
  expect((await here.letter('rene@new.example')).subject).toBe('Your password for CMIO Pathway was changed');
});

test('a reset that was sent before the password changed is dead, and the changing session lives on', async () => {
  const rosa = here.asPerson(await account('rosa@new.example'));
  await here.as().post('/password-resets', { email: 'rosa@new.example' });
  const at = `/password-resets/${await token('rosa@new.example', 'reset')}`;
  const wrong = await rosa.put<Problem>('/me/password', { current: 'guessed', password: 'quite another password' });
  expect(wrong).toMatchObject({ status: 422, body: { errors: [{ pointer: '/current', code: 'wrong_password' }] } });
  await expecting(204, rosa.put('/me/password', { current: long, password: 'quite another password' }));
  expect((await here.as().get(at)).status).toBe(404);
  expect((await rosa.get('/me/account')).status).toBe(200);
});

test('an address changes by the letter to the new one, and the former takes it back for seven days', async () => {
  const mara = here.asPerson(await account('mara@old.example'));
  const change = { email: 'mara@home.example', recovery: false, password: long };
  expect((await mara.post('/me/addresses', { ...change, password: 'guessed' })).status).toBe(422);
  await expecting(204, mara.post('/me/addresses', change));
  expect((await signIn('mara@home.example')).status).toBe(401);
  await expecting(204, here.as().post(`/addresses/${await token('mara@home.example', 'address')}/confirmation`));
  expect((await signIn('mara@home.example')).status).toBe(201);
  expect((await signIn('mara@old.example')).status).toBe(401);
  const back = /\/address\/([\w-]{43})\/undo/.exec((await here.letter('mara@old.example')).text)![1]!;
  expect((await here.as().post(`/addresses/${back}/confirmation`)).status).toBe(404);
  await expecting(204, here.as().post(`/addresses/${back}/undo`));
  expect((await mara.get('/me/account')).status).toBe(401);
  expect((await signIn('mara@home.example')).status).toBe(401);
  expect((await signIn('mara@old.example')).status).toBe(201);
  expect((await here.as().post(`/addresses/${back}/undo`)).status).toBe(404);
});

test('the way back ends after seven days', async () => {
  const olga = here.asPerson(await account('olga@old.example'));
  await expecting(204, olga.post('/me/addresses', { email: 'olga@home.example', recovery: false, password: long }));
  await here.as().post(`/addresses/${await token('olga@home.example', 'address')}/confirmation`);
  const back = /\/address\/([\w-]{43})\/undo/.exec((await here.letter('olga@old.example')).text)![1]!;
  const before = here.clock.now();
  here.clock.set(new Date(before.getTime() + 7 * 86_400_000));
  expect((await here.as().post(`/addresses/${back}/undo`)).status).toBe(404);
  here.clock.set(before);
});

test('a further address serves to sign in, and the first cannot be taken away', async () => {
  const uma = here.asPerson(await account('uma@work.example'));
  await expecting(204, uma.post('/me/addresses', { email: 'uma@home.example', recovery: true, password: long }));
  await expecting(204, here.as().post(`/addresses/${await token('uma@home.example', 'address')}/confirmation`));
  expect((await uma.get<Account>('/me/account')).body.addresses).toEqual([
    { address: 'uma@work.example', recovery: false },
    { address: 'uma@home.example', recovery: true },
  ]);
  expect((await signIn('uma@home.example')).status).toBe(201);
  expect((await uma.post('/me/addresses/removals', { email: 'uma@work.example' })).status).toBe(404);
  await expecting(204, uma.post('/me/addresses/removals', { email: 'uma@home.example' }));
  expect((await signIn('uma@home.example')).status).toBe(401);
});

test("an address of somebody else's stays theirs, and only they are told", async () => {
  const vida = here.asPerson(await account('vida@new.example'));
  await expecting(204, vida.post('/me/addresses', { email: 'lin@spec.example', recovery: false, password: long }));
  expect((await here.letter('lin@spec.example')).text).toContain('It stays with the account it belongs to');
  expect((await signIn('lin@spec.example', password)).body.person!.name).toBe('Lin');
});

test('a name changes everywhere but where it was signed, and an NPI checks itself', async () => {
  const id = await account('wren@new.example');
  const wren = here.asPerson(id);
  const draft = { name: 'Wren Okafor', timeZone: 'America/New_York', npi: '1234567893' };
  expect((await wren.put('/me/account', draft)).status).toBe(428);
  expect(
    (await wren.put<Problem>('/me/account', { ...draft, npi: '1234567890' }, { 'if-match': '"1"' })).body.errors,
  ).toMatchObject([{ pointer: '/npi' }]);
  expect(
    (await wren.put<Problem>('/me/account', { ...draft, timeZone: 'Mars/Olympus' }, { 'if-match': '"1"' })).body.errors,
  ).toMatchObject([{ pointer: '/timeZone' }]);
  expect(await wren.put('/me/account', draft, { 'if-match': '"1"' })).toMatchObject({
    status: 200,
    body: { revision: 2 },
  });
  expect((await wren.put('/me/account', draft, { 'if-match': '"1"' })).status).toBe(412);
  expect(await here.rows('select display_name from person where id = $1', id)).toEqual([
    { display_name: 'Wren Okafor' },
  ]);
});
