import { Injectable } from '@nestjs/common';
import type { Created, ProgramStart } from '@cmio-pathway/shared';
import type { Scope } from '../../platform/access/scope.js';
import { Ids } from '../../platform/clock.js';
import { invalid, NotFound } from '../../platform/errors.js';

/** Who administers a program: whoever starts it, and whom they appoint. */
@Injectable()
export class Admins {
  constructor(private readonly ids: Ids) {}

  async start(scope: Scope, { name, timeZone }: ProgramStart): Promise<Created> {
    const id = this.ids.next();
    await scope.sql.query('select start_program($1, $2, $3, $4)', [id, name, timeZone, this.ids.next()]);
    return { id };
  }

  async appoint(scope: Scope, person: string): Promise<void> {
    const [{ done }] = await scope.sql.query('select appoint_admin($1, $2) as done', [person, this.ids.next()]);
    if (!done) throw invalid('/person', 'Choose somebody of this program who is no admin yet.', 'unknown');
  }

  /** Ends somebody being an admin, oneself too; the last who can sign in stays. */
  async end(scope: Scope, person: string): Promise<void> {
    const [{ done }] = await scope.sql.query('select end_admin($1, $2) as done', [person, this.ids.next()]);
    if (!done) throw new NotFound();
  }
}
