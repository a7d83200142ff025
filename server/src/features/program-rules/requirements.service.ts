import { Injectable } from '@nestjs/common';
import { isAskedFor, milestoneById, type RequirementsDraft, type RulesSaved } from '@cmio-pathway/shared';
import type { Scope } from '../../platform/access/scope.js';
import { type FieldError, Invalid, Stale } from '../../platform/errors.js';
import { RulesRuns } from '../rules-runs/index.js';
import { ProgramRequirementRow } from './program-requirement.entity.js';

/** Which optional milestones a program requires: the only writer of `program_requirement`. */
@Injectable()
export class Requirements {
  constructor(private readonly runs: RulesRuns) {}

  /** Sets the whole list, written against the revision that was read. */
  async set(scope: Scope, revision: number, { milestones }: RequirementsDraft): Promise<RulesSaved> {
    refuseNotOptional(milestones);
    return this.runs.change(scope, 'requirements', async (then) => {
      const rows = await then.sql.findBy(ProgramRequirementRow, { programId: then.program });
      const now = rows.reduce((sum, row) => sum + row.revision, 0);
      const standing = rows.filter(({ liftedAt }) => liftedAt === null).map(({ milestone }) => milestone);
      if (now !== revision) throw new Stale({ milestones: standing.toSorted(), revision: now });
      const wanted = new Set(milestones);
      const added = [...wanted].filter((id) => !standing.includes(id));
      const lifted = standing.filter((id) => !wanted.has(id));
      await then.sql.query(add, [then.program, added, then.now]);
      await then.sql.query(lift, [then.program, lifted, then.now]);
      return { revision: now + added.length + lifted.length };
    });
  }
}

// Nothing is deleted: a milestone that is required again takes its row up again.
const add = `
  insert into program_requirement (program_id, milestone, revision, required_at) select $1, id, 1, $3 from unnest($2::text[]) as id
  on conflict (program_id, milestone) do update
    set revision = program_requirement.revision + 1, required_at = excluded.required_at, lifted_at = null`;
const lift = `
  update program_requirement set revision = revision + 1, lifted_at = $3 where program_id = $1 and milestone = any ($2::text[])`;

/** What nobody is asked for yet: another requirement would say nothing new. */
const refuseNotOptional = (milestones: string[]): void => {
  const errors = milestones.flatMap((id, at): FieldError[] => {
    const pointer = `/milestones/${at}`;
    const requirement = milestoneById(id)?.requirement;
    if (!requirement) return [{ pointer, code: 'unknown', detail: 'Choose a milestone of the pathway.' }];
    const optional = requirement.is === 'optional' || (requirement.is === 'one_of' && !isAskedFor(requirement.group));
    return optional ? [] : [{ pointer, code: 'not_optional', detail: 'This is not optional on the pathway.' }];
  });
  if (errors.length > 0) throw new Invalid(errors);
};
