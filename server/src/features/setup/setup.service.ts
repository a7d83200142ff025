import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { FirstAccount } from '@cmio-pathway/shared';
import { hashOf } from '../../platform/access/session-cookie.js';
import { Clock, Ids } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { NotFound } from '../../platform/errors.js';
import { hashPassword } from '../session/index.js';

/** The way into an empty installation. */
@Injectable()
export class Setup {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  async link(token: string): Promise<{ expiresAt: string }> {
    const [row] = await this.database.identity<{ expires: Date | null }>(
      'select setup_link_expiry($1, $2) as expires',
      [hashOf(token), this.clock.now()],
    );
    if (!row?.expires) throw new NotFound();
    return { expiresAt: row.expires.toISOString() };
  }

  /** Makes the first account, program and admin, once; answers the person. */
  async use(token: string, { name, email, password, program }: FirstAccount): Promise<string> {
    const person = this.ids.next();
    const values = [
      hashOf(token),
      person,
      name,
      email.toLowerCase(),
      await hashPassword(password),
      randomBytes(16),
      this.ids.next(),
      program,
      this.ids.next(),
      this.clock.now(),
    ];
    const [row] = await this.database.identity<{ used: boolean }>(
      'select use_setup_link($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) as used',
      values,
    );
    if (!row?.used) throw new NotFound();
    return person;
  }
}
