import { Injectable } from '@nestjs/common';
import type { Sight } from '../../platform/access/scope.js';
import { sqlFile } from '../../platform/database/sql-file.js';

const ending = sqlFile(import.meta.url, './ending.sql');

/** What closing or erasing one's account would do. */
@Injectable()
export class EndingRead {
  preview(sight: Sight) {
    return sight.json(ending);
  }
}
