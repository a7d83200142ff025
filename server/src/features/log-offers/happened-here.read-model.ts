import { Injectable } from '@nestjs/common';
import type { Sight } from '../../platform/access/scope.js';
import { sqlFile } from '../../platform/database/sql-file.js';

const happened = sqlFile(import.meta.url, './happened-here.sql');

/** Facts of what happened here, about oneself; what can be logged of them is computed from them. */
@Injectable()
export class HappenedHereRead {
  facts(sight: Sight) {
    return sight.json(happened);
  }
}
