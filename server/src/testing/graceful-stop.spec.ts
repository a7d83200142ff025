import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { once } from 'node:events';
import { request, type ClientRequest, type IncomingMessage } from 'node:http';
import { stopGracefully } from '../platform/graceful-stop.js';
import { type World, world } from './world.js';

let here: World;
let address: string;
const exit = jest.spyOn(process, 'exit').mockImplementation((() => undefined) as never);
beforeAll(async () => {
  here = await world();
  stopGracefully(here.app);
  await here.app.listen(0, '127.0.0.1');
  address = await here.app.getUrl();
});
afterAll(async () => {
  process.removeAllListeners('SIGTERM').removeAllListeners('SIGINT');
  await here.close();
});

const answerOf = async (
  asked: ClientRequest,
): Promise<{ status: number; headers: IncomingMessage['headers']; body: string }> => {
  const [answer] = (await once(asked, 'response')) as [IncomingMessage];
  const chunks = await answer.toArray();
  return { status: answer.statusCode!, headers: answer.headers, body: Buffer.concat(chunks as Buffer[]).toString() };
};
const wait = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

test('SIGTERM lets finish what is in flight, tells the balancer, takes nothing new, and ends', async () => {
  const headers = {
    'content-type': 'application/octet-stream',
    'x-file-name': 'letter.txt',
    cookie: await here.as('ada').cookie(),
  };
  const upload = request(`${address}/api/me/evidence/files`, { method: 'POST', headers });
  upload.write('The first half of a letter, ');
  await wait(100);

  process.emit('SIGTERM');
  const ready = await answerOf(request(`${address}/readyz`).end());
  expect([ready.status, ready.headers['connection']]).toEqual([503, 'close']);

  // The server has stopped listening by now, and this upload is still on its way.
  await wait(1_300);
  await expect(answerOf(request(`${address}/livez`).end())).rejects.toThrow('ECONNREFUSED');
  expect(exit).not.toHaveBeenCalled();
  const answer = answerOf(upload);
  upload.end('and the second.');
  expect((await answer).status).toBe(201);
  expect(await here.rows('select name from evidence')).toEqual([{ name: 'letter.txt' }]);

  while (exit.mock.calls.length === 0) await wait(20);
  expect(exit).toHaveBeenCalledWith(0);
});
