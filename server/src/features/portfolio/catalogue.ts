import { Injectable } from '@nestjs/common';
import { commonWay, type Milestone, milestoneById, type OwnMilestone } from '@cmio-pathway/shared';
import type { Scope } from '../../platform/access/scope.js';

/** A milestone that records can name: the catalogue's, or one of a program's own. */
export interface NamedMilestone {
  milestone: Milestone;
  /** Whose own it is; null for one of the catalogue. */
  program: string | null;
}

/** What the milestones of records are: those of the catalogue without asking, a program's own from its rules. */
@Injectable()
export class Catalogue {
  /** What a record names, retired and earlier ones too; undefined when nothing is called so. */
  async recorded(scope: Scope, id: string): Promise<NamedMilestone | undefined> {
    return ofCatalogue(commonWay.milestone(id)) ?? this.own(scope, id, 'true');
  }

  /** What can be logged today: of the catalogue, or of a program the person is in. */
  async loggable(scope: Scope, id: string): Promise<NamedMilestone | undefined> {
    return ofCatalogue(milestoneById(id)) ?? this.own(scope, id, asked);
  }

  private async own(scope: Scope, id: string, which: string): Promise<NamedMilestone | undefined> {
    const own = ownId.exec(id)?.[1];
    if (!own) return undefined;
    const [row] = await scope.sql.query(
      `select m.program_id as program, own_milestone(m) as milestone from program_milestone m where m.id = $1 and ${which}`,
      which === asked ? [own, scope.person] : [own],
    );
    return row as { milestone: OwnMilestone; program: string } | undefined;
  }
}

const ownId = /^program:([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;
const asked = `m.retired_at is null and exists (
  select from enrollment e where e.person_id = $2 and e.program_id = m.program_id and e.accepted_at is not null and e.ended_at is null)`;
const ofCatalogue = (milestone: Milestone | undefined): NamedMilestone | undefined =>
  milestone && { milestone, program: null };
