import { Injectable } from '@nestjs/common';
import type { Scope } from '../../platform/access/scope.js';
import { Conflict, NotFound } from '../../platform/errors.js';
import { Portfolio, whileRulesHold } from '../portfolio/index.js';

/** A person's own decision on an offer of a program. */
@Injectable()
export class Enrollments {
  constructor(private readonly portfolio: Portfolio) {}

  /** Accepts an offer: from now on the program sees what is submitted to it, and how far the person is. */
  async accept(scope: Scope, program: string): Promise<void> {
    await this.portfolio.write(scope, async () => {
      const [offer] = await scope.sql.query(
        'select accepted_at from enrollment where person_id = $1 and program_id = $2 and ended_at is null',
        [scope.person, program],
      );
      if (!offer) throw new NotFound();
      if (offer.accepted_at) throw new Conflict('accepted', 'You accepted this already.');
      await whileRulesHold(scope, program);
      await scope.sql.query('update enrollment set accepted_at = $3 where person_id = $1 and program_id = $2', [
        scope.person,
        program,
        scope.now,
      ]);
    });
  }
}
