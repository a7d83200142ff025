import { Injectable } from '@nestjs/common';
import type { Sight } from '../../platform/access/scope.js';
import { sqlFile } from '../../platform/database/sql-file.js';

const compact = sqlFile(import.meta.url, './compact.sql');

/** One compact, from either side. */
@Injectable()
export class CompactsRead {
  own(sight: Sight, program: string, mentor: string) {
    return sight.json(compact, program, mentor);
  }

  their(sight: Sight, mentor: string) {
    return sight.json(compact, null, mentor);
  }
}
