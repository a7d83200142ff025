import { Injectable } from '@nestjs/common';
import type { Created, OwnMilestoneDraft, OwnMilestoneSaved } from '@cmio-pathway/shared';
import type { Scope } from '../../platform/access/scope.js';
import { Ids } from '../../platform/clock.js';
import { NotFound, Stale } from '../../platform/errors.js';
import { RulesRuns } from '../rules-runs/index.js';
import { ProgramMilestoneRow } from './program-milestone.entity.js';

/** The milestones a program adds of its own: the only writer of `program_milestone`. */
@Injectable()
export class OwnMilestones {
  constructor(
    private readonly ids: Ids,
    private readonly runs: RulesRuns,
  ) {}

  async add(scope: Scope, draft: OwnMilestoneDraft): Promise<OwnMilestoneSaved> {
    const id = this.ids.next();
    return this.runs.change(scope, 'milestone', async ({ sql, program, now }) => {
      await sql.insert(ProgramMilestoneRow, {
        ...columns(draft),
        programId: program,
        id,
        revision: 1,
        addedAt: now,
        changedAt: now,
        retiredAt: null,
      });
      return { id, revision: 1 };
    });
  }

  /** Corrects it, written against the revision that was read; what was recorded under it stays. */
  async correct(scope: Scope, id: string, revision: number, draft: OwnMilestoneDraft): Promise<OwnMilestoneSaved> {
    return this.runs.change(scope, 'milestone', async (then) => {
      const row = await this.existing(then, id);
      if (row.revision !== revision) throw new Stale({ ...draftIn(row), revision: row.revision });
      return this.change(then, row, { ...columns(draft), changedAt: then.now });
    });
  }

  /** Asks nobody for it any more; what was recorded under it keeps its name. */
  async retire(scope: Scope, id: string): Promise<void> {
    await this.runs.change(scope, 'milestone', async (then) => {
      const row = await this.existing(then, id);
      return row.retiredAt ? {} : this.change(then, row, { retiredAt: then.now });
    });
  }

  async restore(scope: Scope, id: string): Promise<OwnMilestoneSaved> {
    return this.runs.change(scope, 'milestone', async (then) =>
      this.change(then, await this.existing(then, id), { retiredAt: null }),
    );
  }

  private async change(
    scope: Scope,
    { id, revision }: ProgramMilestoneRow,
    changes: Partial<ProgramMilestoneRow>,
  ): Promise<Required<Created>> {
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
