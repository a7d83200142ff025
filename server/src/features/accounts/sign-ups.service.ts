import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { SignUp } from '@cmio-pathway/shared';
import { hashOf } from '../../platform/access/session-cookie.js';
import { Clock, Ids } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { NotFound } from '../../platform/errors.js';
import { Mail } from '../../platform/mail/mail.js';
import { hashPassword } from '../session/index.js';

/** The ways into an account that need no session. What they answer never says whether an address is known. */
@Injectable()
export class SignUps {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly ids: Ids,
    private readonly mail: Mail,
  ) {}

  /** Asks for an account: a letter to the address says how to confirm it, or that it has one. */
  async ask({ name, email, password, timeZone }: SignUp): Promise<void> {
    const hash = await hashPassword(password);
    await this.asked('sign-up', (id) => [
      'select ask_sign_up($1, $2, $3, $4, $5, $6)',
      [id, email.toLowerCase(), name, hash, timeZone, this.clock.now()],
    ]);
  }

  /** Confirms the address, once; answers the person, who is there from now on. */
  async confirm(token: string): Promise<string> {
    const [row] = await this.database.identity<{ person: string }>('select use_sign_up($1, $2, $3, $4) as person', [
      hashOf(token),
      this.ids.next(),
      randomBytes(16),
      this.clock.now(),
    ]);
    return row!.person;
  }

  async askReset(email: string): Promise<void> {
    await this.asked('reset', (id) => ['select ask_reset($1, $2, $3)', [id, email.toLowerCase(), this.clock.now()]]);
  }

  async reset(token: string): Promise<{ expiresAt: string }> {
    const [row] = await this.database.identity<{ expires: Date | null }>('select reset_expiry($1, $2) as expires', [
      hashOf(token),
      this.clock.now(),
    ]);
    if (!row?.expires) throw new NotFound();
    return { expiresAt: row.expires.toISOString() };
  }

  /** Sets the password, once, and says so by letter; answers the person. */
  async setPassword(token: string, password: string): Promise<string> {
    const hash = await hashPassword(password);
    return this.database.apart(async (sql) => {
      const [{ person }] = await sql.query('select use_reset($1, $2, $3) as person', [
        hashOf(token),
        hash,
        this.clock.now(),
      ]);
      await this.mail.enqueue(sql, {
        kind: 'password-changed',
        ref: person,
        key: `password ${hashOf(token).toString('hex')}`,
      });
      return person as string;
    });
  }

  async confirmAddress(token: string): Promise<void> {
    await this.database.apart(async (sql) => {
      const [{ change }] = await sql.query('select confirm_address($1, $2) as change', [
        hashOf(token),
        this.clock.now(),
      ]);
      if (change)
        await this.mail.enqueue(sql, { kind: 'address-changed', ref: change, key: `address-changed ${change}` });
    });
  }

  async undoAddress(token: string): Promise<void> {
    await this.database.identity('select undo_address($1, $2)', [hashOf(token), this.clock.now()]);
  }

  /** Notes what was asked for and the letter about it, together. */
  private async asked(kind: string, note: (id: string) => [string, unknown[]]): Promise<void> {
    const id = this.ids.next();
    const [text, values] = note(id);
    await this.database.apart(async (sql) => {
      await sql.query(text, values);
      await this.mail.enqueue(sql, { kind, ref: id, key: `${kind} ${id}` });
    });
  }
}
