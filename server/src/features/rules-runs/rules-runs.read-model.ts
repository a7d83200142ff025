import { Injectable } from '@nestjs/common';
import type { Sight } from '../../platform/access/scope.js';
import { sqlFile } from '../../platform/database/sql-file.js';

const last = sqlFile(import.meta.url, './last-rules-run.sql');

/** How far the last change of a program's rules is on its way to everybody. */
@Injectable()
export class RulesRunsRead {
  last(sight: Sight) {
    return sight.json(last);
  }
}
