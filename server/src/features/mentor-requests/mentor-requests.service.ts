import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Created, InvitationAcceptance } from '@cmio-pathway/shared';
import type { Scope } from '../../platform/access/scope.js';
import { hashOf, newToken } from '../../platform/access/session-cookie.js';
import { Clock, Ids } from '../../platform/clock.js';
import { Config } from '../../platform/config.js';
import { Database } from '../../platform/database/database.js';
import { Conflict, NotFound } from '../../platform/errors.js';
import { JsonText } from '../../platform/http/json-text.js';
import { Mail } from '../../platform/mail/mail.js';
import { hashPassword } from '../session/index.js';

const DAYS = 14;
const OPEN = 10;

/** Asking somebody by letter to be one's mentor, without any program: the only writer of `mentor_request`. */
@Injectable()
export class MentorRequests {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly ids: Ids,
    private readonly mail: Mail,
    config: Config,
  ) {
    mail.composes('mentor-request', async (id) => {
      const token = newToken();
      const [row] = await database.identity<{ body: { address: string; name: string } | null }>(
        'select compose_mentor_request($1, $2, $3) as body',
        [id, hashOf(token), clock.now()],
      );
      if (!row?.body) return null;
      const { address, name } = row.body;
      return {
        to: address,
        subject: `${name} asks you to be their mentor`,
        text: `${name} asks you to be their mentor on the way to Chief Medical Information Officer, on CMIO Pathway.

Read what it means and decide here, once and within ${DAYS} days:

${config.PUBLIC_URL}/mentor-requests/${token}

Nothing happens unless you accept. If you do not know who asks, you need not answer.
`,
      };
    });
  }

  async ask(scope: Scope, email: string): Promise<Created> {
    const address = email.toLowerCase();
    const [{ open, same }] = await scope.sql.query(
      `select count(*)::int as open, count(*) filter (where email = $2)::int as same from mentor_request
       where person_id = $1 and accepted_at is null and revoked_at is null and expires_at > app_now()`,
      [scope.person, address],
    );
    if (same > 0) throw new Conflict('asked', 'You have asked this address already.');
    if (open >= OPEN) throw new Conflict('full', `At most ${OPEN} can be asked at a time: take one back first.`);
    const id = this.ids.next();
    await scope.sql.query(
      `insert into mentor_request (person_id, id, email, asked_at, expires_at) values ($1, $2, $3, $4, $4::timestamptz + interval '14 days')`,
      [scope.person, id, address, scope.now],
    );
    await this.mail.enqueue(scope.sql, { kind: 'mentor-request', ref: id, key: `mentor-request ${id}` });
    return { id };
  }

  /** Sends the letter again, with a new address. */
  async resend(scope: Scope, id: string): Promise<void> {
    await this.change(scope, id, `expires_at = app_now() + interval '14 days'`);
    const minute = scope.now.toISOString().slice(0, 16);
    await this.mail.enqueue(scope.sql, { kind: 'mentor-request', ref: id, key: `mentor-request ${id} ${minute}` });
  }

  async revoke(scope: Scope, id: string): Promise<void> {
    await this.change(scope, id, 'revoked_at = app_now()');
  }

  async read(token: string): Promise<JsonText> {
    const [row] = await this.database.identity<{ body: string | null }>('select read_mentor_request($1, $2) as body', [
      hashOf(token),
      this.clock.now(),
    ]);
    if (!row?.body) throw new NotFound();
    return new JsonText(row.body);
  }

  /** Accepts, once; answers the mentor, whose account and independent program are made when they have none. */
  async accept(
    token: string,
    session: Buffer | null,
    { name, password, organisation }: InvitationAcceptance,
  ): Promise<string> {
    const hash = password ? await hashPassword(password) : null;
    const ids = Array.from({ length: 7 }, () => this.ids.next());
    const [row] = await this.database.identity<{ person: string }>(
      'select accept_mentor_request($1, $2, $3, $4, $5, $6, $7, $8) as person',
      [hashOf(token), session, name ?? null, hash, randomBytes(16), organisation ?? null, ids, this.clock.now()],
    );
    return row!.person;
  }

  private async change(scope: Scope, id: string, set: string): Promise<void> {
    const [, count] = await scope.sql.query(
      `update mentor_request set ${set} where person_id = $1 and id = $2 and accepted_at is null and revoked_at is null`,
      [scope.person, id],
    );
    if (!count) throw new NotFound();
  }
}
