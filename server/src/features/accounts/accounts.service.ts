import { Injectable } from '@nestjs/common';
import type { AccountDraft, AddressDraft, PasswordChange } from '@cmio-pathway/shared';
import type { Scope } from '../../platform/access/scope.js';
import { Ids } from '../../platform/clock.js';
import { invalid, NotFound, Stale } from '../../platform/errors.js';
import { Mail } from '../../platform/mail/mail.js';
import { hashPassword, isPassword } from '../session/index.js';
import { AccountSettingRow } from './account-setting.entity.js';

/** What somebody changes of their own account: the only writer of `account_setting`. */
@Injectable()
export class Accounts {
  constructor(
    private readonly ids: Ids,
    private readonly mail: Mail,
  ) {}

  async save(scope: Scope, revision: number, { name, timeZone, npi }: AccountDraft): Promise<{ revision: number }> {
    const row = await this.locked(scope);
    if ((row?.revision ?? 0) !== revision) {
      const [{ body }] = await scope.sql.query('select own_account() as body');
      throw new Stale(JSON.parse(body));
    }
    const next = { timeZone, npi, revision: revision + 1, savedAt: scope.now };
    if (row) await scope.sql.update(AccountSettingRow, { personId: scope.person }, next);
    else await scope.sql.insert(AccountSettingRow, { personId: scope.person, ...next });
    await scope.sql.query('select rename_oneself($1)', [name]);
    return { revision: next.revision };
  }

  /** Asks for an address: it is confirmed by a letter to itself. Whether it is somebody's already, only that letter says. */
  async askAddress(scope: Scope, { email, recovery, password }: AddressDraft): Promise<void> {
    await this.prove(scope, password, '/password');
    const id = this.ids.next();
    await scope.sql.query('select ask_address($1, $2, $3)', [id, email.toLowerCase(), recovery]);
    await this.mail.enqueue(scope.sql, { kind: 'address', ref: id, key: `address ${id}` });
  }

  /** Keeps the question for a personal address away for a while; it comes back. */
  async putAddressOff(scope: Scope): Promise<void> {
    await scope.sql.query(
      `insert into account_setting (person_id, revision, saved_at, address_put_off_at) values ($1, 0, $2, $2)
       on conflict (person_id) do update set address_put_off_at = excluded.address_put_off_at`,
      [scope.person, scope.now],
    );
  }

  /** Takes a further address away; the one to sign in with stays. */
  async removeAddress(scope: Scope, email: string): Promise<void> {
    const [{ gone }] = await scope.sql.query('select remove_address($1) as gone', [email.toLowerCase()]);
    if (!gone) throw new NotFound();
  }

  /** A new password; every session but this one ends, and a letter says so. */
  async changePassword(scope: Scope, session: Buffer | null, { current, password }: PasswordChange): Promise<void> {
    await this.prove(scope, current, '/current');
    await scope.sql.query('select change_own_password($1, $2)', [await hashPassword(password), session]);
    await this.mail.enqueue(scope.sql, {
      kind: 'password-changed',
      ref: scope.person,
      key: `password ${this.ids.next()}`,
    });
  }

  private async prove(scope: Scope, password: string, pointer: string): Promise<void> {
    const [{ hash }]: [{ hash: string | null }] = await scope.sql.query('select own_password_hash() as hash');
    if (!(await isPassword(password, hash ?? undefined)))
      throw invalid(pointer, 'This is not your password.', 'wrong_password');
  }

  private async locked(scope: Scope): Promise<AccountSettingRow | null> {
    await scope.sql.query('select from portfolio where person_id = $1 for update', [scope.person]);
    return scope.sql.findOneBy(AccountSettingRow, { personId: scope.person });
  }
}
