import { Injectable } from '@nestjs/common';
import type { ChangeRequestsQuery } from '@cmio-pathway/shared';
import type { Sight } from '../../platform/access/scope.js';
import { sqlFile } from '../../platform/database/sql-file.js';

const requests = sqlFile(import.meta.url, './change-requests.sql');
const blocks = sqlFile(import.meta.url, './pairing-blocks.sql');
const PAGE = 50;

/** What an admin reads of what was asked in confidence: never what is said of themselves. */
@Injectable()
export class ConfidenceRead {
  requests(sight: Sight, { of, after }: ChangeRequestsQuery) {
    return sight.json(requests, of === 'answered', after ?? null, PAGE);
  }

  blocks(sight: Sight, after?: string) {
    return sight.json(blocks, after ?? null, PAGE);
  }
}
