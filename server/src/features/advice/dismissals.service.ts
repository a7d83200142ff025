import { Injectable } from '@nestjs/common';
import type { Created, DismissalDraft } from '@cmio-pathway/shared';
import { IsNull } from 'typeorm';
import type { Scope } from '../../platform/access/scope.js';
import { Ids } from '../../platform/clock.js';
import { Conflict, NotFound } from '../../platform/errors.js';
import { Portfolio } from '../portfolio/index.js';
import { DismissalRow } from './dismissal.entity.js';

/** Advice a person puts away: the only writer of `advice_dismissal`. Nothing is deleted; restoring ends it. */
@Injectable()
export class Dismissals {
  constructor(
    private readonly portfolio: Portfolio,
    private readonly ids: Ids,
  ) {}

  async dismiss(scope: Scope, { key, reason }: DismissalDraft): Promise<Created> {
    return this.portfolio.write(scope, async () => {
      const open = { personId: scope.person, adviceKey: key, restoredAt: IsNull() };
      if (await scope.sql.existsBy(DismissalRow, open))
        throw new Conflict('dismissed', 'This advice is put away already.');
      const id = this.ids.next();
      const row = { personId: scope.person, id, adviceKey: key, reason, dismissedAt: scope.now, restoredAt: null };
      await scope.sql.insert(DismissalRow, row);
      return { id };
    });
  }

  async restore(scope: Scope, id: string): Promise<Created> {
    return this.portfolio.write(scope, async () => {
      const row = await scope.sql.findOneBy(DismissalRow, { personId: scope.person, id });
      if (!row) throw new NotFound();
      if (row.restoredAt) throw new Conflict('restored', 'This advice is shown again already.');
      await scope.sql.update(DismissalRow, { personId: scope.person, id }, { restoredAt: scope.now });
      return { id };
    });
  }
}
