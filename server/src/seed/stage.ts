import type { INestApplicationContext } from '@nestjs/common';
import type { Doorway } from '../platform/access/doorway.js';
import type { Scope } from '../platform/access/scope.js';
import { hashOf, newToken } from '../platform/access/session-cookie.js';
import { Database } from '../platform/database/database.js';
import type { SetClock } from '../platform/clock.js';

/** Lets the people of the demo act, each through a session and a scope of their own, at the time the clock is set to. */
export class Stage {
  private readonly database: Database;

  constructor(
    app: INestApplicationContext,
    private readonly clock: SetClock,
  ) {
    this.database = app.get(Database);
  }

  /** Somebody writes in their own record. */
  async own<Result>(person: string, at: Date, work: (scope: Scope) => Promise<Result>): Promise<Result> {
    return this.enter(person, at, { role: 'cmio_self', capacities: ['self'], person: null, program: null }, work);
  }

  /** A mentor writes in somebody's record, for a program. */
  async mentor<Result>(
    mentor: string,
    person: string,
    program: string,
    at: Date,
    work: (scope: Scope) => Promise<Result>,
  ): Promise<Result> {
    return this.enter(mentor, at, { role: 'cmio_guide', capacities: ['mentor'], person, program }, work);
  }

  private async enter<Result>(
    actor: string,
    at: Date,
    door: Pick<Doorway, 'role' | 'capacities' | 'person' | 'program'>,
    work: (scope: Scope) => Promise<Result>,
  ): Promise<Result> {
    this.clock.set(at);
    const tokenHash = hashOf(newToken());
    await this.database.identity('select start_session($1, $2, null, $3)', [actor, tokenHash, at]);
    try {
      return await this.database.write({ ...door, tokenHash, now: at, requestId: 'demo' }, work);
    } finally {
      await this.database.identity('select end_session($1, $2)', [tokenHash, at]);
    }
  }
}
