import { Injectable } from '@nestjs/common';
import type { Sight } from '../../platform/access/scope.js';
import { sqlFile } from '../../platform/database/sql-file.js';

const rules = sqlFile(import.meta.url, './rules.sql');

/** What a program asks besides the pathway, and whom it spares what. */
@Injectable()
export class RulesRead {
  ofProgram(sight: Sight) {
    return sight.json(rules);
  }
}
