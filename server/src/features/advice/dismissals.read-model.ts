import { Injectable } from '@nestjs/common';
import type { DismissalQuery } from '@cmio-pathway/shared';
import type { Sight } from '../../platform/access/scope.js';
import { sqlFile } from '../../platform/database/sql-file.js';

const dismissals = sqlFile(import.meta.url, './dismissals.sql');
const PAGE = 100;

/** What a person has put away and not restored, the latest first. */
@Injectable()
export class DismissalsRead {
  list(sight: Sight, { after }: DismissalQuery) {
    return sight.json(dismissals, after ?? null, PAGE);
  }
}
