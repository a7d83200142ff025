import { Injectable } from '@nestjs/common';
import type { CohortsQuery, Id } from '@cmio-pathway/shared';
import type { Sight } from '../../platform/access/scope.js';
import { sqlFile } from '../../platform/database/sql-file.js';

const list = sqlFile(import.meta.url, './cohorts.sql');
const dashboard = sqlFile(import.meta.url, './cohort-dashboard.sql');

const PAGE = 100;

/** Cohorts as a list, and one of them row by row. */
@Injectable()
export class CohortRead {
  list(sight: Sight, { search, archived, after }: CohortsQuery) {
    return sight.json(list, search || null, archived === 'true', after ?? null, PAGE);
  }

  /** Furthest first; every figure of the page is computed from these rows. To mentors where the program shows it to them. */
  dashboard(sight: Sight, cohort: Id) {
    return sight.json(dashboard, cohort);
  }
}
