import { Injectable } from '@nestjs/common';
import type { Created, NoteDraft } from '@cmio-pathway/shared';
import type { Scope } from '../../platform/access/scope.js';
import { Ids } from '../../platform/clock.js';
import { invalid } from '../../platform/errors.js';
import { Catalogue, Portfolio } from '../portfolio/index.js';
import { NoteRow } from './note.entity.js';

/** Notes of a mentor to a mentee. */
@Injectable()
export class Notes {
  constructor(
    private readonly ids: Ids,
    private readonly portfolio: Portfolio,
    private readonly catalogue: Catalogue,
  ) {}

  async write(scope: Scope, { step, milestone, text }: NoteDraft): Promise<Created> {
    const about = milestone ? await this.catalogue.recorded(scope, milestone) : undefined;
    const foreign = about?.program && about.program !== scope.program;
    if (milestone && (about?.milestone.step !== step || foreign))
      throw invalid('/milestone', 'This milestone is not of that step.', 'unknown');
    return this.portfolio.write(scope, async () => {
      const [signature] = await scope.sql.query('select name from signature()');
      const id = this.ids.next();
      const where = { personId: scope.person, programId: scope.program, step, milestone };
      await scope.sql.insert(NoteRow, {
        ...where,
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
