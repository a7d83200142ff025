import { Injectable } from '@nestjs/common';
import type { DuplicatesQuery } from '@cmio-pathway/shared';
import type { Sight } from '../../platform/access/scope.js';
import { sqlFile } from '../../platform/database/sql-file.js';
import { invalid } from '../../platform/errors.js';

const duplicates = sqlFile(import.meta.url, './duplicates.sql');
const PAGE = 25;
const place = /^\d{1,4}(~[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}){2}$/;

/** People of one program who may be one, the likeliest first. */
@Injectable()
export class DuplicatesRead {
  list(sight: Sight, { search, after }: DuplicatesQuery) {
    if (after !== undefined && !place.test(after)) throw invalid('/after', 'This page does not exist.', 'cursor');
    const [likely = null, one = null, other = null] = after?.split('~') ?? [];
    return sight.json(duplicates, search || null, likely && Number(likely), one, other, PAGE);
  }
}
