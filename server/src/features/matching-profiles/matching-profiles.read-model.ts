import { Injectable } from '@nestjs/common';
import type { MentorsToWishQuery } from '@cmio-pathway/shared';
import type { Sight } from '../../platform/access/scope.js';
import { sqlFile } from '../../platform/database/sql-file.js';
import { invalid } from '../../platform/errors.js';

const own = sqlFile(import.meta.url, './own-matching-profiles.sql');
const toWish = sqlFile(import.meta.url, './mentors-to-wish.sql');
const PAGE = 20;
const nobody = '00000000-0000-0000-0000-000000000000';

/** What one says for matching, and the mentors one may wish for. */
@Injectable()
export class MatchingProfilesRead {
  own(sight: Sight) {
    return sight.json(own);
  }

  mentors(sight: Sight, program: string, { search, after = `${nobody}~` }: MentorsToWishQuery) {
    const [, id, name] = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})~(.*)$/s.exec(after) ?? [];
    if (id === undefined) throw invalid('/after', 'This page does not exist.', 'cursor');
    return sight.json(toWish, program, search || null, name, id, PAGE);
  }
}
