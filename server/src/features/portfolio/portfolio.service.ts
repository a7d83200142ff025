import { Injectable } from '@nestjs/common';
import type { Scope } from '../../platform/access/scope.js';
import { Progress } from './progress.repository.js';

/** One writer per person: every write about somebody happens inside, and what is derived is written before it ends. */
@Injectable()
export class Portfolio {
  constructor(private readonly progress: Progress) {}

  async write<Result>(scope: Scope, work: () => Promise<Result>): Promise<Result> {
    await scope.sql.query('select from portfolio where person_id = $1 for update', [scope.person]);
    const result = await work();
    await this.progress.project(scope);
    await scope.sql.query('update portfolio set revision = revision + 1 where person_id = $1', [scope.person]);
    return result;
  }
}
