import { Injectable } from '@nestjs/common';
import type { Created, PlanAnswer, PlanProposal } from '@cmio-pathway/shared';
import type { Scope } from '../../platform/access/scope.js';
import { Ids } from '../../platform/clock.js';
import { Conflict, invalid, NotFound, Stale } from '../../platform/errors.js';
import { Portfolio } from '../portfolio/index.js';
import { PlanRow } from './plan.entity.js';
import { PlanVersionRow } from './plan-version.entity.js';

/** What of a plan was proposed to a program, and agreed: the only writer of `plan_version`. */
@Injectable()
export class PlanVersions {
  constructor(
    private readonly ids: Ids,
    private readonly portfolio: Portfolio,
  ) {}

  /** Freezes the plan as it was read; a version that waits is replaced only after it was taken back. */
  async propose(scope: Scope, { program, revision }: PlanProposal): Promise<Created> {
    return this.portfolio.write(scope, async () => {
      const [enrolled] = await scope.sql.query(
        'select 1 from enrollment where person_id = $1 and program_id = $2 and accepted_at is not null and ended_at is null',
        [scope.person, program],
      );
      if (!enrolled) throw invalid('/program', 'You are not enrolled in this program.', 'unknown');
      const plan = await scope.sql.findOneBy(PlanRow, { personId: scope.person });
      if (plan && plan.revision !== revision) throw new Stale({ items: plan.items, revision: plan.revision });
      if (!plan || plan.items.length === 0) throw new Conflict('empty', 'There is nothing in the plan yet.');
      const [{ open, latest }] = await scope.sql.query(
        `select count(*) filter (where answer is null and withdrawn_at is null)::int as open, coalesce(max(number), 0) as latest
         from plan_version where person_id = $1 and program_id = $2`,
        [scope.person, program],
      );
      if (open > 0) throw new Conflict('waiting', 'Take the version back first that waits for an answer.');
      const id = this.ids.next();
      await scope.sql.insert(PlanVersionRow, {
        personId: scope.person,
        programId: program,
        id,
        number: latest + 1,
        items: plan.items,
        proposedAt: scope.now,
      });
      return { id };
    });
  }

  async withdraw(scope: Scope, id: string): Promise<void> {
    await this.portfolio.write(scope, async () => {
      const version = await this.find(scope, id);
      if (version.answer) throw new Conflict('answered', 'Your mentor has answered it.');
      if (!version.withdrawnAt)
        await scope.sql.update(PlanVersionRow, { personId: scope.person, id }, { withdrawnAt: scope.now });
    });
  }

  /** The answer of a mentor, signed with their name, role and organization of today. */
  async answer(scope: Scope, id: string, { answer, note }: PlanAnswer): Promise<void> {
    await this.portfolio.write(scope, async () => {
      const version = await this.find(scope, id);
      if (version.withdrawnAt) throw new Conflict('withdrawn', 'It was taken back.');
      if (version.answer) throw new Conflict('answered', 'It has an answer.');
      const [signature] = await scope.sql.query('select name, role, organisation from signature()');
      const signed = {
        answeredBy: scope.actor,
        answeredName: signature.name,
        answeredRole: signature.role,
        answeredOrganisation: signature.organisation,
      };
      const given = { answer, answerNote: note, answeredAt: scope.now, ...signed };
      await scope.sql.update(PlanVersionRow, { personId: scope.person, id }, given);
    });
  }

  private async find(scope: Scope, id: string): Promise<PlanVersionRow> {
    const version = await scope.sql.findOneBy(PlanVersionRow, { personId: scope.person, id });
    if (!version) throw new NotFound();
    return version;
  }
}
