import { Injectable } from '@nestjs/common';
import type { Id } from '@cmio-pathway/shared';
import type { Sight } from '../../platform/access/scope.js';
import { sqlFile } from '../../platform/database/sql-file.js';

const own = sqlFile(import.meta.url, './own-milestone.sql');
const batch = sqlFile(import.meta.url, './submission-batch.sql');
const submitted = sqlFile(import.meta.url, './submitted-milestone.sql');

/** One record with everything said and decided about it: its owner's whole, a program's own part. */
@Injectable()
export class MilestoneRead {
  own(sight: Sight, id: Id) {
    return sight.json(own, id);
  }

  /** What still waits of records that were submitted together. */
  batch(sight: Sight, id: Id) {
    return sight.json(batch, id);
  }

  submitted(sight: Sight, id: Id) {
    return sight.json(submitted, id);
  }
}
