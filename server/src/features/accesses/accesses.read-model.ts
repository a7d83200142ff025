import { Injectable } from '@nestjs/common';
import type { AccessQuery } from '@cmio-pathway/shared';
import type { Sight } from '../../platform/access/scope.js';
import { sqlFile } from '../../platform/database/sql-file.js';
import { invalid } from '../../platform/errors.js';

const accesses = sqlFile(import.meta.url, './accesses.sql');
const PAGE = 50;

/** Who opened one's record, newest day first. */
@Injectable()
export class AccessesRead {
  list(sight: Sight, { after }: AccessQuery) {
    const match = after === undefined ? [] : /^(\d{4}-\d\d-\d\d)~([0-9a-f-]{36})$/.exec(after);
    if (!match) throw invalid('/after', 'This page does not exist.', 'cursor');
    return sight.json(accesses, match[1] ?? null, match[2] ?? null, PAGE);
  }
}
