import { Injectable } from '@nestjs/common';
import type { ApplicationReadersQuery } from '@cmio-pathway/shared';
import type { Sight } from '../../platform/access/scope.js';
import { sqlFile } from '../../platform/database/sql-file.js';

const readers = sqlFile(import.meta.url, './application-readers.sql');
const shared = sqlFile(import.meta.url, './shared-applications.sql');

/** Whom applications can be shared with, and what somebody shares with the reader. */
@Injectable()
export class ApplicationSharesRead {
  readers(sight: Sight, { application }: ApplicationReadersQuery) {
    return sight.json(readers, application ?? null);
  }

  shared(sight: Sight) {
    return sight.json(shared);
  }
}
