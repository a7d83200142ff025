import { Injectable } from '@nestjs/common';
import { type Created, milestoneById, type NoteDraft } from '@cmio-pathway/shared';
import type { Scope } from '../../platform/access/scope.js';
import { Ids } from '../../platform/clock.js';
import { invalid } from '../../platform/errors.js';
import { Portfolio } from '../portfolio/index.js';
import { NoteRow } from './note.entity.js';

/** Notes of a mentor to a mentee. */
@Injectable()
export class Notes {
  constructor(
    private readonly ids: Ids,
    private readonly portfolio: Portfolio,
  ) {}

  async write(scope: Scope, { step, milestone, text }: NoteDraft): Promise<Created> {
    if (milestone && milestoneById(milestone)?.step !== step)
      throw invalid('/milestone', 'This milestone is not of that step.', 'unknown');
    return this.portfolio.write(scope, async () => {
      const [signature] = await scope.sql.query('select name from signature()');
      const id = this.ids.next();
      const about = { personId: scope.person, programId: scope.program, step, milestone };
      await scope.sql.insert(NoteRow, {
        ...about,
        id,
        text,
        authorId: scope.actor,
        authorName: signature.name,
        writtenAt: scope.now,
      });
      return { id };
    });
  }
}
