import { Injectable } from '@nestjs/common';
import type { CheckInsQuery } from '@cmio-pathway/shared';
import type { Sight } from '../../platform/access/scope.js';
import { sqlFile } from '../../platform/database/sql-file.js';
import { nameCursor } from '../../platform/http/page-cursor.js';

const own = sqlFile(import.meta.url, './own-check-ins.sql');
const seen = sqlFile(import.meta.url, './check-ins-seen.sql');
const PAGE = 50;

/** What somebody is asked and has said; and of it what a program's admins may know. */
@Injectable()
export class CheckInsRead {
  own(sight: Sight) {
    return sight.json(own);
  }

  seen(sight: Sight, { half, talk, search, after }: CheckInsQuery) {
    return sight.json(seen, half ?? null, talk === 'yes', search || null, ...nameCursor(after, 2), PAGE);
  }
}
