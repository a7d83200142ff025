import { Injectable } from '@nestjs/common';
import type { CohortCorrection, CohortDraft, Created } from '@cmio-pathway/shared';
import type { Scope } from '../../platform/access/scope.js';
import { Ids } from '../../platform/clock.js';
import { Conflict, invalid, NotFound, Stale } from '../../platform/errors.js';
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
    if (raw.length === 0) throw taken();
    return { id };
  }

  /** Names it anew and sets its dates, written against the revision that was read. */
  async correct(scope: Scope, id: string, revision: number, draft: CohortCorrection): Promise<Created> {
    // One at a time: two that take the same name would meet at the constraint.
    await scope.sql.query('select from program where id = $1 for update', [scope.program]);
    const row = await this.existing(scope, id);
    if (row.revision !== revision)
      throw new Stale({ name: row.name, startsOn: row.startsOn, endsOn: row.endsOn, revision: row.revision });
    if (
      row.name !== draft.name &&
      (await scope.sql.existsBy(CohortRow, { programId: scope.program, name: draft.name }))
    )
      throw taken();
    return this.change(scope, row, draft);
  }

  /** Takes nobody in any more; who was in it stays in its history. */
  async archive(scope: Scope, id: string): Promise<void> {
    const row = await this.existing(scope, id);
    if (row.archivedAt) return;
    const [{ mentees }] = await scope.sql.query(inIt, [scope.program, id]);
    if (mentees > 0)
      throw new Conflict('in_use', `${mentees} in training are in this cohort: change their cohort first.`);
    await this.change(scope, row, { archivedAt: scope.now });
  }

  async restore(scope: Scope, id: string): Promise<Created> {
    return this.change(scope, await this.existing(scope, id), { archivedAt: null });
  }

  private async change(scope: Scope, row: CohortRow, changes: Partial<CohortRow>): Promise<Created> {
    const revision = row.revision + 1;
    await scope.sql.update(CohortRow, { programId: scope.program, id: row.id }, { ...changes, revision });
    return { id: row.id, revision };
  }

  private async existing(scope: Scope, id: string): Promise<CohortRow> {
    const row = await scope.sql.findOne(CohortRow, {
      where: { programId: scope.program, id },
      lock: { mode: 'pessimistic_write' },
    });
    if (!row) throw new NotFound();
    return row;
  }
}

const taken = () => invalid('/name', 'There is a cohort of this name.', 'exists');
const inIt = `
  select count(distinct t.person_id)::int as mentees from enrollment_period t
  join enrollment e on e.person_id = t.person_id and e.program_id = t.program_id and e.ended_at is null
  where t.program_id = $1 and t.cohort_id = $2 and t.superseded_at is null and coalesce(upper(t.valid), 'infinity') > app_today()`;
