import { Injectable } from '@nestjs/common';
import type { Id, MatchingRoundsQuery } from '@cmio-pathway/shared';
import type { Sight } from '../../platform/access/scope.js';
import { sqlFile } from '../../platform/database/sql-file.js';

const PAGE = 20;
const rounds = sqlFile(import.meta.url, './rounds.sql');
export const roundStatement = sqlFile(import.meta.url, './round.sql');

/** The rounds of a program, and one of them with all that explains it. */
@Injectable()
export class MatchingRead {
  rounds(sight: Sight, { after }: MatchingRoundsQuery) {
    return sight.json(rounds, after ?? null, PAGE);
  }

  round(sight: Sight, round: Id) {
    return sight.json(roundStatement, round);
  }
}
