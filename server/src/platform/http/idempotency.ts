import { createHash } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import type { Scope } from '../access/scope.js';
import { Conflict, invalid } from '../errors.js';
import type { ReceivedFile } from '../files/received-file.js';

/** Runs a create at most once per actor and `Idempotency-Key`: asking again answers the same and makes nothing. */
export const answerOnce = async (
  scope: Scope,
  request: FastifyRequest & { received?: ReceivedFile },
  handle: () => Promise<unknown>,
): Promise<unknown> => {
  const key = request.headers['idempotency-key'];
  if (request.method !== 'POST' || key === undefined) return handle();
  if (typeof key !== 'string' || !/^[\x21-\x7e]{8,100}$/.test(key))
    throw invalid('', 'An Idempotency-Key has 8 to 100 visible characters.', 'idempotency_key');
  const fingerprint = createHash('sha256')
    .update(`${request.url}\n${request.received?.sha256 ?? JSON.stringify(request.body ?? null)}`)
    .digest('hex');
  // A second request waits here until the first has committed or rolled back.
  const made = await scope.sql.query(
    'insert into idempotency_key (actor_id, key, fingerprint, created_at) values ($1, $2, $3, $4) on conflict do nothing returning key',
    [scope.actor, key, fingerprint, scope.now],
  );
  if (made.length === 0) return replay(scope, key, fingerprint);
  const answer = await handle();
  await scope.sql.query('update idempotency_key set body = $3 where actor_id = $1 and key = $2', [
    scope.actor,
    key,
    JSON.stringify(answer ?? null),
  ]);
  return answer;
};

const replay = async (scope: Scope, key: string, fingerprint: string): Promise<unknown> => {
  const [stored] = await scope.sql.query(
    'select fingerprint, body from idempotency_key where actor_id = $1 and key = $2',
    [scope.actor, key],
  );
  if (stored.fingerprint !== fingerprint)
    throw new Conflict('idempotency_key_reused', 'This Idempotency-Key was used for something else.');
  return JSON.parse(stored.body);
};
