import { Injectable } from '@nestjs/common';
import type { Sight } from '../../platform/access/scope.js';
import { sqlFile } from '../../platform/database/sql-file.js';

const handover = sqlFile(import.meta.url, './handover.sql');

/** What a mentor has open in a program. */
@Injectable()
export class HandoversRead {
  of(sight: Sight, mentor: string) {
    return sight.json(handover, mentor);
  }
}
