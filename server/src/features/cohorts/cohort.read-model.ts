import { Injectable } from '@nestjs/common';
import type { Id } from '@cmio-pathway/shared';
import type { Sight } from '../../platform/access/scope.js';
import { sqlFile } from '../../platform/database/sql-file.js';

const list = sqlFile(import.meta.url, './cohorts.sql');
const dashboard = sqlFile(import.meta.url, './cohort-dashboard.sql');

/** Cohorts as a list, and one of them row by row. */
@Injectable()
export class CohortRead {
  list(sight: Sight) {
    return sight.json(list);
  }

  /** Furthest first; every figure of the page is computed from these rows. */
  dashboard(sight: Sight, cohort: Id) {
    return sight.json(dashboard, cohort);
  }
}
