import { Injectable } from '@nestjs/common';
import type { CohortDraft, Created } from '@cmio-pathway/shared';
import type { Scope } from '../../platform/access/scope.js';
import { Ids } from '../../platform/clock.js';
import { invalid } from '../../platform/errors.js';
import { CohortRow } from './cohort.entity.js';

/** The cohorts of a program. */
@Injectable()
export class Cohorts {
  constructor(private readonly ids: Ids) {}

  async add(scope: Scope, { name }: CohortDraft): Promise<Created> {
    const id = this.ids.next();
    const { raw } = await scope.sql
      .createQueryBuilder()
      .insert()
      .into(CohortRow)
      .values({ programId: scope.program, id, name, createdAt: scope.now })
      .orIgnore()
      .returning('id')
      .execute();
    if (raw.length === 0) throw invalid('/name', 'There is a cohort of this name.', 'exists');
    return { id };
  }
}
