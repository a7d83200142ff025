import { Injectable } from '@nestjs/common';
import { type AccessQuery, CivilDate } from '@cmio-pathway/shared';
import type { Sight } from '../../platform/access/scope.js';
import { sqlFile } from '../../platform/database/sql-file.js';
import { invalid } from '../../platform/errors.js';

const accesses = sqlFile(import.meta.url, './accesses.sql');
const PAGE = 50;
const id = '([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})';
/** Where a page ended: the whole key, for the same reader may come for two programs on one day. */
const cursor = new RegExp(`^([\\d-]{10})~${id}~${id}~(mentor|admin)$`);

/** Who opened one's record, newest day first. */
@Injectable()
export class AccessesRead {
  list(sight: Sight, { after }: AccessQuery) {
    const match = after === undefined ? [] : cursor.exec(after);
    if (!match || (match[1] && !CivilDate.safeParse(match[1]).success))
      throw invalid('/after', 'This page does not exist.', 'cursor');
    const [, day = null, actor = null, program = null, capacity = null] = match;
    return sight.json(accesses, day, actor, program, capacity, PAGE);
  }
}
