import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { InvitationAcceptance, InvitationDraft } from '@cmio-pathway/shared';
import { IsNull } from 'typeorm';
import type { Scope } from '../../platform/access/scope.js';
import { hashOf, newToken } from '../../platform/access/session-cookie.js';
import { Clock, Ids } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { invalid, NotFound } from '../../platform/errors.js';
import { JsonText } from '../../platform/http/json-text.js';
import { hashPassword } from '../session/index.js';
import { InvitationRow } from './invitation.entity.js';

const DAYS = 7;

/** Inviting people into a program. No mail is sent: whoever invites hands the address over. */
@Injectable()
export class Invitations {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  async invite(
    scope: Scope,
    { email, role, cohort }: InvitationDraft,
  ): Promise<{ id: string; path: string; expiresAt: string }> {
    const [known] = cohort
      ? await scope.sql.query('select id from cohort where program_id = $1 and id = $2', [scope.program, cohort])
      : [null];
    if (cohort && !known) throw invalid('/cohort', 'Choose a cohort of this program.', 'unknown');
    const token = newToken();
    const id = this.ids.next();
    const expiresAt = new Date(scope.now.getTime() + DAYS * 86_400_000);
    await scope.sql.insert(InvitationRow, {
      programId: scope.program,
      id,
      email: email.toLowerCase(),
      role,
      cohortId: role === 'mentee' ? cohort : null,
      tokenHash: hashOf(token),
      invitedBy: scope.actor,
      createdAt: scope.now,
      expiresAt,
    });
    return { id, path: `/invitations/${token}`, expiresAt: expiresAt.toISOString() };
  }

  async revoke(scope: Scope, id: string): Promise<void> {
    const open = { programId: scope.program, id, acceptedAt: IsNull(), revokedAt: IsNull() };
    const { affected } = await scope.sql.update(InvitationRow, open, { revokedAt: scope.now });
    if (!affected) throw new NotFound();
  }

  async read(token: string): Promise<JsonText> {
    const [row] = await this.database.identity<{ body: string | null }>('select read_invitation($1, $2) as body', [
      hashOf(token),
      this.clock.now(),
    ]);
    if (!row?.body) throw new NotFound();
    return new JsonText(row.body);
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
