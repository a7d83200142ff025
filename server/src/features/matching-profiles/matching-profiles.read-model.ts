import { Injectable } from '@nestjs/common';
import type { MentorsToWishQuery } from '@cmio-pathway/shared';
import type { Sight } from '../../platform/access/scope.js';
import { sqlFile } from '../../platform/database/sql-file.js';
import { nameCursor } from '../../platform/http/page-cursor.js';

const own = sqlFile(import.meta.url, './own-matching-profiles.sql');
const toWish = sqlFile(import.meta.url, './mentors-to-wish.sql');
const PAGE = 20;

/** What one says for matching, and the mentors one may wish for. */
@Injectable()
export class MatchingProfilesRead {
  own(sight: Sight) {
    return sight.json(own);
  }

  mentors(sight: Sight, program: string, { search, after }: MentorsToWishQuery) {
    return sight.json(toWish, program, search || null, ...nameCursor(after, 1), PAGE);
  }
}
