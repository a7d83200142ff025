import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type {
  InvitationAcceptance,
  InvitationActs,
  InvitationDraft,
  OwnInvitationAcceptance,
} from '@cmio-pathway/shared';
import { IsNull } from 'typeorm';
import type { Scope } from '../../platform/access/scope.js';
import { hashOf, newToken } from '../../platform/access/session-cookie.js';
import { Clock, Ids } from '../../platform/clock.js';
import { Config } from '../../platform/config.js';
import { Database } from '../../platform/database/database.js';
import { invalid, NotFound } from '../../platform/errors.js';
import { JsonText } from '../../platform/http/json-text.js';
import { Mail } from '../../platform/mail/mail.js';
import { hashPassword } from '../session/index.js';
import { InvitationRow } from './invitation.entity.js';
import { type InvitationFacts, invitationLetter } from './invitation-letter.js';

const DAYS = 7;

const DAY_MS = 86_400_000;

/** What each act changes; the address of one that is sent again is made with its letter. */
const changes = {
  resend: 'expires_at = $3',
  revoke: 'revoked_at = $3',
  restore: 'revoked_at = null',
} as const satisfies Record<InvitationActs['act'], string>;

/** What the list of people says, too; whether an address has an account is not said. */
const refusals = {
  invited: 'An invitation to this address waits already: send it again, or take it back first.',
  here: 'Whoever has this address is here already.',
};

/** Inviting people into a program, by a letter with an address that serves once. */
@Injectable()
export class Invitations {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly ids: Ids,
    private readonly mail: Mail,
    config: Config,
  ) {
    mail.composes('invitation', async (id) => {
      const token = newToken();
      const [row] = await database.identity<{ body: InvitationFacts | null }>(
        'select compose_invitation($1, $2, $3) as body',
        [id, hashOf(token), clock.now()],
      );
      return row?.body ? invitationLetter(row.body, `${config.PUBLIC_URL}/invitations/${token}`) : null;
    });
  }

  async invite(scope: Scope, { email, role, cohort }: InvitationDraft): Promise<{ id: string }> {
    const [known] = cohort
      ? await scope.sql.query('select id from cohort where program_id = $1 and id = $2', [scope.program, cohort])
      : [null];
    if (cohort && !known) throw invalid('/cohort', 'Choose a cohort of this program.', 'unknown');
    const address = email.toLowerCase();
    const [{ already }] = await scope.sql.query('select invited_or_here($1, $2) as already', [address, role]);
    if (already) throw invalid('/email', refusals[already as keyof typeof refusals], already);
    const id = this.ids.next();
    await scope.sql.insert(InvitationRow, {
      programId: scope.program,
      id,
      email: address,
      role,
      cohortId: role === 'mentee' ? cohort : null,
      // Nobody knows what makes this hash: the address is made when the letter is written.
      tokenHash: randomBytes(32),
      invitedBy: scope.actor,
      createdAt: scope.now,
      expiresAt: this.expiry(scope),
    });
    await this.mail.enqueue(scope.sql, { kind: 'invitation', ref: id, key: `invitation ${id}` });
    return { id };
  }

  /** Sends the letter again, with a new address; asked for twice within a minute it goes once. */
  async resend(scope: Scope, id: string): Promise<void> {
    await this.renewed(scope, id, randomBytes(32));
    const minute = scope.now.toISOString().slice(0, 16);
    await this.mail.enqueue(scope.sql, { kind: 'invitation', ref: id, key: `invitation ${id} ${minute}` });
  }

  /** A new address to be handed over where no letter arrives. The one that was sent serves no longer. */
  async renew(scope: Scope, id: string): Promise<{ path: string; expiresAt: string }> {
    const token = newToken();
    await this.renewed(scope, id, hashOf(token));
    return { path: `/invitations/${token}`, expiresAt: this.expiry(scope).toISOString() };
  }

  private async renewed(scope: Scope, id: string, tokenHash: Buffer): Promise<void> {
    const open = { programId: scope.program, id, acceptedAt: IsNull(), revokedAt: IsNull() };
    const { affected } = await scope.sql.update(InvitationRow, open, { tokenHash, expiresAt: this.expiry(scope) });
    if (!affected) throw new NotFound();
  }

  private expiry({ now }: Scope): Date {
    return new Date(now.getTime() + DAYS * DAY_MS);
  }

  async revoke(scope: Scope, id: string): Promise<void> {
    const open = { programId: scope.program, id, acceptedAt: IsNull(), revokedAt: IsNull() };
    const { affected } = await scope.sql.update(InvitationRow, open, { revokedAt: scope.now });
    if (!affected) throw new NotFound();
  }

  /** Does the same to several; answers those it was done to, because others were accepted or changed meanwhile. */
  async act(scope: Scope, { act, invitations }: InvitationActs): Promise<{ invitations: string[] }> {
    const [done] = (await scope.sql.query(
      `update invitation set ${changes[act]} where program_id = $1 and id = any ($2) and accepted_at is null
         and revoked_at is ${act === 'restore' ? 'not null' : 'null'} and $3::timestamptz is not null returning id`,
      [scope.program, invitations, act === 'resend' ? this.expiry(scope) : scope.now],
    )) as [{ id: string }[], number];
    const ids = done.map(({ id }) => id);
    const minute = scope.now.toISOString().slice(0, 16);
    if (act === 'resend')
      await this.mail.enqueueAll(
        scope.sql,
        ids.map((id) => ({ kind: 'invitation', ref: id, key: `invitation ${id} ${minute}` })),
      );
    return { invitations: ids };
  }

  async read(token: string): Promise<JsonText> {
    const [row] = await this.database.identity<{ body: string | null }>('select read_invitation($1, $2) as body', [
      hashOf(token),
      this.clock.now(),
    ]);
    if (!row?.body) throw new NotFound();
    return new JsonText(row.body);
  }

  /** Takes up an invitation that waits at an address of one's own. */
  async takeUp(scope: Scope, id: string, { organisation }: OwnInvitationAcceptance): Promise<void> {
    await scope.sql.query('select take_own_invitation($1, $2, $3)', [id, organisation ?? null, this.ids.next()]);
  }

  /** Uses an invitation once; answers the person, whose account is made when they have none. */
  async accept(
    token: string,
    session: Buffer | null,
    { name, password, organisation }: InvitationAcceptance,
  ): Promise<string> {
    const hash = password ? await hashPassword(password) : null;
    const values = [
      hashOf(token),
      session,
      this.ids.next(),
      name ?? null,
      hash,
      randomBytes(16),
      organisation ?? null,
      this.ids.next(),
      this.clock.now(),
    ];
    const [row] = await this.database.identity<{ person: string }>(
      'select accept_invitation($1, $2, $3, $4, $5, $6, $7, $8, $9) as person',
      values,
    );
    return row!.person;
  }
}
