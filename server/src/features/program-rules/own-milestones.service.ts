import { Injectable } from '@nestjs/common';
import type { Created, OwnMilestoneDraft } from '@cmio-pathway/shared';
import type { Scope } from '../../platform/access/scope.js';
import { Ids } from '../../platform/clock.js';
import { NotFound, Stale } from '../../platform/errors.js';
import { Everybody } from '../portfolio/index.js';
import { ProgramMilestoneRow } from './program-milestone.entity.js';

/** The milestones a program adds of its own: the only writer of `program_milestone`. */
@Injectable()
export class OwnMilestones {
  constructor(
    private readonly ids: Ids,
    private readonly everybody: Everybody,
  ) {}

  async add(scope: Scope, draft: OwnMilestoneDraft): Promise<Created> {
    return this.everybody.changeRules(scope, async () => {
      const id = this.ids.next();
      await scope.sql.insert(ProgramMilestoneRow, {
        ...columns(draft),
        programId: scope.program,
        id,
        revision: 1,
        addedAt: scope.now,
        changedAt: scope.now,
        retiredAt: null,
      });
      return { id, revision: 1 };
    });
  }

  /** Corrects it, written against the revision that was read; what was recorded under it stays. */
  async correct(scope: Scope, id: string, revision: number, draft: OwnMilestoneDraft): Promise<Created> {
    return this.everybody.changeRules(scope, async () => {
      const row = await this.existing(scope, id);
      if (row.revision !== revision) throw new Stale({ ...draftIn(row), revision: row.revision });
      return this.change(scope, row, { ...columns(draft), changedAt: scope.now });
    });
  }

  /** Asks nobody for it any more; what was recorded under it keeps its name. */
  async retire(scope: Scope, id: string): Promise<void> {
    await this.everybody.changeRules(scope, async () => {
      const row = await this.existing(scope, id);
      if (!row.retiredAt) await this.change(scope, row, { retiredAt: scope.now });
    });
  }

  async restore(scope: Scope, id: string): Promise<Created> {
    return this.everybody.changeRules(scope, async () =>
      this.change(scope, await this.existing(scope, id), { retiredAt: null }),
    );
  }

  private async change(
    scope: Scope,
    { id, revision }: ProgramMilestoneRow,
    changes: Partial<ProgramMilestoneRow>,
  ): Promise<Created> {
    const next = revision + 1;
    await scope.sql.update(ProgramMilestoneRow, { programId: scope.program, id }, { ...changes, revision: next });
    return { id, revision: next };
  }

  private async existing(scope: Scope, id: string): Promise<ProgramMilestoneRow> {
    const row = await scope.sql.findOneBy(ProgramMilestoneRow, { programId: scope.program, id });
    if (!row) throw new NotFound();
    return row;
  }
}

const columns = ({ when, duration, ...draft }: OwnMilestoneDraft) => ({
  ...draft,
  whenKind: when,
  minMonths: duration.min,
  typicalMonths: duration.typical,
  maxMonths: duration.max,
});

const draftIn = (row: ProgramMilestoneRow): OwnMilestoneDraft => ({
  step: row.step,
  title: row.title,
  evidence: row.evidence,
  kind: row.kind,
  when: row.whenKind,
  counts: row.counts,
  required: row.required,
  duration: { min: row.minMonths, typical: row.typicalMonths, max: row.maxMonths },
  renewalMonths: row.renewalMonths,
});
