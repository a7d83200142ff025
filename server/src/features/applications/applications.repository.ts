import { Injectable } from '@nestjs/common';
import type { ApplicationContent, ApplicationSaved } from '@cmio-pathway/shared';
import type { Scope } from '../../platform/access/scope.js';
import { Conflict, NotFound, Stale } from '../../platform/errors.js';
import { contentOf } from './application-content.js';
import { ApplicationRow } from './application.entity.js';

/** Rows of applications: the only writer of `application`. */
@Injectable()
export class ApplicationRows {
  /** The application, locked until the transaction ends, also one that was removed. */
  async lock(scope: Scope, id: string): Promise<ApplicationRow> {
    const row = await scope.sql.findOne(ApplicationRow, {
      where: { personId: scope.person, id },
      lock: { mode: 'pessimistic_write' },
    });
    if (!row) throw new NotFound();
    return row;
  }

  /** The same of one that may be written: what was removed is brought back first. */
  async present(scope: Scope, id: string): Promise<ApplicationRow> {
    const row = await this.lock(scope, id);
    if (row.removedAt) throw new Conflict('removed', 'Bring it back first.');
    return row;
  }

  /** The same over the revision that was read; whoever read another gets what is stored, content and moves, and loses nothing. */
  async fresh(scope: Scope, id: string, revision: number): Promise<ApplicationRow> {
    const row = await this.present(scope, id);
    if (row.revision !== revision) throw new Stale(await this.current(scope, row));
    return row;
  }

  /** Lets only one at a time count this person's applications. */
  async alone(scope: Scope): Promise<void> {
    await scope.sql.query('select from portfolio where person_id = $1 for update', [scope.person]);
  }

  async insert(scope: Scope, id: string, columns: Partial<ApplicationRow>): Promise<void> {
    const blank = { createdAt: scope.now, savedAt: scope.now, archivedAt: null, removedAt: null, revision: 1 };
    await scope.sql.insert(ApplicationRow, { personId: scope.person, id, ...blank, ...columns });
  }

  /** Writes the next revision. */
  async save(
    scope: Scope,
    { id, revision }: ApplicationRow,
    columns: Partial<ApplicationRow> = {},
  ): Promise<ApplicationSaved> {
    const next = { ...columns, savedAt: scope.now, revision: revision + 1 };
    await scope.sql.update(ApplicationRow, { personId: scope.person, id }, next);
    return { revision: next.revision, savedAt: scope.now.toISOString() };
  }

  /** Archives, removes or brings back; the revision is of what it says, and stays. */
  async mark(scope: Scope, row: ApplicationRow, marks: Partial<Pick<ApplicationRow, 'archivedAt' | 'removedAt'>>) {
    await scope.sql.update(ApplicationRow, { personId: scope.person, id: row.id }, marks);
    return { revision: row.revision, savedAt: row.savedAt.toISOString() };
  }

  private async current(scope: Scope, row: ApplicationRow) {
    const moves: { to: string; on: string; words: string }[] = await scope.sql.query(
      `select to_place as "to", on_day as "on", words from application_move
       where person_id = $1 and application_id = $2 and superseded_at is null order by on_day, position`,
      [scope.person, row.id],
    );
    const content: ApplicationContent = contentOf(row);
    return { content, moves, revision: row.revision, savedAt: row.savedAt.toISOString() };
  }
}
