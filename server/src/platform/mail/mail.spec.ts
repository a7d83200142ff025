import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import { once } from 'node:events';
import type { AddressInfo, Socket } from 'node:net';
import { text } from 'node:stream/consumers';
import { SMTPServer } from 'smtp-server';
import { createApp } from '../../app.js';
import { type World, world } from '../../testing/world.js';
import { readConfig } from '../config.js';
import { Mail } from './mail.js';

let here: World;
let received: string[];
let refusing = false;
/** The connection breaks after the letter has arrived and before the answer to it. */
let breaking = false;
let server: SMTPServer;
let sending: Awaited<ReturnType<typeof createApp>>;

const listening = async (port: number) => {
  server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    logger: false,
    onRcptTo: (_address, _session, done) => done(refusing ? new Error('away@home.example has no room') : null),
    onData: (stream, _session, done) =>
      void text(stream).then((letter) => {
        received.push(letter);
        if (breaking) for (const { _socket } of socketsOf(server)) _socket.destroy();
        else done();
      }),
  });
  server.on('error', () => undefined);
  server.listen(port, '127.0.0.1');
  await once(server.server, 'listening');
  return (server.server.address() as AddressInfo).port;
};
const socketsOf = (of: SMTPServer) => (of as unknown as { connections: Set<{ _socket: Socket }> }).connections;
const invite = async (email: string) => {
  const answer = await here
    .as('otto')
    .post<{ id: string }>(`/programs/${here.program}/invitations`, { email, role: 'admin', cohort: null });
  expect(answer.status).toBe(201);
  return answer.body.id;
};
const due = () => here.owner.query(`update pgboss.job set start_after = now() where state = 'retry'`);
const deliver = () => sending.get(Mail).deliver();
const letters = () => here.rows('select sent_at, dropped_at, failure, begun_at from letter order by asked_at, id');

beforeAll(async () => {
  received = [];
  here = await world();
  const port = await listening(0);
  sending = await createApp(
    readConfig({
      NODE_ENV: 'test',
      DATABASE_URL: here.database.appUrl,
      FILES_DIR: here.filesFolder,
      CLIENT_DIR: '/nowhere',
      LOG_LEVEL: 'silent',
      SMTP_URL: `smtp://127.0.0.1:${port}`,
      PUBLIC_URL: 'https://pathway.example',
      MAIL_FROM: 'Pathway <post@pathway.example>',
    }),
    here.clock,
  );
});
afterEach(async () => {
  received.length = 0;
  refusing = false;
  breaking = false;
  await here.owner.query('delete from letter; delete from pgboss.job');
});
afterAll(async () => {
  await sending.close();
  await new Promise<void>((closed) => server.close(() => closed()));
  await here.close();
});

test('a letter leaves once, with an address that serves and a name of its own', async () => {
  await invite('vera@letters.example');
  expect(await deliver()).toBe(1);
  expect(await deliver()).toBe(0);
  expect(received).toHaveLength(1);
  expect(received[0]).toContain('To: vera@letters.example');
  expect(received[0]).toContain('Subject: Northmoor invites you as an admin');
  expect(received[0]).toMatch(/Message-ID: <[0-9a-f-]{36}@pathway.example>/i);
  const path = /https:\/\/pathway\.example(\/invitations\/[\w-]{43})/.exec(received[0]!.replaceAll('=\r\n', ''))![1]!;
  expect((await here.as().get(path)).status).toBe(200);
});

test('what was asked for in a transaction that fails is not sent', async () => {
  const answer = await here.as('otto').post(`/programs/${here.program}/invitations`, {
    email: 'no@letters.example',
    role: 'mentee',
    cohort: here.foreign.cohort,
  });
  expect(answer.status).toBe(422);
  expect(await deliver()).toBe(0);
});

test('a mail server that refuses or is away is asked again, and the request never knew', async () => {
  refusing = true;
  await invite('walt@letters.example');
  await deliver();
  expect(await letters()).toMatchObject([{ sent_at: null, failure: expect.stringContaining('has no room') }]);
  expect(JSON.stringify(await letters())).not.toContain('@home.example');
  const { port } = server.server.address() as AddressInfo;
  await new Promise<void>((closed) => server.close(() => closed()));
  await due();
  await deliver();
  expect(await letters()).toMatchObject([{ sent_at: null, failure: expect.stringMatching(/ECONNREFUSED/) }]);
  refusing = false;
  await listening(port);
  await due();
  await deliver();
  expect(await letters()).toMatchObject([{ sent_at: expect.any(Date), failure: null }]);
  expect(received).toHaveLength(1);
});

test('what was taken back meanwhile is not written', async () => {
  const id = await invite('xena@letters.example');
  await here.as('otto').delete(`/programs/${here.program}/invitations/${id}`);
  await deliver();
  expect(received).toHaveLength(0);
  expect(await letters()).toMatchObject([{ sent_at: null, dropped_at: expect.any(Date) }]);
});

test('a letter whose attempt never ended is not sent a second time', async () => {
  await invite('yuri@letters.example');
  await here.owner.query('update letter set begun_at = asked_at');
  expect(await deliver()).toBe(1);
  expect(received).toHaveLength(0);
});

test('a letter whose yes was lost on the way is not sent a second time', async () => {
  breaking = true;
  await invite('wanda@letters.example');
  await deliver();
  breaking = false;
  await due();
  await deliver();
  expect(received).toHaveLength(1);
  expect(await letters()).toMatchObject([{ sent_at: null, failure: null, begun_at: expect.any(Date) }]);
});

test('asked for twice within a minute it is sent once, and the older address serves no longer', async () => {
  const id = await invite('zoe@letters.example');
  await deliver();
  const again = () => here.as('otto').post(`/programs/${here.program}/invitations/${id}/letters`);
  expect([(await again()).status, (await again()).status]).toEqual([204, 204]);
  await deliver();
  expect(received).toHaveLength(2);
  const [first, second] = received.map(
    (letter) => /(\/invitations\/[\w-]{43})/.exec(letter.replaceAll('=\r\n', ''))![1]!,
  );
  expect((await here.as().get(first!)).status).toBe(404);
  expect((await here.as().get(second!)).status).toBe(200);
});

test('letters are shown only where they are kept instead of sent', async () => {
  await invite('kept@letters.example');
  expect((await sending.inject({ url: '/api/caught-letters' })).statusCode).toBe(404);
  await here.letters();
  expect((await here.as().get<{ letters: unknown[] }>('/caught-letters')).body.letters).toMatchObject([
    { to: 'kept@letters.example' },
  ]);
});
