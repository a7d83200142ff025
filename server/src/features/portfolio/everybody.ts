import { Injectable } from '@nestjs/common';
import type { Scope } from '../../platform/access/scope.js';
import { Portfolio } from './portfolio.service.js';

const lock = (kind: '' | '_shared') => `select pg_advisory_xact_lock${kind}(hashtextextended('rules of ' || $1, 0))`;

/** Keeps the rules of a program as they are until this transaction ends: who comes in meanwhile is counted by the rules that hold then. */
export const whileRulesHold = async (scope: Scope, program: string): Promise<void> => {
  await scope.sql.query(lock('_shared'), [program]);
};

/** The progress of everybody in a program, after something changed for all of them. */
@Injectable()
export class Everybody {
  constructor(private readonly portfolio: Portfolio) {}

  /** One change of a program's rules at a time; when it is made, person after person is opened and their progress written anew. */
  async changeRules<Result>(scope: Scope, work: () => Promise<Result>): Promise<Result> {
    await scope.sql.query(lock(''), [scope.program]);
    const result = await work();
    // In order of their ids: two such changes, and an import, never wait for each other in a circle.
    const people: { id: string }[] = await scope.sql.query(
      `select person_id as id from enrollment where program_id = $1 and accepted_at is not null and ended_at is null order by person_id`,
      [scope.program],
    );
    await scope.toward(
      people.map(({ id }) => id),
      (theirs) => this.portfolio.write(theirs, async () => undefined),
    );
    return result;
  }
}
