import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { DataSource } from 'typeorm';
import { hashOf, newToken } from '../platform/access/session-cookie.js';
import type { Clock } from '../platform/clock.js';

export type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';
type Headers = Record<string, string>;

export interface Answer<Body> {
  status: number;
  body: Body;
  headers: Headers;
  /** The bytes, for what is no JSON. */
  raw: Buffer;
}

/** What an answer holds when a spec does not say; the server holds it to its contract. */
export type Unsaid = Record<string, unknown>;

let clients = 0;

/** Somebody who asks the server, below `/api`; with a person, in a session that starts at the time the clock shows. */
export class Client {
  private readonly token: Promise<string> | undefined;
  private readonly remoteAddress: string;

  constructor(
    private readonly app: NestFastifyApplication,
    owner: DataSource,
    clock: Clock,
    person?: string,
  ) {
    // Whoever is signed in comes from an address of their own, so that they share no limit on tries.
    this.remoteAddress = person === undefined ? '127.0.0.1' : `2001:db8::${(clients += 1).toString(16)}`;
    this.token = person === undefined ? undefined : startSession(owner, clock, person);
  }

  get<Body = Unsaid>(path: string, headers?: Headers): Promise<Answer<Body>> {
    return this.send('GET', path, undefined, headers);
  }

  post<Body = Unsaid>(path: string, body?: unknown, headers?: Headers): Promise<Answer<Body>> {
    return this.send('POST', path, body, headers);
  }

  put<Body = Unsaid>(path: string, body: unknown, headers?: Headers): Promise<Answer<Body>> {
    return this.send('PUT', path, body, headers);
  }

  delete<Body = Unsaid>(path: string, headers?: Headers): Promise<Answer<Body>> {
    return this.send('DELETE', path, undefined, headers);
  }

  /** For asking over a real connection. */
  async cookie(): Promise<string> {
    return `sid=${await this.token}`;
  }

  async send<Body = Unsaid>(
    method: Method,
    path: string,
    body?: unknown,
    headers: Headers = {},
  ): Promise<Answer<Body>> {
    const payload = body as Buffer | string | object | undefined;
    const token = await this.token;
    const answer = await this.app.inject({
      method,
      remoteAddress: this.remoteAddress,
      url: `/api${path}`,
      headers,
      ...(token !== undefined && { cookies: { sid: token } }),
      ...(payload !== undefined && { payload }),
    });
    const isJson = String(answer.headers['content-type']).includes('json');
    return {
      status: answer.statusCode,
      body: (isJson ? answer.json() : answer.body) as Body,
      headers: answer.headers as Headers,
      raw: answer.rawPayload,
    };
  }
}

const startSession = async (owner: DataSource, clock: Clock, person: string): Promise<string> => {
  const token = newToken();
  await owner.query('select start_session($1, $2, null, $3)', [person, hashOf(token), clock.now()]);
  return token;
};

/** The body of an answer, when its status is the expected one. */
export const expecting = async <Body = Unsaid>(status: number, asked: Promise<Answer<unknown>>): Promise<Body> => {
  const answer = await asked;
  if (answer.status !== status)
    throw new Error(`${status} was expected, not ${answer.status}: ${JSON.stringify(answer.body)}`);
  return answer.body as Body;
};
