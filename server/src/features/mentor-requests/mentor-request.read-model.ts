import { Injectable } from '@nestjs/common';
import type { Sight } from '../../platform/access/scope.js';
import { sqlFile } from '../../platform/database/sql-file.js';

const own = sqlFile(import.meta.url, './own-mentor-requests.sql');

/** Whom somebody has asked to be their mentor; the newest fifty. */
@Injectable()
export class MentorRequestRead {
  own(sight: Sight) {
    return sight.json(own);
  }
}
