import { Injectable } from '@nestjs/common';
import type { ApplicationContent, ApplicationDraft, ApplicationSaved, Created } from '@cmio-pathway/shared';
import { IsNull } from 'typeorm';
import type { Scope } from '../../platform/access/scope.js';
import { Ids } from '../../platform/clock.js';
import { Conflict } from '../../platform/errors.js';
import { begun, columnsOf, contentOf } from './application-content.js';
import { ApplicationRow } from './application.entity.js';
import { ApplicationRows } from './applications.repository.js';
import { checkDocuments } from './check-documents.js';
import { checkDay } from './check-day.js';
import { MoveRows } from './moves.repository.js';

/** So many a person can have; what was removed does not count. */
const MOST = 500;

/** Where somebody applies: what an application says, and whether it is archived or removed. */
@Injectable()
export class Applications {
  constructor(
    private readonly ids: Ids,
    private readonly rows: ApplicationRows,
    private readonly moves: MoveRows,
  ) {}

  /** Adds an application that was first looked at on a day. */
  async add(scope: Scope, draft: ApplicationDraft): Promise<Created> {
    checkDay(draft.on, scope.now);
    await this.rows.alone(scope);
    await this.refuseFull(scope);
    const id = this.ids.next();
    await this.rows.insert(scope, id, columnsOf(begun(draft)));
    await this.moves.say(scope, id, 1, { to: 'researched', on: draft.on, words: '' });
    return { id, revision: 1 };
  }

  async save(scope: Scope, id: string, revision: number, content: ApplicationContent): Promise<ApplicationSaved> {
    const row = await this.rows.fresh(scope, id, revision);
    await checkDocuments(scope, content, contentOf(row));
    return this.rows.save(scope, row, columnsOf(content));
  }

  /** Takes an application away; it can come back. */
  async remove(scope: Scope, id: string): Promise<void> {
    const row = await this.rows.lock(scope, id);
    if (!row.removedAt) await this.rows.mark(scope, row, { removedAt: scope.now });
  }

  async restore(scope: Scope, id: string): Promise<ApplicationSaved> {
    await this.rows.alone(scope);
    const row = await this.rows.lock(scope, id);
    if (row.removedAt) await this.refuseFull(scope);
    return this.rows.mark(scope, row, { removedAt: null });
  }

  async archive(scope: Scope, id: string): Promise<ApplicationSaved> {
    const row = await this.rows.present(scope, id);
    return this.rows.mark(scope, row, { archivedAt: row.archivedAt ?? scope.now });
  }

  async unarchive(scope: Scope, id: string): Promise<ApplicationSaved> {
    return this.rows.mark(scope, await this.rows.present(scope, id), { archivedAt: null });
  }

  private async refuseFull(scope: Scope): Promise<void> {
    const there = await scope.sql.countBy(ApplicationRow, { personId: scope.person, removedAt: IsNull() });
    if (there >= MOST) throw new Conflict('full', `You have ${MOST} applications. Remove one first.`);
  }
}
