import { Injectable } from '@nestjs/common';
import type { AdminCandidate, Created, ProgramStart } from '@cmio-pathway/shared';
import type { Scope } from '../../platform/access/scope.js';
import { Ids } from '../../platform/clock.js';
import { Conflict, invalid, NotFound } from '../../platform/errors.js';

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

  /** Ends somebody being an admin, oneself too; the last who can sign in stays, and reads whom one could appoint first. */
  async end(scope: Scope, person: string): Promise<void> {
    const [{ candidates }]: [{ candidates: AdminCandidate[] | null }] = await scope.sql.query(
      'select whom_to_appoint_first($1) as candidates',
      [person],
    );
    if (candidates) throw new Conflict('last_admin', sentenceOf(candidates), { candidates });
    const [{ done }] = await scope.sql.query('select end_admin($1, $2) as done', [person, this.ids.next()]);
    if (!done) throw new NotFound();
  }
}

const sentenceOf = ([first, second]: AdminCandidate[]): string =>
  first
    ? `Appoint another admin first, such as ${second ? `${first.name} or ${second.name}` : first.name}: a program always has one who can sign in.`
    : 'Invite another admin first: a program always has one who can sign in, and nobody else here could be appointed.';
