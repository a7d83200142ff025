import { Injectable } from '@nestjs/common';
import type { AccountEnding, PasswordAgain } from '@cmio-pathway/shared';
import type { FastifyReply } from 'fastify';
import type { Scope } from '../../platform/access/scope.js';
import { SessionCookie } from '../../platform/access/session-cookie.js';
import { Ids } from '../../platform/clock.js';
import { Conflict, invalid } from '../../platform/errors.js';
import { MeetingLetters } from '../meetings/index.js';
import { isPassword } from '../session/index.js';
import { Retention } from './retention.service.js';

/** Closing and erasing one's own account: both with the password once more, and only when nobody is left without an admin or a mentor. */
@Injectable()
export class Endings {
  constructor(
    private readonly cookie: SessionCookie,
    private readonly ids: Ids,
    private readonly retention: Retention,
    private readonly meetings: MeetingLetters,
  ) {}

  async close(scope: Scope, again: PasswordAgain, reply: FastifyReply): Promise<void> {
    await this.mayEnd(scope, again);
    await scope.sql.query('select close_account($1)', [this.ids.next()]);
    await this.meetings.tellOfEnds(scope.sql, scope.now);
    this.cookie.clear(reply);
  }

  /** The rows go with this transaction; the files after it, so that a failure leaves a row without its file never. */
  async erase(scope: Scope, again: PasswordAgain, reply: FastifyReply): Promise<void> {
    await this.mayEnd(scope, again);
    await scope.sql.query('select erase_account()');
    this.cookie.clear(reply);
    reply.raw.once('finish', () => void this.retention.removeFiles());
  }

  private async mayEnd(scope: Scope, { password }: PasswordAgain): Promise<void> {
    const [{ hash }]: [{ hash: string | null }] = await scope.sql.query('select own_password_hash() as hash');
    if (!(await isPassword(password, hash ?? undefined)))
      throw invalid('/password', 'This is not your password.', 'wrong_password');
    await scope.sql.query('select from portfolio where person_id = $1 for update', [scope.person]);
    const [{ blocked }]: [Pick<AccountEnding, 'blocked'>] = await scope.sql.query('select own_blocks() as blocked');
    if (blocked.lastAdmin.length > 0)
      throw new Conflict(
        'last_admin',
        `Appoint another admin first: ${namesOf(blocked.lastAdmin)} would have none who can sign in.`,
        { blocked },
      );
    if (blocked.openWork.length > 0)
      throw new Conflict(
        'open_work',
        `Hand over first what waits with you: ${namesOf(blocked.openWork.map(({ program }) => program))}.`,
        { blocked },
      );
  }
}

const namesOf = (programs: { name: string }[]) => programs.map(({ name }) => name).join(', ');
