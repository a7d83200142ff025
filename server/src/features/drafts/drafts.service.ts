import { Injectable } from '@nestjs/common';
import type { DraftContent, DraftSaved } from '@cmio-pathway/shared';
import { IsNull } from 'typeorm';
import type { Scope } from '../../platform/access/scope.js';
import { Ids } from '../../platform/clock.js';
import { Conflict, NotFound, Stale } from '../../platform/errors.js';
import { DraftRow } from './draft.entity.js';

/** What a person is typing. A draft is private, changes nothing, and is never deleted: it ends by being logged or discarded. */
@Injectable()
export class Drafts {
  constructor(private readonly ids: Ids) {}

  async begin(scope: Scope, content: DraftContent): Promise<DraftSaved> {
    const id = this.ids.next();
    const saved = { createdAt: scope.now, savedAt: scope.now, discardedAt: null, loggedAt: null };
    await scope.sql.insert(DraftRow, { personId: scope.person, id, content, revision: 1, ...saved });
    return { id, revision: 1, savedAt: scope.now.toISOString() };
  }

  /** Saves over the revision that was read; a stale save gets the stored text back and loses nothing. */
  async save(scope: Scope, id: string, revision: number, content: DraftContent): Promise<DraftSaved> {
    const draft = await this.lock(scope, id);
    if (draft.loggedAt) throw new Conflict('logged', 'This draft was logged already.');
    if (draft.revision !== revision)
      throw new Stale({ content: draft.content, revision: draft.revision, savedAt: draft.savedAt });
    await scope.sql.update(
      DraftRow,
      { personId: scope.person, id },
      { content, revision: revision + 1, savedAt: scope.now, discardedAt: null },
    );
    return { id, revision: revision + 1, savedAt: scope.now.toISOString() };
  }

  async discard(scope: Scope, id: string): Promise<void> {
    await this.lock(scope, id);
    await scope.sql.update(DraftRow, { personId: scope.person, id, discardedAt: IsNull() }, { discardedAt: scope.now });
  }

  async restore(scope: Scope, id: string): Promise<DraftSaved> {
    const draft = await this.lock(scope, id);
    if (draft.loggedAt) throw new Conflict('logged', 'This draft was logged already.');
    await scope.sql.update(DraftRow, { personId: scope.person, id }, { discardedAt: null });
    return { id, revision: draft.revision, savedAt: draft.savedAt.toISOString() };
  }

  /** Ends a draft whose content became a version. */
  async end(scope: Scope, id: string): Promise<void> {
    const draft = await this.lock(scope, id);
    if (draft.loggedAt) throw new Conflict('logged', 'This draft was logged already.');
    await scope.sql.update(DraftRow, { personId: scope.person, id }, { loggedAt: scope.now });
  }

  private async lock(scope: Scope, id: string): Promise<DraftRow> {
    const draft = await scope.sql.findOne(DraftRow, {
      where: { personId: scope.person, id },
      lock: { mode: 'pessimistic_write' },
    });
    if (!draft) throw new NotFound();
    return draft;
  }
}
