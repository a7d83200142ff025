import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { hashOf, newToken, SessionCookie } from '../../platform/access/session-cookie.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { JsonText } from '../../platform/http/json-text.js';
import { isPassword } from './passwords.js';

/** Opaque sessions in the database. */
@Injectable()
export class Sessions {
  constructor(
    private readonly database: Database,
    private readonly cookie: SessionCookie,
    private readonly clock: Clock,
  ) {}

  /** The person an e-mail address and a password belong to; null alike for a wrong one and an unknown one. */
  async personOf(email: string, password: string): Promise<string | null> {
    const [secret] = await this.database.identity<{ person_id: string; password_hash: string }>(
      'select * from sign_in_secret($1)',
      [email.trim().toLowerCase()],
    );
    return (await isPassword(password, secret?.password_hash)) && secret ? secret.person_id : null;
  }

  /** Begins a session under a new token and ends the one the request came with. */
  async start(person: string, request: FastifyRequest, reply: FastifyReply): Promise<JsonText> {
    const token = newToken();
    await this.database.identity('select start_session($1, $2, $3, $4)', [
      person,
      hashOf(token),
      this.cookie.tokenHash(request),
      this.clock.now(),
    ]);
    this.cookie.set(reply, token);
    return this.read(hashOf(token));
  }

  async current(request: FastifyRequest): Promise<JsonText> {
    return this.read(this.cookie.tokenHash(request));
  }

  async end(request: FastifyRequest, reply: FastifyReply): Promise<void> {
    await this.database.identity('select end_session($1, $2)', [this.cookie.tokenHash(request), this.clock.now()]);
    this.cookie.clear(reply);
  }

  private async read(tokenHash: Buffer | null): Promise<JsonText> {
    const [row] = await this.database.identity<{ body: string }>('select who_am_i($1, $2) as body', [
      tokenHash,
      this.clock.now(),
    ]);
    return new JsonText(row!.body);
  }
}
