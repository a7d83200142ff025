import { isNativeError } from 'node:util/types';
import { Conflict, Forbidden, Invalid, NotFound, Refusal, SignedOut, Unavailable } from '../errors.js';

interface PostgresError extends Error {
  code?: string;
  detail?: string;
  driverError?: PostgresError;
}

const away = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ENOENT', 'ENOTFOUND']);

const says = (text: string) => (error: Error) => error.message.includes(text);
const lostConnection = [
  says('Connection terminated'),
  says('Query read timeout'),
  says('timeout exceeded when trying to connect'),
  says('Client has encountered a connection error'),
];

/** What a failure of the database means to whoever asked; undefined for what is a defect of ours. */
export const refusalOf = (error: unknown): Refusal | undefined => {
  if (error instanceof Refusal) return error;
  // By its kind, not its class: a socket's error may come from another realm.
  if (!isNativeError(error)) return undefined;
  const failure = (error as PostgresError).driverError ?? (error as PostgresError);
  const code = failure.code ?? '';
  if (code === 'CM401') return new SignedOut(failure.message);
  if (code === 'CM403') return new Forbidden(failure.message);
  if (code === 'CM404') return new NotFound();
  if (code === 'CM409') return new Conflict(failure.message, failure.detail);
  if (code === 'CM422')
    return new Invalid([{ pointer: '/name', code: failure.message, detail: 'Write your name and choose a password.' }]);
  if (code === '40001' || code === '40P01' || code === '55P03')
    return new Conflict('busy', 'Somebody is writing the same at this moment. Try again.');
  // 22021 and 22P05: text PostgreSQL cannot store; the body walk refuses it earlier, this is the second wall.
  if (code === '22021' || code === '22P05')
    return new Invalid([{ pointer: '', code: 'text', detail: 'This holds a character that cannot be stored.' }]);
  // 53300: too many connections; 55000: closed to connections, as for maintenance.
  if (away.has(code) || code.startsWith('08') || code.startsWith('57') || code === '53300' || code === '55000')
    return new Unavailable();
  if (lostConnection.some((matches) => matches(failure))) return new Unavailable();
  return undefined;
};
