import { Injectable } from '@nestjs/common';
import type { Id, MergeFindings, MergePreview, PairToMerge } from '@cmio-pathway/shared';
import type { FastifyReply } from 'fastify';
import type { Scope } from '../../platform/access/scope.js';
import { Ids } from '../../platform/clock.js';
import { Portfolio } from '../portfolio/index.js';
import { MergedFiles } from './merged-files.js';
import { mergedIn, once, previewOf } from './merges.service.js';

/** Two accounts of one person that are both in this program and nowhere else, merged by its admin. The database holds it to that. */
@Injectable()
export class ProgramMerges {
  constructor(
    private readonly ids: Ids,
    private readonly files: MergedFiles,
    private readonly portfolio: Portfolio,
  ) {}

  async preview(scope: Scope, { into, from }: PairToMerge): Promise<MergePreview> {
    const [row]: [{ found: MergeFindings }] = await scope.sql.query(
      'select preview_merge_in_program($1, $2, $3, $4) as found',
      [into, from, this.ids.next(), once],
    );
    return previewOf(scope, into, from, row.found);
  }

  async merge(scope: Scope, { into, from }: PairToMerge): Promise<{ id: Id }> {
    const id = this.ids.next();
    await scope.sql.query('select merge_in_program($1, $2, $3, $4)', [into, from, id, once]);
    await this.files.bring(from, into);
    await this.project(scope, [into]);
    return { id };
  }

  async undo(scope: Scope, id: Id, reply: FastifyReply): Promise<void> {
    const { into, from } = await mergedIn(scope, id);
    await scope.sql.query('select undo_merge_in_program($1)', [id]);
    await this.project(scope, [into, from]);
    this.files.takeBackAfter(reply, from, into);
  }

  /** Progress is a mentee's: whoever only works here has none. */
  private async project(scope: Scope, people: Id[]): Promise<void> {
    const enrolled: { id: Id }[] = await scope.sql.query(
      `select person_id as id from enrollment
       where program_id = $1 and person_id = any ($2) and accepted_at is not null and ended_at is null order by 1`,
      [scope.program, people],
    );
    await scope.toward(
      enrolled.map(({ id }) => id),
      (theirs) => this.portfolio.write(theirs, async () => undefined),
    );
  }
}
