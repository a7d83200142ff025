import { Injectable } from '@nestjs/common';
import type { Sight } from '../../platform/access/scope.js';
import { sqlFile } from '../../platform/database/sql-file.js';

const own = sqlFile(import.meta.url, './own-plan.sql');
const their = sqlFile(import.meta.url, './their-plan.sql');

/** A person's plan with all its versions; towards a guide the versions that were proposed to their program. */
@Injectable()
export class PlanRead {
  own(sight: Sight) {
    return sight.json(own);
  }

  their(sight: Sight) {
    return sight.json(their);
  }
}
