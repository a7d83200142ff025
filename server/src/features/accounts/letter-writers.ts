import { Injectable } from '@nestjs/common';
import { hashOf, newToken } from '../../platform/access/session-cookie.js';
import { Clock } from '../../platform/clock.js';
import { Config } from '../../platform/config.js';
import { Database } from '../../platform/database/database.js';
import { Jobs } from '../../platform/jobs/jobs.js';
import type { Letter } from '../../platform/mail/letter.js';
import { Mail } from '../../platform/mail/mail.js';
import * as letters from './account-letters.js';

interface Facts {
  address: string;
  former?: string;
  name: string;
  known?: boolean;
  recovery?: boolean;
}

/** Writes the letters about accounts, each with the single-use address that is made for it. */
@Injectable()
export class LetterWriters {
  constructor(
    private readonly config: Config,
    private readonly database: Database,
    private readonly clock: Clock,
    mail: Mail,
    jobs: Jobs,
  ) {
    mail.composes('sign-up', (ref) =>
      this.withToken('compose_sign_up', ref, ({ address, name, known }, token) =>
        known
          ? letters.knownSignUp(address, this.at('/sign-in'))
          : letters.confirmSignUp(address, name, this.at(`/confirm/${token}`)),
      ),
    );
    mail.composes('reset', (ref) =>
      this.withToken('compose_reset', ref, ({ address }, token) =>
        letters.resetPassword(address, this.at(`/reset/${token}`)),
      ),
    );
    mail.composes('password-changed', async (person) => {
      const [row] = await database.identity<{ body: Facts | null }>('select account_address($1) as body', [person]);
      return row?.body ? letters.passwordChanged(row.body.address, this.at('/forgot')) : null;
    });
    mail.composes('address', (ref) =>
      this.withToken('compose_address', ref, ({ address, known, recovery }, token) =>
        known
          ? letters.knownAddress(address)
          : letters.confirmAddress(address, this.at(`/address/${token}`), recovery === true),
      ),
    );
    mail.composes('address-changed', (ref) =>
      this.withToken('compose_address_undo', ref, ({ former, address }, token) =>
        letters.addressChanged(former!, address, this.at(`/address/${token}/undo`)),
      ),
    );
    jobs.nightly('forget unconfirmed', () => database.identity('select forget_unconfirmed($1)', [clock.now()]));
  }

  private at(path: string): string {
    return `${this.config.PUBLIC_URL}${path}`;
  }

  private async withToken(
    compose: 'compose_sign_up' | 'compose_reset' | 'compose_address' | 'compose_address_undo',
    ref: string,
    write: (facts: Facts, token: string) => Letter,
  ): Promise<Letter | null> {
    const token = newToken();
    const [row] = await this.database.identity<{ body: Facts | null }>(`select ${compose}($1, $2, $3) as body`, [
      ref,
      hashOf(token),
      this.clock.now(),
    ]);
    return row?.body ? write(row.body, token) : null;
  }
}
