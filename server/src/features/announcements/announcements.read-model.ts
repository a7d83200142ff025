import { Injectable } from '@nestjs/common';
import type { AnnouncementsQuery } from '@cmio-pathway/shared';
import type { Sight } from '../../platform/access/scope.js';
import { sqlFile } from '../../platform/database/sql-file.js';

const own = sqlFile(import.meta.url, './own-announcements.sql');
const here = sqlFile(import.meta.url, './announcements.sql');
const PAGE = 50;

/** What somebody has announced, and what was announced to a program; the newest first. */
@Injectable()
export class AnnouncementsRead {
  own(sight: Sight, { search, after }: AnnouncementsQuery) {
    return sight.json(own, search || null, after ?? null, PAGE);
  }

  here(sight: Sight, { search, after }: AnnouncementsQuery) {
    return sight.json(here, search || null, after ?? null, PAGE);
  }
}
